/**
 * Text of a document made harmless in Markdown: every ASCII punctuation mark is escaped, so that nothing in it becomes
 * a link, an address that links itself, HTML, an entity, a table cell, an icon or emphasis; line breaks become spaces.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** A link that runs a command with the given arguments; `text` is escaped here. */
export function commandLink(text: string, command: string, args: readonly unknown[]): string {
  const query = encodeURIComponent(JSON.stringify(args)).replaceAll('(', '%28').replaceAll(')', '%29');
  return `[${escapeMarkdown(text)}](command:${command}?${query})`;
}
