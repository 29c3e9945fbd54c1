/** 省高院 → 省高级人民法院, 市法院 → 市中级人民法院, 县检察院 → 县人民检察院. */
export function fullCourt(written: string): string | undefined {
  const [, level, body] = COURT.exec(written) ?? [];
  if (!level || !body) return undefined;
  if (body.endsWith('检察院') || body === '检院') return `${level}人民检察院`;
  if (body === '高院' || level === '省' || level === '自治区') return `${level}高级人民法院`;
  return `${level}${body === '中院' || level === '市' || level === '州' ? '中级' : ''}人民法院`;
}

const COURT = /^(自治[区州县]|[省市县区州旗])(高院|中院|法院|检察院)$/;
