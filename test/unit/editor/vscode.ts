/**
 * The little of `vscode` that wording needs, in English. A test that imports it mocks the module:
 * `vi.mock('vscode', () => import('./vscode'))`.
 */
export const env = { language: 'en' };

/** Stands for the class; no test looks into it. */
export class Range {}

export const l10n = {
  t: (text: string, ...values: readonly unknown[]) =>
    text.replace(/\{(\d+)\}/g, (_, index) => String(values[Number(index)])),
};
