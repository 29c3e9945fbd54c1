import type { Agency } from '../fact';
import { agencyNames } from '../lexicon/agencies';
import { toSimplified } from '../lexicon/traditional';
import { placesAt } from '../recognize/agency/places-in-names';
import type { AgencyMention } from '../recognize/mention';
import { fullCourt } from './court-names';
import { agencyAlias } from './defined-names';
import type { Draft, PlacedDocument } from './document';
import { fullCityCourt, fullLocalName } from './local-names';
import { type Answer, fromEntry, fromLexicon, inEnglish, type NamesAsOf } from './name-on-date';

type AgencyDraft = Draft<Agency, AgencyMention>;

/**
 * Fills `canonical` of every agency, in the order of the text: the lexicon's full name as of the document's date
 * (工信部 → 工业和信息化部; 银保监会 in 2024 → 国家金融监督管理总局), a local body's own name, and for short mentions
 * (市公安局, 该局, the Commission) the one body named in the text that they can stand for. Groups keep none.
 */
export function resolveAgencies(document: PlacedDocument): void {
  const names = agencyNames(document.lexicon);
  const drafts = document.drafts.filter(isAgency);
  const inText = new Set<string>();
  for (const { fact, mention } of drafts) if (mention.rule === 'place-and-body') inText.add(toSimplified(fact.quote));
  const context: Context = {
    names,
    bodyEnding: uniqueByEnding(inText),
    places: placesByLevel(drafts, document.title),
    owners: [],
    aliases: definedNames(drafts),
    lastByWord: new Map(),
    chosen: new Map(),
    date: document.date,
  };
  for (const draft of drafts) {
    if (draft.mention.generic) {
      draft.fact.generic = true;
      continue;
    }
    const answer = resolve(draft, context);
    if (answer) {
      const canonical = LOCAL.has(draft.mention.rule) ? fullLocalName(answer.canonical) : answer.canonical;
      draft.fact.canonical = canonical;
      draft.fact.basis = { ...draft.fact.basis, canonical: { rule: answer.rule } };
      if (draft.mention.rule !== 'anaphor') remember(canonical, draft, context);
    } else {
      draft.fact.generic = true;
    }
  }
}

/** Rules that find local bodies, by their place or level. */
const LOCAL = new Set(['place-and-body', 'level-and-body']);

/** A body and the block that named it last. */
interface Named {
  readonly name: string;
  readonly block: number;
}

interface Context extends NamesAsOf {
  /** The one local body of the text whose name ends so. */
  readonly bodyEnding: (ending: string) => string | undefined;
  /** The place of a level that the title has, or the one that the text names bodies of: 省 → 江苏省; else empty. */
  readonly places: ReadonlyMap<string, string>;
  /** Short names that the text defines, and the names that it gives them to. */
  readonly aliases: ReadonlyMap<string, string>;
  /** The last full name so far with an English word, or with a Chinese last character. */
  readonly lastByWord: Map<string, Named>;
  /** Full names so far, the last one last, that departments and committees can belong to. */
  readonly owners: string[];
  /** What the Commission and its like have stood for so far. */
  readonly chosen: Map<string, string>;
}

function resolve(draft: AgencyDraft, context: Context): Answer | undefined {
  const { mention, fact, sentence } = draft;
  const written = toSimplified(fact.quote);
  const defined = context.aliases.get(written);
  if (defined && defined !== written) {
    return { canonical: fromLexicon(defined, context, false)?.canonical ?? defined, rule: 'defined-in-text' };
  }
  switch (mention.rule) {
    case 'lexicon': {
      const former = FORMER.test(sentence.text.slice(Math.max(0, mention.start - 3), mention.start));
      return (
        fromLexicon(inEnglish(written), context, former) ??
        fromLexicon(written, context, former) ??
        fromEntry(mention.entry, written, context, former)
      );
    }
    case 'level-and-body':
      return (
        antecedent(context.bodyEnding(written) ?? courtEnding(written, context)) ?? completed(written, context.places)
      );
    case 'pronoun':
      return antecedent(context.lastByWord.get(written.slice(1))?.name);
    case 'anaphor':
      return antecedent(spokenOf(written, sentence.block.index, context));
    case 'department':
      return { canonical: withBody(written, context), rule: 'own-name' };
    case 'bare-department':
      return antecedent(
        owned(written, context.owners, written.endsWith('检察厅') ? PROCURATORATE : MINISTRY) ??
          context.bodyEnding(written),
      );
    case 'working-body':
      return antecedent(context.bodyEnding(written) ?? (written.length >= WHOLE_NAME ? written : undefined));
    case 'bare-committee':
      return antecedent(owned(written, context.owners, CONGRESS) ?? `全国人民代表大会${written}`);
    case 'acronym':
      return undefined;
    default: {
      const court = mention.rule === 'place-and-body' ? fullCityCourt(written) : undefined;
      return (
        antecedent(court && context.bodyEnding(court)) ?? { canonical: court ?? inEnglish(written), rule: 'own-name' }
      );
    }
  }
}

/** 省法院 → 某省高级人民法院: short names of courts and procuratorates say less than the full ones. */
function courtEnding(written: string, { bodyEnding, places }: Context): string | undefined {
  const full = fullCourt(written);
  if (!full) return undefined;
  const place = places.get(LEVEL.exec(full)![0]);
  return bodyEnding(full) ?? (place ? place + full.slice(LEVEL.exec(full)![0].length) : undefined);
}

