import { describe, expect, it } from 'vitest';
import { type Row, read } from './english-rows';

const NEWS: readonly Row[] = [
  [
    'On 17 October the European Central Bank lowered its main refinancing rate by 25 basis points to 3.40%.',
    {
      '25 basis points': {
        measure: 'main refinancing rate',
        actor: 'European Central Bank',
        direction: 'down',
        role: 'by',
      },
      '3.40%': { measure: 'main refinancing rate', actor: 'European Central Bank', direction: 'down', role: 'to' },
    },
  ],
  [
    'Annual inflation in the euro area eased to 1.7% in September from 2.2% in August, Eurostat said.',
    {
      '1.7%': { refPeriod: '2024-09', direction: 'down', role: 'to', points: -0.5, attribution: 'Eurostat' },
      '2.2%': { refPeriod: '2024-08', role: 'from', attribution: 'Eurostat' },
    },
  ],
  [
    'Industrial output rose 4.8 percent year on year in the first three quarters of 2024 and 5.4 percent in September.',
    {
      '4.8 percent': { measure: 'Industrial output', direction: 'up', basis: 'year-on-year' },
      '5.4 percent': { measure: 'Industrial output', refPeriod: '2024-09', direction: 'up', basis: 'year-on-year' },
    },
  ],
  [
    'Retail sales fell 0.4 percent in August from the previous month, according to the Office for National Statistics.',
    {
      '0.4 percent': {
        measure: 'Retail sales',
        refPeriod: '2024-08',
        direction: 'down',
        basis: 'period-on-period',
        attribution: 'Office for National Statistics',
      },
    },
  ],
  [
    'Government spending would climb from 21 percent of GDP in 2023 to 24 percent in 2033.',
    {
      '21 percent': { measure: 'Government spending, share of GDP', refPeriod: '2023', role: 'from' },
      '24 percent': { refPeriod: '2033', direction: 'up', role: 'to', points: 3 },
    },
  ],
  [
    'Imports dropped 3.1 percent from a year earlier to about $222 billion.',
    {
      '3.1 percent': { measure: 'Imports', direction: 'down', basis: 'year-on-year' },
      'about $222 billion': { measure: 'Imports', direction: 'down', role: 'to' },
    },
  ],
  [
    'The Congressional Budget Office reported that the deficit was $1.8 trillion in fiscal year 2024.',
    { '$1.8 trillion': { measure: 'deficit', attribution: 'Congressional Budget Office' } },
  ],
  [
    'Average weekly earnings were £650 in July 2024, up 5.1% on a year earlier.',
    {
      '£650': { measure: 'Average weekly earnings', refPeriod: '2024-07' },
      '5.1%': { measure: 'Average weekly earnings', direction: 'up', basis: 'year-on-year' },
    },
  ],
  [
    'Data from the Bureau of Labor Statistics show that employers added 254,000 jobs in September.',
    { '254,000': { measure: 'jobs', refPeriod: '2024-09', attribution: 'Bureau of Labor Statistics' } },
  ],
  ['China’s exports grew 2.4 percent in September.', { '2.4 percent': { measure: 'exports', refArea: 'China' } }],
  [
    'While exports rose 3.1 percent, imports fell 2 percent.',
    { '3.1 percent': { measure: 'exports', direction: 'up' }, '2 percent': { measure: 'imports', direction: 'down' } },
  ],
  [
    'The unemployment rate remained at 4.1 percent in September, while average hourly earnings increased by 0.4 percent.',
    {
      '4.1 percent': { measure: 'unemployment rate', refPeriod: '2024-09' },
      '0.4 percent': { measure: 'average hourly earnings', direction: 'up' },
    },
  ],
  [
    'The programme covered 1,200 schools in 2023, an increase of 15 percent over the previous year.',
    {
      '1,200': { measure: 'schools covered', refPeriod: '2023' },
      '15 percent': { direction: 'up', basis: 'year-on-year' },
    },
  ],
  [
    'The Bank of England held Bank Rate at 5% in September 2024.',
    { '5%': { measure: 'Bank Rate', refPeriod: '2024-09', actor: 'Bank of England' } },
  ],
];

