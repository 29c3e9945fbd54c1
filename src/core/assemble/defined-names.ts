import { NameMatcher } from '../lexicon/name-matcher';
import type { BlockReading, SentenceReading } from '../reading';
import { aliasAfter, englishAliasAfter } from '../recognize/definition';
import { readPlace } from '../recognize/law/article';
import { placeFields } from '../recognize/law/marks';
import { standsAlone } from '../recognize/law/names';
import { endsLikeLaw, isKindOnly } from '../recognize/law/words';
import type { AgencyMention, LawMention, Mention } from '../recognize/mention';
import type { PlacedChunk } from './place';

/** The rule of mentions found by a short name that the document itself defines. */
export const DEFINED_NAME = 'defined-name';

type Named = AgencyMention['kind'] | LawMention['kind'];

/**
 * The chunks with mentions added where the document uses short names that it defines: 双减意见 after
 * （以下简称“双减意见”）, BSA after Bank Secrecy Act (BSA). Recognisers see one sentence and cannot know them. What was
 * found already stays; mentions stay in order and never overlap.
 *
 * @param last index of the last block whose definitions count
 */
export function withDefinedNames(chunks: readonly PlacedChunk[], last: number): readonly PlacedChunk[] {
  const names = definitions(chunks, last);
  if (!names) return chunks;
  return chunks.map((chunk) => {
    const { reading } = chunk;
    const blocks = replaced(reading.blocks, (block) => readBlock(block, names));
    return blocks === reading.blocks ? chunk : { ...chunk, reading: { ...reading, blocks } };
  });
}

/** The short name that the text gives an agency right behind its name. */
export function agencyAlias({ rule, generic, end }: AgencyMention, text: string): string | undefined {
  if (generic || rule === 'pronoun' || rule === 'anaphor' || rule === 'acronym' || rule === DEFINED_NAME)
    return undefined;
  return aliasAfter(text, end) ?? englishAliasAfter(text, end);
}

function definitions(chunks: readonly PlacedChunk[], last: number): NameMatcher<Named> | undefined {
  let names: NameMatcher<Named> | undefined;
  let index = 0;
  for (const { reading } of chunks) {
    for (const { sentences } of reading.blocks) {
      if (index++ > last) return names;
      for (const { text, mentions } of sentences) {
        for (const mention of mentions) {
          const alias = definedBy(mention, text);
          if (alias === undefined) continue;
          names ??= new NameMatcher();
          names.add(alias, mention.kind as Named);
        }
      }
    }
  }
  return names;
}

/** The short name that a mention is given and that tells, where it stands later, what it means. */
function definedBy(mention: Mention, text: string): string | undefined {
  if (mention.kind !== 'law' && mention.kind !== 'agency') return undefined;
  const alias = mention.kind === 'law' ? mention.alias : agencyAlias(mention, text);
  if (alias === undefined) return undefined;
  const name = text.slice(mention.start, mention.end);
  if (LATIN.test(alias))
    return ACRONYM.test(alias) && (!LATIN.test(name) || abbreviates(alias, name)) ? alias : undefined;
  if (alias.length < 2) return undefined;
  if (mention.kind === 'agency') return NO_BODY.test(alias) ? undefined : alias;
  return endsLikeLaw(alias) || alias === '新规' || alias.length > 3 ? alias : undefined;
}

const LATIN = /^[\x20-\x7e’]+$/;
/** Two capitals or more: BSA, NIS2, Data Act; not Directive. */
const ACRONYM = /[A-Z].*[A-Z0-9]/;
/** Words that say too little to be looked for. */
const NO_BODY =
  /^(?:各?(?:部门|机关|机构|单位|地区|地方|区|市|县)|双方|各方|甲方|乙方|平台|中心|专班|委员会|办公室|领导小组)$/;

