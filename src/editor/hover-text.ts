import { l10n, type TextDocument } from 'vscode';
import type { Agency, Analysis, Fact, Law, Period, Span, Statistic } from '../core';
import {
  agencyKind,
  articleText,
  baselineText,
  changeText,
  countOfMentions,
  lookupText,
  namedValue,
  qualifierMeaning,
  statusText,
  unresolved,
  valueText,
} from './describe';
import { commandLink, escapeMarkdown } from './markdown';
import { mentionsOf } from './mentions';
import { periodText } from './period-text';
import { lineOf } from './spans';
import { isSaid, unitName } from './units';

/** Leads to a place; its arguments are the document's address and two offsets. */
export const REVEAL_COMMAND = 'policyLens.revealFact';
/** Peeks at all places of a fact; its arguments are the document's address and an offset. */
export const PLACES_COMMAND = 'policyLens.showPlaces';

/** More places than this are counted, not listed. */
const MAX_LINKS = 12;

/**
 * What a fact's hover says, in Markdown: first what it is in a few lines, then below a rule each field with what filled
 * it. Every piece of the document's text is escaped. Absent fields are left out. `between` is Markdown of others, which
 * goes above the rule, where it is seen without scrolling.
 */
export function hoverText(document: TextDocument, analysis: Analysis, fact: Fact, between = ''): string {
  const text = new HoverText(document, analysis, fact, between);
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

/** Writes one hover; what was read off somewhere in the text leads there. */
class HoverText {
  private readonly summary: string[] = [];
  private readonly details: string[] = [];

  constructor(
    private readonly document: TextDocument,
    private readonly analysis: Analysis,
    private readonly fact: Fact,
    private readonly between: string,
  ) {}

  statistic(fact: Statistic): string {
    const { change, unit } = fact;
    const period = fact.refPeriod && periodText(fact.refPeriod);
    const changed = change && changeText(change, unit);
    const implied = this.implied(fact);
    this.headline(isSaid(unit) ? undefined : unitName(unit));
    this.short([fact.measure, 'measure'], [period, 'refPeriod'], [fact.refArea, 'refArea'], [fact.actor, 'actor']);
    this.short(
      [changed, 'change'],
      [implied && l10n.t('implies {0}', implied), ''],
      [fact.attribution && l10n.t('according to {0}', fact.attribution), 'attribution'],
      [fact.condition && l10n.t('where {0}', fact.condition), 'condition'],
    );
    this.links(this.summary, l10n.t('Other value for the same measure'), this.all(fact.nearMisses));

    this.detail(l10n.t('Meaning'), qualifierMeaning(fact.qualifier));
    this.detail(l10n.t('Measure'), fact.measure, 'measure');
    this.detail(l10n.t('Period'), fact.refPeriod, 'refPeriod');
    this.detail(l10n.t('Area'), fact.refArea, 'refArea');
    this.detail(l10n.t('Agency'), fact.actor, 'actor');
    this.detail(l10n.t('Change'), changed, 'change');
    this.links(this.details, l10n.t('Other end'), this.all(change?.other === undefined ? [] : [change.other]));
    this.detail(l10n.t('Implied, not stated'), implied && `${implied} = ${fact.baseline?.arithmetic}`, 'baseline');
    this.detail(l10n.t('According to'), fact.attribution, 'attribution');
    this.detail(l10n.t('Condition'), fact.condition, 'condition');
    this.detail(l10n.t('Set by'), fact.basisLaw, 'basisLaw');
    this.links(this.details, l10n.t('Part of'), this.all(fact.partOf === undefined ? [] : [fact.partOf]), 'partOf');
    this.links(this.details, l10n.t('Its parts'), this.partsOf(fact));
    return this.finish(l10n.t('Also stated in'));
  }

  period(fact: Period): string {
    this.headline();
    if (fact.iso === undefined) this.summary.push(escapeMarkdown(unresolved(fact)));
    else this.short([fact.iso === fact.quote ? undefined : fact.quote, '']);
    this.detail(l10n.t('ISO 8601'), fact.iso, 'iso');
    const { date } = this.analysis;
    if (date) this.details.push(this.named(l10n.t("Document's date"), this.led(date.iso, date.span)));
    return this.finish(l10n.t('Also stated in'));
  }

  agency(fact: Agency): string {
    this.headline(agencyKind(fact));
    const isFull = fact.canonical === undefined || fact.canonical === fact.quote;
    this.short([isFull ? undefined : l10n.t('written {0}', fact.quote), '']);
    this.detail(l10n.t('Full name'), fact.canonical, 'canonical');
    return this.finish(countOfMentions(mentionsOf(this.analysis, fact).length));
  }

  law(fact: Law): string {
    const { canonical, quote, status, lookup } = fact;
    this.headline();
    this.short(
      [status ? statusText(status) : lookup && lookupText(lookup), status ? 'status' : ''],
      [fact.inForce && l10n.t('in force since {0}', periodText(fact.inForce)), ''],
      [canonical === undefined || canonical === quote ? undefined : l10n.t('written {0}', quote), ''],
    );
    this.detail(l10n.t('Full name'), canonical, 'canonical');
    this.detail(l10n.t('Cited'), articleText(fact));
    this.detail(l10n.t('Status'), status && statusText(status), 'status');
    this.detail(l10n.t('List of laws'), lookup && lookupText(lookup));
    this.detail(l10n.t('Adopted'), fact.adopted);
    this.detail(l10n.t('In force since'), fact.inForce);
    this.detail(l10n.t('Amended'), fact.amended?.join(', '));
    return this.finish(countOfMentions(mentionsOf(this.analysis, fact).length));
  }

  /** What a percentage implies is counted in the unit of what it is a percentage of. */
  private implied({ baseline, unit }: Statistic): string | undefined {
    if (!baseline) return undefined;
    const [start] = this.all([baseline.of]);
    const text = baselineText(baseline, start?.kind === 'statistic' ? start.unit : unit);
    return [text, baseline.refPeriod && periodText(baseline.refPeriod)].filter(Boolean).join(l10n.t(', '));
  }

  private headline(addition?: string): void {
    const value = `**${escapeMarkdown(valueText(this.fact))}**`;
    this.summary.push(addition === undefined ? value : `${value} · ${escapeMarkdown(addition)}`);
  }

  /** Fields on one line, without their names: texts with the field that each is of. */
  private short(...fields: readonly (readonly [text: string | undefined, field: string])[]): void {
    const pieces = fields.flatMap(([text, field]) => (text ? [this.led(text, this.fact.basis?.[field]?.span)] : []));
    if (pieces.length > 0) this.summary.push(pieces.join(' · '));
  }

  /** A field by its name, with the rule that filled it. */
  private detail(name: string, text: string | undefined, field = ''): void {
    if (!text) return;
    const basis = this.fact.basis?.[field];
    this.details.push(this.named(name, this.led(text, basis?.span), basis?.rule));
  }

  /** Other facts of the document by their values. */
  private links(to: string[], name: string, facts: readonly Fact[], field = ''): void {
    if (facts.length === 0) return;
    const links = facts.slice(0, MAX_LINKS).map((fact) => this.led(namedValue(fact, this.fact), fact));
    to.push(this.named(name, [...links, ...this.more(facts)].join(', '), this.fact.basis?.[field]?.rule));
  }

  /** What is beyond the longest list. */
  private more(facts: readonly Fact[]): string[] {
    const rest = facts.length - MAX_LINKS;
    return rest > 0 ? [escapeMarkdown(l10n.t('and {0} more', rest))] : [];
  }

  private named(name: string, markdown: string, rule?: string): string {
    return `${escapeMarkdown(name)}: ${markdown}${rule ? ` · *${escapeMarkdown(rule)}*` : ''}`;
  }

  private led(text: string, span: Span | undefined): string {
    if (!span) return escapeMarkdown(text);
    return commandLink(text, REVEAL_COMMAND, [this.document.uri.toString(), span.start, span.end]);
  }

  private all(ids: readonly string[] = []): Fact[] {
    const wanted = new Set(ids);
    return wanted.size === 0 ? [] : this.analysis.facts.filter(({ id }) => wanted.has(id));
  }

  private partsOf({ id }: Statistic): Fact[] {
    return this.analysis.facts.filter((fact) => fact.kind === 'statistic' && fact.partOf === id);
  }

  private finish(placesName: string): string {
    const { fact, analysis } = this;
    const section = fact.section[0] === analysis.title ? fact.section.slice(1) : fact.section;
    this.detail(l10n.t('Section'), section.join(' › '));
    const others = mentionsOf(analysis, fact).filter((mention) => mention.id !== fact.id);
    if (others.length > 0) {
      const links = others
        .slice(0, MAX_LINKS)
        .map((one) => this.led(l10n.t('line {0}', lineOf(this.document, one)), one));
      const peek = commandLink(l10n.t('all places'), PLACES_COMMAND, [this.document.uri.toString(), fact.start]);
      this.summary.push(this.named(placesName, `${[...links, ...this.more(others)].join(', ')} · ${peek}`));
    }
    this.details.push(this.named(l10n.t('Recognised by the rule'), `*${escapeMarkdown(fact.rule)}*`));
    const parts = [this.summary.join('  \n'), this.between, '---', this.details.join('  \n')];
    return parts.filter(Boolean).join('\n\n');
  }
}
