import { type LawEntry, type LawNames, lawNames } from '../lexicon/laws';
import { toSimplified } from '../lexicon/traditional';
import { isDraft } from '../recognize/law/words';
import type { PlacedDocument } from './document';
import type { NamedLaw } from './law-context';

/** A title as the text gives it. */
export interface Written {
  readonly title: string;
  readonly bracket?: string | undefined;
  readonly known?: LawEntry | undefined;
  /** The whole mention. */
  readonly words: string;
  /** Index of its sentence. */
  readonly sentence: number;
  readonly isEnglish: boolean;
}

/** The region is looked for in this many characters before 《基本法》. */
const REGION_REACH = 3000;
const HAN = /[\u4e00-\u9fff]/;

/** Reads titles into laws. */
export class TitleReader {
  private readonly names: LawNames;

  constructor(private readonly document: PlacedDocument) {
    this.names = lawNames(document.lexicon);
  }

  /** The law that a title states by itself, as the lexicon has it or as written. */
  read({ title, bracket, known, words, sentence, isEnglish }: Written): NamedLaw {
    const base = toSimplified(title);
    const entry =
      this.regional(base, sentence) ??
      (bracket ? this.names.find(`${base}（${toSimplified(bracket)}）`) : undefined) ??
      known ??
      this.names.find(base.replace(/^UN /, 'United Nations '));
    if (bracket && isDraft(bracket)) {
      const name = entry?.name ?? base;
      const written = /[（(][^（(]*$/.exec(words.replace(/[》」』].*$/, ''))?.[0].startsWith('（')
        ? `（${bracket}）`
        : `(${bracket})`;
      return { canonical: name + toSimplified(written), base, ...(entry && { entry }), isDraft: true, sentence };
    }
    if (entry)
      return {
        canonical: isEnglish ? englishName(entry, title) : HAN.test(base) && !HAN.test(entry.name) ? base : entry.name,
        base,
        entry,
        sentence,
      };
    const written =
      bracket && words.includes(bracket) ? `${base}${words.includes('（') ? `（${bracket}）` : `(${bracket})`}` : base;
    return { canonical: titleMarks(this.companion(written)), base, sentence };
  }

  /** 个人信息保护法实施办法 carries out the law whose full title stands before it. */
  private companion(title: string): string {
    const at = title.lastIndexOf('实施');
    const parent = at > 2 ? this.names.find(title.slice(0, at)) : undefined;
    return parent && !title.startsWith(parent.name) ? parent.name + title.slice(at) : title;
  }

  /** The two special administrative regions have a 基本法 each. */
  private regional(base: string, sentence: number): LawEntry | undefined {
    if (base !== '基本法') return undefined;
    const end = this.document.sentences[sentence]?.end ?? 0;
    const before = this.document.source.slice(Math.max(0, end - REGION_REACH), end);
    const region = before.lastIndexOf('澳') > before.lastIndexOf('香港') ? '澳门' : '香港';
    return this.names.find(`中华人民共和国${region}特别行政区基本法`);
  }
}

/** Inner titles stand in 《》 once the outer marks are gone. */
function titleMarks(title: string): string {
  return title.replace(/[〈<＜]/g, '《').replace(/[〉>＞]/g, '》');
}

/** The English title of a law: a Chinese one's listed translation, a foreign one's name without its year. */
function englishName(entry: LawEntry, written: string): string {
  if (/[\u4e00-\u9fff]/.test(entry.name)) return entry.en?.[0] ?? entry.name;
  const short = entry.name.replace(/ of (?:19|20)[0-9]{2}$/, '');
  return short === written || written.startsWith(`${entry.name} of `) ? written : entry.name;
}
