import { describe, expect, it } from 'vitest';
import { placeAt, placeNameOf, shortCountyAt } from '../../../../src/core/lexicon/places';
import { toSimplified } from '../../../../src/core/lexicon/traditional';

describe('placeNameOf', () => {
  it.each([
    ['内蒙古', '内蒙古自治区'],
    ['云南', '云南省'],
    ['海口', '海口市'],
    ['西双版纳', '西双版纳傣族自治州'],
    ['黔东南', '黔东南苗族侗族自治州'],
    ['伊犁', '伊犁哈萨克自治州'],
    ['锡林郭勒', '锡林郭勒盟'],
    ['锦屏县', '锦屏县'],
    ['香港特区', '香港特别行政区'],
    ['吉林', '吉林省'],
    ['海南', '海南省'],
    ['美国', '美国'],
    ['阿联酋', '阿拉伯联合酋长国'],
    ['Germany', '德国'],
    ['United States', '美国'],
    ['京津冀', '京津冀'],
    ['全国', '全国'],
  ])('%s', (written, name) => expect(placeNameOf(written)).toBe(name));

  it.each(['白银', '日照', '公安', '合作', '县', '城市', '', 'Germanys'])('%s is no place', (written) => {
    expect(placeNameOf(written)).toBeUndefined();
  });
});

describe('placeAt', () => {
  it('takes the longest name and tells its level', () => {
    expect(placeAt('在云南省昆明市', 1)).toMatchObject({ end: 4, place: { name: '云南省', level: 'province' } });
    expect(placeAt('昆明市公安局', 0)).toMatchObject({ end: 3, place: { name: '昆明市', level: 'city' } });
    expect(placeAt('全市公安机关', 0)?.place.generic).toBe(true);
  });

  it('wants whole words in English', () => {
    expect(placeAt('Omani oil', 0)).toBeUndefined();
    expect(placeAt('Oman said', 0)?.end).toBe(4);
  });

  it('knows short names of counties apart', () => {
    expect(placeAt('海淀法院', 0)).toBeUndefined();
    expect(shortCountyAt('海淀法院', 0)).toMatchObject({ end: 2, place: { name: '海淀区' } });
  });
});

describe('toSimplified', () => {
  it('keeps the length and what is simplified already', () => {
    expect(toSimplified('香港特別行政區政府')).toBe('香港特别行政区政府');
    const simplified = '公安部发布，2023年';
    expect(toSimplified(simplified)).toBe(simplified);
  });
});
