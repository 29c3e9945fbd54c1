import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import schema from '../../../../src/core/annotate/annotation.schema.json';
import { anchorOf } from '../../../../src/core/annotate/context';
import { allVersions, annotationsOf, EMPTY, parse, print, put, union } from '../../../../src/core/annotate/file';
import type { Annotation, Version } from '../../../../src/core/annotate/model';
import { encode, fromJson, toJson } from '../../../../src/core/annotate/record';
import { differences, reconcile, succeed } from '../../../../src/core/annotate/versions';
import { annotation, NOW, TEXT } from './samples';

const FULL = annotation('3.4万余人', {
  fact: { id: 's-1', kind: 'statistic' },
  status: 'corrected',
  corrections: { value: 34000, unit: '名', measure: null, change: { direction: 'up' } },
  labels: ['crime', '重点'],
  notes: [{ id: 'n1', author: '韩梅梅', created: NOW, modified: NOW, text: '与去年口径一致吗?\n"待核"\u2028' }],
  resolved: true,
  detached: true,
  settles: ['urn:policy-lens:other'],
  previous: ['0123456789abcdef'],
});
const ADDED = annotation('3288亿元', {
  status: undefined,
  added: { kind: 'statistic', fields: { value: 328800000000, unit: 'CNY' } },
});
const TOMBSTONE: Version = { id: 'urn:policy-lens:gone', removed: NOW, previous: ['0123456789abcdef'] };
const page = (...versions: Version[]) => print(put(EMPTY, versions), 'policy-lens:/article.md');
const read = (text: string) => {
  const reading = parse(text);
  expect(reading.state).toBe('ok');
  return reading.file;
};

describe('a file', () => {
  test('reads what it wrote', () => {
    const versions = [FULL, ADDED, TOMBSTONE];
    const file = read(page(...versions));
    expect(new Set(allVersions(file))).toEqual(new Set(versions));
    expect(print(file, 'policy-lens:/article.md')).toBe(page(...versions));
  });

  test('has one record a line, sorted, and says in what its offsets count', () => {
    const lines = page(FULL, ADDED, annotation('52%')).split('\n');
    const ids = lines
      .filter((line) => line.startsWith('{"id":"urn:policy-lens:') && line.endsWith(','))
      .map((line) => line.slice(0, 50));
    expect(ids).toHaveLength(3);
    expect(ids).toEqual(ids.toSorted());
    expect(lines).toContain('"offsetUnit":"code point",');
  });

  test('fits its schema', () => {
    const ajv = new Ajv({ strict: false });
    addFormats(ajv);
    const validate = ajv.compile(schema);
    expect(validate(JSON.parse(page(FULL, ADDED, TOMBSTONE))), JSON.stringify(validate.errors)).toBe(true);
    const wrong = page(FULL).replace('"value":"corrected"', '"value":"perhaps"');
    expect(wrong).toContain('perhaps');
    expect(validate(JSON.parse(wrong))).toBe(false);
  });

  test('counts code points in the W3C selector, and UTF-16 units in memory', () => {
    const record = toJson(FULL) as { target: { selector: { start?: number; end?: number }[] } };
    const position = record.target.selector[1]!;
    expect([...TEXT].slice(position.start, position.end).join('')).toBe('3.4万余人');
    expect(FULL.target.start - position.start!).toBe(1);
    expect((fromJson(record) as Annotation).target).toEqual(FULL.target);
  });

  test('is JSON-LD that another processor understands: the document is its base, fields keep their form', async () => {
    const documentLoader = async (url: string) => ({ contextUrl: undefined, documentUrl: url, document: ANNO });
    const options = { documentLoader, base: 'file:///w/.policy-lens/annotations/a.jsonld' } as never;
    const expanded = JSON.stringify(await jsonld.expand(JSON.parse(page(FULL, ADDED, TOMBSTONE)), options));
    expect(expanded).toContain('"http://www.w3.org/ns/oa#hasSource":[{"@id":"policy-lens:/article.md"}]');
    expect(expanded).toContain('"urn:policy-lens:ns#fields":[{"@type":"@json","@value":{"change":{"direction":"up"}');
    expect(expanded).toContain('"urn:policy-lens:ns#surrogatePairsBefore":[{"@value":1}]');
  });
});

