import type { Law } from '../fact';
import { crimeNames } from '../lexicon/crimes';
import { type LawEntry, type LawNames, lawNames } from '../lexicon/laws';
import { toSimplified } from '../lexicon/traditional';
import { isKindOnly } from '../recognize/law/words';
import type { LawMention } from '../recognize/mention';
import { DEFINED_NAME } from './defined-names';
import type { Draft, PlacedDocument } from './document';
import { isOfKind, LawContext, type NamedLaw } from './law-context';
import { type OwnTitle, ownTitles } from './law-own';
import { type LawPlace, lawPlaces } from './law-places';
import { lawStatus } from './law-status';
import { TitleReader } from './law-title';

type LawDraft = Draft<Law, LawMention>;

/** Short titles such as 《意见》 and 《行动方案》 stand for longer ones; what is longer is a title of its own. */
const LONGEST_SHORT = 8;
const REPEALED = /^[^。；]*同时废止/;
const REPEAL_REACH = 80;
const HAN = /[\u4e00-\u9fff]/;

const CRIMINAL_LAW = '中华人民共和国刑法';

/**
 * Says for every legal reference which law it is, which place in it, and how the law stands on the document's date.
 *
 * In the order of the text: a pronoun or short name goes to the nearest law before it that fits, 本法 and 前款 to the
 * document's own text. What could not be resolved has no `canonical`, and `basis.canonical` says `unresolved`. An
 * article number is never changed.
 */
export function resolveLaws(document: PlacedDocument): void {
  const drafts = document.drafts.filter((draft): draft is LawDraft => draft.mention.kind === 'law');
  if (drafts.length === 0) return;
  new Resolver(document, drafts).run();
}

class Resolver {
  private readonly names: LawNames;
  private readonly reader: TitleReader;
  private readonly places: readonly (LawPlace | undefined)[];
  private readonly titles: readonly (NamedLaw | undefined)[];
  private readonly context: LawContext;
  /** What short names will be defined as, for those that stand before their definition. */
  private readonly defined = new Map<string, NamedLaw>();
  private readonly own: NamedLaw | undefined;
  /** What the document issues, where its title says so; its articles are that text's. */
  private readonly issued: NamedLaw | undefined;
  private readonly isLaw: boolean;
  /** What the mention before was resolved to, for lists. */
  private last: { readonly draft: LawDraft; readonly law: NamedLaw | undefined } | undefined;

  constructor(
    private readonly document: PlacedDocument,
    private readonly drafts: readonly LawDraft[],
  ) {
    this.names = lawNames(document.lexicon);
    this.reader = new TitleReader(document);
    this.places = lawPlaces(document);
    this.isLaw = this.places.some((place) => place !== undefined);
    this.titles = drafts.map((draft) => this.titled(draft));
    this.context = new LawContext(this.titles.filter((law) => law !== undefined));
    for (const [index, { mention }] of drafts.entries()) {
      const law = mention.alias === undefined ? undefined : this.titles[index];
      if (law) this.defined.set(toSimplified(mention.alias!), law);
    }
    const own = ownTitles(document.title, (name) => this.names.find(name) !== undefined);
    this.own = this.ownLaw(own.outer);
    this.issued = this.ownLaw(own.inner);
    if (this.own) this.context.add(this.own);
    if (this.issued) this.context.add(this.issued);
  }

  run(): void {
    for (const [index, draft] of this.drafts.entries()) {
      const [law, rule] = this.resolve(draft, index);
      this.fill(draft, law, rule);
      const { form, alias } = draft.mention;
      if (law && alias) this.context.define(alias, law);
      if (law && form !== 'crime') this.context.add({ ...law, sentence: draft.sentence.index });
      if (form !== 'crime') this.last = { draft, law };
    }
  }

  /** The law that a title or name states by itself; short titles and words that need an antecedent state none. */
  private titled({ mention, sentence }: LawDraft): NamedLaw | undefined {
    const { form, title, bracket } = mention;
    if (title === undefined || mention.rule === DEFINED_NAME || (form !== 'title' && form !== 'name')) return undefined;
    const words = sentence.text.slice(mention.start, mention.end);
    return this.reader.read({
      title,
      bracket,
      known: mention.entry,
      words,
      sentence: sentence.index,
      isEnglish: !HAN.test(sentence.text),
    });
  }

  private ownLaw(own: OwnTitle | undefined): NamedLaw | undefined {
    return own && this.reader.read({ ...own, sentence: 0, isEnglish: !HAN.test(own.words) });
  }

  private resolve(draft: LawDraft, index: number): readonly [law: NamedLaw | undefined, rule: string] {
    const { mention } = draft;
    if (mention.rule === DEFINED_NAME) {
      const law = this.context.byAlias(mention.title!) ?? this.defined.get(toSimplified(mention.title!));
      return [law, law ? 'defined-alias' : 'unresolved'];
    }
    switch (mention.form) {
      case 'title':
      case 'name':
        return this.resolveTitle(index, this.titles[index]!);
      case 'number':
        return this.resolveNumber(draft, index);
      case 'crime':
        return [this.crime(mention, draft.sentence.index), 'crime'];
      case 'article':
        return this.resolveArticle(draft);
      case 'pronoun':
        return this.resolvePronoun(draft);
    }
  }

