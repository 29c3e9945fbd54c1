import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const readJson = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(join(ROOT, 'src', path), 'utf8'));

/** Every text that is given to `l10n.t`. */
const texts = new Set(
  sources.flatMap((source) =>
    [...source.matchAll(/l10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g)].map(
      (match) => match[1] ?? match[2]!,
    ),
  ),
);

const placeholders = (text: string) => (text.match(/\{\d+\}/g) ?? []).sort();

describe('texts in Chinese', () => {
  const bundle: Record<string, string> = readJson('l10n/bundle.l10n.zh-cn.json');

  it('are there for every text of the editor, and for no other', () => {
    expect(texts.size).toBeGreaterThan(80);
    expect(Object.keys(bundle).sort()).toEqual([...texts].sort());
  });

  it('take the same values', () => {
    for (const [text, chinese] of Object.entries(bundle))
      expect(placeholders(chinese), text).toEqual(placeholders(text));
  });

  it('every call of l10n.t has a text that can be read off', () => {
    const calls = sources.join('\n').match(/l10n\.t\(/g)?.length ?? 0;
    const readable = sources.join('\n').match(/l10n\.t\(\s*['"]/g)?.length ?? 0;
    expect(readable).toBe(calls);
  });
});

describe('the manifest', () => {
  const manifest = readFileSync(join(ROOT, 'package.json'), 'utf8');
  const english: Record<string, string> = readJson('package.nls.json');
  const chinese: Record<string, string> = readJson('package.nls.zh-cn.json');
  const used = new Set([...manifest.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]!));

  it('has each of its texts in both languages, and no other', () => {
    expect(Object.keys(english).sort()).toEqual([...used].sort());
    expect(Object.keys(chinese).sort()).toEqual([...used].sort());
  });

  it('has no text in English alone', () => {
    for (const [key, text] of Object.entries(chinese)) expect(text, key).toMatch(/\p{Script=Han}/u);
  });
});
