import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Reader } from '../reader';

const processor = unified().use(remarkParse).freeze();

export const reader: Reader = {
  name: 'remark-parse',
  mapping: 'finds no facts: the cost of parsing Markdown alone',
  kinds: [],
  run: ({ text }) => processor.parse(text).children.length,
  read: () => [],
};
