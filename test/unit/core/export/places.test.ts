import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExportDocument } from '../../../../src/core/export';
import { write as writeBrat } from '../../../../src/core/export/brat';
import { read as readConll, write as writeConll } from '../../../../src/core/export/conll';
import { read as readDoccano, write as writeDoccano } from '../../../../src/core/export/doccano';
import { withoutMark } from '../../../../src/core/export/entries';
import { read as readLabelStudio, write as writeLabelStudio } from '../../../../src/core/export/label-studio';
import { read as readUima, write as writeUima } from '../../../../src/core/export/uima';
import { contentOf, documents, sample, stored, wildDocuments } from './samples';

/**
 * What other programs find at the offsets of each format: the quote. Code points are counted here as Python counts
 * them, by iterating the text, and not by the code under test.
 */
const slice = (text: string, start: number, end: number) => [...text].slice(start, end).join('');

const WHOLE = { includeRejected: true };
/** One place for each fact and each annotation that stands on none. */
function quotesOf({ facts, annotations = [] }: ExportDocument): string[] {
  const spans = new Set(facts.map(({ start, end }) => `${start}-${end}`));
  const free = annotations.filter(({ target }) => !spans.has(`${target.start}-${target.end}`));
  return [...facts.map(({ quote }) => quote), ...free.map(({ target }) => target.quote)].sort();
}
const random = (check: (document: ExportDocument) => void) =>
  fc.assert(fc.property(documents, check), { numRuns: 100 });

