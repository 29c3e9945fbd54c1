import type { Change, Edit } from '../../core/annotate/change';
import { anchorOf } from '../../core/annotate/context';
import { fingerprint } from '../../core/annotate/fingerprint';
import type { Anchor, Annotation, Fields } from '../../core/annotate/model';
import type { Scope } from '../../core/annotate/operations';
import type { ImportedDocument, ReviewNote } from '../../core/export';

/**
 * What an import says of a document, as one change. A note whose words do not stand where it says is anchored by its
 * words alone: then a person confirms its place. Notes that the document has already, by id, are left as they are.
 */
export function importChange({ file, text, author, now }: Scope, { annotations, facts }: ImportedDocument): Change {
  const known = new Set(file.entries.flatMap((entry) => (entry.type === 'malformed' ? [] : [entry.id])));
  const kinds = new Map(facts.map(({ id, kind }) => [id, kind]));
  const edits = annotations.flatMap((one): Edit[] => {
    const id = one.id.startsWith('urn:policy-lens:') ? one.id : `urn:policy-lens:${fingerprint(one.id)}`;
    if (known.has(id)) return [];
    known.add(id);
    const { kind, ...fields } = one.corrections ?? {};
    const factKind = one.fact === undefined ? undefined : kinds.get(one.fact);
    const isAdded = kind !== undefined && factKind === undefined;
    const created = one.created ?? now;
    const after: Annotation = {
      id,
      author: one.author ?? author,
      created,
      modified: one.modified ?? created,
      target: anchorIn(text, one),
      ...(one.fact !== undefined && factKind && { fact: { id: one.fact, kind: factKind } }),
      ...(isAdded
        ? { added: { kind, fields: fields as Fields } }
        : { status: one.status, corrections: one.corrections as Fields | undefined }),
      ...(one.labels?.length && { labels: one.labels }),
      ...(one.notes?.length && { notes: one.notes.map((note, index) => threadNote(id, note, index, author, now)) }),
      ...(one.notes?.some(({ resolved }) => resolved) && { resolved: true }),
      ...(one.settles?.length && { settles: one.settles }),
    };
    return [{ id, after }];
  });
  return { label: 'imported', edits };
}

function anchorIn(text: string, { target }: ReviewNote): Anchor {
  const { start, end, quote } = target;
  if (text.slice(start, end) === quote) return anchorOf(text, { start, end });
  return { exact: quote, prefix: '', suffix: '', start, end };
}

function threadNote(
  id: string,
  { author, time, text }: NonNullable<ReviewNote['notes']>[number],
  index: number,
  otherwise: string,
  now: string,
) {
  const noteId = `urn:policy-lens:note:${fingerprint(JSON.stringify([id, author, time, text, index]))}`;
  return { id: noteId, author: author || otherwise, created: time || now, text };
}
