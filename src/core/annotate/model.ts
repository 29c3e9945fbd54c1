import type { FactKind } from '../fact';

/**
 * The annotation: what a person says about a span of one document. One record is what one author says about one place;
 * two authors on the same fact are two records.
 */

export const STATUSES = ['confirmed', 'rejected', 'corrected'] as const;
export type Status = (typeof STATUSES)[number];

/** A JSON value, as it stands in a file. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** Fields of a fact that a person sets, by their names in `fact.ts`; `kind` among them. */
export type Fields = JsonObject;

/** Where an annotation stands, told in ways that survive edits. Offsets are UTF-16 units, end exclusive. */
export interface Anchor {
  readonly exact: string;
  /** Up to 32 units of the text before and after. */
  readonly prefix: string;
  readonly suffix: string;
  /** Into the text as it was when this was written. */
  readonly start: number;
  readonly end: number;
  /** Surrogate pairs before `start`: what UTF-16 units and code points differ by. */
  readonly pairsBefore?: number;
  /** Length of that text. */
  readonly textLength?: number;
  /** How many other places of that text held the same words in a like context; absent for none. */
  readonly lookalikes?: number;
  /** How many of those stood before `start`. */
  readonly lookalikesBefore?: number;
}

/** One entry of a thread. */
export interface Note {
  readonly id: string;
  readonly author: string;
  /** ISO 8601 time. */
  readonly created: string;
  readonly modified?: string;
  readonly text: string;
}

/** Which fact an annotation is about. */
export interface FactReference {
  readonly id: string;
  readonly kind: FactKind;
}

/** A fact that extraction missed. */
export interface AddedFact {
  readonly kind: FactKind;
  readonly fields: Fields;
}

export interface Annotation {
  /** `urn:policy-lens:` and a fingerprint. */
  readonly id: string;
  readonly author: string;
  /** ISO 8601 times. */
  readonly created: string;
  readonly modified: string;
  readonly target: Anchor;
  readonly fact?: FactReference;
  readonly status?: Status;
  /** What replaces the fact's own fields; only with `corrected`. */
  readonly corrections?: Fields;
  /** Codes from the codebook. */
  readonly labels?: readonly string[];
  /** A thread, oldest first. */
  readonly notes?: readonly Note[];
  readonly resolved?: boolean;
  /** A person said that its place is gone: it stands nowhere, whatever words are alike, until it is linked again. */
  readonly detached?: boolean;
  readonly added?: AddedFact;
  /** Ids of the annotations that this one settles; it stands above them. */
  readonly settles?: readonly string[];
  /** Fingerprints of the versions that this one replaces, oldest first: after a merge they tell old from new. */
  readonly previous?: readonly string[];
  /** What other tools put into the record, kept as it was. */
  readonly foreign?: Foreign;
}

/** What stays of a removed annotation, so that a merge does not bring it back. */
export interface Tombstone {
  readonly id: string;
  /** ISO 8601 time. */
  readonly removed: string;
  readonly previous?: readonly string[];
}

/** Unknown parts of a record, by the object that they belong to. */
export interface Foreign {
  readonly record?: JsonObject;
  readonly target?: JsonObject;
  readonly selectors?: readonly Json[];
  readonly bodies?: readonly Json[];
}

export type Version = Annotation | Tombstone;

export const isRemoved = (version: Version): version is Tombstone => 'removed' in version;

/** An annotation without any statement says nothing and is removed rather than kept. */
export function saysNothing(annotation: Annotation): boolean {
  return (
    !annotation.status &&
    !annotation.added &&
    !annotation.labels?.length &&
    !annotation.notes?.length &&
    !annotation.settles?.length &&
    !annotation.foreign?.bodies?.length
  );
}
