import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { PhrasingContent, Text } from 'mdast';
import type { MappedTextBuilder } from './mapped-text';

/** Adds what a reader sees of inline Markdown: the words of emphasis and links, a line break for `<br>`, no pictures. */
export function appendInline(nodes: readonly PhrasingContent[], source: string, builder: MappedTextBuilder): void {
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
        appendText(node, source, builder);
        break;
      case 'inlineCode':
        appendAligned(node.value, source, offsets(node), builder);
        break;
      case 'break':
        builder.append('\n', offsets(node).start, offsets(node).end - offsets(node).start);
        break;
      case 'html':
        if (/^<br[\s/>]/i.test(node.value)) {
          builder.append('\n', offsets(node).start, offsets(node).end - offsets(node).start);
        }
        break;
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'link':
      case 'linkReference':
        appendInline(node.children, source, builder);
        break;
      default: // pictures and footnote marks are not text
    }
  }
}

function appendText(node: Text, source: string, builder: MappedTextBuilder): void {
  appendAligned(node.value, source, offsets(node), builder);
}

/** Where a node stands in the text that was parsed. */
export function offsets(node: { position?: { start: { offset?: number }; end: { offset?: number } } | undefined }) {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/**
 * Adds a value that Markdown made of a stretch of the source, unit by unit: escapes and entities are one piece each, and
 * what the value does not have (the marks of a quotation, indentation) is passed over.
 */
function appendAligned(
  value: string,
  source: string,
  { start, end }: { start: number; end: number },
  builder: MappedTextBuilder,
): void {
  if (value.length === end - start && source.startsWith(value, start)) {
    builder.append(value, start);
    return;
  }
  let at = start;
  let i = 0;
  while (i < value.length) {
    const same = runOfSame(value, i, source, at, end);
    if (same > 0) {
      builder.append(value.slice(i, i + same), at);
      i += same;
      at += same;
      continue;
    }
    if (at >= end) {
      builder.append(value.slice(i), end, 0);
      return;
    }
    const unit = value[i]!;
    if (source[at] === '\\' && source[at + 1] === unit) {
      builder.append(unit, at, 2);
      i++;
      at += 2;
      continue;
    }
    const entity = source[at] === '&' ? entityAt(source, at, end) : undefined;
    if (entity && value.startsWith(entity.text, i)) {
      builder.append(entity.text, at, entity.length);
      i += entity.text.length;
      at += entity.length;
      continue;
    }
    if (unit === '\ufffd' && source[at] === '\0') {
      builder.append(unit, at);
      i++;
    } else if (isSpace(unit) && isSpace(source[at]!)) {
      builder.append(unit, at);
      i++;
    }
    at++;
  }
}

/** How many units are the same in both; an escape or an entity ends the run. */
function runOfSame(value: string, i: number, source: string, at: number, end: number): number {
  let length = 0;
  while (i + length < value.length && at + length < end && value[i + length] === source[at + length]) {
    const unit = source[at + length];
    if (
      unit === '\\' &&
      isPunctuation(source.charCodeAt(at + length + 1)) &&
      value[i + length + 1] !== source[at + length + 1]
    )
      break;
    if (unit === '&' && length > 0) break;
    if (unit === '&' && isDecodedHere(value, i, source, at, end)) break;
    length++;
  }
  return length;
}

/** Whether the `&` in the source begins an entity that the value has decoded (`&amp;` decodes to the same sign). */
function isDecodedHere(value: string, i: number, source: string, at: number, end: number): boolean {
  const entity = entityAt(source, at, end);
  return (
    entity !== undefined &&
    value.startsWith(entity.text, i) &&
    !value.startsWith(source.slice(at, at + entity.length), i)
  );
}

const ENTITY = /&(?:#[xX]([\da-fA-F]{1,6})|#(\d{1,7})|([a-zA-Z][a-zA-Z\d]{1,31}));/y;

function entityAt(source: string, at: number, end: number): { text: string; length: number } | undefined {
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(source);
  if (!match || at + match[0].length > end) return undefined;
  const [whole, hex, decimal, name] = match;
  const code = hex ? Number.parseInt(hex, 16) : decimal ? Number.parseInt(decimal, 10) : undefined;
  const text = code === undefined ? decodeNamedCharacterReference(name ?? '') : characterOf(code);
  return text === false ? undefined : { text, length: whole.length };
}

/** Markdown puts U+FFFD for what is no character. */
function characterOf(code: number): string {
  const isNone = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return isNone ? '\ufffd' : String.fromCodePoint(code);
}

function isPunctuation(code: number): boolean {
  return (
    (code >= 33 && code <= 47) ||
    (code >= 58 && code <= 64) ||
    (code >= 91 && code <= 96) ||
    (code >= 123 && code <= 126)
  );
}

function isSpace(unit: string): boolean {
  return unit === ' ' || unit === '\t' || unit === '\n' || unit === '\r';
}
