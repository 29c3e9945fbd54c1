import type { AnalyzeOptions, Analyzer } from '../core/analyzer';

/**
 * Makes an analyzer. It is by far the largest part of the extension, with its parser and its lexicons, so it is loaded
 * when the first document is read and not when the extension is activated.
 */
export async function createAnalyzer(options: AnalyzeOptions): Promise<Analyzer> {
  const { Analyzer } = await import('../core/analyzer');
  return new Analyzer(options);
}
