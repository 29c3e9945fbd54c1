/** What text needs before it goes into a file of some kind. All of it is linear in the text. */

export const BYTE_ORDER_MARK = '\ufeff';

/** UTF-8 has no lone surrogates; each becomes U+FFFD, so that nothing else moves. */
export function wellFormed(text: string): string {
  // Most text has no surrogate at all, and the test for one is far cheaper than the search for a lone one.
  return /[\ud800-\udfff]/.test(text) ? text.replace(/\p{Surrogate}/gu, '\ufffd') : text;
}

/** Without what no line of text holds: control characters other than tab and line ends become U+FFFD. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
  return wellFormed(text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '\ufffd');
}

/** On one line: every run of white space becomes one space. */
export function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}

/** JSON that may stand in XML and on one line of any text file: no character in it is forbidden or a line end. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** For XML 1.0 element content and double-quoted attributes; line ends and tabs survive as references. */
export function escapeXml(text: string): string {
  return printable(text)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"\t\n\r]/g, (character) => XML_REFERENCES[character]!);
}

const XML_REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Offsets at which lines begin; LF, CR and CRLF end a line, as in the editor. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** Line and column of an offset, both from 1; the column in UTF-16 units. */
export function placeOf(lineStarts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (lineStarts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - lineStarts[low]! + 1 };
}

/** The text of a file, whether it came as bytes or as text, without a byte order mark. */
export function textOf(content: string | Uint8Array): string {
  // The decoder takes a mark away from bytes; a string may still have one.
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}
