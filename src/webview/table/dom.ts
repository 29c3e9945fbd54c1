/** An element with attributes, and with text that is never read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/** `Copy {0} Rows` with its values. */
export function format(text: string, ...values: readonly string[]): string {
  return text.replace(/\{(\d)\}/g, (_, index) => values[Number(index)] ?? '');
}

/** The key that copies and selects all: Cmd on a Mac, Ctrl elsewhere. */
export function hasCommandKey(event: KeyboardEvent | MouseEvent): boolean {
  return event.ctrlKey || event.metaKey;
}
