/**
 * A GUID that is always the same for the same words: 128 bits of a hash, marked as version 8 (RFC 9562, made by rules of
 * one's own). Not for secrets.
 */
export function guidOf(...words: readonly string[]): string {
  const text = words.join('\u0000');
  const digits = [0, 1, 2, 3].map((seed) => hash(text, seed).toString(16).padStart(8, '0')).join('');
  const variant = '89ab'[Number.parseInt(digits[16]!, 16) & 3];
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join('-');
}

/** FNV-1a with a mixed end, 32 bits. */
export function hash(text: string, seed = 0): number {
  let value = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