  private resolveTitle(index: number, titled: NamedLaw): readonly [NamedLaw | undefined, string] {
    const { mention, sentence } = this.drafts[index]!;
    const { base } = titled;
    if (mention.form === 'title' && titled.isDraft !== true) {
      const defined = this.context.byAlias(base);
      if (defined) return [defined, 'defined-alias'];
    }
    if (titled.entry && titled.isDraft) return [titled, 'draft'];
    if (titled.entry) {
      const draft = this.isNotAdopted(titled.entry) ? this.context.draft(base) : undefined;
      return draft ? [draft, 'draft-in-document'] : [titled, 'lexicon'];
    }
    const apposed = mention.rule === 'english-title' ? this.apposed(index, titled) : undefined;
    if (apposed) return [apposed, 'number-beside-title'];
    if (titled.isDraft || mention.form === 'name') {
      const draft = this.context.draft(base);
      // A draft may be named in several readings; each is itself. A shorter name is the fuller one.
      if (draft && (!titled.isDraft || draft.base.length > base.length)) return [draft, 'draft-in-document'];
    }
    if (base.length <= LONGEST_SHORT && !mention.rule.startsWith('english')) {
      // What a text repeals is not what it names in full.
      const isRepealed = REPEALED.test(sentence.text.slice(mention.end, mention.end + REPEAL_REACH));
      const longer = isRepealed ? undefined : this.context.longer(base);
      if (longer) return [longer, 'short-title'];
      if (isKindOnly(base) && mention.form === 'title') return [undefined, 'unresolved'];
    }
    return [titled, 'as-written'];
  }

  /** Whether the law was not yet made when the document was written: what it speaks of is the draft. */
  private isNotAdopted({ adopted, inForce }: LawEntry): boolean {
    const made = adopted ?? inForce;
    return made === undefined || this.document.date === undefined || made > this.document.date;
  }

