import { describe, expect, it } from 'vitest';
import { type AgencyEntry, agencyNames, existedOn } from '../../../../src/core/lexicon/agencies';
import data from '../../../../src/core/lexicon/agencies.json';
import { createLexicon } from '../../../../src/core/lexicon/lexicon';
import localBodies from '../../../../src/core/lexicon/local-bodies.json';

const entries = data as readonly AgencyEntry[];
const ISO = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

describe('agencies.json', () => {
  it('is sorted by name, each name once', () => {
    const names = entries.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort((a, b) => (a < b ? -1 : 1)));
  });

  it('gives every entry a level and a source', () => {
    for (const { name, level, source } of entries) {
      expect(level, name).toBeTruthy();
      expect(source, name).toBeTruthy();
    }
  });

  it('has valid dates, the first before the last', () => {
    for (const { name, from, to } of entries) {
      for (const date of [from, to]) if (date) expect(date, name).toMatch(ISO);
      if (from && to) expect(from < to, name).toBe(true);
    }
  });

  it('knows every successor and every body of a joint name', () => {
    const names = new Set(entries.map(({ name }) => name));
    for (const { name, successor, stands = [] } of entries) {
      for (const other of successor ? [successor, ...stands] : stands)
        expect(names.has(other), `${name}: ${other}`).toBe(true);
    }
  });

  it('has each alias once, unless the bodies that bore it followed one another', () => {
    const bearers = new Map<string, AgencyEntry[]>();
    for (const entry of entries) {
      const names = [entry.name, ...(entry.aliases ?? []), ...(entry.en ?? [])];
      expect(new Set(names).size, entry.name).toBe(names.length);
      for (const name of names) bearers.set(name, [...(bearers.get(name) ?? []), entry]);
    }
    for (const [name, bodies] of bearers) {
      const living = bodies.filter(({ to }) => !to);
      expect(living.length, `${name}: ${bodies.map((body) => body.name).join(' ')}`).toBeLessThanOrEqual(1);
    }
  });
});

describe('agencyNames', () => {
  it('takes the longest name, in both languages', () => {
    const names = agencyNames(createLexicon());
    expect(names.chineseAt('国务院办公厅通知', 0)?.end).toBe(6);
    expect(names.englishAt('European Central Bank', 0)?.value[0]?.name).toBe('欧洲中央银行');
    expect(names.named('工信部')[0]?.name).toBe('工业和信息化部');
  });

  it('reads a joint name with a mark as its parts', () => {
    expect(agencyNames(createLexicon()).chineseAt('中共中央、国务院', 0)?.end).toBe(4);
  });

  it('is built within 50 ms', () => {
    const begin = performance.now();
    agencyNames(createLexicon());
    expect(performance.now() - begin).toBeLessThan(50);
  });
});

describe('existedOn', () => {
  const entry: AgencyEntry = { name: '某会', from: '2018-03', to: '2023-05-17' };
  it.each([
    ['2018-02-28', false],
    ['2018-03-01', true],
    ['2023-05-16', true],
    ['2023-05-17', false],
  ])('%s', (date, expected) => expect(existedOn(entry, date)).toBe(expected));
});

describe('local-bodies.json', () => {
  it('is sorted, and gives each short name a longer one that is full itself', () => {
    const names = Object.keys(localBodies);
    expect(names).toEqual([...names].sort((a, b) => (a < b ? -1 : 1)));
    for (const [short, full] of Object.entries(localBodies)) {
      expect(full.length, short).toBeGreaterThan(short.length);
      expect(names).not.toContain(full);
    }
  });
});
