import type { PlacedDocument } from './document';

/** Fills fields of a document's facts from what stands elsewhere in the document. */
export type AssemblyRule = (document: PlacedDocument) => void;

/** In order: each rule may use what those before it have filled. */
export const ASSEMBLY: readonly AssemblyRule[] = [];
