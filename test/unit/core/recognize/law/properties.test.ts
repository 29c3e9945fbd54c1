import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../../../src/core/lexicon/lexicon';
import { law } from '../../../../../src/core/recognize/law';

const recognize = law(createLexicon());
const nothing = { overlaps: () => false, endAt: () => -1 };

const PIECES = [
  '《',
  '》',
  '〈',
  '〉',
  '「',
  '」',
  '（',
  '）',
  '(',
  ')',
  '〔',
  '〕',
  '第',
  '条',
  '款',
  '项',
  '之',
  '一',
  '二十',
  '2023',
  '号',
  '令',
  '法',
  '条例',
  '办法',
  '规定',
  '草案',
  '征求意见稿',
  '本',
  '该',
  '前',
  '同',
  '新',
  '刑法',
  '宪法',
  '民法典',
  '中华人民共和国',
  '美国',
  '帮助信息网络犯罪活动罪',
  '、',
  '，',
  '。',
  '和',
  '至',
  '的',
  '实施',
  '起草',
  '以下简称',
  ' ',
  '\n',
  'Act',
  'the ',
  'Article 6(1)',
  'Section ',
  'Regulation (EU) 2016/679',
  'of ',
  'Clean Air ',
  '§ 12',
  '40 CFR Part 60',
  'GDPR',
  '\ud83d',
  '\u0000',
  '𠀀',
];

describe('any text', () => {
  it('yields mentions inside it, in order, without overlap', () => {
    const text = fc.oneof(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (sentence) => {
        let last = 0;
        for (const mention of recognize(sentence, nothing)) {
          expect(mention.start).toBeGreaterThanOrEqual(last);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.end).toBeLessThanOrEqual(sentence.length);
          last = mention.end;
          if (mention.kind !== 'law') continue;
          for (const part of [mention.paragraph, mention.item]) if (part) expect(part).toMatch(/^[0-9A-Za-z]+$/);
          if (mention.article) expect(mention.article).toMatch(/^[0-9A-Za-z.-]+$/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('drops what was found before', () => {
    const all = { overlaps: () => true, endAt: () => -1 };
    expect(recognize('《民法典》第一条', all)).toEqual([]);
  });

  it.each([
    '《',
    '第',
    '法',
    '（',
    '《刑法》（',
    '第一条、',
    '本法',
    '办法',
    'A, and ',
    'Section ',
    '征求意见稿',
    '〔2023〕1号',
    '令第1号',
  ])('takes time in proportion to its length: %s', (unit) => {
    const time = (length: number) => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      const start = performance.now();
      recognize(text, nothing);
      return performance.now() - start;
    };
    time(20_000);
    const short = Math.max(time(40_000), 5);
    expect(time(320_000)).toBeLessThan(short * 8 * 6);
  });
});
