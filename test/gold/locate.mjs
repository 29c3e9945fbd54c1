#!/usr/bin/env node
// Puts hand annotations on their text, and checks them.
//   node test/gold/locate.mjs            checks every annotation in this folder; exit 1 when one is off
//   node test/gold/locate.mjs --fill     first gives offsets and lines to mentions that have none
//   node test/gold/locate.mjs --left     lists numerals and title marks that no mention covers, to be looked at by eye
// Mentions are written in the order of the text. One without `start` is looked for after the one before it; where its
// quote comes up earlier by chance, `near` (a longer stretch of the text that holds the quote once) says which is meant.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const QUALIFIERS = ['exact', 'about', 'over', 'nearly', 'under', 'at-least', 'at-most'];
const KINDS = ['statistic', 'period', 'agency', 'law'];
const ISO_POINT = String.raw`(\.\.|\d{4}(-\d\d(-\d\d)?)?)`;
const ISO = new RegExp(`^${ISO_POINT}(/${ISO_POINT})?$`);
const LEFT = /[0-9０-９][0-9０-９.,%‰]*|[〇零一二三四五六七八九十百千万亿两]{1,}|《[^》]*》|[\p{Script=Han}]{0,8}[法局委部署院厅](?![\p{Script=Han}]*》)/gu;

const here = path.dirname(fileURLToPath(import.meta.url));
const fill = process.argv.includes('--fill');
const left = process.argv.includes('--left');
const named = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const files = named.length ? named : fs.readdirSync(here).filter((name) => name.endsWith('.json'));

/** Gives `start`, `end` and `line` to every mention without offsets; returns what could not be found. */
function locate(source, mentions) {
  const problems = [];
  let cursor = 0;
  for (const mention of mentions) {
    if (mention.start === undefined) {
      const near = mention.near ?? mention.quote;
      const at = source.indexOf(near, mention.near ? Math.max(0, cursor - near.length) : cursor);
      const inside = near.indexOf(mention.quote);
      if (at < 0 || inside < 0) {
        problems.push(`not found after ${cursor}: ${mention.quote}`);
        continue;
      }
      mention.start = at + inside;
      mention.end = mention.start + mention.quote.length;
      mention.near = undefined;
    }
    if (mention.start < cursor) problems.push(`overlaps or goes back: ${mention.quote} at ${mention.start}`);
    mention.line = source.slice(0, mention.start).split('\n').length;
    cursor = mention.end;
  }
  return problems;
}

/** What is wrong with one located mention, in words. */
function faults(source, mention) {
  const wrong = [];
  const at = `${mention.quote} (line ${mention.line})`;
  if (source.slice(mention.start, mention.end) !== mention.quote) wrong.push(`${at}: offsets do not give the quote`);
  if (source.slice(0, mention.start).split('\n').length !== mention.line) wrong.push(`${at}: wrong line`);
  if (!KINDS.includes(mention.kind)) wrong.push(`${at}: no such kind`);
  for (const iso of [mention.iso, mention.refPeriod]) {
    if (iso !== undefined && !ISO.test(iso)) wrong.push(`${at}: not ISO 8601: ${iso}`);
  }
  const { altQuote } = mention;
  if (altQuote) {
    const from = source.lastIndexOf(altQuote, mention.end);
    if (from < 0 || from + altQuote.length <= mention.start) wrong.push(`${at}: altQuote does not overlap the quote`);
  }
  if (mention.kind === 'statistic') {
    const range = mention.min !== undefined && mention.max !== undefined;
    if (range === (mention.value !== undefined)) wrong.push(`${at}: needs either value or min and max`);
    if (range && mention.min >= mention.max) wrong.push(`${at}: empty range`);
    if (!QUALIFIERS.includes(mention.qualifier)) wrong.push(`${at}: no such qualifier`);
    if (typeof mention.unit !== 'string') wrong.push(`${at}: no unit`);
  }
  if (mention.kind === 'period' && !mention.iso && !mention.optional) wrong.push(`${at}: neither iso nor optional`);
  if (mention.kind === 'agency' && !mention.canonical && !mention.optional) wrong.push(`${at}: no canonical name`);
  if (mention.kind === 'law' && !mention.canonical && !mention.optional) wrong.push(`${at}: no canonical title`);
  return wrong;
}

/** Tokens that look like facts and lie outside every mention. */
function uncovered(source, mentions) {
  return [...source.matchAll(LEFT)]
    .filter((token) => !mentions.some((m) => m.start < token.index + token[0].length && token.index < m.end))
    .map((token) => {
      const line = source.slice(0, token.index).split('\n').length;
      const around = source.slice(Math.max(0, token.index - 8), token.index + token[0].length + 8);
      return `    ${line}: ${token[0]}   …${around.replaceAll('\n', '⏎')}…`;
    });
}

let failed = 0;
const totals = {};
for (const name of files) {
  const file = path.isAbsolute(name) ? name : path.join(here, path.basename(name));
  const gold = JSON.parse(fs.readFileSync(file, 'utf8'));
  const source = fs.readFileSync(path.resolve(path.dirname(file), gold.source), 'utf8');
  const problems = fill ? locate(source, gold.mentions) : [];
  if (fill && !problems.length) fs.writeFileSync(file, `${JSON.stringify(gold, null, 1)}\n`);
  if (!problems.length) problems.push(...gold.mentions.flatMap((mention) => faults(source, mention)));
  const counts = KINDS.map((kind) => {
    const of = gold.mentions.filter((m) => m.kind === kind);
    totals[kind] = (totals[kind] ?? 0) + of.length;
    return `${kind} ${of.length} (${of.filter((m) => m.optional).length} optional)`;
  });
  console.log(`${path.basename(file)}: ${source.length} characters, ${counts.join(', ')}`);
  for (const problem of problems) console.log(`  ${problem}`);
  if (left) for (const line of uncovered(source, gold.mentions)) console.log(line);
  failed += problems.length;
}
console.log(`all: ${KINDS.map((kind) => `${kind} ${totals[kind] ?? 0}`).join(', ')}; ${failed} faults`);
process.exit(failed ? 1 : 0);
