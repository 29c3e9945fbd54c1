import type { TextDocument } from 'vscode';
import type { Analysis } from '../../core';
import { lineOf } from '../spans';
import type { Surroundings } from './columns';

/** What cells ask about the document that the facts are from. */
export function surroundings(
  document: TextDocument,
  { facts, title }: Pick<Analysis, 'facts' | 'title'>,
): Surroundings {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return { lineOf: (fact) => lineOf(document, fact), find: (id) => byId.get(id), title };
}
