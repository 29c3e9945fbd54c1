/**
 * Bytes to text. A byte-order mark stays in the text as U+FEFF, so that an offset into the text is an offset into the
 * file. UTF-8 and UTF-16 are known by their mark; without one a document is UTF-8 or, where it is not valid as such,
 * GB18030 (which holds GBK and GB2312). Anything else must be named.
 */

/** Why a document gives no text, in a sentence for the user that says what to do. */
export class DecodeError extends Error {}

/** Whether `name` is an encoding that this machine can read, as the WHATWG Encoding Standard names them. */
export function isEncoding(name: string): boolean {
  try {
    new TextDecoder(name);
    return true;
  } catch {
    return false;
  }
}

/** @throws DecodeError where the bytes are no text in the encoding. */
export function decode(bytes: Uint8Array, encoding?: string): string {
  if (encoding !== undefined) {
    const text = strictly(bytes, encoding);
    if (text === undefined) throw new DecodeError(`Not valid ${encoding}. Leave --encoding out or name another one.`);
    return text;
  }
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) {
    throw new DecodeError('UTF-32 is not supported. Save it as UTF-8.');
  }
  if (startsWith(bytes, [0xff, 0xfe])) return marked(bytes, 'utf-16le', 'UTF-16');
  if (startsWith(bytes, [0xfe, 0xff])) return marked(bytes, 'utf-16be', 'UTF-16');
  if (bytes.includes(0)) {
    throw new DecodeError(
      'Binary, not text: it holds NUL bytes. If it is UTF-16 without a byte-order mark, name it: --encoding utf-16le.',
    );
  }
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return marked(bytes, 'utf-8', 'UTF-8');
  const text = strictly(bytes, 'utf-8') ?? strictly(bytes, 'gb18030');
  if (text === undefined) {
    throw new DecodeError(
      `Neither UTF-8 (${placeOfInvalid(bytes)}) nor GB18030. Name its encoding, for example --encoding big5, or save it as UTF-8.`,
    );
  }
  return text;
}

function marked(bytes: Uint8Array, encoding: string, name: string): string {
  const text = strictly(bytes, encoding);
  if (text === undefined) {
    throw new DecodeError(`It begins as ${name} and is not valid ${name} further on. Save it anew as UTF-8.`);
  }
  return text;
}

/** The text, or `undefined` where a byte does not belong. */
function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Where the first invalid byte of UTF-8 stands: `byte 0xFF at offset 17 in line 2`. */
function placeOfInvalid(bytes: Uint8Array): string {
  // Lenient decoding replaces what is invalid by U+FFFD, which is three bytes when a file holds it rightly.
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  let line = 1;
  for (const character of lenient) {
    const point = character.codePointAt(0)!;
    if (point === 0xfffd && !startsWith(bytes.subarray(offset), [0xef, 0xbf, 0xbd])) break;
    if (point === 0x0a) line++;
    offset += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return `byte 0x${(bytes[offset] ?? 0).toString(16).padStart(2, '0').toUpperCase()} at offset ${offset}, line ${line}`;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
