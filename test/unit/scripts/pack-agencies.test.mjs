import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packAgencies } from '../../../scripts/pack-agencies.mjs';

const entries = JSON.parse(readFileSync('src/core/lexicon/agencies.json', 'utf8'));

const unpacked = (/** @type {string} */ module) =>
  import(`data:text/javascript,${encodeURIComponent(module)}`).then((found) => found.default);

it('gives back every entry but its source', async () => {
  expect(await unpacked(packAgencies(entries))).toEqual(
    entries.map((/** @type {{ source?: string }} */ { source: _, ...rest }) => rest),
  );
});

it('refuses what it has no place for', () => {
  expect(() => packAgencies([{ name: '甲局', motto: '乙' }])).toThrow('motto');
  expect(() => packAgencies([{ name: '甲|局' }])).toThrow('packing');
});
