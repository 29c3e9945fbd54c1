import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/**
 * Compares laws.json with the published texts of the laws, where a folder of them lies beside the project. A text opens
 * with `# title`, then one line a step of its history (`2018年10月26日 … 修正`), then `<!-- INFO END -->`; the file's
 * name ends in the day of that version. The folder is no part of the project; without it nothing here runs.
 */
const corpus = new URL('../../../../../shared/corpus/laws/', import.meta.url);

interface LawEntry {
  name: string;
  level: string;
  adopted?: string;
  inForce?: string;
  amended?: string[];
  repealed?: string;
  successor?: string;
}

interface Step {
  date: string;
  words: string;
}

interface Text {
  title: string;
  /** Day of the version, from the file's name. */
  version?: string;
  steps: Step[];
  /** From the last article that says so, or from a step. */
  inForce?: string;
  /** In force from the day it was published. */
  atOnce: boolean;
  /** What its last article repeals, and from which day, where that is a stated one. */
  repeals: { names: string[]; from?: string };
}

function iso(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function read(name: string): Text {
  const [head = '', body = ''] = readFileSync(new URL(encodeURIComponent(name), corpus), 'utf8').split(
    '<!-- INFO END -->',
  );
  const steps: Step[] = [];
  for (const line of head.split('\n')) {
    const day = /^(\d{4})年(\d{1,2})月(\d{1,2})日\s*(.*)/.exec(line);
    const last = steps.at(-1);
    if (day) steps.push({ date: iso(day[1]!, day[2]!, day[3]!), words: day[4]! });
    // A long step goes on in the next line.
    else if (last) last.words += line;
  }
  const stated = [...body.matchAll(/自(\d{4})年(\d{1,2})月(\d{1,2})日起(?:施行|实施|生效)/g)].at(-1);
  return {
    title: /^# (.*)$/m.exec(head)?.[1]?.trim() ?? '',
    version: /\((\d{4}-\d\d-\d\d)\)\.md$/.exec(name)?.[1],
    steps,
    inForce: stated ? iso(stated[1]!, stated[2]!, stated[3]!) : undefined,
    atOnce: /自(?:公布|发布)之日起(?:施行|实施|生效)/.test(body.slice(-400)),
    repeals: repeals(body.slice(-700)),
  };
}

/** Reads `本法自…起施行。《甲》、《乙》同时废止。` */
function repeals(end: string): Text['repeals'] {
  const clause = /自(\d{4})年(\d{1,2})月(\d{1,2})日起施行。([^。]*)同时废止/.exec(end);
  if (!clause) return { names: [] };
  const names = [...clause[4]!.matchAll(/《([^《》]+)》/g)].map((title) => title[1]!);
  return { names, from: iso(clause[1]!, clause[2]!, clause[3]!) };
}

/** A statute or an interpretation dates from its passing, any other law from its publication. */
function history(text: Text, level: string): { adopted?: string; amended: string[] } {
  if (level === 'statute') {
    const [first, ...rest] = text.steps.filter(({ words }) => /通过|修正|修订/.test(words));
    return { adopted: first?.date, amended: rest.map(({ date }) => date) };
  }
  if (level === 'interpretation') {
    const [first, ...rest] = text.steps.filter(({ words }) => /通过/.test(words));
    return { adopted: first?.date, amended: rest.map(({ date }) => date) };
  }
  const published = text.steps.filter(({ words }) => /公布|发布|修[正订]/.test(words) && !/通过|批准/.test(words));
  const [first, ...rest] = published;
  return { adopted: first?.date, amended: rest.map(({ date }) => date) };
}

/** Two courts pass one interpretation on two days, which gives no single day of adoption. */
const isJoint = (law: LawEntry) => law.level === 'interpretation' && law.name.includes('、最高人民检察院');

const files = existsSync(corpus) ? readdirSync(corpus).filter((name) => name.endsWith('.md')) : [];

describe.runIf(files.length > 0)('the lexicon of laws against the texts', () => {
  const laws = JSON.parse(
    readFileSync(new URL('../../../../src/core/lexicon/laws.json', import.meta.url), 'utf8'),
  ) as LawEntry[];
  const byName = new Map(laws.map((law) => [law.name, law]));
  const wrong: string[] = [];
  const counts = { texts: 0, adopted: 0, inForce: 0, amended: 0, repealed: 0 };

  for (const name of files) {
    const text = read(name);
    for (const old of text.repeals.names) {
      const entry = byName.get(old);
      // A law that goes by the same name as the one before it has one entry, the newer.
      if (entry === undefined || old === text.title || text.repeals.from === undefined) continue;
      counts.repealed++;
      if (entry.repealed !== text.repeals.from || (entry.successor ?? text.title) !== text.title) {
        wrong.push(
          `${old} repealed ${entry.repealed} by ${entry.successor}, text ${text.repeals.from} by ${text.title}`,
        );
      }
    }
    const law = byName.get(text.title);
    if (law === undefined) continue;
    counts.texts++;
    const { adopted, amended } = history(text, law.level);

    if (law.adopted !== undefined && adopted !== undefined && !isJoint(law)) {
      counts.adopted++;
      if (law.adopted !== adopted) wrong.push(`${law.name} adopted ${law.adopted}, text ${adopted}`);
    }

    if (!isJoint(law)) {
      // A history often leaves out its own last step, which then is the version's day.
      const last = text.version ?? amended.at(-1) ?? '';
      const known = (law.amended ?? []).filter((date) => date <= last);
      for (const date of known) {
        counts.amended++;
        if (!amended.includes(date) && date !== last) wrong.push(`${law.name} amended ${date}, not in the text`);
      }
      for (const date of amended) {
        if (!known.includes(date)) wrong.push(`${law.name} lacks the amendment of ${date}`);
      }
    }

    // A revised text states the day of the revision, which says nothing of the first version.
    const start = text.inForce ?? (text.atOnce && amended.length === 0 ? adopted : undefined);
    const revised = start !== undefined && start >= (law.amended?.[0] ?? '9999');
    if (law.inForce !== undefined && start !== undefined && !revised) {
      counts.inForce++;
      if (law.inForce !== start) wrong.push(`${law.name} in force ${law.inForce}, text ${start}`);
    }
  }

  it('agrees with every date they give', () => {
    expect(wrong).toEqual([]);
  });

  it('finds enough of them to mean something', () => {
    expect(counts.adopted).toBeGreaterThan(100);
    expect(counts.inForce).toBeGreaterThan(80);
    expect(counts.amended).toBeGreaterThan(100);
    expect(counts.repealed).toBeGreaterThan(8);
  });
});
