import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../../../src/core/lexicon/lexicon';
import { agency } from '../../../../../src/core/recognize/agency';

const recognize = agency(createLexicon());

function found(text: string): string[] {
  return recognize(text, { overlaps: () => false, endAt: () => -1 }).map(({ start, end }) => text.slice(start, end));
}

const TABLE: readonly (readonly [sentence: string, ...agencies: string[]])[] = [
  ['In September the European Commission designated six gatekeepers.', 'European Commission'],
  ['A report that the Commission had asked for', 'Commission'],
  ['according to Eurostat; the ECB expects', 'Eurostat', 'ECB'],
  ['In June the Congressional Budget Office raised it', 'Congressional Budget Office'],
  ['the Environmental Protection Agency (EPA) said', 'Environmental Protection Agency', 'EPA'],
  ["imposed by Ireland's Data Protection Commission", 'Data Protection Commission'],
  ['the Dutch Data Protection Authority fined Uber', 'Dutch Data Protection Authority'],
  [
    'The Department of the Treasury and the Department of Justice',
    'Department of the Treasury',
    'Department of Justice',
  ],
  ['The Federal Trade Commission and Federal Reserve agreed', 'Federal Trade Commission', 'Federal Reserve'],
  ['the Department for Environment, Food and Rural Affairs', 'Department for Environment, Food and Rural Affairs'],
  ['the Ministry of Digital Economy of Utopia', 'Ministry of Digital Economy of Utopia'],
  ['the Utopian Gambling Authority warned', 'Utopian Gambling Authority'],
  ['the People’s Bank of China trimmed its rate', 'People’s Bank of China'],
  ['The U.S. Department of Justice sued', 'U.S. Department of Justice'],
  ['Fed Chair spoke; Treasury yields rose', 'Fed'],
  ['The House Ways and Means Committee voted', 'House Ways and Means Committee'],
  ['the New York State Department of Financial Services', 'New York State Department of Financial Services'],
  ['the Financial Conduct Authority (FCA) and (see Annex)', 'Financial Conduct Authority', 'FCA'],
  ['Congress passed it after the Senate had voted', 'Congress', 'Senate'],
  ['At the Mobile World Congress, National Bank of Canada spoke', ...[]],
  ['the Federal Reserve Bank of New York', 'Federal Reserve Bank of New York'],
  ['The Court of Appeal and the Crown Prosecution Service', 'Court of Appeal', 'Crown Prosecution Service'],
  ['The Shanghai Municipal Government said', 'Shanghai Municipal Government'],
  ['Harvard University and the Justice Society', ...[]],
  ['The commission on each sale was 5%', ...[]],
  ['EPAs and SECtions', ...[]],
  ['The Clean Air Act and the Digital Markets Act', ...[]],
];

describe('agencies with English names', () => {
  for (const [sentence, ...agencies] of TABLE) {
    it(sentence, () => expect(found(sentence)).toEqual(agencies));
  }
});
