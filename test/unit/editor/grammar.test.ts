import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const { repository } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../syntaxes/policy-lens.injection.tmLanguage.json'), 'utf8'),
) as { repository: Record<string, { match: string }> };

/** What a rule of the grammar colours in a text. The patterns keep to what regular expressions of both kinds share. */
const colours = (rule: string, text: string) =>
  [...text.matchAll(new RegExp(repository[rule]!.match, 'gu'))].map(([all]) => all);

describe('the injection grammar', () => {
  it.each([
    ['quantity', '起诉3.4万余人，拦截3288亿元', ['3.4万余人', '3288亿元']],
    ['quantity', '共1,234件，近200家', ['1,234件', '近200家']],
    ['quantity', '第3章和G20、5G', []],
    ['percentage', '上升近52%，下降2.2个百分点', ['近52%', '2.2个百分点']],
    ['percentage', '占3—5%', ['3—5%']],
    ['percentage', '占3～５％', ['3～５％']],
    ['quantity', '共１，２３４件', ['１，２３４件']],
    ['law', '依照《反电信网络诈骗法》和《〈办法〉的解释》', ['《反电信网络诈骗法》', '《〈办法〉的解释》']],
    ['law', '没有《闭合', []],
    ['date', '2023年1月5日起', ['2023年1月5日']],
  ])('%s in %s', (rule, text, found) => {
    expect(colours(rule, text)).toEqual(found);
  });
});
