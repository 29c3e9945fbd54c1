/** What statistical offices publish about a country. */
const SERIES =
  /\b(?:unemployment|employment|payrolls?|jobless|inflation|consumer prices?|producer prices?|house prices?|GDP|gross domestic product|industrial (?:output|production)|manufacturing output|retail sales|exports|imports|trade (?:surplus|deficit)|(?:hourly|weekly) earnings|wages|household spending|consumer spending|labou?r force|economy|housing starts|population)\b/i;

/** Whether a measure is one of an economy as a whole. */
export function isSeries(measure: string | undefined): boolean {
  return measure !== undefined && SERIES.test(measure);
}

const BUDGET =
  /\b(?:deficit|surplus|debt|outlays|revenues?|interest (?:costs?|payments?)|government spending|borrowing)\b/i;

/** Whether it is of an economy or of a state's budget: what one report goes on about. */
export function isReported(measure: string | undefined): boolean {
  return isSeries(measure) || (measure !== undefined && BUDGET.test(measure));
}

/** Offices whose figures are of their own country where they name none. */
const OFFICES: ReadonlyMap<string, string> = new Map([
  ['Bureau of Labor Statistics', 'United States'],
  ['Bureau of Economic Analysis', 'United States'],
  ['Census Bureau', 'United States'],
  ['Office for National Statistics', 'United Kingdom'],
  ['Statistics Canada', 'Canada'],
  ['Australian Bureau of Statistics', 'Australia'],
  ['National Bureau of Statistics', 'China'],
  ['General Administration of Customs', 'China'],
]);

/** The country whose series an office publishes. */
export function countryOf(office: string | undefined): string | undefined {
  return office === undefined ? undefined : OFFICES.get(office);
}
