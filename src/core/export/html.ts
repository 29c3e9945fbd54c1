import type { ExportDocument, ExportOptions, ExportResult } from './document';
import { type Line, type ReportDocument, type ReportItem, reportOf } from './report';
import { escapeXml } from './text';
import { type Word, wordsOf } from './words';

/**
 * A report as one HTML file: no script, no request, and a policy that forbids both. It is well-formed XML too. Headings
 * go down one level at a time, sections bear their heading's name, and nothing is told by colour alone.
 */
export function write(documents: readonly ExportDocument[], options: ExportOptions = {}): ExportResult {
  const words = wordsOf(options.language);
  const report = reportOf(documents, options);
  const contents = report.length > 1 ? contentsOf(report, words) : '';
  const content = `<!DOCTYPE html>
<html lang="${options.language ?? 'en'}">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${words.title}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${words.title}</h1></header>
${contents}<main>
${report.map((document, i) => documentHtml(document, i + 1, words)).join('\n')}
</main>
</body>
</html>
`;
  return { files: [{ name: `${options.name ?? 'facts'}.html`, content }] };
}

const STYLE = `
:root { color-scheme: light dark; --line: #8886; --mark: #ffe58a; --on-mark: #1a1a1a }
body { font: 1rem/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 50rem; padding: 1rem }
article { border-top: 1px solid var(--line); margin-top: 2rem }
h1, h2, h3 { line-height: 1.3 }
ol.facts { list-style: none; padding: 0 }
ol.facts > li { border: 1px solid var(--line); border-radius: .4rem; margin: .75rem 0; padding: .5rem 1rem }
blockquote { border-left: .25rem solid var(--line); margin: .5rem 0; padding-left: .75rem }
mark { background: var(--mark); color: var(--on-mark) }
dl { display: grid; gap: 0 1rem; grid-template-columns: max-content 1fr; margin: .5rem 0 }
dd { margin: 0; overflow-wrap: anywhere }
@media print { ol.facts > li { break-inside: avoid } }
`;

type Words = Readonly<Record<Word, string>>;

function contentsOf(report: readonly ReportDocument[], words: Words): string {
  const items = report.map(({ title }, i) => `<li><a href="#document-${i + 1}">${escapeXml(title)}</a></li>`);
  return `<nav aria-label="${words.contents}"><ol>\n${items.join('\n')}\n</ol></nav>\n`;
}

function documentHtml({ title, about, sections }: ReportDocument, number: number, words: Words): string {
  const id = `document-${number}`;
  const content = sections.length
    ? sections.map((section, i) => sectionHtml(section.title, section.items, `${id}-${i + 1}`, words)).join('\n')
    : `<p>${words.nothing}</p>`;
  return `<article aria-labelledby="${id}">
<h2 id="${id}">${escapeXml(title)}</h2>
${listHtml(about)}
${content}
</article>`;
}

function sectionHtml(title: string, items: readonly ReportItem[], id: string, words: Words): string {
  return `<section aria-labelledby="${id}">
<h3 id="${id}">${escapeXml(title)}</h3>
<ol class="facts">
${items.map((item) => itemHtml(item, words)).join('\n')}
</ol>
</section>`;
}

function itemHtml({ kind, value, quotation, place, link, details, notes }: ReportItem, words: Words): string {
  const { before, exact, after } = quotation;
  const source = link ? `<a href="${escapeXml(safeLink(link))}">${escapeXml(place)}</a>` : escapeXml(place);
  const threads = notes.map((note) => `<li>${escapeXml(note)}</li>`).join('');
  return `<li>
<p>${kind}: <strong>${escapeXml(value)}</strong></p>
<blockquote><p>${escapeXml(before)}<mark>${escapeXml(exact)}</mark>${escapeXml(after)}</p><footer>— <cite>${source}</cite></footer></blockquote>
${listHtml(details)}${notes.length ? `<p>${words.notes}</p><ul>${threads}</ul>` : ''}
</li>`;
}

function listHtml(lines: readonly Line[]): string {
  if (!lines.length) return '';
  return `<dl>${lines.map(({ name, value }) => `<dt>${name}</dt><dd>${escapeXml(value)}</dd>`).join('')}</dl>`;
}

/** No link runs anything. */
function safeLink(link: string): string {
  return /^\s*(?:javascript|data|vbscript):/i.test(link) ? '#' : link;
}
