import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Placement, place, placing, placingAll } from '../../../../src/core/annotate/anchor';
import { anchorOf } from '../../../../src/core/annotate/context';
import type { Anchor } from '../../../../src/core/annotate/model';
import { article, type Followed, type Random, randomEdit, randomOf, randomPlace, words } from './article';

/** The anchor of the `nth` place of `quote`. */
function anchor(text: string, quote: string, nth = 0): Anchor {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = text.indexOf(quote, start + 1);
  return anchorOf(text, { start, end: start + quote.length });
}

const found = (text: string, placement: Placement) =>
  placement === 'orphan'
    ? placement
    : [text.slice(placement.span.start, placement.span.end), placement.certainty, placement.changed];

const LEAD =
  '2023年1月至9月,全市共破获电信网络诈骗案件43.7万起,抓获犯罪嫌疑人7.9万名,同比上升近52%,追回涉案资金3288亿元。';
const BODY = '检察机关依法起诉3.4万余人,同比上升12.5%。对此,有关负责人表示,将继续保持高压态势,坚决遏制多发高发势头。';
const TEXT = `${LEAD}\n\n${BODY}\n`;

describe('an anchor', () => {
  test.each<[what: string, text: string, quote: string, edited: string, ...expected: unknown[]]>([
    ['stays where it is', TEXT, '近52%', TEXT, ['近52%', 'exact', false]],
    ['moves with text put before it', TEXT, '近52%', `新增一段。\n\n${TEXT}`, ['近52%', 'moved', false]],
    ['moves with its paragraph', TEXT, '近52%', `${BODY}\n\n${LEAD}\n`, ['近52%', 'moved', false]],
    [
      'survives words put right before it',
      TEXT,
      '近52%',
      TEXT.replace('近52%', '大幅近52%'),
      ['近52%', 'moved', false],
    ],
    ['survives other line ends', TEXT, '12.5%', TEXT.replaceAll('\n', '\r\n'), ['12.5%', 'moved', false]],
    [
      'is found reworded, and says so',
      TEXT,
      '43.7万起',
      TEXT.replace('43.7万起', '43.9万起'),
      ['43.9万起', 'moved', true],
    ],
    ['short, is found reworded in its context', TEXT, '52%', TEXT.replace('52%', '53%'), ['53%', 'moved', true]],
    ['is not found when its words are gone', TEXT, '近52%', TEXT.replace('近52%', ''), 'orphan'],
    ['is not found when its paragraph is gone', TEXT, '近52%', BODY, 'orphan'],
    ['is not found in no text', TEXT, '近52%', '', 'orphan'],
  ])('%s', (_, text, quote, edited, expected) => {
    expect(found(edited, place(anchor(text, quote), edited))).toEqual(expected);
  });

  const long = Array.from(
    { length: 12 },
    (_, i) => `第${i + 1}项措施由有关部门在${2000 + i}年底前落实,安排资金${i * 37 + 5}亿元;`,
  ).join('');
  test('of a long quote is found when a word in its middle changes', () => {
    const text = `${LEAD}${long}${BODY}`;
    const edited = `前言。${text.replace('第6项措施', '第6项重要措施')}`;
    const placement = place(anchor(text, long), edited);
    expect(placement).toMatchObject({ changed: true });
    expect(found(edited, placement)).toContain(long.replace('第6项措施', '第6项重要措施'));
  });

  test('counts in UTF-16 units and never cuts a character in two', () => {
    const text = `😀${'😀'.repeat(40)}近52%${'😀'.repeat(40)}`;
    const { prefix, suffix, pairsBefore } = anchor(text, '近52%');
    const isWhole = (part: string) => !/[\ud800-\udfff]/u.test(part);
    expect([isWhole(prefix), isWhole(suffix), pairsBefore]).toEqual([true, true, 41]);
  });
});

describe('lookalikes', () => {
  const row = (year: number, share: number) => `| ${year}年 | ${share}% | 上升 |`;
  const table = [row(2019, 52), row(2020, 48), row(2021, 52), row(2022, 52)].join('\n');

  test('a word without its context is found nowhere', () => {
    const text = `${BODY}\n\n${LEAD}`;
    const other = '某地企业营业收入增长52%;利润也有52%的增长,职工工资则没有变化,值得进一步观察。';
    expect(place(anchor(text, '52%'), other)).toBe('orphan');
  });

  test('two places that fit alike are never certain', () => {
    const text = `${LEAD}\n\n${BODY}`;
    expect(place(anchor(text, '近52%'), `前言。${text}\n\n${text}`)).toMatchObject({
      certainty: 'doubtful',
    });
  });

  test('of a sentence that stands twice, the one that is left is not taken for the one that went', () => {
    const text = `${LEAD}\n\n${BODY}\n\n${LEAD}`;
    for (const nth of [0, 1]) {
      expect(place(anchor(text, '近52%', nth), `${BODY}\n\n${LEAD}`)).toMatchObject({ certainty: 'doubtful' });
      const moved = `前言。${text}`;
      expect(place(anchor(text, '近52%', nth), moved)).toEqual({
        span: spanOf(moved, '近52%', nth),
        certainty: 'moved',
        changed: false,
      });
    }
  });

  test('the same share in another row of a table is another place', () => {
    const text = `${LEAD}\n\n${table}\n`;
    for (const [nth, year] of [
      [1, 2019],
      [2, 2021],
      [3, 2022],
    ] as const) {
      const less = text.replace(`${row(year, 52)}\n`, '').replace(`\n${row(year, 52)}`, '');
      const placement = place(anchor(text, '52%', nth), less);
      expect(placement === 'orphan' || placement.certainty === 'doubtful').toBe(true);
      expect(place(anchor(text, '52%', nth), `前言。${text}`)).toMatchObject({
        span: { start: anchor(text, '52%', nth).start + 3 },
      });
    }
  });
});

