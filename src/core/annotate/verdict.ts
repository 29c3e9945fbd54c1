import type { Annotation, Fields, Status } from './model';

/** What several annotations of one fact come to. */
export type Verdict = Status | 'added' | 'disputed';

export interface Standing {
  readonly status?: Status | 'disputed';
  readonly authors: readonly string[];
  readonly corrections?: Fields;
}

/**
 * What stands for a fact: what a curator settled, unless an author has changed their mind since; else what all its
 * authors say alike. An author's latest word counts.
 */
export function standing(annotations: readonly Annotation[]): Standing {
  const votes = votesOf(annotations);
  const settled = settlement(annotations);
  const [first, ...others] = settled?.status ? [settled] : [...votes.values()];
  if (!first) return { authors: [] };
  const authors = [first, ...others].map(({ author }) => author).toSorted();
  if (others.some((other) => opinion(other) !== opinion(first))) return { status: 'disputed', authors };
  const corrections = first.status === 'corrected' ? first.corrections : undefined;
  return { status: first.status, authors, ...(corrections && { corrections }) };
}

/** The curator's latest decision, if no author has spoken since. */
export function settlement(annotations: readonly Annotation[]): Annotation | undefined {
  const settled = latest(annotations.filter(({ settles }) => settles));
  const reopened = annotations.some(({ settles, modified }) => !settles && settled && modified > settled.modified);
  return reopened ? undefined : settled;
}

/** Each author's latest annotation with a status, by name. */
export function votesOf(annotations: readonly Annotation[]): Map<string, Annotation> {
  const votes = new Map<string, Annotation>();
  for (const annotation of annotations) {
    if (!annotation.status || annotation.settles) continue;
    votes.set(annotation.author, latest([annotation, votes.get(annotation.author) ?? annotation])!);
  }
  return votes;
}

/** What an annotation says of its fact, as one word: equal for those who say the same. */
export function opinion({ status, corrections }: Annotation): string {
  if (status !== 'corrected') return status ?? 'unreviewed';
  const fields = Object.entries(corrections ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `corrected ${JSON.stringify(fields)}`;
}

const latest = (annotations: readonly Annotation[]): Annotation | undefined =>
  annotations.reduce<Annotation | undefined>(
    (last, next) => (last && last.modified >= next.modified ? last : next),
    undefined,
  );
