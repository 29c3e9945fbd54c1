import { expect, it } from 'vitest';
import { isSupported, nameOf } from '../../../src/editor/documents';

const document = (languageId: string, scheme: string, path: string) =>
  ({ languageId, isUntitled: scheme === 'untitled', uri: { scheme, path } }) as Parameters<typeof isSupported>[0];

it.each([
  ['markdown', 'file', '/a/文章.md', true],
  ['markdown', 'file', '/a/文章.MARKDOWN', true],
  ['plaintext', 'file', '/a.txt', true],
  ['plaintext', 'vscode-vfs', '/repo/a.txt', true],
  ['plaintext', 'vscode-remote', '/a.txt', true],
  ['markdown', 'untitled', 'Untitled-1', true],
  ['plaintext', 'untitled', 'Untitled-1', true],
  ['plaintext', 'file', '/LICENSE', false],
  ['json', 'file', '/a.md', false],
  ['plaintext', 'output', '/a.txt', false],
  ['markdown', 'git', '/a.md', false],
  ['markdown', 'vscode-notebook-cell', '/a.md', false],
  ['plaintext', 'policy-lens-table', '/a.md – facts.txt', false],
])('%s in %s:%s: %s', (language, scheme, path, expected) => {
  expect(isSupported(document(language, scheme, path))).toBe(expected);
});

it('a document goes by its name without folders', () => {
  expect(nameOf(document('markdown', 'file', '/a/b/文章.md'))).toBe('文章.md');
  expect(nameOf(document('markdown', 'untitled', 'Untitled-1'))).toBe('Untitled-1');
});
