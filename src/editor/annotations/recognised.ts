import type { Fact, FactKind } from '../../core';
import { createAnalyzer } from '../analyzer';

/** What extraction makes of some words alone: the longest fact of the kind in them. */
export async function recognised(words: string, kind?: FactKind): Promise<Fact | undefined> {
  const { facts } = (await createAnalyzer({})).analyze(words);
  return facts
    .filter((fact) => kind === undefined || fact.kind === kind)
    .reduce<Fact | undefined>(
      (longest, fact) => (longest && longest.quote.length >= fact.quote.length ? longest : fact),
      undefined,
    );
}
