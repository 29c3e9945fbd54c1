import { describe, expect, it } from 'vitest';
import { Analyzer } from '../../../../../src/core';
import { type Row, read } from './english-rows';

/** What goes on from one number, or one sentence, to the next. */
const GOING_ON: readonly Row[] = [
  [
    'In May the Financial Conduct Authority fined three banks a total of £30 million. The heaviest fine, £18 million, went to Barclays; Lloyds paid £8 million and HSBC £4 million.',
    {
      three: { measure: 'banks fined', refPeriod: '2024-05' },
      '£18 million': { measure: 'fine on Barclays', refPeriod: '2024-05', actor: 'Financial Conduct Authority' },
      '£8 million': { measure: 'fine on Lloyds', refPeriod: '2024-05', actor: 'Financial Conduct Authority' },
      '£4 million': { measure: 'fine on HSBC', refPeriod: '2024-05', actor: 'Financial Conduct Authority' },
    },
  ],
  [
    'The heaviest penalty, £5 million, was handed to Shell in March 2024.',
    { '£5 million': { measure: 'penalty on Shell', refPeriod: '2024-03' } },
  ],
  [
    'The court fined Apple €1.8 billion in March. In April it fined the same company €500 million.',
    { '€1.8 billion': { measure: 'fined Apple' }, '€500 million': { measure: 'fined Apple', refPeriod: '2024-04' } },
  ],
  [
    'The Bureau of Labor Statistics said unemployment was 4.1% in September. Average hourly earnings rose 0.4%. Tesla sold 462,000 cars.',
    {
      '4.1%': { refArea: 'United States', attribution: 'Bureau of Labor Statistics' },
      '0.4%': { refArea: 'United States', attribution: 'Bureau of Labor Statistics' },
      '462,000': { measure: 'cars sold', refArea: undefined, attribution: undefined },
    },
  ],
  [
    'Inflation in Germany fell to 2% in August, Eurostat said. Unemployment stood at 3.4%. The company cut 500 jobs and its shares rose 3%.',
    {
      '3.4%': { refArea: 'Germany', attribution: 'Eurostat' },
      '500': { refArea: undefined, attribution: undefined },
      '3%': { refArea: undefined, attribution: undefined },
    },
  ],
  [
    'Retail sales in Japan rose 1.2% while exports from China fell 4%. Inflation was 2.5%.',
    { '1.2%': { refArea: 'Japan' }, '4%': { refArea: undefined }, '2.5%': { refArea: undefined } },
  ],
  [
    'According to the Congressional Budget Office, the deficit was $1.8 trillion in 2024; net interest costs reached $880 billion.',
    { '$880 billion': { measure: 'net interest costs', attribution: 'Congressional Budget Office' } },
  ],
  [
    'The Financial Conduct Authority fined Acme £3 million; it said that 40 firms had been warned.',
    { '40': { measure: 'firms', attribution: 'Financial Conduct Authority' } },
  ],
  [
    'Ofcom fined 12 broadcasters in May. The regulator fined a third company £500,000.',
    { '£500,000': { actor: 'Ofcom' } },
  ],
  [
    'The Competition and Markets Authority and Ofcom fined 12 firms in May. The regulator fined a third firm £2 million.',
    { '£2 million': { actor: undefined } },
  ],
  [
    'The fund approved 300 loans for 40 small towns.',
    { '300': { measure: 'loans approved for small towns' }, '40': { measure: 'small towns' } },
  ],
  [
    'Electric buses from Sweden run in 30 cities. Such buses accounted for 12% of sales.',
    { '12%': { measure: 'Electric buses from Sweden, share of sales' } },
  ],
  [
    'The minister imposed tariffs on steel from India of 12.5% for Tata and 18% for Jindal, for a term of three years.',
    {
      '12.5%': { measure: 'tariffs for Tata' },
      '18%': { measure: 'tariffs for Jindal' },
      'three years': { measure: 'term of tariffs' },
    },
  ],
  ['Fines run up to €15 million.', { 'up to €15 million': { measure: 'Fines' } }],
  [
    'Under the Clean Air Act, serious violations can cost up to $50,000.',
    { 'up to $50,000': { basisLaw: 'Clean Air Act', condition: 'serious violations' } },
  ],
  ['Economic growth was 3.4% in 2023.', { '3.4%': { measure: 'Economic growth', direction: 'up' } }],
  [
    'Sales were $3 billion more than it had forecast in May.',
    { '$3 billion': { measure: 'Sales', direction: 'up', basis: 'since' } },
  ],
  [
    'The grant was put at €3 billion over six years.',
    { '€3 billion': { measure: 'grant' }, 'six years': { measure: 'grant' } },
  ],
  [
    'The court imposed a €5 million fine on Acme in May. It had made a $30 million profit.',
    { '€5 million': { measure: 'fine on Acme', refPeriod: '2024-05' }, '$30 million': { measure: 'profit' } },
  ],
  [
    'The Treasury will invest £2.4 billion in flood defences over two years, protecting 52,000 homes.',
    { '£2.4 billion': { measure: 'flood defences' }, 'two years': { measure: 'flood defences' } },
  ],
  [
    'More than 200,000 people came in the first half of 2024, a 10% rise on the same period a year earlier.',
    { '10%': { refPeriod: '2024-01/2024-06', direction: 'up', basis: 'year-on-year' } },
  ],
  [
    'The court imposed fines of €3 million. The Data Protection Act 2018 goes further: 5% of annual turnover for repeat offenders.',
    { '5%': { measure: 'fine, share of annual turnover', condition: 'repeat offenders' } },
  ],
  [
    'Ofwat proposed a £168 million penalty on Thames Water, Yorkshire Water and Northumbrian Water.',
    { '£168 million': { measure: 'penalty' } },
  ],
  [
    'The Congressional Budget Office said revenues were $4.9 trillion. Outlays were $6.8 trillion. Ford said revenues were $46 billion.',
    {
      '$6.8 trillion': { attribution: 'Congressional Budget Office' },
      '$46 billion': { attribution: undefined },
    },
  ],
  ['Growth in exports slowed to 0.9%.', { '0.9%': { measure: 'Growth in exports', direction: 'down', role: 'to' } }],
];

describe('English numbers that go on from those before', () => {
  it.each(GOING_ON)('%s', (text, wanted) => {
    expect(read(text, wanted)).toEqual(wanted);
  });

  it('are parts of the sum that they divide', () => {
    const text = (total: string) =>
      `In May Ofcom fined 3 firms a total of ${total}. The largest fine, £18 million, fell on Acme; Bolt was to pay £9 million.`;
    const partsOf = (total: string) => {
      const { facts } = new Analyzer({ date: '2024-10-15' }).analyze(text(total));
      const whole = facts.find(({ quote }) => quote === total);
      return facts
        .filter((fact) => fact.kind === 'statistic' && whole && fact.partOf === whole.id)
        .map((fact) => fact.quote);
    };
    expect(partsOf('£30 million')).toEqual(['£18 million', '£9 million']);
    expect(partsOf('£20 million')).toEqual([]);
  });
});
