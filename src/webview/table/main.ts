import './table.css';
import { ColumnMenu } from './column-menu';
import { element, format, hasCommandKey } from './dom';
import { Grid } from './grid';
import { type Facts, type FromPage, type State, type ToPage, type View, viewOf } from './protocol';
import { nextSort, type Shown, shownOf, toggled } from './rows';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: State): void;
};

/** The page of the table: the bar above the rows, the rows, and what goes between them and the extension. */
class Page {
  private readonly code = acquireVsCodeApi();
  private view: View = viewOf(this.code.getState());
  private facts: Facts | undefined;
  private shown: Shown = { rows: [], columns: [] };
  private readonly filter = element('input', { type: 'search', class: 'filter', spellcheck: 'false' });
  private readonly kinds = element('div', { class: 'kinds', role: 'group' });
  private readonly count = element('span', { class: 'count', role: 'status' });
  private readonly copyButton = element('button', { type: 'button' });
  private readonly empty = element('div', { class: 'empty', hidden: '' });
  private readonly menu = new ColumnMenu(
    (id) => this.chooseColumns(toggled(this.shownColumns(), this.facts?.columns.map((one) => one.id) ?? [], id)),
    () => this.chooseColumns([]),
  );
  private readonly grid = new Grid({
    reveal: (id, focus) => this.post({ type: 'reveal', id, focus }),
    sort: (column) => this.look({ sort: nextSort(this.view.sort, column) }),
    copy: () => this.copy(),
    selected: () => this.drawCopy(),
  });

  start(): void {
    const columns = element('div', { class: 'anchor' }, this.menu.button, this.menu.root);
    const bar = element('header', { class: 'bar' }, this.filter, this.count, this.copyButton, columns, this.kinds);
    document.body.append(bar, this.grid.root, this.empty);
    this.filter.value = this.view.filter;
    this.filter.addEventListener('input', () => this.look({ filter: this.filter.value }));
    this.filter.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown' || event.key === 'Enter') this.grid.root.focus();
      else if (event.key === 'Escape') this.clearFilter();
      else return;
      event.preventDefault();
    });
    this.grid.root.addEventListener('scrollend', () => {
      this.view = { ...this.view, top: this.grid.root.scrollTop };
      this.keep();
    });
    this.copyButton.addEventListener('click', () => this.copy());
    // The editor's own menu copies too; in the filter it copies the words there.
    document.addEventListener('copy', (event) => {
      if (document.activeElement === this.filter) return;
      event.preventDefault();
      this.copy();
    });
    document.addEventListener('keydown', (event) => {
      if (!hasCommandKey(event) || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      this.filter.select();
    });
    window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => this.receive(data));
    this.post({ type: 'ready' });
  }

  private receive(message: ToPage): void {
    const isFirst = this.facts === undefined;
    if (message.type === 'facts') this.facts = message;
    else if (this.facts) this.facts = { ...this.facts, chosen: message.chosen };
    const { top } = this.view;
    this.draw();
    if (isFirst) this.grid.root.scrollTop = top;
  }

  private post(message: FromPage): void {
    this.code.postMessage(message);
  }

  private look(change: Partial<View>): void {
    this.view = { ...this.view, ...change };
    this.draw();
  }

  private clearFilter(): void {
    this.filter.value = '';
    this.look({ filter: '', kinds: [] });
  }

  private chooseColumns(chosen: readonly string[]): void {
    if (!this.facts) return;
    this.facts = { ...this.facts, chosen };
    this.draw();
    this.post({ type: 'columns', chosen });
  }

  private shownColumns(): string[] {
    return this.shown.columns.map((index) => this.facts!.columns[index]!.id);
  }

  /** The selected rows, or all that are shown where none is selected. */
  private copy(): void {
    const { selected } = this.grid;
    const ids = selected.length > 0 ? selected : this.shown.rows.map(({ id }) => id);
    this.post({ type: 'copy', ids, columns: this.shownColumns() });
  }

  private draw(): void {
    const { facts, view } = this;
    if (!facts) return;
    this.keep();
    this.shown = shownOf(facts, view, document.documentElement.lang);
    const { texts } = facts;
    this.filter.placeholder = texts.filter;
    this.filter.setAttribute('aria-label', texts.filter);
    this.drawKinds(facts);
    const [shown, all] = [this.shown.rows.length, facts.rows.length].map((count) => count.toLocaleString('en'));
    this.count.textContent = shown === all ? all! : format(texts.counted, shown!, all!);
    const columns = new Set(this.shownColumns());
    this.menu.draw(
      texts.columns,
      facts.columns.map(({ id, title }) => ({ id, title, isOn: columns.has(id) })),
      texts.usualColumns,
      facts.chosen.length === 0,
    );
    this.grid.draw(facts, this.shown, view.sort);
    this.drawCopy();
    this.drawEmpty(facts);
  }

  /** What comes back when the page does: after it was behind another tab, and after a restart. */
  private keep(): void {
    if (this.facts) this.code.setState({ subject: this.facts.subject, view: this.view });
  }

  private drawKinds({ kinds, rows, texts }: Facts): void {
    this.kinds.setAttribute('aria-label', texts.kinds);
    const chips = kinds.map(({ id, title }) => {
      const count = rows.filter(({ kind }) => kind === id).length;
      const chosen = this.view.kinds.includes(id);
      const chip = element(
        'button',
        { type: 'button', class: 'chip', 'aria-pressed': String(chosen), 'data-kind': id },
        element('span', { class: 'dot' }),
        title,
        element('span', { class: 'number' }, count.toLocaleString('en')),
      );
      chip.disabled = count === 0 && !chosen;
      chip.addEventListener('click', () => {
        const others = this.view.kinds.filter((kind) => kind !== id);
        this.look({ kinds: chosen ? others : [...others, id] });
        this.kinds.querySelector<HTMLElement>(`[data-kind="${id}"]`)?.focus();
      });
      return chip;
    });
    this.kinds.replaceChildren(...chips);
  }

  private drawCopy(): void {
    const { facts } = this;
    if (!facts) return;
    const { length } = this.grid.selected;
    this.copyButton.textContent =
      length > 1 ? format(facts.texts.copyRows, length.toLocaleString('en')) : facts.texts.copyAll;
    this.copyButton.disabled = this.shown.rows.length === 0;
  }

  private drawEmpty({ rows, texts }: Facts): void {
    this.empty.hidden = this.shown.rows.length > 0;
    this.grid.root.hidden = !this.empty.hidden;
    if (this.empty.hidden) return;
    if (rows.length === 0) {
      this.empty.replaceChildren(texts.noFacts);
      return;
    }
    const clear = element('button', { type: 'button' }, texts.clear);
    clear.addEventListener('click', () => this.clearFilter());
    this.empty.replaceChildren(element('p', {}, texts.noMatches), clear);
  }
}

new Page().start();
