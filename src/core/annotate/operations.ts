import type { Fact, Span } from '../fact';
import type { Change, Edit } from './change';
import { anchorOf, anchorsOf, placesOf } from './context';
import { type AnnotationFile, annotationsOf } from './file';
import { fingerprint } from './fingerprint';
import type { AddedFact, Anchor, Annotation, Fields, Note, Version } from './model';

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
  readonly on?: (fact: Fact) => readonly Annotation[];
}

/** What is annotated: a fact, or any selection. */
export type Subject = Fact | Span;
const isFact = (subject: Subject): subject is Fact => 'kind' in subject;

/** Confirms or rejects facts; without a status they are unreviewed again. */
export function review(scope: Scope, facts: readonly Fact[], status?: 'confirmed' | 'rejected'): Change {
  return change(scope, status ?? 'unreviewed', facts, (annotation) => ({
    ...annotation,
    status,
    corrections: undefined,
  }));
}

/** Sets fields of a fact, on top of those that were set before; `null` says that the fact has no such field. */
export function correct(scope: Scope, fact: Fact, fields: Fields): Change {
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

/** Labels every place of the text that holds these words. */
export function labelEverywhere(scope: Scope, quote: string, code: string): Change {
  const spans: Span[] = [];
  for (const start of placesOf(quote, scope.text)) {
    if (start >= (spans.at(-1)?.end ?? 0)) spans.push({ start, end: start + quote.length });
  }
  return label(scope, spans, code);
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
  const fact = isFact(subject) ? { id: subject.id, kind: subject.kind } : undefined;
  return only('relinked', annotation, { ...annotation, target: anchorOf(scope.text, subject), fact });
}

/** Takes one of the versions of a record that a merge left in conflict. */
export function choose(versions: readonly Version[], chosen: Version): Change {
  const after = 'removed' in chosen ? undefined : chosen;
  return { label: 'chosen', edits: [{ id: chosen.id, over: versions, after }] };
}

/** This author's own annotation of each subject, made where there is none yet. */
function change(
  scope: Scope,
  name: string,
  subjects: readonly Subject[],
  edit: (annotation: Annotation) => Annotation,
): Change {
  const all = annotationsOf(scope.file);
  const own = all.filter((annotation) => annotation.author === scope.author && !annotation.settles);
  const byFact = new Map(own.flatMap((annotation) => (annotation.fact ? [[annotation.fact.id, annotation]] : [])));
  const bySpan = new Map(
    own.flatMap((annotation) => (annotation.fact ? [] : [[spanKey(annotation.target), annotation]])),
  );
  const taken = new Set(all.map(({ id }) => id));
  const anchors = anchorsOf(scope.text, subjects);
  const edits = subjects.map((subject, i): Edit => {
    const target = anchors[i]!;
    const before = isFact(subject)
      ? (scope.on?.(subject).find((annotation) => own.includes(annotation)) ?? byFact.get(subject.id))
      : bySpan.get(spanKey(target));
    const base = before ?? create(scope, subject, target, taken);
    const fact = isFact(subject) ? { id: subject.id, kind: subject.kind } : base.fact;
    return { id: base.id, before, after: edit({ ...base, fact, target }) };
  });
  return { label: name, edits };
}

const spanKey = ({ start, end, exact }: Span & { readonly exact: string }) => `${start} ${end} ${exact}`;

/** Two clones give the same author's annotation of the same fact one id, so that a merge sees that they are one. */
function create({ author, now }: Scope, subject: Subject, target: Anchor, taken: Set<string>): Annotation {
  const about = isFact(subject)
    ? [subject.kind, subject.id]
    : [target.start, target.exact, target.prefix, target.suffix];
  let id = '';
  for (let n = 0; id === '' || taken.has(id); n++) {
    id = `urn:policy-lens:${fingerprint(JSON.stringify([author, ...about, ...(n ? [n] : [])]))}`;
  }
  taken.add(id);
  return { id, author, created: now, modified: now, target };
}

function withNote({ author, now }: Scope, annotation: Annotation, text: string): Annotation {
  const notes = annotation.notes ?? [];
  const id = `urn:policy-lens:note:${fingerprint(JSON.stringify([annotation.id, author, now, text, notes.length]))}`;
  return { ...annotation, notes: [...notes, { id, author, created: now, text }], resolved: undefined };
}

const only = (name: string, before: Annotation, after: Annotation): Change => ({
  label: name,
  edits: [{ id: before.id, before, after }],
});