describe('what a file holds that is not understood', () => {
  test('unknown fields, bodies and selectors stay through a change', () => {
    const json = structuredClone(toJson(FULL)) as Record<string, never> & {
      body: unknown[];
      target: { selector: unknown[] };
    };
    Object.assign(json, { 'other:rating': { stars: 5 } });
    Object.assign(json.target, { state: { cached: 'x' } });
    json.body.push({ type: 'SpecificResource', purpose: 'linking', source: 'http://example.org/' });
    json.target.selector.push({ type: 'RangeSelector', startSelector: null });
    const text = page(FULL)
      .replace(encode(FULL), JSON.stringify(json))
      .replace('"items":[', '"label":"of another tool",\n"items":[');
    const file = read(text);
    const [known] = annotationsOf(file);
    const changed = print(
      put(file, [succeed({ ...known!, labels: [], modified: '2025-01-01T00:00:00Z' }, [known!])]),
      '',
    );
    for (const kept of [
      '"other:rating":{"stars":5}',
      '"state":{"cached":"x"}',
      'http://example.org/',
      'RangeSelector',
      '"label":"of another tool"',
    ]) {
      expect(changed).toContain(kept);
    }
    expect(annotationsOf(read(changed))).toMatchObject([
      { status: 'corrected', foreign: { bodies: [{ purpose: 'linking' }] } },
    ]);
  });

  test.each([
    ['a number', '42'],
    ['no target', '{"id":"urn:x","type":"Annotation","creator":{"name":"a"},"created":"2024-01-01T00:00:00Z","n":1e2}'],
    ['a time that is none', encode(FULL).replace(NOW, 'yesterday')],
    ['no quote', encode(FULL).replace('TextQuoteSelector', 'SvgSelector')],
    ['an id that is a number', encode(FULL).replace(/"id":"[^"]*"/, '"id":7')],
  ])('a malformed record (%s) hides no other and is written back as it was, where it was', (_, malformed) => {
    const [first, second] = [annotation('52%'), annotation('3288亿元')].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const text = page(first!, second!).replace(encode(second!), `${malformed},\n\n${encode(second!)}`);
    const file = read(text);
    expect(annotationsOf(file)).toEqual([first, second]);
    expect(file.entries[1]).toMatchObject({
      type: 'malformed',
      raw: malformed,
      line: 9,
      reason: expect.stringMatching(/./),
    });
    expect(print(file, 'policy-lens:/article.md')).toBe(text);
    const more = print(put(file, [annotation('7.9万名')]), '');
    expect(more).toContain(`\n${malformed},\n`);
    expect(annotationsOf(read(more))).toHaveLength(3);
  });

  test('another layout of the same JSON is read', () => {
    const pretty = JSON.stringify(JSON.parse(page(FULL, ADDED)), null, 2).replaceAll('\n', '\r\n');
    expect(annotationsOf(read(`\uFEFF${pretty}`))).toHaveLength(2);
    expect(print(read(pretty), 'policy-lens:/article.md')).toBe(page(FULL, ADDED));
  });

  test('no text makes the reader throw, and a damaged one is never called whole', () => {
    const text = page(FULL, ADDED);
    fc.assert(
      fc.property(fc.nat(text.length), fc.string({ maxLength: 3 }), (at, noise) => {
        const damaged = text.slice(0, at) + noise;
        const { state } = parse(damaged);
        expect(state === 'ok').toBe(isPage(damaged));
      }),
      { seed: 6, numRuns: 1000 },
    );
  });
});

function isPage(text: string): boolean {
  try {
    return Array.isArray(JSON.parse(text).items);
  } catch {
    return false;
  }
}

describe('versions of one record', () => {
  const base = annotation('52%');
  const later = (former: Annotation, more: Partial<Annotation>, day: number) =>
    succeed({ ...former, ...more, modified: `2024-02-0${day}T00:00:00.000Z` }, [former]);
  const second = later(base, { labels: ['a'] }, 1);
  const third = later(second, { status: 'rejected' }, 2);
  const other = later(base, { labels: ['b'] }, 3);

  test.each<[string, Version[], Version[]]>([
    ['the same twice', [base, base], [base]],
    ['old and new', [base, second], [second]],
    ['old and much newer, in any order', [third, base, second], [third]],
    ['two that part', [base, second, other], [second, other]],
    [
      'removed and older',
      [second, succeed({ id: base.id, removed: NOW }, [second])],
      [succeed({ id: base.id, removed: NOW }, [second])],
    ],
  ])('%s', (_, versions, heads) => {
    expect(reconcile(versions)).toEqual(heads);
  });

  test('are told apart by what a person sees', () => {
    expect(differences([second, other])).toEqual(['labels']);
    expect(differences([third, other])).toEqual(['status', 'labels']);
    expect(differences([third, TOMBSTONE])).toEqual(['removed']);
    expect(differences([base, base])).toEqual([]);
  });

  test('merging is the same in any order and any grouping, and again changes nothing', () => {
    const pool = [base, second, third, other, later(other, { status: 'rejected' }, 4), ADDED, TOMBSTONE];
    const some = fc.subarray(pool).map((versions) => put(EMPTY, versions));
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        const ids = (file: typeof EMPTY) => new Set(allVersions(file).map(encode));
        expect(ids(union(a, b))).toEqual(ids(union(b, a)));
        expect(ids(union(union(a, b), c))).toEqual(ids(union(a, union(b, c))));
        expect(ids(union(a, a))).toEqual(ids(a));
        expect(ids(read(print(union(a, b), '')))).toEqual(ids(union(a, b)));
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});

test('an anchor at the edge of a document is written without context and read again', () => {
  const all = { ...annotation('52%'), target: anchorOf('52%', { start: 0, end: 3 }) };
  expect(annotationsOf(read(page(all)))).toEqual([all]);
});

/** The terms of the recommendation's context (http://www.w3.org/ns/anno.jsonld) that the files use. */
const ANNO = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    as: 'http://www.w3.org/ns/activitystreams#',
    foaf: 'http://xmlns.com/foaf/0.1/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: { '@type': '@id', '@id': '@id' },
    type: { '@type': '@id', '@id': '@type' },
    assessing: 'oa:assessing',
    classifying: 'oa:classifying',
    commenting: 'oa:commenting',
    editing: 'oa:editing',
    identifying: 'oa:identifying',
    tagging: 'oa:tagging',
    Annotation: 'oa:Annotation',
    AnnotationPage: 'as:OrderedCollectionPage',
    TextualBody: 'oa:TextualBody',
    Person: 'foaf:Person',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    TextPositionSelector: 'oa:TextPositionSelector',
    items: { '@type': '@id', '@id': 'as:items', '@container': '@list' },
    body: { '@type': '@id', '@id': 'oa:hasBody' },
    target: { '@type': '@id', '@id': 'oa:hasTarget' },
    source: { '@type': '@id', '@id': 'oa:hasSource' },
    selector: { '@type': '@id', '@id': 'oa:hasSelector' },
    motivation: { '@type': '@vocab', '@id': 'oa:motivatedBy' },
    purpose: { '@type': '@vocab', '@id': 'oa:hasPurpose' },
    creator: { '@type': '@id', '@id': 'dcterms:creator' },
    created: { '@id': 'dcterms:created', '@type': 'xsd:dateTime' },
    modified: { '@id': 'dcterms:modified', '@type': 'xsd:dateTime' },
    name: { '@id': 'foaf:name' },
    value: { '@id': 'rdf:value' },
    exact: { '@id': 'oa:exact' },
    prefix: { '@id': 'oa:prefix' },
    suffix: { '@id': 'oa:suffix' },
    start: { '@id': 'oa:start' },
    end: { '@id': 'oa:end' },
  },
};
