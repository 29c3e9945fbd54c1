import { afterEach, expect, it, vi } from 'vitest';
import { periodText } from '../../../src/editor/period-text';
import { env } from './vscode';

vi.mock('vscode', () => import('./vscode'));

afterEach(() => {
  env.language = 'en';
});

/** Spaces around dashes are thin ones. */
const plain = (text: string) => text.replace(/\s/g, ' ');

it.each([
  ['2023', '2023', '2023年'],
  ['2023-09', 'September 2023', '2023年9月'],
  ['2024-09-09', 'September 9, 2024', '2024年9月9日'],
  ['2021/2025', '2021 – 2025', '2021年至2025年'],
  ['2023-01/2023-10', 'January – October 2023', '2023年1月至10月'],
  ['2022-11/2023-10', 'November 2022 – October 2023', '2022年11月至2023年10月'],
  ['2024-09-09/2024-09-15', 'September 9 – 15, 2024', '2024年9月9日至15日'],
  ['2024-08-30/2024-09-15', 'August 30 – September 15, 2024', '2024年8月30日至9月15日'],
  ['2024-01-01/2024-01-01', 'January 1, 2024', '2024年1月1日'],
  ['../2023-12-31', 'until December 31, 2023', '截至2023年12月31日'],
  ['2022-12-01/..', 'since December 1, 2022', '2022年12月1日以来'],
  ['2023-01/2023-09-30', 'January 2023 – September 30, 2023', '2023年1月 – 2023年9月30日'],
  ['2023-10/2023-01', '2023-10/2023-01', '2023-10/2023-01'],
  ['2023-99', '2023-99', '2023-99'],
  ['P3Y', 'P3Y', 'P3Y'],
  ['', '', ''],
])('%s', (iso, english, chinese) => {
  expect(plain(periodText(iso))).toBe(english);
  env.language = 'zh-cn';
  expect(plain(periodText(iso))).toBe(chinese);
});
