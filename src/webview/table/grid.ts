import { element, hasCommandKey } from './dom';
import type { Facts, Row, View } from './protocol';
import { readable, type Shown, windowOf } from './rows';
import { Selection } from './selection';
import { widthOf } from './widths';

/** In pixels; the style sheet has the same. */
const ROW = 24;
/** The row of heads, which the keyboard reaches from the first row. */
const HEAD = -1;

export interface GridEvents {
  reveal(id: string, focus: boolean): void;
  sort(column: string): void;
  copy(): void;
  selected(): void;
}

/** The rows, of which only those on the screen are in the page, and the keyboard and mouse on them. */
export class Grid {
  readonly selection = new Selection();
  readonly root = element('div', { class: 'grid', role: 'grid', tabindex: '0', 'aria-multiselectable': 'true' });
  private readonly head = element('div', { class: 'head', role: 'row', 'aria-rowindex': '1' });
  private readonly body = element('div', { class: 'body', role: 'rowgroup' });
  /** Elements of rows by their index, and some that are free to become others: making new ones costs most. */
  private readonly drawn = new Map<number, HTMLElement>();
  private free: HTMLElement[] = [];
  private facts: Pick<Facts, 'columns'> = { columns: [] };
  private shown: Shown = { rows: [], columns: [] };
  /** The row that the keyboard is on, and its cell. */
  private at = { row: 0, column: 0 };

  constructor(private readonly events: GridEvents) {
    this.root.append(this.head, this.body);
    this.root.addEventListener('scroll', () => this.drawWindow(), { passive: true });
    this.root.addEventListener('keydown', (event) => this.key(event));
    this.root.addEventListener('focus', () => this.mark());
    this.body.addEventListener('click', (event) => this.click(event));
    this.body.addEventListener('dblclick', (event) => {
      const row = this.rowUnder(event);
      if (row) this.events.reveal(row.id, true);
    });
    this.root.addEventListener('pointerover', ({ target }) => {
      const cell = (target as Element).closest<HTMLElement>('.cell');
      if (cell) cell.title = cell.scrollWidth > cell.clientWidth ? (cell.textContent ?? '') : '';
    });
    this.head.addEventListener('click', (event) => {
      const cell = (event.target as Element).closest<HTMLElement>('[data-column]');
      if (cell?.dataset.column) this.events.sort(cell.dataset.column);
    });
    new ResizeObserver(() => this.drawWindow()).observe(this.root);
  }

  /** Rows that are selected, in the order shown. */
  get selected(): string[] {
    return this.selection.among(this.shown.rows);
  }

  draw(facts: Facts, shown: Shown, sort: View['sort']): void {
    this.facts = facts;
    this.shown = shown;
    const active = shown.rows.findIndex(({ id }) => id === this.selection.active);
    this.at = {
      row: active >= 0 ? active : Math.max(HEAD, Math.min(this.at.row, shown.rows.length - 1)),
      column: Math.max(0, Math.min(this.at.column, shown.columns.length - 1)),
    };
    this.root.setAttribute('aria-label', facts.texts.table);
    this.root.setAttribute('aria-rowcount', String(shown.rows.length + 1));
    this.root.setAttribute('aria-colcount', String(shown.columns.length));
    const widths = shown.columns.map((index) => widthOf(facts.columns[index]!, index, facts.rows));
    this.root.style.setProperty('--columns', widths.map((width) => `${width}ch`).join(' '));
    this.body.style.height = `${shown.rows.length * ROW}px`;
    this.drawHead(sort);
    // Rows of other columns cannot be filled again.
    for (const row of [...this.drawn.values(), ...this.free]) row.remove();
    this.drawn.clear();
    this.free = [];
    this.drawAnew();
  }

  /** Draws all rows of the window again: after the selection changed. */
  drawAnew(): void {
    for (const [index, row] of this.drawn) this.fill(row, this.shown.rows[index]!, index);
    this.drawWindow();
    this.mark();
  }

  private drawHead(sort: View['sort']): void {
    const cells = this.shown.columns.map((index, position) => {
      const { id, title, numeric } = this.facts.columns[index]!;
      const order = sort?.column === id ? (sort.descending ? 'descending' : 'ascending') : 'none';
      return element(
        'div',
        {
          id: cellId(HEAD, position),
          class: numeric ? 'cell number' : 'cell',
          role: 'columnheader',
          'aria-colindex': String(position + 1),
          'aria-sort': order,
          'data-column': id,
        },
        element('span', {}, title),
      );
    });
    this.head.replaceChildren(...cells);
  }

  private drawWindow(): void {
    const { rows } = this.shown;
    const [first, end] = windowOf(this.root.scrollTop, this.root.clientHeight, ROW, rows.length);
    for (const [index, row] of this.drawn) {
      if (index >= first && index < end) continue;
      this.free.push(row);
      this.drawn.delete(index);
    }
    for (let index = first; index < end; index++) {
      if (this.drawn.has(index)) continue;
      const row = this.free.pop() ?? this.emptyRow();
      this.fill(row, rows[index]!, index);
      this.drawn.set(index, row);
      if (!row.isConnected) this.body.append(row);
    }
    for (const row of this.free) row.remove();
    this.mark();
  }

  private emptyRow(): HTMLElement {
    const cells = this.shown.columns.map((column, position) => {
      const attributes = {
        role: 'gridcell',
        'aria-colindex': String(position + 1),
        'data-column': this.facts.columns[column]!.id,
      };
      return element('div', attributes);
    });
    return element('div', { class: 'row', role: 'row' }, ...cells);
  }

