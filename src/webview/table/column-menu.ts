import { element } from './dom';

export interface MenuItem {
  readonly id: string;
  readonly title: string;
  readonly isOn: boolean;
}

/** The columns to choose from, under the button that opens them. */
export class ColumnMenu {
  readonly button = element('button', { type: 'button', 'aria-haspopup': 'menu', 'aria-expanded': 'false' });
  readonly root = element('div', { class: 'menu', role: 'menu', hidden: '' });
  private items: readonly MenuItem[] = [];
  private usual = '';
  private isUsual = true;

  constructor(
    private readonly toggle: (id: string) => void,
    private readonly takeUsual: () => void,
  ) {
    this.button.addEventListener('click', () => (this.root.hidden ? this.open() : this.close()));
    this.root.addEventListener('keydown', (event) => this.key(event));
    document.addEventListener('pointerdown', (event) => {
      const target = event.target as Node;
      if (!this.root.contains(target) && !this.button.contains(target)) this.close();
    });
    window.addEventListener('blur', () => this.close());
  }

  draw(label: string, items: readonly MenuItem[], usual: string, isUsual: boolean): void {
    this.button.textContent = label;
    this.root.setAttribute('aria-label', label);
    Object.assign(this, { items, usual, isUsual });
    if (!this.root.hidden) this.drawItems();
  }

  private open(): void {
    this.root.hidden = false;
    this.button.setAttribute('aria-expanded', 'true');
    this.drawItems();
    this.choices()[0]?.focus();
  }

  private close(): void {
    this.root.hidden = true;
    this.button.setAttribute('aria-expanded', 'false');
  }

  private drawItems(): void {
    const focused = this.choices().indexOf(document.activeElement as HTMLElement);
    this.root.replaceChildren(
      this.choice('menuitemradio', this.usual, this.isUsual, this.takeUsual),
      element('div', { role: 'separator' }),
      ...this.items.map(({ id, title, isOn }) => this.choice('menuitemcheckbox', title, isOn, () => this.toggle(id))),
    );
    if (focused >= 0) this.choices()[focused]?.focus();
  }

  private choice(role: string, title: string, isOn: boolean, run: () => void): HTMLElement {
    const made = element('button', { type: 'button', role, 'aria-checked': String(isOn), tabindex: '-1' }, title);
    made.addEventListener('click', run);
    return made;
  }

  private choices(): HTMLElement[] {
    return [...this.root.querySelectorAll('button')];
  }

  private key(event: KeyboardEvent): void {
    const choices = this.choices();
    const at = choices.indexOf(document.activeElement as HTMLElement);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: choices.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) choices[(to + choices.length) % choices.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') {
      this.close();
      this.button.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