function spanOf(text: string, quote: string, nth: number) {
  const { start, end } = anchor(text, quote, nth);
  return { start, end };
}

/** How many of the placements came out how. */
interface Tally {
  right: number;
  missed: number;
  /** Another place, shown as doubtful. */
  asked: number;
  /** Another place, shown as certain. */
  wrong: number;
}

/** Edits `runs` articles, each at a seed of its own, and places an anchor of each. */
function tally(runs: number, seed: number, edit: (random: Random, followed: Followed) => Followed): Tally {
  const counts: Tally = { right: 0, missed: 0, asked: 0, wrong: 0 };
  for (let run = 0; run < runs; run++) {
    const random = randomOf(seed + run);
    const before = randomPlace(random, article(random));
    const target = anchorOf(before.text, before);
    const after = edit(random, before);
    const placement = place(target, after.text);
    if (placement === 'orphan') counts.missed++;
    else if (placement.span.start < after.end && after.start < placement.span.end) counts.right++;
    else if (placement.certainty === 'doubtful') counts.asked++;
    else counts.wrong++;
  }
  return counts;
}

function editsElsewhere(random: Random, followed: Followed): Followed {
  let edited = followed;
  for (let edits = random(8); edits > 0; edits--) edited = randomEdit(random, edited);
  return edited;
}

/** One to a few units in ten of the place's own words. */
function editInside(random: Random, followed: Followed): Followed {
  let { text, end } = followed;
  const { start } = followed;
  for (let edits = 1 + random(Math.max(1, Math.floor((end - start) / 8))); edits > 0; edits--) {
    const at = start + random(end - start);
    const inserted = random(3) === 0 ? '' : words(random, 1);
    const removed = random(3) === 0 ? 0 : 1;
    text = text.slice(0, at) + inserted + text.slice(at + removed);
    end += inserted.length - removed;
  }
  return { text, start, end: Math.max(end, start) };
}

/** The place goes, with or without some of what is around it. */
function remove(random: Random, { text, start, end }: Followed): Followed {
  const from = Math.max(0, start - (random(2) ? 0 : random(40)));
  const to = Math.min(text.length, end + (random(2) ? 0 : random(40)));
  return { text: text.slice(0, from) + text.slice(to), start: from, end: from };
}

describe('over thousands of edited articles', () => {
  const RUNS = 1000;

  test('edits elsewhere: found at its place, and never certain of another', () => {
    const { right, missed, asked, wrong } = tally(RUNS, 0, editsElsewhere);
    expect(wrong).toBe(0);
    // What is left are copies of a whole paragraph, both of them rewritten: these ask.
    expect(right / RUNS).toBeGreaterThan(0.995);
    expect(missed + asked).toBeLessThan(RUNS * 0.005);
  });

  test('edits elsewhere where no place is like it: found every time', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = randomOf(seed);
        const before = randomPlace(random, article(random));
        const target = anchorOf(before.text, before);
        fc.pre(!target.lookalikes && target.exact.length >= 8);
        const after = editsElsewhere(random, before);
        expect(place(target, after.text)).toMatchObject({
          span: { start: after.start, end: after.end },
          changed: false,
        });
      }),
      { seed: 6, numRuns: 1500 },
    );
  });

  test('light edits inside: found at least 95 times in 100, and never certain of another place', () => {
    const { right, wrong } = tally(RUNS, 100_000, editInside);
    expect(wrong).toBe(0);
    expect(right / RUNS).toBeGreaterThan(0.95);
  });

  test('light edits inside and others elsewhere: the same', () => {
    const { right, wrong } = tally(RUNS, 200_000, (random, followed) => {
      const edited = editInside(random, followed);
      return edited.end > edited.start ? editsElsewhere(random, edited) : edited;
    });
    expect(wrong).toBe(0);
    expect(right / RUNS).toBeGreaterThan(0.95);
  });

  test('gone: never certain of another place', () => {
    const { wrong } = tally(RUNS, 300_000, (random, followed) => {
      let edited = remove(random, followed);
      for (let edits = random(4); edits > 0; edits--) edited = randomEdit(random, edited);
      return { text: edited.text, start: -1, end: -1 };
    });
    expect(wrong).toBe(0);
  });
});

describe('placing many', () => {
  const text = article(randomOf(1), 400);

  test('begins near what is visible', () => {
    const random = randomOf(2);
    const items = Array.from({ length: 40 }, () => ({ target: anchorOf(text, randomPlace(random, text)) }));
    const around = text.length / 2;
    const order = [...placingAll(items, `x${text}`, { around })].filter((placed) => placed !== undefined);
    expect(order).toHaveLength(items.length);
    const distances = order.map(({ item }) => Math.abs((item.target.start + item.target.end) / 2 - around));
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  });

  test('pauses while it searches a long text, and its steps grow with the text, not faster', () => {
    const target = { ...anchor(TEXT, '有关负责人表示,将继续保持高压态势'), exact: '有关负责人声称,将不断保持高压态势' };
    const stepsIn = (length: number) => {
      let steps = 0;
      const placingIt = placing(target, article(randomOf(3), 20).repeat(50).slice(0, length));
      while (!placingIt.next().done) steps++;
      return steps;
    };
    expect(stepsIn(64_000)).toBeGreaterThan(3);
    expect(stepsIn(128_000)).toBeLessThanOrEqual(stepsIn(64_000) * 2);
  });
});