const RELEASES: readonly Row[] = [
  [
    'The Federal Trade Commission fined the company $25 million in May 2023.',
    { '$25 million': { measure: 'fined company', refPeriod: '2023-05', actor: 'Federal Trade Commission' } },
  ],
  [
    'In June 2024 the Securities and Exchange Commission charged 17 firms.',
    { '17': { measure: 'firms charged', refPeriod: '2024-06', actor: 'Securities and Exchange Commission' } },
  ],
  [
    'The Environmental Protection Agency awarded $4.3 billion in grants to 25 states.',
    { '25': { measure: 'states' }, '$4.3 billion': { actor: 'Environmental Protection Agency' } },
  ],
  [
    'Applications reached 1.2 million in 2023, compared with 900,000 in 2022.',
    { '1.2 million': { measure: 'Applications', refPeriod: '2023' }, '900,000': { refPeriod: '2022' } },
  ],
  [
    'Renewables made up 44 per cent of electricity generation in 2023.',
    { '44 per cent': { measure: 'Renewables, share of electricity generation', refPeriod: '2023' } },
  ],
  [
    'A total of 3,400 complaints were received in the first half of 2024, 12% fewer than a year earlier.',
    {
      '3,400': { measure: 'complaints', refPeriod: '2024-01/2024-06' },
      '12%': { measure: 'complaints', direction: 'down', basis: 'year-on-year' },
    },
  ],
  [
    'The budget provides £22.6 billion for the National Health Service.',
    { '£22.6 billion': { measure: 'National Health Service' } },
  ],
  [
    'The International Monetary Fund raised its forecast of global growth for 2024 to 3.2%.',
    {
      '3.2%': { measure: 'forecast of global growth', direction: 'up', role: 'to', refPeriod: '2024' },
    },
  ],
  [
    'Payrolls increased by 12,000 in October, after a downwardly revised gain of 223,000 in September.',
    { '12,000': { direction: 'up', role: 'by' }, '223,000': { measure: 'Payrolls', refPeriod: '2024-09' } },
  ],
  [
    'Spending on research reached €381 billion in 2023, equivalent to 2.2% of GDP.',
    { '2.2%': { measure: 'Spending on research, share of GDP', refPeriod: '2023' } },
  ],
  [
    '“Prices rose 3 percent,” said Jane Smith, an economist.',
    { '3 percent': { attribution: 'Jane Smith', direction: 'up' } },
  ],
  [
    'The firm was fined €1.2 billion by the Data Protection Commission in May 2023.',
    { '€1.2 billion': { measure: 'fined firm', actor: 'Data Protection Commission', refPeriod: '2023-05' } },
  ],
  [
    'The Commission expects emissions to fall by 55% by 2030.',
    { '55%': { measure: 'emissions', direction: 'down', refPeriod: '2030' } },
  ],
];

const STATUTES: readonly Row[] = [
  [
    'Under the Clean Air Act, violations are subject to penalties of up to $121,275 per day.',
    { 'up to $121,275': { measure: 'penalties', basisLaw: 'Clean Air Act' } },
  ],
  [
    'Regulation (EU) 2016/679 allows fines of up to €20 million or 4% of worldwide turnover for serious infringements.',
    {
      'up to €20 million': {
        measure: 'fines',
        basisLaw: 'Regulation (EU) 2016/679',
        condition: 'serious infringements',
      },
      '4%': {
        measure: 'fines, share of worldwide turnover',
        basisLaw: 'Regulation (EU) 2016/679',
        condition: 'serious infringements',
      },
    },
  ],
  [
    'The controller shall notify the breach to the authority within 72 hours.',
    { 'within 72 hours': { measure: 'controller shall notify the breach to the authority' } },
  ],
  [
    'The rule requires operators to report any incident within 30 days.',
    { 'within 30 days': { measure: 'report any incident' } },
  ],
  [
    'The bill would require employers with more than 250 workers to publish pay data by 1 April 2025.',
    { 'more than 250': { measure: 'workers', refPeriod: undefined } },
  ],
  [
    'Whoever commits an offence shall be imprisoned for not more than 10 years or fined not more than $250,000.',
    { 'not more than 10 years': { measure: 'imprisoned' }, 'not more than $250,000': { measure: 'fined' } },
  ],
  [
    'Providers with a turnover not exceeding €10 million are exempt.',
    { 'not exceeding €10 million': { measure: 'turnover' } },
  ],
  ['The licence is valid for a period of ten years.', { 'ten years': { measure: 'period' } }],
];

describe.each([
  ['news', NEWS],
  ['press releases', RELEASES],
  ['statutes', STATUTES],
] as const)('English %s', (_, rows) => {
  it.each(rows)('%s', (sentence, wanted) => {
    expect(read(sentence, wanted)).toEqual(wanted);
  });
});
