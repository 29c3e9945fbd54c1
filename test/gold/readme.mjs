/**
 * Puts what the gold tests print into the README, between its marks:
 * `npx vitest run test/unit/core/gold.test.ts | node test/gold/readme.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

const README = new URL('../../README.md', import.meta.url);
const KINDS = { statistic: 'statistics', period: 'periods', agency: 'agencies', law: 'laws' };

const printed = stripVTControlCharacters(readFileSync(0, 'utf8'));
const own = /^articles of the project\n((?: {2}\S.*\n)+)/m.exec(printed)?.[1];
if (!own) throw new Error('The gold tests have printed no table.');

const articles = [...own.matchAll(/^ {2}(\S+): F1 (.*)$/gm)].map(([, name, figures]) => {
  const f1 = Object.fromEntries(figures.split(', ').map((figure) => figure.split(' ')));
  return row([name, ...Object.keys(KINDS).map((kind) => f1[kind] ?? '–')]);
});
const fields = [...own.matchAll(/^ {2}(\S+)\s+right (\d+) of (\d+) \((.*)\), precision (.*)$/gm)].map(
  // Where the right value is often an empty one, right values outnumber those given.
  ([, name, right, of, share, precision]) =>
    row([`\`${name}\``, `${right} of ${of}`, share, Number.parseFloat(precision) > 100 ? '–' : precision]),
);

const tables = [
  'F1 of exact spans, in percent:',
  [row(['Article', ...Object.values(KINDS)]), row(['---', '---', '---', '---', '---']), ...articles].join('\n'),
  'Fields of the facts whose spans were found. *Right* counts those that the annotation has and the fact has alike; *precision* is the share of right ones among those that the facts give:',
  [row(['Field', 'Right', 'Share', 'Precision']), row(['---', '---', '---', '---']), ...fields].join('\n'),
].join('\n\n');

const readme = readFileSync(README, 'utf8');
const marks = /(<!-- accuracy:start -->\n)[\s\S]*(<!-- accuracy:end -->)/;
if (!marks.test(readme)) throw new Error('The README has lost its marks.');
writeFileSync(
  README,
  readme.replace(marks, (_, start, end) => `${start}\n${tables}\n\n${end}`),
);

function row(cells) {
  return `| ${cells.join(' | ')} |`;
}
