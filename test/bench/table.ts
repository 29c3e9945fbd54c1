/** A Markdown table; every column but the first is set to the right. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [heads, heads.map((_, i) => (i === 0 ? '---' : '---:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Puts a text between the two marks that hold a place for it; a document without them is as it was. */
export function between(document: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const from = document.indexOf(open);
  const to = document.indexOf(close, from);
  if (from < 0 || to < 0) return document;
  return `${document.slice(0, from + open.length)}\n\n${text}\n\n${document.slice(to)}`;
}
