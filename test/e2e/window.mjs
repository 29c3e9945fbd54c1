import { join } from 'node:path';
import { OUTPUT } from '../../scripts/host/paths.mjs';

/** A window of VS Code with an article in it, in the words of its user. */
export class Window {
  /**
   * @param {import('playwright-core').Page} page
   * @param {{ figure: string, source: string }} article `figure` is the one that the scenarios point at
   */
  constructor(page, { figure, source }) {
    this.page = page;
    this.figure = figure;
    this.source = source;
  }

  /** @param {string} name the file's name in `test/output/`, without its ending */
  async screenshot(name) {
    await this.page.screenshot({ path: join(OUTPUT, `${name}.png`), animations: 'disabled' });
  }

  /**
   * Runs a command by its title, through the palette.
   * @param {string} title
   */
  async command(title) {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input.input');
    await input.waitFor();
    await input.fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
    await input.waitFor({ state: 'hidden' });
  }

  /**
   * Where words stand on the screen, once they do.
   * @param {string} words within one line of the first editor
   * @returns {Promise<{ x: number, y: number, width: number, height: number }>}
   */
  async placeOf(words) {
    const handle = await this.page.waitForFunction((wanted) => {
      for (const line of document.querySelectorAll('.editor-instance .view-line')) {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        const nodes = [];
        let text = '';
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          nodes.push({ node, start: text.length });
          text += node.textContent;
        }
        const start = text.indexOf(wanted);
        if (start < 0) continue;
        const at = (/** @type {number} */ offset) => nodes.filter((one) => one.start <= offset).pop();
        const [first, last] = [at(start), at(start + wanted.length - 1)];
        if (!first || !last) continue;
        const range = document.createRange();
        range.setStart(first.node, start - first.start);
        range.setEnd(last.node, start + wanted.length - last.start);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x, y, width, height };
      }
      return undefined;
    }, words);
    return /** @type {Promise<{ x: number, y: number, width: number, height: number }>} */ (handle.jsonValue());
  }

  /**
   * Background colours of the marks that lie under words.
   * @param {string} words
   * @returns {Promise<string[]>}
   */
  async marksUnder(words) {
    const place = await this.placeOf(words);
    return this.page.evaluate(({ x, y, width, height }) => {
      const [left, top] = [x + width / 2, y + height / 2];
      const covers = (/** @type {Element} */ element) => {
        const box = element.getBoundingClientRect();
        return box.left <= left && left <= box.right && box.top <= top && top <= box.bottom;
      };
      return [...document.querySelectorAll('.editor-instance [class*="ced-"]')]
        .filter(covers)
        .flatMap((element) => {
          const { backgroundColor, borderBottomColor, borderBottomWidth } = getComputedStyle(element);
          return [backgroundColor, ...(borderBottomWidth === '0px' ? [] : [borderBottomColor])];
        })
        .filter((colour) => colour !== 'rgba(0, 0, 0, 0)');
    }, place);
  }

  /** Rows of the facts' tree that are on the screen. */
  rows(/** @type {string} */ text) {
    return this.page.locator('.sidebar .monaco-list-row', { hasText: text });
  }

  /** What is selected in the editor. */
  async selection() {
    await this.page.keyboard.press('Control+1');
    await this.page.keyboard.press('Control+C');
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}
