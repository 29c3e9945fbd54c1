import type { Span } from '../../../fact';
import type { Mention } from '../../../recognize/mention';
import { mentionStartingAt } from '../../mentions-at';
import { areaAt } from '../area/area';
import type { Site } from './site';
import { LEADS } from './words';

export const SPACE = /[\s“”"'‘’「」]/;

/** What a law does behind its name, and the brackets that may stand between. */
const LAYS_DOWN = /^(?:[（(][^（）()]{1,30}[）)])?(?:规定了?|明确了?|提出|要求|给出|设置了?|设立了?|确定了?)/;

const LABEL =
  /^(?:第[一二三四五六七八九十百千〇零\d]{1,7}条(?:之[一二三四五六七八九十]{1,2})?[\s\u3000]|\d{1,2}[.．、](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[）)]|【[^】]{1,16}】)/;

const NO_LEADS: ReadonlySet<string> = new Set();

/** What stands before a measure in its clause: time, place, body, order; and where the measure begins. */
export function readLeft({ sentence, plain: text }: Site, start: number, end: number) {
  const { mentions } = sentence;
  let leads: Set<string> | undefined;
  let from = start;
  let area: Span | undefined;
  let agency: Mention | undefined;
  for (let changed = true; changed && from < end; ) {
    changed = false;
    let found = mentionStartingAt(mentions, from);
    while (!found && from < end && (SPACE.test(text[from]!) || '、）)》'.includes(text[from]!))) {
      from++;
      found = mentionStartingAt(mentions, from);
    }
    const mention = found && found.end <= end ? found : undefined;
    if (mention && (mention.kind === 'period' || mention.kind === 'agency')) {
      // A body alone before its number is what is counted: 公安部3个工作组.
      if (mention.kind === 'agency' && mention.end === end) break;
      if (mention.kind === 'agency') agency = mention;
      from = mention.end;
      const tail = /^(?:以来|起(?!诉)|开始|止|期间|，)/.exec(text.slice(from, Math.min(end, from + 3)));
      if (tail && mention.kind === 'period') from += tail[0].length;
      changed = true;
      continue;
    }
    const rules =
      mention?.kind === 'law' ? LAYS_DOWN.exec(text.slice(mention.end, Math.min(end, mention.end + 40))) : null;
    if (mention && rules) {
      from = mention.end + rules[0].length;
      changed = true;
      continue;
    }
    // 到今天（1月12日）已累计输送电量: up to when is no part of it either.
    const until = '到至'.includes(text[from]!) ? mentionStartingAt(mentions, from + 1) : undefined;
    if (until?.kind === 'period' && until.end < end) {
      from = until.end;
      changed = true;
      continue;
    }
    // 根据《…办法》设立的救助机构: by which law is no part of what is counted.
    const under = /^(?:根据|依照|依据|按照)/.test(text.slice(from, from + 2))
      ? mentionStartingAt(mentions, from + 2)
      : undefined;
    const tie =
      under?.kind === 'law'
        ? /^(?:设立|成立|建立|规定|制定)的/.exec(text.slice(under.end, Math.min(end, under.end + 8)))
        : null;
    if (under && tie) {
      from = under.end + tie[0].length;
      changed = true;
      continue;
    }
    // 由公安机关处…罚款: who does it is no part of what is measured.
    const agent = text[from] === '由' ? mentionStartingAt(mentions, from + 1) : undefined;
    if (agent?.kind === 'agency' && agent.end <= end) {
      agency = agent;
      from = agent.end;
      changed = true;
      continue;
    }
    // 7.【在希望的田野上】 and (三) number and name an item.
    const label = LABEL.exec(text.slice(from, Math.min(end, from + 24)));
    if (label) {
      from += label[0].length;
      changed = true;
      continue;
    }
    // 10月的日均发案: what ties the measure to its time, place or body is no part of it.
    if (from > start && text[from] === '的' && !/[士确]/.test(text[from + 1] ?? '')) {
      from++;
      changed = true;
      continue;
    }
    const lead = LEADS.get(text.charCodeAt(from))?.find(
      (word) => text.startsWith(word, from) && from + word.length <= end,
    );
    if (lead && !isNounHead(text, from, lead, end)) {
      leads ??= new Set();
      leads.add(lead);
      from += lead.length;
      changed = true;
      continue;
    }
    const place = area ? undefined : areaAt(text, from);
    if (place && place.end < end) {
      area = { start: from, end: place.end };
      // 东部地区进出口: the part of the country tells it from its neighbours.
      if (end - place.end >= 3 && !/^(?:东部|中部|西部|东北)/.test(text.slice(from, from + 2))) {
        from = place.end;
        changed = true;
      }
    }
  }
  return { from, leads: leads ?? NO_LEADS, area, agency };
}

/** 和 in 和平, 再 in 再贷款: the word goes on as a noun. */
function isNounHead(text: string, from: number, lead: string, end: number): boolean {
  const next = text.slice(from, Math.min(end, from + 3));
  return (
    lead.length <= 2 &&
    /^(?:料理|料酒|料件|预计数|再补贴|再提高|再下降|再减|拟对|拟处|拟给|和平|和谐|再贷款|再生|均价|均值|就业|再就业|再融资|还款|还贷|也门|共建|共享|共同|共有|另类|将军|要素|要件|且末|及格)/.test(
      next,
    )
  );
}
