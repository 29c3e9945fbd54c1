/**
 * A short name for a text: 64 bits as 16 hexadecimal digits. Not for secrets: it tells versions of a record apart and
 * makes identifiers that two clones derive alike.
 */
export function fingerprint(text: string): string {
  let high = 0x2f0b4c47;
  let low = 0x61c88647;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x5bd1e995) ^ (low >>> 15);
    low = Math.imul(low ^ unit, 0x27d4eb2f) ^ (high >>> 13);
  }
  return hex(mix(high ^ text.length)) + hex(mix(low + high));
}

function mix(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x45d9f3b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

const hex = (word: number) => word.toString(16).padStart(8, '0');
