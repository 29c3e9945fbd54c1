import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ExportDocument, ExportOptions } from '../../../../src/core/export';
import { read, write } from '../../../../src/core/export/qdpx';
import { documents, empty, sample, wildDocuments } from './samples';

function unzipped(exported: readonly ExportDocument[], options?: ExportOptions) {
  const { files } = write(exported, options);
  const parts = unzipSync(files[0]!.content as Uint8Array);
  const text = (name: string) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(parts[name]);
  return { names: Object.keys(parts), text, qde: text('project.qde') };
}

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly text: string;
}

/** The elements in their order, as fast-xml-parser reads them. */
function treeOf(xml: string): Node {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    preserveOrder: true,
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: { enabled: true, maxTotalExpansions: 100_000, maxExpandedLength: 10_000_000 },
    htmlEntities: true,
  });
  const node = (raw: Record<string, unknown>): Node => {
    const name = Object.keys(raw).find((key) => key !== ':@')!;
    const inner = raw[name] as Record<string, unknown>[];
    return {
      name,
      attributes: (raw[':@'] ?? {}) as Record<string, string>,
      children: inner.filter((child) => !('#text' in child)).map(node),
      text: inner.map((child) => child['#text'] ?? '').join(''),
    };
  };
  return (parser.parse(xml) as Record<string, unknown>[]).filter((raw) => 'Project' in raw).map(node)[0]!;
}

/**
 * QDA-XML 1.0 as far as exports use it: the children of each element in the order of the schema's sequences, `+` for at
 * least one and `!` for exactly one; the attributes, `!` for those required.
 */
const SCHEMA: Readonly<Record<string, { children: readonly string[]; attributes: readonly string[] }>> = {
  Project: {
    children: ['Users', 'CodeBook', 'Sources', 'Notes'],
    attributes: ['xmlns', 'name!', 'origin', 'creationDateTime'],
  },
  Users: { children: ['User+'], attributes: [] },
  User: { children: [], attributes: ['guid!', 'name', 'id'] },
  CodeBook: { children: ['Codes!'], attributes: [] },
  Codes: { children: ['Code+'], attributes: [] },
  Code: { children: ['Description', 'NoteRef', 'Code'], attributes: ['guid!', 'name!', 'isCodable!', 'color'] },
  Sources: { children: ['TextSource+'], attributes: [] },
  TextSource: {
    children: ['Description', 'PlainTextContent', 'PlainTextSelection', 'Coding', 'NoteRef'],
    attributes: ['guid!', 'name', 'plainTextPath', 'creatingUser', 'creationDateTime'],
  },
  PlainTextSelection: {
    children: ['Description', 'Coding', 'NoteRef'],
    attributes: ['guid!', 'name', 'startPosition!', 'endPosition!', 'creatingUser', 'creationDateTime'],
  },
  Coding: { children: ['CodeRef!', 'NoteRef'], attributes: ['guid!', 'creatingUser', 'creationDateTime'] },
  CodeRef: { children: [], attributes: ['targetGUID!'] },
  NoteRef: { children: [], attributes: ['targetGUID!'] },
  Notes: { children: ['Note+'], attributes: [] },
  Note: {
    children: ['Description', 'PlainTextContent', 'PlainTextSelection'],
    attributes: ['guid!', 'name', 'creatingUser', 'creationDateTime'],
  },
  Description: { children: [], attributes: [] },
  PlainTextContent: { children: [], attributes: [] },
};

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const TYPES: Readonly<Record<string, RegExp>> = {
  guid: GUID,
  targetGUID: GUID,
  creatingUser: GUID,
  startPosition: /^\d+$/,
  endPosition: /^\d+$/,
  isCodable: /^(?:true|false)$/,
  color: /^#[0-9A-Fa-f]{6}$/,
  creationDateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/,
};

function validate({ name, attributes, children }: Node): void {
  const rule = SCHEMA[name];
  if (!rule) throw new Error(`no element ${name}`);
  const order = rule.children.map((child) => child.replace(/[+!]$/, ''));
  const places = children.map((child) => order.indexOf(child.name));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  for (const child of rule.children) {
    const count = children.filter((one) => one.name === child.slice(0, -1)).length;
    if (child.endsWith('+')) expect(count).toBeGreaterThan(0);
    if (child.endsWith('!')) expect(count).toBe(1);
  }
  const known = rule.attributes.map((attribute) => attribute.replace('!', ''));
  for (const [attribute, value] of Object.entries(attributes)) {
    expect(known).toContain(attribute);
    if (TYPES[attribute]) expect(value).toMatch(TYPES[attribute]);
  }
  for (const attribute of rule.attributes) {
    if (attribute.endsWith('!')) expect(attributes).toHaveProperty(attribute.slice(0, -1));
  }
  children.forEach(validate);
}

function all(node: Node, name: string): Node[] {
  return [...(node.name === name ? [node] : []), ...node.children.flatMap((child) => all(child, name))];
}

