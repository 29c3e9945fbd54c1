import type { Statistic } from '../../../../src/core';
import { anchorOf } from '../../../../src/core/annotate/context';
import { fingerprint } from '../../../../src/core/annotate/fingerprint';
import type { Annotation } from '../../../../src/core/annotate/model';

export const TEXT = `# 2023年,各地共劝阻1389万人次

2023年,公安机关共破获案件43.7万起,抓获犯罪嫌疑人7.9万名,同比上升近52%。😀今年1月至9月,检察机关依法起诉3.4万余人。

检察机关依法起诉3.4万余人,同比上升近52%,其中涉案资金3288亿元。
`;

export const NOW = '2024-01-02T03:04:05.006Z';

/** An annotation on the first place of `quote` in `TEXT`. */
export function annotation(quote: string, more: Partial<Annotation> = {}): Annotation {
  const start = TEXT.indexOf(quote);
  const author = more.author ?? '李雷';
  return {
    id: `urn:policy-lens:${fingerprint(`${author} ${quote}`)}`,
    author,
    created: NOW,
    modified: NOW,
    target: anchorOf(TEXT, { start, end: start + quote.length }),
    status: 'confirmed',
    ...more,
  };
}

/** A statistic at the `nth` place of `quote` in `TEXT`. */
export function fact(quote: string, more: Partial<Statistic> = {}, nth = 0): Statistic {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = TEXT.indexOf(quote, start + 1);
  const core = { id: `s-${quote}-${nth}`, kind: 'statistic', quote, section: [], rule: 'quantity' } as const;
  return { ...core, start, end: start + quote.length, value: 52, unit: '%', qualifier: 'exact', ...more };
}
