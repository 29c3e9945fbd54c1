import type { ExportDocument, ExportOptions, ExportResult } from './document';
import { type Quotation, type ReportDocument, type ReportItem, reportOf } from './report';
import { wordsOf } from './words';

/** A report in CommonMark: by document and section, each fact with the sentence that it stands in. */
export function write(documents: readonly ExportDocument[], options: ExportOptions = {}): ExportResult {
  const words = wordsOf(options.language);
  const blocks = reportOf(documents, options).flatMap((document) => documentBlocks(document, words.nothing));
  const content = [`# ${words.title}`, ...blocks].join('\n\n');
  return { files: [{ name: `${options.name ?? 'facts'}.md`, content: `${content}\n` }] };
}

function documentBlocks({ title, about, sections }: ReportDocument, nothing: string): string[] {
  const blocks = [`## ${escapeMarkdown(title)}`, about.map(({ name, value }) => bullet(`${name}: `, value)).join('\n')];
  if (!sections.length) blocks.push(nothing);
  for (const section of sections) {
    blocks.push(`### ${escapeMarkdown(section.title)}`, ...section.items.map(itemBlock));
  }
  return blocks;
}

function itemBlock({ kind, value, quotation, place, link, details, notes }: ReportItem): string {
  const source = link ? `[${escapeMarkdown(place)}](<${escapeLink(link)}>)` : escapeMarkdown(place);
  return [
    `- ${kind}: ${escapeMarkdown(value)}`,
    '',
    `  > ${quoted(quotation)}`,
    '  >',
    `  > — ${source}`,
    '',
    ...details.map((detail) => `  ${bullet(`${detail.name}: `, detail.value)}`),
    ...notes.map((note) => `  ${bullet('', note)}`),
  ]
    .join('\n')
    .trimEnd();
}

function bullet(name: string, value: string): string {
  return `- ${name}${escapeMarkdown(value)}`;
}

/** Tags, not asterisks: next to Chinese punctuation asterisks do not open or close emphasis. */
function quoted({ before, exact, after }: Quotation): string {
  return `${escapeMarkdown(before)}<b>${escapeMarkdown(exact)}</b>${escapeMarkdown(after)}`;
}

/** Every ASCII punctuation mark that can begin something, for text on one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&|~#$!:@^]/g, '\\$&')
    .replace(/^(\s*)([-+=]|\d+(?=[.)]))/, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    )
    .replace(/\b(?:https?|ftp|www)(?=[\\.])/gi, (name) => `${name.slice(0, -1)}<!-- -->${name.slice(-1)}`);
}

function escapeLink(link: string): string {
  return link.replace(/[<>\\\s]/g, (character) => encodeURIComponent(character));
}
