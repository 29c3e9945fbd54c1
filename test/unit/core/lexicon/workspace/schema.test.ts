import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { readAdditions } from '../../../../../src/core/lexicon/workspace';
import { AGENCY, LAW, NOTE, TERM, UNIT } from '../../../../../src/core/lexicon/workspace/entries';
import schema from '../../../../../src/core/lexicon/workspace/lexicon.schema.json';

const ajv = new Ajv({ strict: false });
const validate = ajv.compile(schema);
const isRight = (text: string) => readAdditions([{ path: '', text }]).problems.length === 0;

describe('the published schema', () => {
  it('has exactly the fields that are read', () => {
    const fields = ({ properties }: { properties: object }) => Object.keys(properties).sort();
    const { agency, law, unit, term } = schema.definitions;
    for (const [published, read] of [
      [agency, AGENCY],
      [law, LAW],
      [unit, UNIT],
      [term, TERM],
    ] as const) {
      expect(fields(published)).toEqual([...Object.keys(read.entries), NOTE].sort());
    }
    expect(fields(schema)).toEqual(['$schema', 'agencies', 'laws', 'terms', 'units']);
  });

  it('tells what every field is for', () => {
    for (const { properties } of Object.values(schema.definitions).filter((one) => 'properties' in one)) {
      for (const [name, field] of Object.entries(properties)) {
        if (name !== NOTE) expect(field, name).toHaveProperty('description', expect.stringMatching(/\.$/));
      }
    }
  });

  it.each([
    '{}',
    '{"$schema": "./lexicon.schema.json", "terms": []}',
    '{"agencies": [{"name": "甲乙局", "aliases": ["甲局"], "en": ["AB Office"], "from": "2020", "to": "2023-05"}]}',
    '{"agencies": [{"name": "甲乙社", "organisation": true, "source": "章程", "note": "报社"}]}',
    '{"laws": [{"name": "甲乙法", "adopted": "2020-02-29", "inForce": "2020-07-01", "amended": ["2023-05-18"]}]}',
    '{"units": [{"name": "斤", "unit": "kg"}, {"name": "箱", "aliases": ["标箱"]}]}',
    '{"terms": [{"name": "5G", "note": "no number"}]}',
    '[]',
    '{"agency": []}',
    '{"agencies": {}}',
    '{"agencies": ["甲乙局"]}',
    '{"agencies": [{"aliases": ["甲乙局"]}]}',
    '{"agencies": [{"name": "局"}]}',
    '{"agencies": [{"name": 5}]}',
    '{"agencies": [{"name": "甲乙局", "aliases": "甲局"}]}',
    '{"agencies": [{"name": "甲乙局", "to": "2023-13"}]}',
    '{"agencies": [{"name": "甲乙局", "organisation": "no"}]}',
    '{"laws": [{"name": "甲乙法", "adopted": "2020-02"}]}',
    '{"laws": [{"name": "甲乙法", "inforce": "2020-02-01"}]}',
    '{"units": [{"name": " "}]}',
    '{"terms": [{"name": "5G", "unit": "x"}]}',
  ])('agrees with what is read: %s', (text) => {
    expect(validate(JSON.parse(text))).toBe(isRight(text));
  });
});
