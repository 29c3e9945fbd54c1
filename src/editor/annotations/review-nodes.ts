import { l10n } from 'vscode';
import type { ReviewedAnalysis, ReviewedFact } from '../../core/annotate/apply';
import { type Comparison, compare } from '../../core/annotate/curate';
import type { Annotation, Version } from '../../core/annotate/model';
import { isRemoved } from '../../core/annotate/model';
import type { Stored } from '../../workspace/annotation-store';
import { valueText } from '../describe';
import { annotationText } from './describe-review';

/** What menus of the view ask for. */
export type NodeContext =
  | 'group'
  | 'problem'
  | 'unreadable'
  | 'conflict'
  | 'version'
  | 'doubtful'
  | 'orphan'
  | 'difference'
  | 'side'
  | 'rejected'
  | 'annotation';

/** An entry of the view, and what a command is told when it is chosen there. */
export interface ReviewNode {
  readonly id: string;
  readonly context: NodeContext;
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  readonly children: readonly ReviewNode[];
  readonly request: {
    readonly uri: string;
    readonly annotation?: string;
    readonly fact?: string;
    readonly author?: string;
    readonly version?: number;
  };
}

/** What needs a person first, then what people have said apart from facts: the empty groups are left out. */
export function reviewNodes(
  uri: string,
  analysis: ReviewedAnalysis,
  stored: Stored | undefined,
  showRejected: boolean,
): ReviewNode[] {
  const { doubtful, orphans, rejected, free, unmatched } = analysis;
  const annotation = (context: NodeContext, icon: string) => (one: Annotation) => leaf(uri, context, icon, one);
  const place = ({ annotation: one }: { annotation: Annotation }) => one;
  return [
    ...problemNodes(uri, stored),
    ...group(
      uri,
      'doubtful',
      l10n.t('Doubtful places'),
      'question',
      doubtful.map(place).map(annotation('doubtful', 'question')),
    ),
    ...group(
      uri,
      'orphans',
      l10n.t('Orphans'),
      'debug-disconnect',
      orphans.map(annotation('orphan', 'debug-disconnect')),
    ),
    ...group(
      uri,
      'differences',
      l10n.t('Differences'),
      'git-compare',
      compare([...analysis.facts, ...rejected])
        .filter(({ agree, settled }) => !agree && !settled)
        .map((one) => difference(uri, one)),
    ),
    ...group(
      uri,
      'notes',
      l10n.t('Other annotations'),
      'comment',
      [...free, ...unmatched].map(place).map(annotation('annotation', 'comment')),
    ),
    ...(showRejected
      ? group(
          uri,
          'rejected',
          l10n.t('Rejected'),
          'circle-slash',
          rejected.map((fact) => rejectedNode(uri, fact)),
        )
      : []),
  ];
}

function group(uri: string, id: string, label: string, icon: string, children: readonly ReviewNode[]): ReviewNode[] {
  if (children.length === 0) return [];
  return [{ id, context: 'group', label, description: String(children.length), icon, children, request: { uri } }];
}

function leaf(uri: string, context: NodeContext, icon: string, annotation: Annotation): ReviewNode {
  const { id, target } = annotation;
  return {
    id: `${context} ${id}`,
    context,
    label: target.exact,
    description: annotationText(annotation),
    icon,
    children: [],
    request: { uri, annotation: id },
  };
}

function rejectedNode(uri: string, fact: ReviewedFact): ReviewNode {
  return {
    id: `rejected ${fact.id}`,
    context: 'rejected',
    label: valueText(fact),
    description: [fact.quote, fact.review?.authors.join(', ')].filter(Boolean).join(' · '),
    icon: 'circle-slash',
    children: [],
    request: { uri, fact: fact.id },
  };
}

function difference(uri: string, { fact, sides }: Comparison): ReviewNode {
  return {
    id: `difference ${fact.id}`,
    context: 'difference',
    label: valueText(fact),
    description: fact.quote,
    icon: 'git-compare',
    request: { uri, fact: fact.id },
    children: sides.map((side) => ({
      id: `side ${fact.id} ${side.id}`,
      context: 'side',
      label: side.author,
      description: sideText(side),
      icon: 'person',
      children: [],
      request: { uri, fact: fact.id, annotation: side.id, author: side.author },
    })),
  };
}

/** What one author says, with the fields that they corrected. */
export function sideText(side: Annotation): string {
  const fields = Object.entries(side.corrections ?? {}).map(([name, value]) => `${name}: ${String(value)}`);
  return [annotationText({ ...side, author: '' }), ...fields].filter(Boolean).join(' · ');
}

function problemNodes(uri: string, stored: Stored | undefined): ReviewNode[] {
  if (!stored) return [];
  const conflicts = stored.file.entries.flatMap((entry): ReviewNode[] => {
    if (entry.type !== 'conflict') return [];
    return [
      {
        id: `conflict ${entry.id}`,
        context: 'conflict',
        label: quoteOf(entry.versions),
        description: l10n.t('changed in two places'),
        icon: 'git-merge',
        request: { uri, annotation: entry.id },
        children: entry.versions.map((version, index) => versionNode(uri, entry.id, version, index)),
      },
    ];
  });
  const malformed = stored.file.entries.flatMap((entry, index): ReviewNode[] =>
    entry.type === 'malformed'
      ? [
          {
            id: `malformed ${index}`,
            context: 'unreadable',
            label: l10n.t('A record that cannot be read'),
            description: entry.reason,
            icon: 'warning',
            children: [],
            request: { uri },
          },
        ]
      : [],
  );
  const { problem } = stored;
  const file: ReviewNode[] =
    problem && problem.code !== 'conflict'
      ? [
          {
            id: 'problem',
            context: problem.code === 'broken' || problem.code === 'unmerged' ? 'unreadable' : 'problem',
            label: problem.path,
            description: problem.message,
            icon: 'error',
            children: [],
            request: { uri },
          },
        ]
      : [];
  return [...file, ...malformed, ...conflicts];
}

function versionNode(uri: string, id: string, version: Version, index: number): ReviewNode {
  return {
    id: `version ${id} ${index}`,
    context: 'version',
    label: isRemoved(version) ? l10n.t('Removed') : version.author,
    description: isRemoved(version) ? version.removed : `${sideText(version)} · ${version.modified}`,
    icon: 'git-commit',
    children: [],
    request: { uri, annotation: id, version: index },
  };
}

function quoteOf(versions: readonly Version[]): string {
  for (const version of versions) if (!isRemoved(version)) return version.target.exact;
  return l10n.t('Removed');
}
