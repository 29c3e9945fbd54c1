import { describe, expect, it } from 'vitest';
import { statistics } from './chinese-rows';

describe('repetitions', () => {
  const of = (text: string) => {
    const all = statistics(text);
    return (quote: string, nth = 0) => all.filter((one) => one.quote === quote)[nth]!;
  };

  it('repetitions are one fact with several places', () => {
    const at = of('# 拦截资金3288亿元\n\n全年紧急拦截涉案资金3288亿元。\n\n另有3288人受访。');
    expect(at('3288亿元').sameAs).toEqual([at('3288亿元', 1).id]);
    expect(at('3288人').sameAs).toBeUndefined();
  });

  it('a headline that says too little means what the text says', () => {
    const at = of('# 拦下3288亿元\n\n全年紧急拦截涉案资金3288亿元。');
    expect(at('3288亿元').measure).toBe(at('3288亿元', 1).measure);
    expect(at('3288亿元').basis?.measure?.rule).toBe('measure-of-same');
  });

  it('another value of the same measure and time is kept apart and linked', () => {
    const at = of('2023年全市办结民事案件120件。\n\n2023年全市办结民事案件125件。');
    expect(at('120件').sameAs).toBeUndefined();
    expect(at('120件').nearMisses).toEqual([at('125件').id]);
  });

  /** Quotes of the other places of the first number that reads so. */
  const others = (text: string, quote: string) => {
    const all = statistics(text);
    const fact = all.find((one) => one.quote === quote);
    expect(fact).toBeDefined();
    return (fact!.sameAs ?? []).map((id) => all.find((one) => one.id === id)!.quote);
  };

  it.each([
    [
      'numerals of another kind',
      '九千八百九十九万贫困人口脱贫。\n\n贫困人口有9899万。',
      '九千八百九十九万',
      ['9899万'],
    ],
    ['ranges', '# 料经济增长2.5%至3.5%\n\n预计本地生产总值增长2.5%至3.5%。', '2.5%至3.5%', ['2.5%至3.5%']],
    ['short names', '# GDP增长5.3%\n\n一季度国内生产总值同比增长5.3%。', '5.3%', ['5.3%']],
    ['what a heading leaves out', '# 牵出58亿元赌盘\n\n平台接受投注58亿多元。', '58亿元', ['58亿多元']],
    ['what a heading rounds', '# 客流量超2亿人次\n\n客流量达到22563.8万人次。', '超2亿人次', ['22563.8万人次']],
    ['a line that heads', '条例：七日退货有细则\n\n法律规定了七日无理由退货。', '七日', ['七日']],
    [
      'one head of two measures',
      '处置不良信息1200余万条。\n\n处置凶杀等不良信息1200余万条。',
      '1200余万条',
      ['1200余万条'],
    ],
  ])('%s', (_, text, quote, wanted) => {
    expect(others(text, quote)).toEqual(wanted);
  });

  it.each([
    ['a rounded number that the exact one is not', '# 客流量超2亿人次\n\n客流量达到32563.8万人次。', '超2亿人次'],
    ['a rounded number in the body', '客流量超2亿人次。\n\n客流量达到22563.8万人次。', '超2亿人次'],
    [
      'two exact numbers that a rounded one stands for',
      '# 客流量超2亿人次\n\n客流量达到2.1亿人次。\n\n去年客流量2.2亿人次。',
      '超2亿人次',
    ],
    ['growth against other periods', '销量同比增长12%。\n\n销量环比增长12%。', '12%'],
    ['a part and another part', '查获设备30台，其中手机卡池12台，路由器12台。', '12台'],
    [
      'terms of different articles',
      '# 某条例\n\n第一条 浪费用水的，处五百元罚款。\n\n第二条 损坏水表的，处五百元罚款。',
      '五百元',
    ],
    [
      'terms under different conditions',
      '依照刑法，诈骗的，处三年以下有期徒刑；抢劫的，处三年以下有期徒刑。',
      '三年以下',
    ],
  ])('not %s', (_, text, quote) => {
    expect(others(text, quote)).toEqual([]);
  });
});
