import type { Span } from '../fact';
import type { PlacedAnnotation, ReviewedFact } from './apply';
import type { Change, Edit } from './change';
import { anchorOf, anchorsOf, placesOf, sameContext } from './context';
import { type AnnotationFile, annotationsOf } from './file';
import { fingerprint } from './fingerprint';
import type { AddedFact, Anchor, Annotation, FactReference, Fields, Note, Version } from './model';

/**
 * What a person does, as changes that can be applied, undone and done again (see `change.ts`). Nothing here writes.
 */

/** Who acts, when, and on what. */
export interface Scope {
  readonly file: AnnotationFile;
  readonly text: string;
  readonly author: string;
  /** ISO 8601 time. */
  readonly now: string;
  /** The annotations that stand on a fact now, as `apply` found; without it they are known by the fact's id. */
  readonly on?: (fact: ReviewedFact) => readonly Annotation[];
}

/** What is annotated: a fact, reviewed or not, or any selection. */
export type Subject = ReviewedFact | Span;
const isFact = (subject: Subject): subject is ReviewedFact => 'kind' in subject;

/** What identifies a fact: what extraction saw, not what a person corrected it to. */
function reference(fact: ReviewedFact): FactReference {
  const { id, kind } = fact.review?.extracted ?? fact;
  return { id, kind };
}

/** Confirms or rejects facts; without a status they are unreviewed again. */
export function review(scope: Scope, facts: readonly ReviewedFact[], status?: 'confirmed' | 'rejected'): Change {
  return change(scope, status ?? 'unreviewed', facts, (annotation) => ({
    ...annotation,
    status,
    corrections: undefined,
  }));
}

/** Confirms facts as they stand: who confirms what others have corrected says the same as they. */
export function confirm(scope: Scope, facts: readonly ReviewedFact[]): Change {
  return change(scope, 'confirmed', facts, (annotation, { review }) => {
    const corrections =
      review?.status === 'corrected'
        ? review.annotations.find(({ status }) => status === 'corrected')?.corrections
        : undefined;
    return { ...annotation, status: corrections ? 'corrected' : 'confirmed', corrections };
  });
}

/** Sets fields of a fact, on top of those that were set before; `null` says that the fact has no such field. */
export function correct(scope: Scope, fact: ReviewedFact, fields: Fields): Change {
  return change(scope, 'corrected', [fact], (annotation) => ({
    ...annotation,
    status: 'corrected',
    corrections: { ...annotation.corrections, ...fields },
  }));
}

/** Puts a label on or takes it off. */
export function label(scope: Scope, subjects: readonly Subject[], code: string, on = true): Change {
  return change(scope, on ? 'labelled' : 'unlabelled', subjects, (annotation) => {
    const others = (annotation.labels ?? []).filter((other) => other !== code);
    return { ...annotation, labels: on ? [...others, code] : others };
  });
}

/** Labels every place of the text that holds these words; where a fact stands on just them, the fact. */
export function labelEverywhere(
  scope: Scope,
  quote: string,
  code: string,
  facts: readonly ReviewedFact[] = [],
): Change {
  const known = new Map(facts.map((fact) => [`${fact.start} ${fact.end}`, fact]));
  const subjects: Subject[] = [];
  for (const start of placesOf(quote, scope.text)) {
    const end = start + quote.length;
    if (start >= (subjects.at(-1)?.end ?? 0)) subjects.push(known.get(`${start} ${end}`) ?? { start, end });
  }
  return label(scope, subjects, code);
}

/** Begins a thread, or answers in the one that this author has on the subject. */
export function note(scope: Scope, subject: Subject, text: string): Change {
  return change(scope, 'noted', [subject], (annotation) => withNote(scope, annotation, text));
}

/** Answers in a thread, whoever began it; a resolved thread is open again. */
export function reply(scope: Scope, annotation: Annotation, text: string): Change {
  return only('noted', annotation, withNote(scope, annotation, text));
}

/** Rewords a note, or removes it when there are no words. */
export function editNote(scope: Scope, annotation: Annotation, id: string, text: string): Change {
  const notes = (annotation.notes ?? []).flatMap((note): Note[] => {
    if (note.id !== id) return [note];
    return text === '' ? [] : [{ ...note, text, modified: scope.now }];
  });
  return only('note edited', annotation, { ...annotation, notes });
}

export function resolve(annotation: Annotation, resolved = true): Change {
  return only(resolved ? 'resolved' : 'reopened', annotation, { ...annotation, resolved });
}

/** Adds a fact that extraction missed. */
export function addFact(scope: Scope, span: Span, added: AddedFact): Change {
  return change(scope, 'added', [span], (annotation) => ({ ...annotation, added }));
}

