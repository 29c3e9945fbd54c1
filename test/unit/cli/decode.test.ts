import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, isEncoding } from '../../../src/cli/documents/decode';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const bytes = (...values: number[]) => Uint8Array.from(values);

describe('text of bytes', () => {
  it.each<[what: string, input: Uint8Array, encoding: string | undefined, text: string]>([
    ['nothing', bytes(), undefined, ''],
    ['UTF-8', utf8('增长5%'), undefined, '增长5%'],
    ['UTF-8 with its mark, which stays', utf8('\ufeff增长5%'), undefined, '\ufeff增长5%'],
    ['UTF-16, little end first', utf16('\ufeff增长😀'), undefined, '\ufeff增长😀'],
    ['UTF-16, big end first', utf16('\ufeff增长😀').swap16(), undefined, '\ufeff增长😀'],
    ['UTF-16 without a mark, named', utf16('增长'), 'utf-16le', '增长'],
    ['GB18030 in two bytes', bytes(0xd4, 0xf6, 0xb3, 0xa4, 0x35, 0x25), undefined, '增长5%'],
    ['GB18030 in four bytes', bytes(0x95, 0x32, 0x82, 0x36), undefined, '𠀀'],
    ['Big5, named', bytes(0xb0, 0xd0, 0xac, 0x46), 'big5', '匾政'],
    ['a mark further on', utf8('增\ufeff长'), undefined, '增\ufeff长'],
    ['line ends as they are', utf8('一\r\n二\r三\n'), undefined, '一\r\n二\r三\n'],
  ])('%s', (_, input, encoding, text) => {
    expect(decode(input, encoding)).toBe(text);
  });

  it.each<[what: string, input: Uint8Array, encoding: string | undefined, message: RegExp]>([
    ['NUL bytes', bytes(0x50, 0, 1, 2), undefined, /^Binary.*--encoding utf-16le/],
    [
      'a byte of no encoding',
      Buffer.concat([utf8('一\n二'), bytes(0xff, 0x0a)]),
      undefined,
      /0xFF at offset 7, line 2.*--encoding/,
    ],
    ['a character cut off at the end', Buffer.concat([utf8('�A'), bytes(0xe5)]), undefined, /0xE5 at offset 4, line 1/],
    ['UTF-8 by its mark, not further on', bytes(0xef, 0xbb, 0xbf, 0x41, 0xff), undefined, /begins as UTF-8 and is not/],
    ['UTF-16 with half a unit', bytes(0xff, 0xfe, 0x41), undefined, /begins as UTF-16 and is not/],
    ['UTF-16 with a lone surrogate', utf16('\ufeffa\ud800b'), undefined, /begins as UTF-16 and is not/],
    ['UTF-32', bytes(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0), undefined, /^UTF-32/],
    ['not what was named', utf8('增长率'), 'utf-16le', /^Not valid utf-16le/],
  ])('%s is refused', (_, input, encoding, message) => {
    expect(() => decode(input, encoding)).toThrow(message);
  });

  it('gives back what was encoded, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'));
        expect(decode(utf8(text))).toBe(text);
        expect(decode(utf8(`\ufeff${text}`))).toBe(`\ufeff${text}`);
        expect(decode(utf16(`\ufeff${text}`))).toBe(`\ufeff${text}`);
      }),
    );
  });

  it('never throws anything but a sentence', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (input) => {
        try {
          expect(typeof decode(input)).toBe('string');
        } catch (error) {
          expect((error as Error).message).toMatch(/^[A-Z].*\.$/);
        }
      }),
    );
  });

  it('knows which encodings there are', () => {
    expect(['big5', 'GBK', 'shift_jis', 'utf-16le'].every(isEncoding)).toBe(true);
    expect(isEncoding('latin-9000')).toBe(false);
  });
});
