import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  intervalOf,
  isIsoPeriod,
  lastDay,
  periodBefore,
  samePeriodBefore,
  weekday,
  yearOf,
} from '../../../src/core/calendar';

const day = fc
  .date({ min: new Date('1600-01-01'), max: new Date('2400-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  it('move as the Gregorian calendar does', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -2000, max: 2000 }), (from, by) => {
        const expected = new Date(Date.parse(from) + by * 86_400_000).toISOString().slice(0, 10);
        expect(addDays(from, by)).toBe(expected);
        expect(weekday(from)).toBe((new Date(from).getUTCDay() + 6) % 7);
      }),
    );
  });
});

describe('periods', () => {
  it.each([
    ['2023-02-29', false],
    ['2024-02-29', true],
    ['2023-13', false],
    ['2023-09/2023-01', false],
    ['2023-01/2023-09', true],
    ['../2023-12-25', true],
    ['2023-08/..', true],
    ['../..', false],
    ['2022/2023-05', true],
    ['23-01-01', false],
  ])('%s is one: %s', (iso, expected) => {
    expect(isIsoPeriod(iso)).toBe(expected);
  });

  it.each([
    ['2023-01/2023-10', '2022-01/2022-10'],
    ['2023', '2022'],
    ['2024-02-29', '2023-02-28'],
    ['../2023-06-30', '../2022-06-30'],
  ])('%s is a year after %s', (iso, before) => {
    expect(samePeriodBefore(iso)).toBe(before);
  });

  it.each([
    ['2023-01', '2022-12'],
    ['2023-04/2023-06', '2023-01/2023-03'],
    ['2023-01/2023-06', '2022-07/2022-12'],
    ['2023', '2022'],
    ['2021/2025', '2016/2020'],
    ['2024-06-30', '2024-05-31'],
    ['2024-06-15', '2024-06-14'],
    ['2024-06-10/2024-06-16', '2024-06-03/2024-06-09'],
    ['../2024-06-30', undefined],
  ])('%s comes after %s', (iso, before) => {
    expect(periodBefore(iso)).toBe(before);
  });

  it('join and end where they should', () => {
    expect(intervalOf('2023-01/2023-03', '2023-09')).toBe('2023-01/2023-09');
    expect(intervalOf('2023', '2023')).toBe('2023');
    expect(lastDay('2024-02')).toBe('2024-02-29');
    expect(addMonths('2023-11', 3)).toBe('2024-02');
    expect(addMonths('2023-06-30', -3)).toBe('2023-03-31');
    expect(yearOf('2023-01/2023-09')).toBe(2023);
    expect(yearOf('2022-12/2023-01')).toBeUndefined();
  });
});
