import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** An entry of laws.json, as src/core/lexicon/README.md describes it. */
interface LawEntry {
  name: string;
  aliases?: string[];
  en?: string[];
  adopted?: string;
  inForce?: string;
  amended?: string[];
  repealed?: string;
  successor?: string;
  level: string;
  source?: string;
}

const FIELDS = ['name', 'aliases', 'en', 'adopted', 'inForce', 'amended', 'repealed', 'successor', 'level', 'source'];
const STATE = '中华人民共和国';

const file = new URL('../../../../src/core/lexicon/laws.json', import.meta.url);
const text = readFileSync(file, 'utf8');
const laws = JSON.parse(text) as LawEntry[];
const names = new Set(laws.map((law) => law.name));

/** Every way of writing a law that the data gives or implies, with the entry's full name. */
function* writings(): Generator<[string, string]> {
  for (const law of laws) {
    yield [law.name, law.name];
    if (law.name.startsWith(STATE)) yield [law.name.slice(STATE.length), law.name];
    for (const alias of law.aliases ?? []) yield [alias, law.name];
    for (const english of law.en ?? []) yield [english, law.name];
  }
}

function isDay(date: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(date) && new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
}

/** The entries for which `wrong` holds, so that a failure names them. */
const named = (wrong: (law: LawEntry) => boolean) => laws.filter(wrong).map((law) => law.name);

describe('the lexicon of laws', () => {
  it('keeps one entry a line, sorted by name in code-unit order', () => {
    expect(text.trimEnd().split('\n')).toHaveLength(laws.length + 2);
    const order = laws.map((law) => law.name);
    expect(order).toEqual([...order].sort());
  });

  it('has only the known fields, in their order, and none of them empty', () => {
    const wrong = named((law) => {
      const own = Object.keys(law);
      return (
        own.join() !== FIELDS.filter((field) => own.includes(field)).join() ||
        Object.values(law).some((value) => value.length === 0)
      );
    });
    expect(wrong).toEqual([]);
  });

  it('gives every name, short name, alias and English name to one law only', () => {
    const owner = new Map<string, string>();
    const twice: string[] = [];
    for (const [writing, name] of writings()) {
      if (owner.has(writing)) twice.push(`${writing}: ${owner.get(writing)}, ${name}`);
      owner.set(writing, name);
    }
    expect(twice).toEqual([]);
  });

  it('writes titles without outer marks or spaces', () => {
    const odd = [...writings()].filter(([writing]) => /^\s|\s$|^《[^《》]*》$|["“”]/.test(writing));
    expect(odd).toEqual([]);
  });

  it('dates by the calendar', () => {
    const wrong = named((law) =>
      [law.adopted, law.inForce, law.repealed, ...(law.amended ?? [])].some(
        (date) => date !== undefined && !isDay(date),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('has a law adopted before it is in force, amended in order after that, and repealed last', () => {
    const wrong = named(({ adopted = '', inForce, amended = [], repealed }) => {
      const start = inForce ?? adopted;
      return (
        (inForce !== undefined && inForce < adopted) ||
        amended.some((date, i) => date <= (amended[i - 1] ?? adopted)) ||
        (repealed !== undefined && (repealed <= start || repealed < (amended.at(-1) ?? '')))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('names as successor another law of the lexicon, in force when the old one ends', () => {
    const byName = new Map(laws.map((law) => [law.name, law]));
    const wrong = named((law) => {
      if (law.successor === undefined) return false;
      const next = byName.get(law.successor);
      if (next === undefined || next === law || law.repealed === undefined) return true;
      return next.inForce !== undefined && next.inForce > law.repealed;
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ['statute', 330],
    ['regulation', 250],
    ['interpretation', 70],
    ['rule', 60],
    ['party', 30],
    ['treaty', 45],
    ['foreign', 70],
  ])('has enough of level %s', (level, least) => {
    expect(laws.filter((law) => law.level === level).length).toBeGreaterThanOrEqual(least);
  });

  it('uses no level but those', () => {
    const levels = new Set(laws.map((law) => law.level));
    expect([...levels].sort()).toEqual([
      'foreign',
      'interpretation',
      'party',
      'regulation',
      'rule',
      'statute',
      'treaty',
    ]);
  });

  it('stays small enough for the bundle', () => {
    expect(Buffer.byteLength(text)).toBeLessThan(175_000);
  });

  it.each([
    ['中华人民共和国反电信网络诈骗法', { adopted: '2022-09-02', inForce: '2022-12-01' }],
    ['中华人民共和国婚姻法', { repealed: '2021-01-01', successor: '中华人民共和国民法典' }],
    ['中华人民共和国外资企业法', { repealed: '2020-01-01', successor: '中华人民共和国外商投资法' }],
    ['中华人民共和国刑法修正案（十一）', { adopted: '2020-12-26', inForce: '2021-03-01' }],
    ['Regulation (EU) 2016/679', { adopted: '2016-04-27' }],
  ])('knows %s', (name, facts) => {
    expect(names).toContain(name);
    expect(laws.find((law) => law.name === name)).toMatchObject(facts);
  });
});
