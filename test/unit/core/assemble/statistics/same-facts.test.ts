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

  it('another value of the same measure and time is kept apart and linked', () => {
    const at = of('2023年全市办结民事案件120件。\n\n2023年全市办结民事案件125件。');
    expect(at('120件').sameAs).toBeUndefined();
    expect(at('120件').nearMisses).toEqual([at('125件').id]);
  });
});