/** 发展规划司 after 教育部 → 教育部发展规划司. */
function owned(written: string, owners: readonly string[], kind: RegExp): string | undefined {
  for (let i = owners.length - 1; i >= 0; i--) if (kind.test(owners[i]!)) return owners[i]! + written;
  return undefined;
}

/** A working body with so many characters says itself what it is for: 综合运输春运工作专班, not 春运工作专班. */
const WHOLE_NAME = 8;

/** Bodies that have 司. */
const MINISTRY = /(?:部|总局|署|银行|(?:国家|中国).*(?:局|委员会))$/;

/** The one procuratorate that has 厅. */
const PROCURATORATE = /^最高.*检察院$/;

/** Bodies that have committees of their own. */
const CONGRESS = /(?:人民代表大会|人大)$/;

/** A department by its body's full name: 最高检第十检察厅 → 最高人民检察院第十检察厅. */
function withBody(written: string, context: Context): string {
  const body = context.names.chineseAt(written, 0);
  if (!body) return written;
  const full = fromLexicon(written.slice(0, body.end), context, false)?.canonical;
  if (full) remembersOwner(full, context.owners);
  return full ? full + written.slice(body.end).replace(/常委会$/, '常务委员会') : written;
}

/** Words before a name that say that it is no longer borne: 原银保监会. */
const FORMER = /(?:原|时任|前身|原来的)$/;

/**
 * Short names that the text defines in brackets right behind a name: 云南省公安厅（以下简称“省厅”）,
 * Environmental Protection Agency (EPA).
 */
function definedNames(drafts: readonly AgencyDraft[]): Map<string, string> {
  const aliases = new Map<string, string>();
  for (const { fact, mention, sentence } of drafts) {
    const alias = agencyAlias(mention, sentence.text);
    if (alias) aliases.set(toSimplified(alias), toSimplified(fact.quote));
  }
  return aliases;
}

function antecedent(canonical: string | undefined): Answer | undefined {
  return canonical ? { canonical, rule: 'antecedent' } : undefined;
}

/** Finds the one of some names that has an ending; none where several have. */
function uniqueByEnding(all: ReadonlySet<string>): (ending: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (ending) => {
    if (!known.has(ending)) {
      const fitting = [...all].filter((name) => name.endsWith(ending));
      known.set(ending, fitting.length === 1 ? fitting[0] : undefined);
    }
    return known.get(ending);
  };
}

/** the Commission: the one named in this paragraph, or what it stood for before, or the last one named. */
function spokenOf(word: string, block: number, { lastByWord, chosen }: Context): string | undefined {
  const last = lastByWord.get(word);
  const name = last?.block === block ? last.name : (chosen.get(word) ?? last?.name);
  if (name) chosen.set(word, name);
  return name;
}

/** 江苏省委和省政府: the second is that of the same place. */
function completed(written: string, places: ReadonlyMap<string, string>): Answer | undefined {
  const level = LEVEL.exec(written)?.[0];
  const place = level && places.get(level);
  return place ? { canonical: place + written.slice(level.length), rule: 'place-in-text' } : undefined;
}

const LEVEL = /^(?:自治[区州县]|[省市县区州旗])/;

function placesByLevel(drafts: readonly AgencyDraft[], title: string | undefined): Map<string, string> {
  const places = new Map<string, string>();
  for (const { mention } of drafts) {
    const place = mention.rule === 'place-and-body' ? toSimplified(mention.place ?? '') : '';
    const level = PLACE_LEVEL.exec(place)?.[0];
    if (level) places.set(level, places.has(level) && places.get(level) !== place ? '' : place);
  }
  const own = title ? placeIn(toSimplified(title)) : undefined;
  if (own) places.set(PLACE_LEVEL.exec(own)![0], own);
  return places;
}

/** The first place in a title whose name says its level. */
function placeIn(title: string): string | undefined {
  for (let i = 0; i < title.length; i++) {
    const name = placesAt(title, i)?.place.name;
    if (name && PLACE_LEVEL.test(name)) return name;
  }
  return undefined;
}

const PLACE_LEVEL = /(?<!特别行政)(?:自治[区州县]|[省市县区州旗])$/;

function remember(name: string, { sentence, mention }: AgencyDraft, { lastByWord, owners }: Context): void {
  const named: Named = { name, block: sentence.block.index };
  if (name.includes(' ')) for (const word of name.split(' ')) lastByWord.set(word, named);
  else lastByWord.set(name.at(-1)!, named);
  if (OWNERS.has(mention.rule)) remembersOwner(name, owners);
}

function remembersOwner(name: string, owners: string[]): void {
  if (owners.at(-1) === name) return;
  if (MINISTRY.test(name) || CONGRESS.test(name) || PROCURATORATE.test(name)) owners.push(name);
}

/** Rules that find a body by its own name. */
const OWNERS = new Set(['lexicon', 'place-and-body', 'level-and-body']);

function isAgency(draft: Draft): draft is AgencyDraft {
  return draft.fact.kind === 'agency' && draft.mention.kind === 'agency';
}
