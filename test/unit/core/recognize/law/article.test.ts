import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numeralValue, readPlace, readPlaceWithin } from '../../../../../src/core/recognize/law/article';

/** Writes a number below ten thousand as laws do: 一千二百六十, 一百零五, 十二. */
function chinese(value: number): string {
  const digits = '零一二三四五六七八九';
  const scales = ['', '十', '百', '千'];
  const places = String(value).split('').map(Number);
  let text = '';
  let hasGap = false;
  places.forEach((digit, index) => {
    const scale = scales[places.length - 1 - index]!;
    if (digit === 0) {
      hasGap = true;
      return;
    }
    if (hasGap && text) text += '零';
    hasGap = false;
    text += digit === 1 && scale === '十' && text === '' ? '十' : digits[digit]! + scale;
  });
  return text;
}

describe('numerals of articles', () => {
  it.each([
    ['二百八十七', 287],
    ['一千二百六十', 1260],
    ['一百零五', 105],
    ['十', 10],
    ['二〇三', 203],
    ['１２', 12],
    ['45', 45],
  ])('%s is %i', (text, value) => expect(numeralValue(text)).toBe(value));

  it('reads every number as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(numeralValue(chinese(value))).toBe(value);
        expect(readPlace(`第${chinese(value)}条`, 0)?.article).toBe(String(value));
      }),
    );
  });
});

describe('places in a law', () => {
  it.each([
    ['第十条第二款第（三）项', { end: 11, article: '10', paragraph: '2', item: '3' }],
    ['第二百八十七条之二', { end: 9, article: '287-2' }],
    ['第17条第1款第1项', { end: 10, article: '17', paragraph: '1', item: '1' }],
    ['第七十三條第一項', { end: 8, article: '73', item: '1' }],
    ['第五条至第七条', { end: 7, isRange: true }],
    ['第五至七条', { end: 5, isRange: true }],
    ['第十条第二、三款', { end: 8, article: '10', isRange: true }],
    ['第九条第一项（一）', { end: 6, article: '9', item: '1' }],
  ])('%s', (text, place) => expect(readPlace(text, 0)).toEqual(place));

  it.each(['第条', '第十', '第十次', '十条', ''])('finds none in %j', (text) => {
    expect(readPlace(text, 0)).toBeUndefined();
    expect(readPlaceWithin(text, 0)).toBeUndefined();
  });

  it('takes several items as a range', () => {
    expect(readPlaceWithin('第（一）项至第（三）项', 0)).toEqual({ end: 11, isRange: true });
    expect(readPlaceWithin('第一款第二项', 0)).toEqual({ end: 6, paragraph: '1', item: '2' });
  });
});
