/** Which rows are selected, by id, and which one the keyboard is on; both outlive sorting and filtering. */
export class Selection {
  private ids = new Set<string>();
  private anchor: string | undefined;
  active: string | undefined;

  has(id: string): boolean {
    return this.ids.has(id);
  }

  /** Those of the rows that are selected, in their order. */
  among(rows: readonly { readonly id: string }[]): string[] {
    return rows.filter(({ id }) => this.ids.has(id)).map(({ id }) => id);
  }

  only(id: string): void {
    this.ids = new Set([id]);
    this.anchor = id;
    this.active = id;
  }

  toggle(id: string): void {
    if (!this.ids.delete(id)) this.ids.add(id);
    this.anchor = id;
    this.active = id;
  }

  /** From where the selection began to here. */
  extend(rows: readonly { readonly id: string }[], id: string): void {
    const from = rows.findIndex((row) => row.id === this.anchor);
    const to = rows.findIndex((row) => row.id === id);
    if (to < 0) return;
    const [first, last] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
    this.ids = new Set(rows.slice(first, last + 1).map((row) => row.id));
    if (from < 0) this.anchor = id;
    this.active = id;
  }

  all(rows: readonly { readonly id: string }[]): void {
    this.ids = new Set(rows.map(({ id }) => id));
  }

  clear(): void {
    this.ids = new Set();
  }
}
