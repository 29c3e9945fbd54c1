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

/** The facts that cover the character at an offset, the narrowest first. */
export function factsOver({ facts }: Analysis, offset: number): Fact[] {
  return facts
    .filter(({ start, end }) => start <= offset && offset < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
}

/** The narrowest fact at a cursor: that over the character behind it, else one that ends there. */
export function factAt(analysis: Analysis, document: TextDocument, cursor: Position): Fact | undefined {
  const offset = document.offsetAt(cursor);
  return factsOver(analysis, offset)[0] ?? analysis.facts.find(({ end }) => end === offset);
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
