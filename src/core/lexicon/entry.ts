export type AgencyLevel =
  | 'party'
  | 'congress'
  | 'central'
  | 'court'
  | 'procuratorate'
  | 'military'
  | 'local'
  | 'foreign'
  | 'international';

/** A body in the lexicon. Dates are ISO: a year, a month or a day. */
export interface AgencyEntry {
  /** Full official name. */
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Names in English; the first is the full one. */
  readonly en?: readonly string[];
  readonly from?: string;
  /** The day or month when it ceased to bear this name. */
  readonly to?: string;
  /** The body that took its place. */
  readonly successor?: string;
  /** The bodies that a joint name stands for: 两高. */
  readonly stands?: readonly string[];
  /** Not an agency itself: named so that its words yield none (新华社, 中国消费者协会). */
  readonly organisation?: boolean;
  readonly level?: AgencyLevel;
  readonly source?: string;
}

/** A law, regulation, interpretation or treaty whose title, dates and standing are known. Dates are ISO 8601. */
export interface LawEntry {
  /** Full official title, in simplified characters where it is Chinese. */
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly en?: readonly string[];
  readonly adopted?: string;
  readonly inForce?: string;
  readonly amended?: readonly string[];
  /** The day on which it ceased to be in force. */
  readonly repealed?: string;
  /** What took its place. */
  readonly successor?: string;
  readonly level?: string;
  /** Where the entry is stated, most often the document's number: 法释〔2019〕15号, 国务院令第405号. */
  readonly source?: string;
}
