import { describe, expect, it } from 'vitest';
import { unitNames } from '../../../../../src/core/lexicon/units';
import UNITS from '../../../../../src/core/lexicon/units.json';

const KINDS = ['money', 'sign', 'share', 'multiple', 'time', 'age', 'measure', 'count'];

describe('the lexicon of units', () => {
  it('gives each name one meaning on either side of the number', () => {
    const seen = new Set<string>();
    const twice = UNITS.flatMap(({ kind, names }) =>
      names.filter((name) => {
        const key = `${kind === 'sign'} ${name}`;
        const known = seen.has(key);
        seen.add(key);
        return known;
      }),
    );
    expect(twice).toEqual([]);
  });

  it('knows its kinds, and money by its ISO 4217 code', () => {
    expect(UNITS.filter(({ kind }) => !KINDS.includes(kind))).toEqual([]);
    const money = UNITS.filter(({ kind }) => kind === 'money' || kind === 'sign').map(({ unit }) => unit);
    expect(money.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
  });

  it('writes no name that can never be read', () => {
    const names = UNITS.flatMap((entry) => entry.names);
    expect(names.filter((name) => name !== name.trim() || name === '')).toEqual([]);
  });

  it('lets a workspace say what a name means', () => {
    const { after } = unitNames({
      units: [
        { name: '亩', unit: 'har' },
        { name: '贝壳', unit: '贝壳' },
      ],
    });
    expect(after.get('亩')).toMatchObject({ code: 'har', kind: 'measure' });
    expect(after.get('贝壳')).toMatchObject({ code: '贝壳', kind: 'count' });
    expect(after.get('公里')).toMatchObject({ code: 'km', kind: 'measure' });
  });
});
