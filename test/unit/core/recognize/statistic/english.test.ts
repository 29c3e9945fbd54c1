import { describe, expect, it } from 'vitest';
import { read } from './read';

const FOUND: readonly (readonly [sentence: string, ...statistics: string[]])[] = [
  [
    'can cost up to EUR 20 million or up to 4% of turnover',
    'up to EUR 20 million = 20000000 EUR at-most',
    'up to 4% = 4 % at-most',
  ],
  ['up to €35 million or 7% of turnover', 'up to €35 million = 35000000 EUR at-most', '7% = 7 % at-most'],
  ['notified within 72 hours', 'within 72 hours = 72 h at-most'],
  ['within four business days', 'within four business days = 4 business days at-most'],
  ['needs of €750–800 billion a year', '€750–800 billion = 750000000000..800000000000 EUR'],
  [
    'by half a percentage point, to 4.75 to 5 percent',
    'half a percentage point = 0.5 percentage-point',
    '4.75 to 5 percent = 4.75..5 %',
  ],
  ['between 5 and 10 per cent', 'between 5 and 10 per cent = 5..10 %'],
  ['rose from 5.25% to 5.5%', '5.25% = 5.25 %', '5.5% = 5.5 %'],
  ['terms from 3 to 5 years', '3 to 5 years = 3..5 a'],
  ['tightened from 12 to 9 micrograms per cubic meter', '12 = 12 ug/m3', '9 micrograms per cubic meter = 9 ug/m3'],
  ['cut by 25 basis points', '25 basis points = 25 basis-point'],
  ['designated six gatekeepers, which run 22 core platform services', 'six = 6', '22 = 22'],
  ['twenty-five states and three hundred and five companies', 'twenty-five = 25', 'three hundred and five = 305'],
  ['half a million homes and two-thirds of members', 'half a million = 500000', 'two-thirds = 0.6666666666666666'],
  ['roughly one fifth of the cars', 'roughly one fifth = 0.2 about'],
  ['payrolls grew by 142,000 in August', '142,000 = 142000'],
  ['up from 900 a year earlier', '900 = 900'],
  [
    'over $57 million, almost $47 million',
    'over $57 million = 57000000 USD over',
    'almost $47 million = 47000000 USD nearly',
  ],
  ['$369 billion over ten years', '$369 billion = 369000000000 USD', 'ten years = 10 a'],
  ['for over 20 years', 'over 20 years = 20 a over'],
  ['10 percent or more', '10 percent or more = 10 % at-least'],
  ['no more than 3 years; a 30-day period', 'no more than 3 years = 3 a at-most', '30-day = 30 d'],
  ['EUR 5bn, £3m, $2.4tn', 'EUR 5bn = 5000000000 EUR', '£3m = 3000000 GBP', '$2.4tn = 2400000000000 USD'],
  ['sums of $20, $300', '$20 = 20 USD', '$300 = 300 USD'],
  ['3.87 trillion yuan', '3.87 trillion yuan = 3870000000000 CNY'],
  ['12.5 million tons and 500 MW', '12.5 million tons = 12500000 t', '500 MW = 500 MW'],
  ['an estimated 30 million workers', '30 million = 30000000 about'],
  ['at least 25 people', 'at least 25 = 25 at-least'],
];

const NONE: readonly string[] = [
  'Section 230, Article 83(5), Annex II, paragraph 4, Part 50, Phase 2',
  '15 U.S.C. 6501 and 40 CFR Part 50',
  'Regulation (EU) 2016/679 and Directive 2014/24/EU',
  'on 25 May 2018, on May 25, 2018, in 2024, by 2030, the 2030 targets',
  'fiscal year 2024 and Public Law 117-169',
  'COVID-19, G20, PM2.5, 5G, Windows 10',
  'the past five years, over the last 12 months, the first half of 2024',
  'Call 1-800-555-0199',
  'the 14th Five-Year Plan (2021-2025)',
  'one of the agencies, none of us, often',
];

describe('statistics in English', () => {
  it.each(FOUND.map(([sentence, ...statistics]) => ({ sentence, statistics })))(
    '$sentence',
    ({ sentence, statistics }) => {
      expect(read(sentence)).toEqual(statistics);
    },
  );

  it.each(NONE)('finds none in "%s"', (sentence) => {
    expect(read(sentence)).toEqual([]);
  });
});
