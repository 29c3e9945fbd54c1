/** What lies beside the project in a .qdpx, for what QDA-XML has no place for. */
export const PACKS = 'policy-lens.json';

/** What `policy-lens.json` holds. */
export interface Packs {
  readonly sources: Record<string, { path: string; title?: string; date?: string }>;
  /** By the GUID of the selection. */
  readonly selections: Record<string, string>;
}