  /** General Data Protection Regulation, Regulation (EU) 2016/679: the number is the title. */
  private apposed(index: number, titled: NamedLaw): NamedLaw | undefined {
    const draft = this.drafts[index]!;
    const next = this.drafts[index + 1];
    if (!next || next.sentence !== draft.sentence || next.mention.rule !== 'eu-number') return undefined;
    const between = draft.sentence.text.slice(draft.mention.end, next.mention.start);
    return /^(?:, | ?\()$/.test(between)
      ? { ...titled, canonical: next.mention.title!, sentence: draft.sentence.index }
      : undefined;
  }

  private crime(mention: LawMention, sentence: number): NamedLaw {
    const crime = crimeNames().get(mention.title!);
    return {
      canonical: `中华人民共和国${crime?.source ?? '刑法'}`,
      base: CRIMINAL_LAW,
      ...entryField(this.names.find(CRIMINAL_LAW)),
      sentence,
    };
  }

  private resolveNumber(draft: LawDraft, index: number): readonly [NamedLaw | undefined, string] {
    const { mention, sentence } = draft;
    const number = mention.title!;
    const before = this.drafts[index - 1];
    const isTitle = before?.mention.form === 'title' || before?.mention.form === 'name';
    const beside = isTitle && before?.sentence === sentence && this.last?.draft === before ? this.last.law : undefined;
    if (
      beside &&
      !before?.mention.rule.startsWith('eu-') &&
      /^[》」]?(?:（|\(|,? \(|）|\))?[^，。；]{0,4}$/.test(sentence.text.slice(before!.mention.end, mention.start))
    ) {
      return [beside, 'number-beside-title'];
    }
    const next = this.drafts[index + 1];
    if (
      next &&
      next.sentence === sentence &&
      this.titles[index + 1] &&
      /^(?:公布|发布|颁布|印发)?的?$/.test(sentence.text.slice(mention.end, next.mention.start))
    ) {
      return this.resolveTitle(index + 1, this.titles[index + 1]!);
    }
    const entry = this.names.byNumber(number);
    if (entry)
      return [{ canonical: entry.name, base: entry.name, entry, sentence: sentence.index }, 'number-in-lexicon'];
    if (this.own && sentence.block.text.trim() === number) return [this.own, 'own-number'];
    return [{ canonical: canonicalNumber(number), base: number, sentence: sentence.index }, 'as-written'];
  }

  private resolveArticle(draft: LawDraft): readonly [NamedLaw | undefined, string] {
    const { mention, sentence, fact } = draft;
    if (mention.rule === 'article-list' && this.last) {
      if (!mention.article && !mention.isRange) fact.article = this.last.draft.fact.article;
      if (!mention.article && !mention.paragraph && !mention.isRange) fact.paragraph = this.last.draft.fact.paragraph;
      return [this.last.law, 'list'];
    }
    const place = this.places[sentence.index];
    const own = this.issued ?? this.own;
    if (own && this.isLaw) {
      if (!mention.article && !mention.isRange) fact.article = place?.article;
      return [own, 'own-law'];
    }
    return [this.context.last(), this.context.last() ? 'nearest-law' : 'unresolved'];
  }

  private resolvePronoun(draft: LawDraft): readonly [NamedLaw | undefined, string] {
    const { mention } = draft;
    const words = toSimplified(mention.title ?? '');
    if (mention.rule === 'relative-place') return this.resolveRelative(draft, words);
    if (mention.rule === 'own-law') {
      for (const own of [this.own, this.issued]) if (own && isOfKind(own, words)) return [own, 'own-law'];
      if (this.own && !this.issued && this.isLaw) return [this.own, 'own-law'];
      if (isMade(draft)) return [undefined, 'unresolved'];
      const named = this.context.byAlias(`本${words}`) ?? this.context.lastOfKind(words);
      return named ? [named, 'nearest-law'] : [undefined, 'unresolved'];
    }
    const named = this.context.byAlias(words) ?? this.context.lastOfKind(words);
    if (named) return [named, mention.rule === 'short-name' ? 'short-name' : 'nearest-law'];
    return [undefined, 'unresolved'];
  }

  /** 前款, 前条第一款, 本条: counted from where the sentence stands. */
  private resolveRelative(
    { fact, mention, sentence }: LawDraft,
    words: string,
  ): readonly [NamedLaw | undefined, string] {
    if (words[0] === '该') return this.resolveCited(fact, mention, words);
    const place = this.places[sentence.index];
    const unit = words[words.length - 1];
    const isSeveral = words.length > 2;
    if (!place) {
      const law = this.context.last();
      return law ? [law, 'nearest-law'] : [undefined, 'unresolved'];
    }
    if (unit === '条') {
      if (words[0] === '本') fact.article = place.article;
      else if (!isSeveral && place.previousArticle) fact.article = place.previousArticle;
    } else {
      fact.article = place.article;
      if (unit === '款' && !isSeveral) {
        const paragraph = words[0] === '本' ? place.paragraph : place.paragraph - 1;
        if (paragraph > 0) fact.paragraph = String(paragraph);
      }
      if (unit === '项' && !isSeveral && place.item !== undefined) {
        const item = words[0] === '本' ? place.item : place.item - 1;
        if (item > 0) {
          fact.paragraph = String(place.paragraph);
          fact.item = String(item);
        }
      }
    }
    if (mention.paragraph) fact.paragraph = mention.paragraph;
    if (mention.item) fact.item = mention.item;
    const own = this.issued ?? this.own;
    return own ? [own, 'own-law'] : [undefined, 'unresolved'];
  }

  /** 该条第二款: in the article cited last. */
  private resolveCited(fact: Law, mention: LawMention, words: string): readonly [NamedLaw | undefined, string] {
    const cited = this.last?.draft.fact;
    if (!this.last?.law || !cited?.article) return [undefined, 'unresolved'];
    fact.article = cited.article;
    if (words.endsWith('款') && !mention.paragraph && cited.paragraph) fact.paragraph = cited.paragraph;
    return [this.last.law, 'nearest-law'];
  }

  private fill({ fact, mention }: LawDraft, law: NamedLaw | undefined, rule: string): void {
    if (mention.article) fact.article = mention.article;
    if (mention.paragraph) fact.paragraph = mention.paragraph;
    if (mention.item) fact.item = mention.item;
    const basis: Record<string, { rule: string }> = { ...fact.basis, canonical: { rule } };
    if (law) {
      fact.canonical = law.canonical;
      fact.lookup = law.entry ? 'found' : 'not-found';
    } else fact.lookup = 'not-checked';
    if (law?.isDraft) {
      fact.status = 'draft';
      basis.status = { rule: 'bracket' };
    } else if (law?.entry) {
      const { entry } = law;
      const status = lawStatus(entry, this.document.date);
      if (status) {
        fact.status = status;
        basis.status = { rule: this.document.date ? 'lexicon' : 'lexicon-latest' };
      }
      if (entry.adopted) fact.adopted = entry.adopted;
      if (entry.inForce) fact.inForce = entry.inForce;
      if (entry.amended?.length) fact.amended = entry.amended;
    }
    fact.basis = basis;
  }
}

/** 制定本办法 speaks of the text that it stands in, never of one named before. */
function isMade({ mention, sentence }: LawDraft): boolean {
  return /(?:制定|制订|印发|发布)$/.test(sentence.text.slice(Math.max(0, mention.start - 2), mention.start));
}

function entryField(entry: LawEntry | undefined): { entry?: LawEntry } {
  return entry ? { entry } : {};
}

/** The brackets of a document's number are 〔〕, whatever was typed; those of a judgment's stay. */
function canonicalNumber(number: string): string {
  return number
    .replace(/(?<=[\u4e00-\u9fff])[[［（(【][ 　]?([0-9]{4})[ 　]?[\]］）)】]/, '〔$1〕')
    .replace(/[ 　]+(?=[0-9第号])|(?<=[0-9])[ 　]+(?=号)/g, (space) => (/[\u4e00-\u9fff]/.test(number) ? '' : space));
}
