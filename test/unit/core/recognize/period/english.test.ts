import { describe } from 'vitest';
import { table } from './table';

describe('dates', () => {
  table([
    ['It applied from 12 March 2024.', '12 March 2024'],
    ['On March 12, 2024, and on Sept. 13, 2024', 'March 12, 2024', 'Sept. 13, 2024'],
    ['from 12 to 14 March 2024', '12 to 14 March 2024'],
    ['On 12 September the bank cut its rate.', '12 September'],
    ['adopted on 2024-03-12', '2024-03-12'],
  ]);
});

describe('months, quarters and years', () => {
  table([
    ['in May 2023 and in March', 'May 2023', 'March'],
    ['between January and March 2024', 'between January and March 2024'],
    ['from January to September, July 2023 to March 2024', 'January to September', 'July 2023 to March 2024'],
    ['in 2023, 2.2% in 2025 and by 2030', '2023', '2025', '2030'],
    ['between 2019 and 2023, from 2019 to 2023', 'between 2019 and 2023', '2019 to 2023'],
    ['in the first quarter of 2024, Q1 2024', 'first quarter of 2024', 'Q1 2024'],
    [
      'the first half of this year, the first nine months of 2024',
      'first half of this year',
      'first nine months of 2024',
    ],
    ['fiscal year 2024, FY2024, FY 2023-24', 'fiscal year 2024', 'FY2024', 'FY 2023-24'],
    ['the 2020s, the end of 2024, early November', '2020s', 'end of 2024', 'early November'],
    ['targets for 2030 and 2050 remain; in 2022/23', '2030', '2050', '2022/23'],
  ]);
});

describe('relative times', () => {
  table([
    ['last year, this year and next month', 'last year', 'this year', 'next month'],
    ['so far this year, the past three years', 'so far this year', 'past three years'],
    ['As of 30 June 2024 there were 26', 'As of 30 June 2024'],
    ['the twelve months to August', 'twelve months to August'],
    ['up from a year earlier', 'a year earlier'],
    ['nine months ended September 30, 2023', 'nine months ended September 30, 2023'],
    ['the office said on Friday', 'Friday'],
    ['officials said today', 'today'],
  ]);
});

describe('what is no period', () => {
  table([
    ['Rules may change and officials march on; we may march.'],
    ['Regulation (EU) 2016/679 and Regulation 2024 apply.'],
    ['It has 2024 members, $2,024 and 2024.5 points.'],
    ['within four business days, for three years, seven-day rate'],
    ['February 30, 2024 does not exist'],
    ['The first half of the team left on Black Friday.'],
    ['April Jones agreed with May Lee.'],
  ]);
});
