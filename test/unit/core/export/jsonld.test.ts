import fc from 'fast-check';
import jsonld, { type Options } from 'jsonld';
import { describe, expect, test } from 'vitest';
import { read, write } from '../../../../src/core/export/jsonld';
import { contentOf, documents, sample } from './samples';

const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const DCTERMS = 'http://purl.org/dc/terms/';

const link = (id: string) => ({ '@id': id, '@type': '@id' });
const word = (id: string) => ({ '@id': id, '@type': '@vocab' });

/**
 * The terms of http://www.w3.org/ns/anno.jsonld that exports use, after the recommendation's vocabulary. A term that is
 * missing here, or misspelt in an export, is dropped by the processor and missed by the tests.
 */
const CONTEXT = {
  oa: OA,
  as: AS,
  dc: 'http://purl.org/dc/elements/1.1/',
  id: '@id',
  type: '@type',
  Annotation: `${OA}Annotation`,
  TextualBody: `${OA}TextualBody`,
  TextQuoteSelector: `${OA}TextQuoteSelector`,
  TextPositionSelector: `${OA}TextPositionSelector`,
  AnnotationCollection: `${AS}OrderedCollection`,
  AnnotationPage: `${AS}OrderedCollectionPage`,
  Text: 'http://purl.org/dc/dcmitype/Text',
  Person: 'http://xmlns.com/foaf/0.1/Person',
  Software: `${AS}Application`,
  assessing: `${OA}assessing`,
  classifying: `${OA}classifying`,
  commenting: `${OA}commenting`,
  describing: `${OA}describing`,
  tagging: `${OA}tagging`,
  body: link(`${OA}hasBody`),
  target: link(`${OA}hasTarget`),
  source: link(`${OA}hasSource`),
  selector: link(`${OA}hasSelector`),
  creator: link(`${DCTERMS}creator`),
  motivation: word(`${OA}motivatedBy`),
  purpose: word(`${OA}hasPurpose`),
  items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
  first: link(`${AS}first`),
  total: `${AS}totalItems`,
  startIndex: `${AS}startIndex`,
  format: 'http://purl.org/dc/elements/1.1/format',
  created: `${DCTERMS}created`,
  value: `${RDF}value`,
  start: `${OA}start`,
  end: `${OA}end`,
  exact: `${OA}exact`,
  prefix: `${OA}prefix`,
  suffix: `${OA}suffix`,
  name: 'http://xmlns.com/foaf/0.1/name',
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
};

const options: Options = {
  documentLoader: async (url: string) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`asked for ${url}`);
    return { documentUrl: url, document: { '@context': CONTEXT } };
  },
};

async function graphOf(content: string) {
  const quads = await jsonld.toRDF(JSON.parse(content), options);
  const objects = (subject: string | undefined, predicate: string) =>
    quads.filter((q) => q.subject.value === subject && q.predicate.value === predicate).map((q) => q.object.value);
  const ofType = (type: string) =>
    quads.filter((q) => q.predicate.value === `${RDF}type` && q.object.value === type).map((q) => q.subject.value);
  return { objects, ofType };
}

describe('Web Annotations, read by a JSON-LD processor', () => {
  const content = contentOf(write([sample]), 'facts.jsonld');

  test('every key is a term: nothing is dropped when it is expanded', async () => {
    const keysIn = (value: unknown): string[] =>
      Array.isArray(value)
        ? value.flatMap(keysIn)
        : typeof value === 'object' && value !== null
          ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)])
          : [];
    const { '@context': _, ...body } = JSON.parse(content);
    for (const key of keysIn(body)) expect(key in CONTEXT || key === 'unit' || key.startsWith('dc:')).toBe(true);
    const expanded = await jsonld.expand(JSON.parse(content), { ...options, safe: true });
    expect(expanded).toHaveLength(1);
  });

  test('is a collection with a page of annotations', async () => {
    const { objects, ofType } = await graphOf(content);
    const [collection] = ofType(`${AS}OrderedCollection`);
    expect(objects(collection, `${AS}totalItems`)).toEqual(['7']);
    expect(objects(collection, `${AS}first`)).toEqual(ofType(`${AS}OrderedCollectionPage`));
    expect(ofType(`${OA}Annotation`)).toHaveLength(7);
  });

  test('each has a motivation, bodies with purposes, and a target with quote and position', async () => {
    const { objects, ofType } = await graphOf(content);
    for (const annotation of ofType(`${OA}Annotation`)) {
      expect(objects(annotation, `${OA}motivatedBy`)).toContain(`${OA}classifying`);
      const purposes = objects(annotation, `${OA}hasBody`).flatMap((body) => objects(body, `${OA}hasPurpose`));
      expect(purposes).toContain(`${OA}classifying`);
      expect(purposes).toContain(`${OA}describing`);
      const [target] = objects(annotation, `${OA}hasTarget`);
      expect(objects(target, `${OA}hasSource`)[0]).toMatch(/^policy-lens:\/%E6/);
      const selectors = objects(target, `${OA}hasSelector`);
      const types = selectors.flatMap((selector) => objects(selector, `${RDF}type`));
      expect(types.sort()).toEqual([`${OA}TextPositionSelector`, `${OA}TextQuoteSelector`]);
      const units = selectors.flatMap((selector) => objects(selector, 'urn:policy-lens:ns:unit'));
      expect(units).toEqual(['code-point']);
    }
  });

  test('positions count code points, and quotes have whole characters around them', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const { first } = JSON.parse(contentOf(write([document]), 'facts.jsonld'));
        const points = [...document.source];
        for (const { target } of first.items) {
          const [quote, position] = target.selector;
          expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
          expect(points.slice(0, position.start).join('').endsWith(quote.prefix)).toBe(true);
          expect(points.slice(position.end).join('').startsWith(quote.suffix)).toBe(true);
          expect(Math.max(quote.prefix.length, quote.suffix.length)).toBeLessThanOrEqual(33);
        }
      }),
      { numRuns: 100 },
    );
  });
});

test('annotations of another tool are read as what a person says', () => {
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'http://example.org/1',
    type: 'Annotation',
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: '重点' },
      { type: 'TextualBody', value: '看一下', creator: { name: 'Li' }, created: '2024-01-01T00:00:00Z' },
    ],
    target: {
      source: '%E6%96%87.md',
      selector: [
        { type: 'TextPositionSelector', start: 1, end: 3 },
        { type: 'TextQuoteSelector', exact: '公安' },
      ],
    },
  };
  const { documents: imported, problems } = read([{ name: 'a.jsonld', content: JSON.stringify([annotation, {}]) }]);
  expect(problems).toHaveLength(1);
  expect(imported).toMatchObject([
    {
      path: '文.md',
      annotations: [
        {
          id: 'http://example.org/1',
          target: { start: 1, end: 3, quote: '公安' },
          labels: ['重点'],
          notes: [{ author: 'Li', time: '2024-01-01T00:00:00Z', text: '看一下' }],
        },
      ],
    },
  ]);
});
