import type { PlacedAnnotation, ReviewedAnalysis, ReviewedFact } from '../annotate/apply';
import type { Annotation } from '../annotate/model';
import { check } from '../check';
import type { Fact, Span } from '../fact';
import type { ExportDocument, ReviewNote } from './document';

/**
 * A document with what people made of it, ready for export. Annotations whose place is lost or doubtful are left out:
 * nobody knows what they speak of.
 */
export function reviewedDocument(path: string, source: string, analysis: ReviewedAnalysis): ExportDocument {
  const facts: Fact[] = [];
  const annotations: ReviewNote[] = [];
  for (const reviewed of [...analysis.facts, ...analysis.rejected].sort((a, b) => a.start - b.start)) {
    const { review, ...shown } = reviewed;
    const extracted = review?.extracted ?? (shown as Fact);
    const isAdded = review?.annotations.some(({ added }) => added);
    if (!isAdded) facts.push(extracted);
    for (const annotation of review?.annotations ?? []) {
      const note = noteOf(annotation, reviewed, source);
      annotations.push(isAdded ? note : ofFact(note, reviewed));
    }
  }
  for (const { annotation, found } of placed(analysis)) annotations.push(noteOf(annotation, found.span, source));
  return {
    path,
    source,
    title: analysis.title,
    date: analysis.date?.iso,
    facts,
    annotations,
    findings: check(analysis),
  };
}

function placed({ free, unmatched }: ReviewedAnalysis): readonly PlacedAnnotation[] {
  return [...free, ...unmatched];
}

/** A word on a fact whose text has changed since holds no longer; its labels and notes stay. */
function ofFact(note: ReviewNote, { id, review }: ReviewedFact): ReviewNote {
  return { ...note, fact: id, ...(review?.outdated ? { status: undefined, corrections: undefined } : {}) };
}

function noteOf(annotation: Annotation, { start, end }: Span, source: string): ReviewNote {
  const { id, author, created, modified, status, labels, settles, added, notes, resolved } = annotation;
  return {
    id,
    target: { start, end, quote: source.slice(start, end) },
    status,
    corrections: added ? { ...added.fields, kind: added.kind } : (annotation.corrections as ReviewNote['corrections']),
    labels,
    notes: notes?.map((note) => ({
      author: note.author,
      time: note.created,
      text: note.text,
      ...(resolved ? { resolved } : {}),
    })),
    author,
    created,
    modified,
    settles,
  };
}
