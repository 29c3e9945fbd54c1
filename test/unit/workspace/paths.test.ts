import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf, annotationPath, documentPath } from '../../../src/workspace/paths';

const HOME = '.policy-lens/annotations';

describe('the path of the annotations', () => {
  test.each([
    ['article.md', 'article.md.jsonld'],
    ['政策/2023/通知.md', '政策/2023/通知.md.jsonld'],
    ['a:b?.md', 'a%3Ab%3F.md.jsonld'],
    ['a\\b.md', 'a%5Cb.md.jsonld'],
    ['100%.md', '100%25.md.jsonld'],
    ['con.md', '%63on.md.jsonld'],
    ['folder./NUL/a', 'folder%2E/%4EUL/a.jsonld'],
    ['ends in space /a', 'ends in space%20/a.jsonld'],
  ])('of %s', (document, path) => {
    expect(annotationPath(document)).toBe(`${HOME}/${path}`);
    expect(documentPath(`${HOME}/${path}`)).toBe(document);
  });

  test.each(['../a.md', 'a/../../b.md', '/etc/passwd', '', 'a//b', './a'])('there is none for %j', (document) => {
    expect(annotationPath(document)).toBeUndefined();
  });

  test('a name too long for a file system is cut and stays its own', () => {
    const long = '关于进一步做好某项工作的通知'.repeat(20);
    const path = annotationPath(`${long}一.md`)!;
    expect(new TextEncoder().encode(path.split('/').at(-1)).length).toBeLessThan(240);
    expect(path).not.toBe(annotationPath(`${long}二.md`));
    expect(documentPath(path)).toBeUndefined();
  });

  test('leads back to the document, and no two documents share one', () => {
    const name = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 20 })
      .filter((text) => !text.includes('/') && !/^\.{1,2}$/.test(text));
    const document = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
    fc.assert(
      fc.property(document, (path) => {
        const kept = annotationPath(path)!;
        expect(documentPath(kept)).toBe(path);
        expect(kept.split('/').every((segment) => !/[<>:"|?*\\]|[. ]$/.test(segment))).toBe(true);
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  test('a document has an address', () => {
    expect(addressOf('政策/a b.md')).toBe(`policy-lens:/${encodeURIComponent('政策')}/a%20b.md`);
    expect(addressOf('\ud800.md')).toBe('policy-lens:/%EF%BF%BD.md');
  });
});
