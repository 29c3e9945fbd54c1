import type { PlacedBlock, PlacedSentence } from '../../document';

/**
 * What a news item says at its head reaches over its next paragraphs while they go on with the same figures: they open with
 * a period (4月当月,), a side of the matter (从贸易伙伴看, 在出口方面), 具体来看 or 最新数据显示.
 */
export function goesOnWithItem(block: PlacedBlock): boolean {
  const [first] = block.sentences;
  return block.kind === 'paragraph' && first !== undefined && (opensWithPeriod(first) || SIDE.test(first.text));
}

/** Whether a paragraph is the first below a heading. */
export function opensItem(block: PlacedBlock, before: PlacedBlock | undefined): boolean {
  return block.kind === 'paragraph' && before?.kind === 'heading';
}

const SIDE =
  /^\s*(?:具体来?看|分\p{Script=Han}{1,4}看|其中|从\p{Script=Han}{1,14}看|在?\p{Script=Han}{1,8}方面|(?:最新)?(?:数据|统计)(?:还)?显示)[，,：]/u;

/** 4月当月,…: a period and its mark stand at the head. */
function opensWithPeriod({ mentions, text }: PlacedSentence): boolean {
  const period = mentions[0];
  if (period?.kind !== 'period' || !/[，,]/.test(text[period.end] ?? '')) return false;
  return text.slice(0, period.start).trim() === '';
}
