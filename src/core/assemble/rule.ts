import type { PlacedDocument } from './document';

/** Fills fields of a document's facts from what stands elsewhere in the document. */
export type AssemblyRule = (document: PlacedDocument) => void;
