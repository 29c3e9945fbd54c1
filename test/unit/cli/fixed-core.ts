import type { Analysis, Fact } from '../../../src/core/fact';

/**
 * Stands in for the core, so that tests of the command line do not move with its recognisers: every run of digits is a
 * statistic in 起, every title in 《》 a law. A text can ask for what a document should never cause.
 */
export class Analyzer {
  constructor(private readonly options: { readonly path?: string; readonly date?: string } = {}) {}

  *steps(source: string): Generator<number, Analysis, void> {
    if (source.includes('END-THE-THREAD')) process.exit(3);
    if (source.includes('THROW')) throw new Error('thrown by the core');
    yield source.length;
    const { date } = this.options;
    return {
      facts: [...source.matchAll(/\d+|《[^》]+》/g)].map(factOf),
      headings: [],
      title: source.split('\n', 1)[0] || undefined,
      date: date ? { iso: date, from: 'option' } : undefined,
      end: source.length,
    };
  }
}

function factOf({ 0: quote, index }: RegExpMatchArray, number: number): Fact {
  const start = index!;
  const common = { id: `f${number}`, start, end: start + quote.length, quote, section: [], rule: 'fixed' };
  return quote.startsWith('《')
    ? { ...common, kind: 'law', canonical: quote.slice(1, -1) }
    : { ...common, kind: 'statistic', value: Number(quote), unit: '起', qualifier: 'exact', measure: '案件' };
}

export function createLexicon(): Record<string, never> {
  return {};
}
