import type { Period } from '../fact';
import type { PeriodMention } from '../recognize/mention';
import type { Draft, PlacedDocument } from './document';
import { needsDate, resolveWhen } from './periods/resolve-when';
import { Timeline } from './periods/timeline';

export { resolveWhen, type WhenContext } from './periods/resolve-when';

/**
 * Gives every period its ISO 8601 date or interval, or the reason why it has none.
 *
 * Periods are taken in the order of the text, since each may lean on those before it: 同年, 当月, a bare 9月. Relative
 * ones count from the document's date (今年1月至9月 → 2023-01/2023-09), and those of comparison from the year that the
 * text is about (上年 in a report on 2023 is 2022).
 */
export function resolvePeriods(document: PlacedDocument): void {
  const timeline = new Timeline(document);
  for (const draft of document.drafts) {
    if (isPeriod(draft)) resolveDraft(draft, document, timeline);
  }
}

function isPeriod(draft: Draft): draft is Draft<Period, PeriodMention> {
  return draft.fact.kind === 'period' && draft.mention.kind === 'period';
}

function resolveDraft(
  { fact, mention, sentence }: Draft<Period, PeriodMention>,
  document: PlacedDocument,
  timeline: Timeline,
): void {
  const { when } = mention;
  const iso = resolveWhen(when, timeline.contextOf(mention, sentence));
  if (iso === undefined) {
    fact.unresolved = document.date === undefined && needsDate(when) ? 'no-document-date' : 'vague';
    return;
  }
  fact.iso = iso;
  fact.basis = { ...fact.basis, iso: { rule: mention.rule, span: { start: fact.start, end: fact.end } } };
  timeline.note(mention, sentence, iso);
}