describe('brat', () => {
  test('the text at every span is the quote, piece by piece', () => {
    random((marked) => {
      const document = withoutMark(marked);
      const { files } = writeBrat([marked], WHOLE);
      const [text, ann] = files.map(({ content }) => content as string) as [string, string];
      const covered = ann
        .split('\n')
        .filter((line) => line.startsWith('T'))
        .map((line) => /^T\d+\t\w+ ([\d ;]+)\t(.*)$/s.exec(line)!)
        .map(([, spans, covered]) => {
          const pieces = spans!.split(';').map((span) => span.split(' ').map(Number) as [number, number]);
          const found = pieces.map(([start, end]) => slice(text, start, end));
          // brat itself refuses a span whose text is not the text of the file with spaces for line ends.
          expect(covered).toBe(found.join(' ').replace(/[\r\n]/g, ' '));
          return found.join('').replace(/[\r\n]/g, '');
        });
      expect(covered.sort()).toEqual(
        quotesOf(document)
          .map((quote) => quote.replace(/[\r\n]/g, ''))
          .sort(),
      );
    });
  });

  test('every line is of a form that brat knows', () => {
    const { files } = writeBrat([sample], WHOLE);
    const lines = (files[1]!.content as string).trimEnd().split('\n');
    for (const line of lines)
      expect(line).toMatch(/^(?:T\d+\t[A-Za-z]+ \d+ \d+\t.+|A\d+\tReview T\d+ \w+|#\d+\t\w+ T\d+\t.+)$/);
    expect(lines.filter((line) => line.startsWith('A'))).toHaveLength(3);
    const kinds = lines.flatMap((line) => /^T\d+\t(\w+)/.exec(line)?.[1] ?? []);
    const configured = (files[2]!.content as string).split('\n');
    for (const kind of kinds) expect(configured).toContain(kind);
  });
});

describe('doccano', () => {
  test('the text at every label is the quote', () => {
    random((document) => {
      const record = JSON.parse(contentOf(writeDoccano([document], WHOLE), 'facts.jsonl'));
      const found = record.label.map(([start, end]: [number, number]) => slice(record.text, start, end));
      expect(found.sort()).toEqual(quotesOf(document));
    });
  });

  test('what a person labelled there becomes an annotation, and what they took away is gone', () => {
    const { label, ...rest } = JSON.parse(contentOf(writeDoccano([sample], WHOLE), 'facts.jsonl'));
    const edited = { ...rest, label: [...label.slice(1), [2, 4, 'law'], [4, 6, '题目']] };
    const { documents: imported } = readDoccano([{ name: 'a.jsonl', content: JSON.stringify(edited) }]);
    expect(imported[0]!.facts).toHaveLength(sample.facts.length);
    const added = imported[0]!.annotations.filter(({ id }) => !/^r\d$/.test(id));
    expect(added.map(({ target, corrections, labels }) => [target.quote, corrections?.kind, labels])).toEqual([
      ['打击', 'law', undefined],
      ['“电', undefined, ['题目']],
    ]);
  });
});

describe('Label Studio', () => {
  test('the text at every region is the quote', () => {
    random((document) => {
      const [task] = JSON.parse(contentOf(writeLabelStudio([document], WHOLE), 'facts.json'));
      const regions = [...task.annotations, ...task.predictions].flatMap(({ result }) => result);
      const found = regions.map(({ value }) => {
        expect(value.text).toBe(slice(task.data.text, value.start, value.end));
        return value.text;
      });
      expect(found.sort()).toEqual(quotesOf(document));
    });
  });

  test('what people said is annotated, the rest predicted, and a prediction that was accepted counts once', () => {
    const [task] = JSON.parse(contentOf(writeLabelStudio([sample], WHOLE), 'facts.json'));
    expect(task.annotations[0].result).toHaveLength(5);
    expect(task.predictions[0].result).toHaveLength(3);
    const accepted = {
      ...task,
      annotations: [{ result: [...task.annotations[0].result, ...task.predictions[0].result] }],
    };
    const { documents: imported } = readLabelStudio([{ name: 'a.json', content: JSON.stringify([accepted]) }]);
    expect(imported[0]!.facts).toHaveLength(sample.facts.length);
  });

  test('the configuration knows every label', () => {
    const result = writeLabelStudio([sample], WHOLE);
    const configuration = contentOf(result, 'facts.config.xml');
    for (const label of ['statistic', 'period', 'agency', 'law', 'oddity']) {
      expect(configuration).toContain(`<Label value="${label}"/>`);
    }
  });
});

describe('UIMA CAS', () => {
  test('the text at every annotation is the quote, in UTF-16 units', () => {
    random((document) => {
      const cas = JSON.parse(writeUima([document], WHOLE).files[0]!.content as string);
      const [sofa, source, ...places] = cas['%FEATURE_STRUCTURES'];
      expect(source.end).toBe(document.source.length);
      const found = places.map(({ begin, end }: { begin: number; end: number }) => sofa.sofaString.slice(begin, end));
      expect(found.sort()).toEqual(quotesOf(document));
    });
  });

  test('every structure is of a declared type with declared features, and a member of the view', () => {
    const cas = JSON.parse(writeUima([sample], WHOLE).files[0]!.content as string);
    const types = cas['%TYPES'];
    const [sofa, ...structures] = cas['%FEATURE_STRUCTURES'];
    expect(sofa).toMatchObject({ '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaID: '_InitialView' });
    expect(cas['%VIEWS']._InitialView['%MEMBERS']).toEqual(structures.map((one: { '%ID': number }) => one['%ID']));
    const js: Record<string, string> = { String: 'string', Double: 'number', Integer: 'number', Boolean: 'boolean' };
    for (const structure of structures) {
      const type = types[structure['%TYPE']];
      expect(type['%NAME']).toBe(structure['%TYPE']);
      for (const [name, value] of Object.entries(structure)) {
        if (/^[%@]|^(?:begin|end|language)$/.test(name)) continue;
        expect(typeof value).toBe(js[type[name]['%RANGE'].replace('uima.cas.', '')]);
      }
    }
    expect(structures.find((one: { id?: string }) => one.id === 's1')).toMatchObject({
      '%TYPE': 'policylens.Statistic',
      value: 34000,
      changeDirection: 'up',
      section: '打击“电诈”𠮷|一、成效\\|概况',
    });
  });

  test('a CAS from another tool gives annotations', () => {
    const content = JSON.stringify({
      '%TYPES': {},
      '%FEATURE_STRUCTURES': [
        { '%ID': 1, '%TYPE': 'uima.cas.Sofa', sofaID: '_InitialView', sofaString: '公安部通报' },
        { '%ID': 2, '%TYPE': 'webanno.custom.Entity', '@sofa': 1, begin: 0, end: 3, value: 'Agency' },
        {
          '%ID': 3,
          '%TYPE': 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token',
          '@sofa': 1,
          begin: 0,
          end: 1,
        },
      ],
      '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': [2, 3] } },
    });
    const { documents: imported } = readUima([{ name: '通报.json', content }]);
    expect(imported).toMatchObject([{ path: '通报', facts: [], annotations: [{ corrections: { kind: 'agency' } }] }]);
    expect(imported[0]!.annotations[0]!.target).toEqual({ start: 0, end: 3, quote: '公安部' });
  });
});

describe('CoNLL', () => {
  const rows = (content: string) => content.split('\n').filter((line) => line && !line.startsWith('-DOCSTART-'));

  test('each token is the code point at its offset, and none but white space and control characters is left out', () => {
    random((document) => {
      const lines = rows(contentOf(writeConll([document], WHOLE), 'facts.conll'));
      const points = [...document.source];
      for (const line of lines) {
        expect(line).toMatch(/^\S+ \d+ \d+ (?:O|[BI]-\S+)$/u);
        const [token, start, end] = line.split(' ');
        expect(points[Number(start)]).toBe(token);
        expect(Number(end)).toBe(Number(start) + 1);
      }
      expect(lines).toHaveLength(points.filter((point) => !/[\s\p{Cc}]/u.test(point)).length);
    });
  });

  test('tags are BIO: an I follows a B or an I of its kind', () => {
    fc.assert(
      fc.property(wildDocuments, (document) => {
        let before = 'O';
        for (const line of contentOf(writeConll([document], WHOLE), 'facts.conll').split('\n')) {
          const tag = line.split(' ').at(-1)!;
          if (tag.startsWith('I-')) expect([`B-${tag.slice(2)}`, tag]).toContain(before);
          before = tag;
        }
      }),
    );
  });

  test('places and kinds come back where they do not overlap', async () => {
    const document = { ...sample, annotations: [] };
    const { documents: imported, problems } = readConll(stored(writeConll([document])));
    expect(problems).toEqual([]);
    expect(imported[0]!.path).toBe(sample.path);
    const spans = imported[0]!.annotations.map(({ target, corrections }) => [target.quote, corrections?.kind]);
    expect(spans).toEqual(sample.facts.map(({ quote, kind }) => [quote, kind]));
    const starts = imported[0]!.annotations.map(({ target }) => target.start);
    expect(starts).toEqual(sample.facts.map(({ start }) => start));
  });

  test('of places that overlap the longest wins, and a sentence never ends inside one', () => {
    const source = '甲乙。丙丁';
    const fact = (start: number, end: number) =>
      ({ id: `${start}`, kind: 'law', start, end, quote: source.slice(start, end), section: [], rule: 'r' }) as const;
    const content = contentOf(writeConll([{ path: 'a', source, facts: [fact(0, 2), fact(1, 4)] }]), 'facts.conll');
    expect(content.split('\n')).toEqual([
      '-DOCSTART- a -X- O',
      '',
      '甲 0 1 O',
      '乙 1 2 B-law',
      '。 2 3 I-law',
      '丙 3 4 I-law',
      '丁 4 5 O',
      '',
      '',
    ]);
  });

  test('a plain file of tokens and tags is read', () => {
    const { documents: imported } = readConll([{ name: 'plain.bio', content: '公 B-ORG\n安 I-ORG\n\n你 O\n' }]);
    expect(imported).toMatchObject([{ path: 'plain.bio', source: '公安 你', annotations: [{ labels: ['ORG'] }] }]);
  });
});
