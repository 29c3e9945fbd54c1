import { l10n, type TextDocument } from 'vscode';
import type { Agency, Analysis, Baseline, Fact, Law, Period, Span, Statistic } from '../core';
import {
  agencyKind,
  articleText,
  baselineText,
  changeText,
  countOfMentions,
  qualifierMeaning,
  statusText,
  unresolved,
  valueText,
} from './describe';
import { commandLink, escapeMarkdown } from './markdown';
import { mentionsOf } from './mentions';
import { lineOf } from './spans';
import { unitName } from './units';

/** The one command that a hover may run; its arguments are the document's address and two offsets. */
export const REVEAL_COMMAND = 'policyLens.revealFact';

/** More places than this are counted, not listed. */
const MAX_LINKS = 12;

/** What a fact's hover says, in Markdown; every piece of the document's text in it is escaped. Absent fields are left out. */
export function hoverText(document: TextDocument, analysis: Analysis, fact: Fact): string {
  const text = new HoverText(document, analysis, fact);
  switch (fact.kind) {
    case 'statistic':
      return text.statistic(fact);
    case 'period':
      return text.period(fact);
    case 'agency':
      return text.agency(fact);
    case 'law':
      return text.law(fact);
  }
}

/** Writes the lines of one hover; each begins with what it tells, and leads to where in the text that was read. */
class HoverText {
  private readonly lines: string[] = [];

  constructor(
    private readonly document: TextDocument,
    private readonly analysis: Analysis,
    private readonly fact: Fact,
  ) {}

  statistic(fact: Statistic): string {
    const { change, baseline, unit } = fact;
    const name = unitName(unit);
    this.headline(name === undefined || valueText(fact).includes(name) ? undefined : name);
    this.line(l10n.t('Meaning'), qualifierMeaning(fact.qualifier));
    this.line(l10n.t('Measure'), fact.measure, 'measure');
    this.line(l10n.t('Period'), fact.refPeriod, 'refPeriod');
    this.line(l10n.t('Change'), change && changeText(change, unit), 'change');
    this.link(l10n.t('Other end'), change?.other);
    this.line(l10n.t('Implied, not stated'), baseline && this.implied(baseline, unit));
    this.line(l10n.t('According to'), fact.attribution, 'attribution');
    this.line(l10n.t('Agency'), fact.actor, 'actor');
    this.line(l10n.t('Area'), fact.refArea, 'refArea');
    this.line(l10n.t('Condition'), fact.condition, 'condition');
    this.line(l10n.t('Set by'), fact.basisLaw, 'basisLaw');
    this.link(l10n.t('Part of'), fact.partOf);
    return this.finish(l10n.t('Also stated in'));
  }

  period(fact: Period): string {
    this.headline();
    this.line(l10n.t('As written'), fact.iso && fact.quote);
    this.line(l10n.t('Date'), fact.iso === undefined ? unresolved(fact) : undefined);
    const { date } = this.analysis;
    this.line(l10n.t("Document's date"), date?.iso);
    return this.finish(l10n.t('Also stated in'));
  }

  agency(fact: Agency): string {
    this.headline(agencyKind(fact));
    this.line(
      l10n.t('As written'),
      fact.canonical === fact.quote ? undefined : fact.canonical && fact.quote,
      'canonical',
    );
    return this.finish(countOfMentions(mentionsOf(this.analysis, fact).length));
  }

  law(fact: Law): string {
    this.headline();
    this.line(l10n.t('As written'), fact.canonical && fact.quote, 'canonical');
    this.line(l10n.t('Cited'), articleText(fact));
    this.line(l10n.t('Status'), fact.status && statusText(fact.status), 'status');
    this.line(l10n.t('In force since'), fact.inForce);
    this.line(l10n.t('Adopted'), fact.adopted);
    this.line(l10n.t('Amended'), fact.amended?.join(', '));
    return this.finish(countOfMentions(mentionsOf(this.analysis, fact).length));
  }

  /** What a percentage implies is counted in the unit of what it is a percentage of. */
  private implied(baseline: Baseline, unit: string): string {
    const start = this.find(baseline.of);
    const text = baselineText(baseline, start?.kind === 'statistic' ? start.unit : unit);
    return [text, baseline.refPeriod, `= ${baseline.arithmetic}`].filter(Boolean).join(' · ');
  }

  private headline(addition?: string): void {
    const value = `**${escapeMarkdown(valueText(this.fact))}**`;
    this.lines.push(addition === undefined ? value : `${value} · ${escapeMarkdown(addition)}`);
  }

  /** A line of the hover; the text leads to the span that the field was read from, where the field says so. */
  private line(name: string, text: string | undefined, field?: string): void {
    if (!text) return;
    const span = field === undefined ? undefined : this.fact.basis?.[field]?.span;
    this.lines.push(`${escapeMarkdown(name)}: ${span ? this.leadTo(text, span) : escapeMarkdown(text)}`);
  }

  /** A line that leads to another fact of the document. */
  private link(name: string, id: string | undefined): void {
    const other = id === undefined ? undefined : this.find(id);
    if (other) this.lines.push(`${escapeMarkdown(name)}: ${this.leadTo(valueText(other), other)}`);
  }

  private find(id: string): Fact | undefined {
    return this.analysis.facts.find((fact) => fact.id === id);
  }

  private leadTo(text: string, { start, end }: Span): string {
    return commandLink(text, REVEAL_COMMAND, [this.document.uri.toString(), start, end]);
  }

  private finish(placesName: string): string {
    const { fact } = this;
    this.line(l10n.t('Section'), fact.section.join(' › '));
    const others = mentionsOf(this.analysis, fact).filter((mention) => mention.id !== fact.id);
    if (others.length > 0) {
      const links = others
        .slice(0, MAX_LINKS)
        .map((one) => this.leadTo(l10n.t('line {0}', lineOf(this.document, one)), one));
      const more = others.length > MAX_LINKS ? [escapeMarkdown(l10n.t('and {0} more', others.length - MAX_LINKS))] : [];
      this.lines.push(`${escapeMarkdown(placesName)}: ${[...links, ...more].join(', ')}`);
    }
    this.lines.push(`*${escapeMarkdown(l10n.t('Recognised by the rule “{0}”', fact.rule))}*`);
    return this.lines.join('  \n');
  }
}
