import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The little of `vscode` that wording needs, in English unless a test sets `env.language`. A test that imports it mocks
 * the module: `vi.mock('vscode', () => import('./vscode'))`.
 */
export const env = { language: 'en' };

/** Stands for the class; no test looks into it. */
export class Range {}

const chinese: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../l10n/bundle.l10n.zh-cn.json'), 'utf8'),
);

export const l10n = {
  t: (text: string, ...values: readonly unknown[]) =>
    ((env.language === 'zh-cn' && chinese[text]) || text).replace(/\{(\d+)\}/g, (_, index) =>
      String(values[Number(index)]),
    ),
};
