import type { LawEntry } from '../lexicon/laws';
import { toSimplified } from '../lexicon/traditional';

/** A law or document that the text has named, for later words to refer to. */
export interface NamedLaw {
  /** Full title; a draft's with its bracket. */
  readonly canonical: string;
  /** Title without brackets, in simplified characters: what short names are compared with. */
  readonly base: string;
  readonly entry?: LawEntry;
  readonly isDraft?: boolean;
  /** Index of the sentence that names it. */
  readonly sentence: number;
}

/** Kinds that a general word stands for. */
const KINDS: Readonly<Record<string, RegExp>> = {
  法: /(?<!办)法$|法典$/,
  法典: /典$/,
  法律: /(?<!办)法$|典$|法案$/,
  法规: /条例$|规定$|法$/,
  行政法规: /条例$|规定$|办法$|细则$/,
  法案: /法案?$/,
  司法解释: /解释$|规定$|意见$|规则$|批复$/,
  Law: /\b(?:Law|Act|Code)\b|法$/,
  Act: /\bAct\b/,
  Regulation: /\bRegulations?\b/,
  Directive: /\bDirective\b/,
  Code: /\bCode\b/,
};

/** Whether a law may be called by this short name: 条例, 行动方案, the Act. */
export function isOfKind(law: NamedLaw, short: string): boolean {
  if (/^(?:(?:公开)?征求意见稿|(?:修订|修正)?草案(?:.{1,6}稿)?|送审稿)$/.test(short)) return law.isDraft === true;
  const kind = KINDS[short];
  const base = withoutEdition(law.base);
  if (kind) return kind.test(base) || kind.test(law.canonical);
  if (/^[A-Z]/.test(short))
    return new RegExp(`\\b${short.replace(/[^A-Za-z ]/g, '')}\\b`).test(`${law.base} ${law.canonical}`);
  return base.endsWith(short) && (short !== '法' || !base.endsWith('办法'));
}

/** A title without the years or the edition in brackets at its end: 稳增长工作方案（2025—2026年）. */
function withoutEdition(base: string): string {
  const last = base[base.length - 1];
  return last === '）' || last === ')' ? base.slice(0, Math.max(base.lastIndexOf('（'), base.lastIndexOf('('))) : base;
}

/** Words before the kind of document that short titles leave out: 节能降碳(行动)方案. */
const LEFT_OUT = /^(?:行动|管理|工作|指导|暂行|发展|专项|试点|总体|建设|改革|评价|三年|五年|年度)+$/;
const KIND = /(?:条例|办法|规定|意见|方案|规划|计划|纲要|细则|规则|指南|决定|通知)$/;

/** Whether a title without words that say little is the end of a longer one: 节能降碳方案 of 节能降碳行动方案. */
function isShortened(base: string, short: string): boolean {
  const kind = KIND.exec(short)?.[0];
  if (!kind || !base.endsWith(kind)) return false;
  const about = short.slice(0, -kind.length);
  const at = about.length < 2 ? -1 : base.lastIndexOf(about);
  return at >= 0 && LEFT_OUT.test(base.slice(at + about.length, -kind.length));
}

/** What the text has named so far, and what it calls it. */
export class LawContext {
  private readonly named: NamedLaw[] = [];
  private readonly drafts: readonly NamedLaw[];
  private readonly aliases = new Map<string, NamedLaw>();

  /** @param all every law that the document names, in order: short names in a lead may stand before the full title */
  constructor(private readonly all: readonly NamedLaw[]) {
    this.drafts = all.filter(({ isDraft }) => isDraft === true).slice(0, REACH);
  }

  add(law: NamedLaw): void {
    this.named.push(law);
  }

  define(alias: string, law: NamedLaw): void {
    const name = toSimplified(alias);
    if (!this.aliases.has(name)) this.aliases.set(name, law);
  }

  byAlias(alias: string): NamedLaw | undefined {
    return this.aliases.get(toSimplified(alias));
  }

  /** The last one named. */
  last(): NamedLaw | undefined {
    return this.named[this.named.length - 1];
  }

  /** The last one named that the short name fits. */
  lastOfKind(short: string): NamedLaw | undefined {
    for (let i = this.named.length - 1, steps = 0; i >= 0 && steps < REACH; i--, steps++) {
      if (isOfKind(this.named[i]!, short)) return this.named[i];
    }
    return undefined;
  }

  /** A longer title that the short one is the end of, or nearly: the nearest before, else the first after. */
  longer(short: string): NamedLaw | undefined {
    const fits = ({ base: full }: NamedLaw) => {
      const base = withoutEdition(full);
      return base.length > short.length && (base.endsWith(short) || isShortened(base, short));
    };
    for (let i = this.named.length - 1, steps = 0; i >= 0 && steps < REACH; i--, steps++) {
      if (fits(this.named[i]!)) return this.named[i];
    }
    for (let i = 0; i < Math.min(this.all.length, REACH); i++) if (fits(this.all[i]!)) return this.all[i];
    return undefined;
  }

  /** The draft that has this title or ends with it, wherever the document names it. */
  draft(base: string): NamedLaw | undefined {
    return this.drafts.find((law) => law.base.endsWith(base));
  }
}

/** Antecedents are looked for among this many mentions, so that the cost of a document stays linear. */
const REACH = 150;
