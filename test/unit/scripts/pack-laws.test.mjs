import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packLaws } from '../../../scripts/pack-laws.mjs';

const laws = JSON.parse(readFileSync(new URL('../../../src/core/lexicon/laws.json', import.meta.url), 'utf8'));

/** @param {string} module */
function load(module) {
  return import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(module).toString('base64')}`);
}

describe('the packed lexicon of laws', () => {
  it('gives every entry back as it was, in less room', async () => {
    const module = packLaws(laws);
    expect((await load(module)).default).toEqual(laws);
    expect(Buffer.byteLength(module)).toBeLessThan(120_000);
  });

  it('refuses what it could not give back', () => {
    expect(() => packLaws([{ name: 'a|b', level: 'rule' }])).toThrow('character of the packing');
    expect(() => packLaws([{ name: 'a', level: 'rule', colour: 'red' }])).toThrow('colour');
  });
});
