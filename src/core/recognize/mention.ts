import type { Qualifier, Span } from '../fact';
import type { LawEntry } from '../lexicon/laws';
import type { When } from './period/when';

/**
 * Mentions: what recognisers find in one sentence, before anything outside the sentence is known. Offsets are UTF-16
 * units into the sentence's text, end exclusive. `assemble/` places them on the source and makes facts of them.
 */
interface MentionCore extends Span {
  /** The rule that found it, as shown to the reader: `quantity`, `percentage`, `title-marks`. */
  readonly rule: string;
}

/** A number with what bounds and counts it: `3.4万余人`, `近52%`, `五万元以上五十万元以下`. */
export interface StatisticMention extends MentionCore {
  readonly kind: 'statistic';
  /** In base units, exact; absent for a range, which has `min` and `max`. */
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly qualifier: Qualifier;
  /** UCUM or ISO 4217 code, `%`, `‰`, `percentage-point`, a classifier as written, or empty. */
  readonly unit: string;
  /** Only where the number's own words say it: 翻一番, 增长1.5倍, 零下5摄氏度 has none. */
  readonly direction?: 'up' | 'down';
}

/** Words for a time: `今年1月至9月`, `截至目前`, `“十四五”期间`. */
export interface PeriodMention extends MentionCore {
  readonly kind: 'period';
  /** What the words mean, still relative to the document's date where they are. */
  readonly when: When;
}

/** A body that exercises public authority: `内蒙古通辽市公安局反诈中心`. */
export interface AgencyMention extends MentionCore {
  readonly kind: 'agency';
  /** Name of its entry in the lexicon, where it has one. */
  readonly entry?: string;
  /** A group that names no single body: 公安机关, 各地区各部门. */
  readonly generic?: boolean;
  /** The place in the name, as written, where there is one: 内蒙古通辽市. */
  readonly place?: string;
}

/** How a law is referred to. */
export type LawForm =
  /** by title in 《》 or by its English title */
  | 'title'
  /** by full or short name without marks: 反电信网络诈骗法 */
  | 'name'
  /** by words that need an antecedent: 本法, 该办法, 征求意见稿, 前款 */
  | 'pronoun'
  /** by number: 国发〔2023〕5号, 令第123号, (2023)最高法民终123号 */
  | 'number'
  /** by article alone, within the law itself: 第十条第二款 */
  | 'article'
  /** by the name of a crime */
  | 'crime';

export interface LawMention extends MentionCore {
  readonly kind: 'law';
  readonly form: LawForm;
  /** The title or name without marks, brackets and article: what is looked up. */
  readonly title?: string;
  /** Words in brackets that tell its standing: 征求意见稿, 草案, 试行, 2023年修订. */
  readonly bracket?: string;
  readonly article?: string;
  readonly paragraph?: string;
  readonly item?: string;
  /** Several places at once: 第五条至第七条, 第一、二款. What differs between them has no field. */
  readonly isRange?: boolean;
  /** The law's entry in the lexicon, where it has one. */
  readonly entry?: LawEntry;
  /** The short name that the text gives it here: （以下简称“意见”） → 意见. */
  readonly alias?: string;
}

export type Mention = StatisticMention | PeriodMention | AgencyMention | LawMention;