export function remove(annotations: readonly Annotation[]): Change {
  return { label: 'removed', edits: annotations.map((annotation) => ({ id: annotation.id, before: annotation })) };
}

/** Puts an orphan or a doubtful annotation on the place that a person shows, and on the fact that stands there. */
export function relink(scope: Scope, annotation: Annotation, subject: Subject): Change {
  const fact = isFact(subject) ? reference(subject) : undefined;
  const target = anchorOf(scope.text, subject);
  return only('relinked', annotation, { ...annotation, target, fact, detached: undefined });
}

/** A person says that the place of an annotation is gone: it is an orphan until it is linked again. */
export function detach(annotation: Annotation): Change {
  return only('detached', annotation, { ...annotation, detached: true });
}

/** Takes one of the versions of a record that a merge left in conflict. */
export function choose(versions: readonly Version[], chosen: Version): Change {
  const after = 'removed' in chosen ? undefined : chosen;
  return { label: 'chosen', edits: [{ id: chosen.id, over: versions, after }] };
}

/** Refreshes the anchors of annotations whose surroundings have been edited, so that edits do not add up. */
export function repin(scope: Scope, placed: readonly PlacedAnnotation[]): Change {
  const worn = placed.filter(
    ({ annotation: { target }, found: { certainty, changed, span } }) =>
      certainty !== 'doubtful' && !changed && !sameContext(target, scope.text, span.start, span.end),
  );
  const anchors = anchorsOf(
    scope.text,
    worn.map(({ found }) => found.span),
  );
  const edits = worn.map(({ annotation }, i): Edit => {
    const after = { ...annotation, target: anchors[i]! };
    return { id: annotation.id, before: annotation, after, silent: true };
  });
  return { label: 'repinned', edits };
}

/** This author's own annotation of each subject, made where there is none yet. */
function change<S extends Subject>(
  scope: Scope,
  name: string,
  subjects: readonly S[],
  edit: (annotation: Annotation, subject: S) => Annotation,
): Change {
  const mine = new Finder(scope);
  const some = subjects.filter(({ start, end }) => start < end);
  const anchors = anchorsOf(scope.text, some);
  const edits = some.map((subject, i): Edit => {
    const target = anchors[i]!;
    const before = mine.find(subject, target);
    const base = before ?? mine.create(subject, target);
    const fact = isFact(subject) && subject.id !== base.id ? reference(subject) : base.fact;
    return { id: base.id, before, after: edit({ ...base, fact, target }, subject) };
  });
  return { label: name, edits };
}

/** Finds the author's own annotations, or begins one. Those that stand nowhere take no new word on. */
class Finder {
  private readonly taken: Set<string>;
  private readonly own = new Map<string, Annotation>();

  constructor(private readonly scope: Scope) {
    const all = annotationsOf(scope.file);
    this.taken = new Set(all.map(({ id }) => id));
    for (const annotation of all) {
      if (annotation.author !== scope.author || annotation.settles || annotation.detached) continue;
      this.own.set(annotation.id, annotation);
      this.own.set(annotation.fact ? annotation.fact.id : spanKey(annotation.target), annotation);
    }
  }

  find(subject: Subject, target: Anchor): Annotation | undefined {
    if (!isFact(subject)) return this.own.get(spanKey(target));
    const there = this.scope.on?.(subject).find(({ id }) => this.own.has(id));
    return there ? this.own.get(there.id) : this.own.get(reference(subject).id);
  }

  /** Two clones give the same author's annotation of the same fact one id, so that a merge sees that they are one. */
  create(subject: Subject, target: Anchor): Annotation {
    const { author, now } = this.scope;
    const { start, exact, prefix, suffix } = target;
    const about = isFact(subject) ? Object.values(reference(subject)) : [start, exact, prefix, suffix];
    let id = '';
    for (let n = 0; id === '' || this.taken.has(id); n++) {
      id = `urn:policy-lens:${fingerprint(JSON.stringify([author, ...about, ...(n ? [n] : [])]))}`;
    }
    this.taken.add(id);
    return { id, author, created: now, modified: now, target };
  }
}

const spanKey = ({ start, end, exact }: Span & { readonly exact: string }) => `${start} ${end} ${exact}`;

function withNote({ author, now }: Scope, annotation: Annotation, text: string): Annotation {
  const notes = annotation.notes ?? [];
  const id = `urn:policy-lens:note:${fingerprint(JSON.stringify([annotation.id, author, now, text, notes.length]))}`;
  return { ...annotation, notes: [...notes, { id, author, created: now, text }], resolved: undefined };
}

const only = (name: string, before: Annotation, after: Annotation): Change => ({
  label: name,
  edits: [{ id: before.id, before, after }],
});
