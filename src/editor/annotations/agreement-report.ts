import { l10n } from 'vscode';
import type { ReviewedAnalysis } from '../../core/annotate/apply';
import { agreements, compare } from '../../core/annotate/curate';
import { kindName, valueText } from '../describe';
import { escapeMarkdown } from '../markdown';
import { sideText } from './review-nodes';

/** How far the annotators of a document agree, kind by kind, and where they do not, in Markdown. */
export function agreementReport(name: string, analysis: ReviewedAnalysis, lineOf: (offset: number) => number): string {
  const facts = [...analysis.facts, ...analysis.rejected].toSorted((a, b) => a.start - b.start);
  const comparisons = compare(facts);
  const rows = agreements(facts)
    .filter(({ facts: shared }) => shared > 0)
    .map(({ kind, facts: shared, same, kappa, alpha }) => {
      const pairs = kappa.map(({ authors, value }) => `${authors.map(escapeMarkdown).join(' – ')}: ${figure(value)}`);
      return `| ${kindName(kind)} | ${shared} | ${same} | ${pairs.join('<br>')} | ${figure(alpha)} |`;
    });
  const table = [
    `| ${[l10n.t('Kind'), l10n.t('Reviewed by several'), l10n.t('Alike'), l10n.t("Cohen's kappa"), l10n.t("Krippendorff's alpha")].join(' | ')} |`,
    '| --- | ---: | ---: | --- | ---: |',
    ...rows,
  ];
  const differing = comparisons.filter(({ agree }) => !agree);
  const list = differing.flatMap(({ fact, sides, settled }) => [
    '',
    `### ${escapeMarkdown(valueText(fact))}`,
    '',
    `${l10n.t('line {0}', lineOf(fact.start))}: ${escapeMarkdown(fact.quote)}`,
    '',
    ...sides.map((side) => `- ${escapeMarkdown(side.author)}: ${escapeMarkdown(sideText(side))}`),
    ...(settled
      ? [`- ${l10n.t('settled by {0}', escapeMarkdown(settled.author))}: ${escapeMarkdown(sideText(settled))}`]
      : []),
  ]);
  return [
    `# ${l10n.t('Agreement on {0}', escapeMarkdown(name))}`,
    '',
    ...(rows.length > 0 ? table : [l10n.t('No fact of this document was reviewed by two people.')]),
    '',
    l10n.t('1 is agreement always, 0 as by chance; – where chance cannot be told from agreement.'),
    ...(differing.length > 0 ? ['', `## ${l10n.t('Differences')}`] : []),
    ...list,
    '',
  ].join('\n');
}

const figure = (value: number | undefined) => (value === undefined ? '–' : value.toFixed(2));
