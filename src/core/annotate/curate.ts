import type { Fact, FactKind } from '../fact';
import { FACT_KINDS } from '../fact';
import { cohenKappa, krippendorffAlpha } from './agreement';
import type { ReviewedFact } from './apply';
import type { Change } from './change';
import { fingerprint } from './fingerprint';
import type { Annotation } from './model';
import { opinion, settlement, votesOf } from './verdict';

/** What several authors say of one fact. */
export interface Comparison {
  readonly fact: ReviewedFact;
  /** One a author, in order of their names. */
  readonly sides: readonly Annotation[];
  readonly agree: boolean;
  /** The curator's decision, where there is one. */
  readonly settled?: Annotation;
  /** Labels that some of them gave and others did not. */
  readonly labelsApart: readonly string[];
}

/** Facts that at least two authors reviewed or labelled, in order of the text. */
export function compare(facts: readonly ReviewedFact[]): Comparison[] {
  return facts.flatMap((fact): Comparison[] => {
    const annotations = fact.review?.annotations ?? [];
    const votes = votesOf(annotations);
    for (const annotation of annotations) {
      if (annotation.labels?.length && !annotation.settles && !votes.has(annotation.author))
        votes.set(annotation.author, annotation);
    }
    const sides = [...votes.values()].toSorted((a, b) => (a.author < b.author ? -1 : 1));
    if (sides.length < 2) return [];
    const all = new Set(sides.flatMap(({ labels = [] }) => labels));
    const labelsApart = [...all].filter((label) => !sides.every(({ labels }) => labels?.includes(label)));
    const agree = new Set(sides.map(opinion)).size === 1 && labelsApart.length === 0;
    const settled = settlement(annotations);
    return [{ fact, sides, agree, labelsApart, ...(settled && { settled }) }];
  });
}

/**
 * Settles a comparison by the curator's own record: one side, or both. Both means every label and every correction; the
 * statuses and the fields that contradict each other are those of the first side taken.
 */
export function settle(
  { sides, settled }: Comparison,
  take: readonly Annotation[],
  author: string,
  now: string,
): Change {
  const [first] = take;
  if (!first) return { label: 'settled', edits: [] };
  const corrections = Object.assign(
    {},
    ...take.toReversed().map((side) => side.corrections),
  ) as Annotation['corrections'];
  const status = first.status ?? take.find((side) => side.status)?.status;
  const after: Annotation = {
    id:
      settled?.id ??
      `urn:policy-lens:${fingerprint(JSON.stringify(['settled', author, ...sides.map(({ id }) => id)]))}`,
    author,
    created: settled?.created ?? now,
    modified: now,
    target: first.target,
    fact: first.fact,
    status,
    corrections: status === 'corrected' ? corrections : undefined,
    labels: [...new Set(take.flatMap(({ labels = [] }) => labels))],
    settles: sides.map(({ id }) => id),
  };
  return { label: 'settled', edits: [{ id: after.id, before: settled, after }] };
}

/** How far authors agree on the facts of a kind. */
export interface Agreement {
  readonly kind: FactKind;
  /** Facts that at least two of them reviewed. */
  readonly facts: number;
  readonly same: number;
  /** Cohen's kappa of each pair of authors; `undefined` where chance cannot be told from agreement. */
  readonly kappa: readonly { readonly authors: readonly [string, string]; readonly value: number | undefined }[];
  /** Krippendorff's alpha, nominal, over all authors. */
  readonly alpha: number | undefined;
}

/** Agreement on what facts are (confirmed, rejected, corrected to what), per kind. */
export function agreements(facts: readonly ReviewedFact[]): Agreement[] {
  return FACT_KINDS.map((kind) =>
    agreementOn(
      kind,
      facts.filter((fact) => kindOf(fact) === kind),
    ),
  );
}

/** Kinds are those that extraction saw: a correction of the kind is an opinion on it. */
const kindOf = (fact: ReviewedFact): FactKind => ((fact.review?.extracted ?? fact) as Fact).kind;

function agreementOn(kind: FactKind, facts: readonly ReviewedFact[]): Agreement {
  const units = facts.map(
    ({ review }) => new Map([...votesOf(review?.annotations ?? [])].map(([author, vote]) => [author, opinion(vote)])),
  );
  const shared = units.filter((unit) => unit.size > 1);
  const authors = [...new Set(shared.flatMap((unit) => [...unit.keys()]))].toSorted();
  const pairs = authors.flatMap((a, i) => authors.slice(i + 1).map((b): [string, string] => [a, b]));
  const kappa = pairs.map(([a, b]) => {
    const both = shared.filter((unit) => unit.has(a) && unit.has(b));
    return { authors: [a, b] as const, value: cohenKappa(both.map((unit) => [unit.get(a)!, unit.get(b)!])) };
  });
  const same = shared.filter((unit) => new Set(unit.values()).size === 1).length;
  return {
    kind,
    facts: shared.length,
    same,
    kappa,
    alpha: krippendorffAlpha(shared.map((unit) => [...unit.values()])),
  };
}
