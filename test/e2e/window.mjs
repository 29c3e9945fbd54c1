import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUTPUT, ROOT } from '../../scripts/host/paths.mjs';

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

  /** Puts the mouse where it points at nothing, and waits until what it brought up is gone. */
  async rest() {
    await this.page.mouse.move(2, 500);
    await this.page.locator('.monaco-hover:visible').waitFor({ state: 'hidden' });
  }

  /**
   * Drags the border between two editors.
   * @param {number} from where it is, in pixels from the left
   * @param {number} to
   */
  async moveBorder(from, to) {
    await this.page.mouse.move(from, 400);
    await this.page.mouse.down();
    await this.page.mouse.move(to, 400, { steps: 8 });
    await this.page.mouse.up();
  }

  /**
   * Runs a command of the extension through the palette.
   * @param {string} id
   */
  async command(id) {
    const title = titleOf(id);
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input.input');
    await input.waitFor();
    await input.fill(`>${title}`);
    await this.page.locator(`.quick-input-list .monaco-list-row[aria-label^="${title}"]`).first().click();
    await input.waitFor({ state: 'hidden' });
  }

  /**
   * Scrolls to words if they are not on the screen.
   * @param {string} words
   */
  async reveal(words) {
    await this.page.locator('.editor-instance .view-line').first().waitFor();
    if ((await this.text()).includes(words)) return;
    const line = this.source.slice(0, this.source.indexOf(words)).split('\n').length;
    await this.page.keyboard.press('Control+G');
    const input = this.page.locator('.quick-input-widget input.input');
    await input.waitFor();
    await input.fill(`:${line}`);
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** The lines of the editor that are on the screen. */
  async text() {
    const lines = await this.page.locator('.editor-instance .view-line').allTextContents();
    // Spaces are drawn as such that do not break.
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }

  /**
   * Scrolls to the first of these words in the article that no line break cuts on the screen.
   * @param {RegExp} pattern with the flag `g`
   * @returns {Promise<string>} the words
   */
  async find(pattern) {
    for (const [words] of this.source.matchAll(pattern)) {
      await this.reveal(words);
      const shown = async () => (await this.text()).includes(words);
      for (let tries = 0; tries < 20 && !(await shown()); tries += 1) await this.page.waitForTimeout(50);
      if (await shown()) return words;
    }
    throw new Error(`the article shows nothing like ${pattern}`);
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
        /** @type {{ node: Node, start: number }[]} */
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

  /** The page of the table, which stands in frames of its own. */
  table() {
    return this.page.frameLocator('iframe.webview').last().frameLocator('#active-frame');
  }

  clipboard() {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** What is selected in the editor. */
  async selection() {
    await this.page.keyboard.press('Control+1');
    await this.page.keyboard.press('Control+C');
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}

/** How the palette lists a command, in English. */
function titleOf(/** @type {string} */ id) {
  const read = (/** @type {string} */ name) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
  /** @type {{ command: string, title: string, category: string }[]} */
  const commands = read('package.json').contributes.commands;
  const command = commands.find((one) => one.command === id);
  if (!command) throw new Error(`package.json has no command ${id}`);
  const words = read('package.nls.json');
  return `${command.category}: ${command.title.replace(/^%(.*)%$/, (_, key) => words[key])}`;
}
