import { describe, expect, it } from 'vitest';
import { Analyzer } from '../../../../src/core';
import { CHECKS, check } from '../../../../src/core/check';

function findings(text: string, date: string): string[] {
  return check(new Analyzer({ date }).analyze(text)).map(
    ({ ruleId, span }) => `${ruleId}: ${text.slice(span.start, span.end)}`,
  );
}

describe('checks', () => {
  it.each([
    ['银保监会发布通知。', '2024-03-05', ['outdated-agency-name: 银保监会']],
    ['银保监会发布通知。', '2022-03-05', []],
    ['公安部发布通知。', '2024-03-05', []],
    ['依照《中华人民共和国合同法》处理。', '2022-03-05', ['repealed-law: 《中华人民共和国合同法》']],
    ['依照《中华人民共和国合同法》处理。', '2019-03-05', []],
    ['依照《中华人民共和国民法典》处理。', '2022-03-05', []],
    [
      '2023年全市办结民事案件120件。\n\n2023年全市办结民事案件125件。',
      '2024-03-05',
      ['differing-values: 120件', 'differing-values: 125件'],
    ],
    ['2023年全市办结民事案件120件。\n\n2022年全市办结民事案件125件。', '2024-03-05', []],
    ['2023年全市办结民事案件120件。\n\n2023年全市办结民事案件120件。', '2024-03-05', []],
    ['', '2024-03-05', []],
  ])('%s on %s', (text, date, expected) => {
    expect(findings(text, date)).toEqual(expected);
  });

  it('have ids of their own and say what they skip', () => {
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
    for (const { explains } of CHECKS) expect(explains).toMatch(/not/);
  });

  it('fill their messages with their values', () => {
    const [finding] = check(new Analyzer({ date: '2024-03-05' }).analyze('银保监会发布通知。'));
    expect(finding?.values).toEqual(['银保监会', '国家金融监督管理总局']);
    for (const value of finding!.values!) expect(finding!.message).toContain(value);
  });
});
