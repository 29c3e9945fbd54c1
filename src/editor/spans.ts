import { type Position, Range, type TextDocument } from 'vscode';
import type { Analysis, Fact, Span } from '../core';

/** A span of the source as a range of the document. */
export function toRange(document: TextDocument, { start, end }: Span): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}

/** The number of the line on which a span begins, counted from 1 as people count. */
export function lineOf(document: TextDocument, { start }: Span): number {
  return document.positionAt(start).line + 1;
}

/** The facts that cover an offset, the narrowest first; a fact covers its end too, where a cursor often stands. */
export function factsAt(analysis: Analysis, offset: number): Fact[] {
  return analysis.facts
    .filter((fact) => fact.start <= offset && offset <= fact.end)
    .sort((a, b) => Number(a.end === offset) - Number(b.end === offset) || a.end - a.start - (b.end - b.start));
}

/** The narrowest fact under a position of the document. */
export function factAt(analysis: Analysis, document: TextDocument, position: Position): Fact | undefined {
  return factsAt(analysis, document.offsetAt(position))[0];
}

/** The first fact that begins after an offset, or the first of all: going round the document's end. */
export function factAfter(facts: readonly Fact[], offset: number): Fact | undefined {
  return facts.find((fact) => fact.start > offset) ?? facts[0];
}

/** The last fact that begins before an offset, or the last of all. */
export function factBefore(facts: readonly Fact[], offset: number): Fact | undefined {
  return facts.findLast((fact) => fact.start < offset) ?? facts.at(-1);
}

/** The facts that lie within a span whole. */
export function factsWithin(facts: readonly Fact[], { start, end }: Span): Fact[] {
  return facts.filter((fact) => start <= fact.start && fact.end <= end);
}
