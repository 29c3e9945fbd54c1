/** What the words of a period mean, before the document's date is known. */
export type When =
  /** A date or interval that stands by itself: ISO 8601. */
  | { readonly type: 'fixed'; readonly iso: string }
  /** Words for a time that name no definite one: 近期. */
  | { readonly type: 'vague' };