describe('a REFI-QDA project', () => {
  const { names, text, qde } = unzipped([sample, empty], { includeRejected: true, time: '2024-02-03T04:05:06Z' });
  const tree = treeOf(qde);

  test('follows the schema', () => {
    expect(XMLValidator.validate(qde)).toBe(true);
    expect(tree.attributes.xmlns).toBe('urn:QDA-XML:project:1.0');
    validate(tree);
  });

  test('has no empty list where there is nothing to list', () => {
    const bare = treeOf(unzipped([]).qde);
    validate(bare);
    expect(bare.children).toEqual([]);
  });

  test('refers to what is in it', () => {
    const guids = ['User', 'Code', 'TextSource', 'PlainTextSelection', 'Coding', 'Note']
      .flatMap((name) => all(tree, name))
      .map(({ attributes }) => attributes.guid!);
    expect(new Set(guids).size).toBe(guids.length);
    for (const name of ['CodeRef', 'NoteRef']) {
      const targets = all(tree, name).map(({ attributes }) => attributes.targetGUID);
      expect(targets.length).toBeGreaterThan(0);
      for (const target of targets) expect(guids).toContain(target);
    }
    for (const { attributes } of all(tree, 'TextSource')) {
      expect(names).toContain(`Sources/${attributes.plainTextPath!.replace('internal://', '')}`);
    }
  });

  test('codes are kinds and labels, notes are notes', () => {
    const codes = all(tree, 'Code').map(({ attributes }) => attributes.name);
    expect(codes.sort()).toEqual(['agency', 'headline', 'law', 'oddity', 'period', 'statistic', '重点|一'].sort());
    const notes = all(tree, 'Note').map((note) => note.children[0]!.text);
    expect(notes).toContain('核对 <原文>\n与 "表" ]]> 𠮷');
    expect(all(tree, 'User').map(({ attributes }) => attributes.name)).toContain('王');
  });

  test('the text at every selection is the quote, in code points', () => {
    const source = all(tree, 'TextSource')[0]!;
    const points = [...text(`Sources/${source.attributes.guid}.txt`)];
    expect(points.join('')).toBe(sample.source);
    const quotes = all(source, 'PlainTextSelection').map(({ attributes: { startPosition, endPosition } }) =>
      points.slice(Number(startPosition), Number(endPosition)).join(''),
    );
    expect(quotes).toEqual(['电诈', ...sample.facts.slice(0, -1).map(({ quote }) => quote), '"引号"', '1+1']);
  });

  test('equal input gives equal bytes', () => {
    expect(write([sample])).toEqual(write([sample]));
  });

  test('is well-formed and well-placed whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(documents, wildDocuments), (document) => {
        const { qde, text } = unzipped([{ ...document, title: document.source }]);
        expect(XMLValidator.validate(qde)).toBe(true);
        const tree = treeOf(qde);
        validate(tree);
        const source = all(tree, 'TextSource')[0]!;
        const { length } = [...text(`Sources/${source.attributes.guid}.txt`)];
        for (const { attributes } of all(source, 'PlainTextSelection')) {
          expect(Number(attributes.endPosition)).toBeLessThanOrEqual(length);
          expect(Number(attributes.startPosition)).toBeLessThanOrEqual(Number(attributes.endPosition));
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('a project of another program gives annotations: codes as labels, notes with their authors', () => {
  const qde = `<?xml version="1.0" encoding="utf-8"?>
<q:Project xmlns:q="urn:QDA-XML:project:1.0" name="p">
 <q:Users><q:User guid="AAAAAAAA-0000-0000-0000-000000000001" name="Li &amp; Co"/></q:Users>
 <q:CodeBook><q:Codes><q:Code guid="AAAAAAAA-0000-0000-0000-000000000002" name="themes" isCodable="false">
  <q:Code guid="AAAAAAAA-0000-0000-0000-000000000003" name="Statistic" isCodable="true"/></q:Code></q:Codes></q:CodeBook>
 <q:Sources><q:TextSource guid="AAAAAAAA-0000-0000-0000-000000000004" name="访谈" plainTextPath="internal://T.txt">
  <q:PlainTextSelection guid="AAAAAAAA-0000-0000-0000-000000000005" startPosition="1" endPosition="3">
   <q:Coding guid="AAAAAAAA-0000-0000-0000-000000000006"><q:CodeRef targetGUID="aaaaaaaa-0000-0000-0000-000000000003"/></q:Coding>
   <q:NoteRef targetGUID="AAAAAAAA-0000-0000-0000-000000000007"/>
  </q:PlainTextSelection>
  <q:PlainTextSelection guid="AAAAAAAA-0000-0000-0000-000000000008" startPosition="1" endPosition="99"/>
 </q:TextSource></q:Sources>
 <q:Notes><q:Note guid="AAAAAAAA-0000-0000-0000-000000000007" creatingUser="AAAAAAAA-0000-0000-0000-000000000001"
  creationDateTime="2024-01-01T00:00:00Z"><q:PlainTextContent>看</q:PlainTextContent></q:Note></q:Notes>
</q:Project>`;
  const content = zipSync({ 'project.qde': strToU8(qde), 'sources/t.TXT': strToU8('𠮷十人') });
  const { documents: imported, problems } = read([{ name: 'p.qdpx', content }]);
  expect(problems).toHaveLength(1);
  expect(imported).toMatchObject([
    {
      path: '访谈',
      source: '𠮷十人',
      annotations: [
        {
          target: { start: 2, end: 4, quote: '十人' },
          corrections: { kind: 'statistic' },
          notes: [{ author: 'Li & Co', time: '2024-01-01T00:00:00Z', text: '看' }],
        },
      ],
    },
  ]);
});