  private fill(element: HTMLElement, { id, kind, cells }: Row, index: number): void {
    element.setAttribute('aria-rowindex', String(index + 2));
    element.setAttribute('aria-selected', String(this.selection.has(id)));
    element.dataset.index = String(index);
    element.dataset.kind = kind;
    element.style.transform = `translateY(${index * ROW}px)`;
    for (const [position, column] of this.shown.columns.entries()) {
      const cell = element.children[position] as HTMLElement;
      const text = cells[column] ?? '';
      const { numeric, id: name } = this.facts.columns[column]!;
      // A period of one year is no number.
      const isNumber = numeric && (kind === 'statistic' || name === 'line') && /^-?[\d.]+$/.test(text);
      cell.id = cellId(index, position);
      cell.className = isNumber ? 'cell number' : 'cell';
      cell.title = '';
      cell.textContent = isNumber && name !== 'line' ? readable(text) : text;
    }
  }

  /** Shows where the keyboard is, to those who see and to those who hear. */
  private mark(): void {
    for (const marked of this.root.querySelectorAll('.active')) marked.classList.remove('active');
    const cell = document.getElementById(cellId(this.at.row, this.at.column));
    cell?.classList.add('active');
    if (cell) this.root.setAttribute('aria-activedescendant', cell.id);
    else this.root.removeAttribute('aria-activedescendant');
  }

  private rowUnder(event: Event): Row | undefined {
    const index = (event.target as Element).closest<HTMLElement>('.row')?.dataset.index;
    return index === undefined ? undefined : this.shown.rows[Number(index)];
  }

  private click(event: MouseEvent): void {
    const row = this.rowUnder(event);
    if (!row) return;
    const column = (event.target as Element).closest('.cell')?.getAttribute('aria-colindex');
    this.at = { row: this.shown.rows.indexOf(row), column: Math.max(0, Number(column ?? 1) - 1) };
    if (event.shiftKey) this.selection.extend(this.shown.rows, row.id);
    else if (hasCommandKey(event)) this.selection.toggle(row.id);
    else {
      this.selection.only(row.id);
      this.events.reveal(row.id, false);
    }
    this.drawAnew();
    this.events.selected();
  }

  private key(event: KeyboardEvent): void {
    if (!this.handles(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private handles(event: KeyboardEvent): boolean {
    const page = Math.max(1, Math.floor(this.root.clientHeight / ROW) - 2);
    const { rows, columns } = this.shown;
    if (hasCommandKey(event)) {
      // In capitals where the lock is on.
      const key = event.key.toLowerCase();
      if (key === 'a') this.selectAll();
      else if (key === 'c') this.events.copy();
      else if (event.key === 'Home') this.move(-rows.length, event.shiftKey);
      else if (event.key === 'End') this.move(rows.length, event.shiftKey);
      else return false;
      return true;
    }
    switch (event.key) {
      case 'ArrowDown':
        return this.move(1, event.shiftKey);
      case 'ArrowUp':
        return this.move(-1, event.shiftKey);
      case 'PageDown':
        return this.move(page, event.shiftKey);
      case 'PageUp':
        return this.move(-page, event.shiftKey);
      case 'ArrowRight':
        return this.moveTo(this.at.row, Math.min(columns.length - 1, this.at.column + 1));
      case 'ArrowLeft':
        return this.moveTo(this.at.row, Math.max(0, this.at.column - 1));
      case 'Home':
        return this.moveTo(this.at.row, 0);
      case 'End':
        return this.moveTo(this.at.row, columns.length - 1);
      case 'Enter':
        return this.enter();
      case ' ':
        return this.toggleActive();
      case 'Escape':
        this.selection.clear();
        this.drawAnew();
        this.events.selected();
        return true;
      default:
        return false;
    }
  }

  /** Moves by rows and selects where it comes to; the first step up from the first row goes to the heads. */
  private move(by: number, extend: boolean): true {
    const { rows } = this.shown;
    const lowest = by === -1 && this.at.row <= 0 ? HEAD : 0;
    const to = Math.max(lowest, Math.min(rows.length - 1, this.at.row + by));
    const row = rows[to];
    if (row && extend) this.selection.extend(rows, row.id);
    else if (row) this.selection.only(row.id);
    this.moveTo(to, this.at.column);
    this.drawAnew();
    this.events.selected();
    return true;
  }

  private moveTo(row: number, column: number): true {
    this.at = { row, column };
    if (row >= 0) {
      const top = row * ROW;
      const height = this.root.clientHeight - this.head.offsetHeight;
      if (top < this.root.scrollTop) this.root.scrollTop = top;
      else if (top + ROW > this.root.scrollTop + height) this.root.scrollTop = top + ROW - height;
      this.drawWindow();
    }
    this.mark();
    document.getElementById(cellId(row, column))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return true;
  }

  private enter(): true {
    const row = this.shown.rows[this.at.row];
    const column = this.shown.columns[this.at.column];
    if (row) this.events.reveal(row.id, true);
    else if (column !== undefined) this.events.sort(this.facts.columns[column]!.id);
    return true;
  }

  private toggleActive(): true {
    const row = this.shown.rows[this.at.row];
    if (row) this.selection.toggle(row.id);
    this.drawAnew();
    this.events.selected();
    return true;
  }

  private selectAll(): void {
    this.selection.all(this.shown.rows);
    this.drawAnew();
    this.events.selected();
  }
}

function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}