/** Whether the letters stand in the name in this order, the first at the head of a word: not Authority (UK). */
function abbreviates(alias: string, name: string): boolean {
  const words = name.replace(/^(?:[Tt]he|U\.?S\.?) /, '');
  const letters = alias.toLowerCase().replace(/[^a-z]/g, '');
  if (!new RegExp(`(?:^|[ -])${letters[0]}`, 'i').test(words)) return false;
  let at = -1;
  for (const letter of letters) {
    at = words.toLowerCase().indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

function readBlock(block: BlockReading, names: NameMatcher<Named>): BlockReading {
  const sentences = replaced(block.sentences, (sentence) => readSentence(sentence, names));
  return sentences === block.sentences ? block : { ...block, sentences };
}

function readSentence(sentence: SentenceReading, names: NameMatcher<Named>): SentenceReading {
  const { text, mentions } = sentence;
  const all: Mention[] = [];
  let next = 0;
  let isSame = true;
  for (let i = 0; i < text.length; i++) {
    if (!names.begins(text.charCodeAt(i))) continue;
    const found = names.longestAt(text, i);
    if (!found) continue;
    while (next < mentions.length && mentions[next]!.start < i) all.push(mentions[next++]!);
    const before = all[all.length - 1];
    const after = mentions[next];
    if ((before && before.end > i) || (after && after.start < found.end) || !isName(text, i, found.end)) continue;
    if (found.value === 'agency') all.push(agencyAt(i, found.end));
    else {
      const law = lawAt(text, i, found.end, after);
      if (after && after.start < law.end) next++;
      const cited = before && citedBefore(before, law, text);
      if (cited) all.pop();
      all.push(cited ?? law);
    }
    isSame = false;
    i = all[all.length - 1]!.end - 1;
  }
  if (isSame) return sentence;
  while (next < mentions.length) all.push(mentions[next++]!);
  return { ...sentence, mentions: all };
}

/** Whether a short name is one where it stands, and no part of a longer word. */
function isName(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  const name = text.slice(start, end);
  if (LATIN.test(name)) return !/[A-Za-z0-9&/.-]/.test(before) && !/[A-Za-z0-9&/-]/.test(after);
  // 意见 alone is a word like any other; “意见” is the name.
  if (isKindOnly(name) && !/^(?:条例|细则|公约|章程)$/.test(name) && !(/[“‘]/.test(before) && /[”’]/.test(after)))
    return false;
  return !/[长级化性]/.test(after) && standsAlone(text, start, end);
}

function agencyAt(start: number, end: number): AgencyMention {
  return { kind: 'agency', rule: DEFINED_NAME, start, end };
}

/** With the article behind it, which may have been found by itself before. */
function lawAt(text: string, start: number, nameEnd: number, after: Mention | undefined): LawMention {
  const place = readPlace(text, nameEnd);
  const isFree = place && (!after || after.start >= place.end || isArticle(after, nameEnd, place.end));
  return {
    kind: 'law',
    rule: DEFINED_NAME,
    form: 'name',
    start,
    end: isFree ? place.end : nameEnd,
    title: text.slice(start, nameEnd),
    ...(isFree && placeFields(place)),
  };
}

function isArticle(mention: Mention, start: number, end: number): boolean {
  return mention.kind === 'law' && mention.form === 'article' && mention.start === start && mention.end === end;
}

/** Section 5318 of the BSA: one mention, not two. */
function citedBefore(before: Mention, law: LawMention, text: string): LawMention | undefined {
  if (before.kind !== 'law' || before.rule !== 'english-article') return undefined;
  if (!/^(?:,? (?:of|in|to|under) (?:the )?| )$/.test(text.slice(before.end, law.start))) return undefined;
  const { article, paragraph, item } = before;
  return {
    ...law,
    start: before.start,
    ...(article && { article }),
    ...(paragraph && { paragraph }),
    ...(item && { item }),
  };
}

/** The list with what changes replaced; the same list where nothing does. */
function replaced<T>(list: readonly T[], change: (one: T) => T): readonly T[] {
  let changed: T[] | undefined;
  for (let i = 0; i < list.length; i++) {
    const one = change(list[i]!);
    if (one === list[i]) continue;
    changed ??= [...list];
    changed[i] = one;
  }
  return changed ?? list;
}
