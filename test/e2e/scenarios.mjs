/** One story, in order: each scenario goes on where the one before it left the window. */

/** @typedef {import('./window.mjs').Window} Window */

const LAWS = /《[^》\n]+》|反电信网络诈骗法/g;
/** The extension's item in the status bar, as in `34 facts`. */
const STATUS = '.statusbar-item[id^="policy-lens.policy-lens"]';
const AGENCIES = /最高人民检察院|最高人民法院|公安部|国务院/g;

/** @type {{ title: string, run: (window: Window) => Promise<void> }[]} */
export const scenarios = [
  {
    title: 'the article opens with its facts highlighted',
    async run(window) {
      await window.reveal(window.figure);
      await until(async () => (await window.marksUnder(window.figure)).length > 0, `a mark under ${window.figure}`);
      await window.page.locator(STATUS).waitFor();
      await window.rest();
      await window.screenshot('highlights');
    },
  },
  {
    title: 'each kind has a colour of its own',
    async run(window) {
      const colours = new Set();
      const samples = [];
      for (const pattern of [new RegExp(window.figure, 'g'), AGENCIES, LAWS]) {
        const words = await window.find(pattern);
        samples.push(words);
        colours.add((await window.marksUnder(words)).join());
      }
      expect(!colours.has(''), `all of ${samples.join(', ')} marked`);
      expect(colours.size === samples.length, `as many colours as kinds, got ${[...colours].join(' | ')}`);
    },
  },
  {
    title: 'pointing at a number tells its context',
    async run(window) {
      await window.reveal(window.figure);
      const { x, y, width, height } = await window.placeOf(window.figure);
      await window.page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
      const hover = window.page.locator('.monaco-hover .hover-contents', { hasText: '34,000' });
      await hover.waitFor();
      await window.screenshot('hover');
      await window.rest();
    },
  },
  {
    title: 'the tree lists the facts, values first, with counts on the groups',
    async run(window) {
      await window.page.locator('.activitybar [aria-label*="Policy Lens"]').first().click();
      const group = window.rows('Statistics');
      await group.waitFor();
      expect(/\d/.test((await group.first().textContent()) ?? ''), 'a count on the group');
      if ((await group.first().getAttribute('aria-expanded')) === 'false') await group.first().click();
      await window.rows('34,000').first().waitFor();
    },
  },
  {
    title: 'a click on a leaf selects its exact words',
    async run(window) {
      await window.rows('34,000').first().click();
      await window.page.locator('.editor-instance .selected-text').first().waitFor();
      await window.screenshot('tree');
      const selected = await window.selection();
      expect(selected === window.figure, `${window.figure} selected, got ${JSON.stringify(selected)}`);
    },
  },
  {
    title: 'extract facts opens a table beside the article',
    async run(window) {
      await window.page.locator('.tab.active').click();
      await window.command('policyLens.extractFacts');
      await window.page.keyboard.press('Control+B');
      const table = window.table();
      await table.locator('.row').first().waitFor();
      await window.moveBorder(640, 430);
      const counted = (await window.page.locator(STATUS).textContent())?.trim() ?? '';
      const count = await table.locator('.count').textContent();
      expect(counted.startsWith(`${count} `), `${counted} in the table, got ${count}`);
      await table.locator('[role="columnheader"]', { hasText: 'Measure' }).waitFor();
      await window.rest();
      await window.screenshot('table');
    },
  },
  {
    title: 'a click on a row selects its words in the article and leaves the keyboard in the table',
    async run(window) {
      const table = window.table();
      await table.locator('.row', { hasText: window.figure }).first().click();
      await window.page.locator('.editor-instance .selected-text').first().waitFor();
      const focused = await table.locator('.grid').evaluate((grid) => grid === document.activeElement);
      expect(focused, 'the grid to have the focus');
      await window.page.keyboard.press('Shift+ArrowDown');
      await window.page.keyboard.press('Control+C');
      await until(async () => (await window.clipboard()).split('\n').length === 4, 'two rows and their titles copied');
      const [titles = '', row = ''] = (await window.clipboard()).split('\n');
      expect(titles.split('\t').length === row.split('\t').length, 'as many cells as titles');
      expect(row.includes(window.figure) && row.includes('34000'), `the row of ${window.figure}, got ${row}`);
      await window.screenshot('table-selected');
      await window.page.keyboard.press('Enter');
      await until(async () => !(await table.locator('.grid:focus').count()), 'the focus to go to the article');
    },
  },
  {
    title: 'the table sorts, filters and hides columns',
    async run(window) {
      const table = window.table();
      const values = () => table.locator('.row [data-column="value"]').allTextContents();
      await table.locator('[role="columnheader"]', { hasText: 'Value' }).click();
      const numbers = (await values()).map((text) => Number(text.replaceAll(',', ''))).filter(Number.isFinite);
      expect(numbers.length > 5, 'numbers');
      expect(
        numbers.every((one, index) => index === 0 || (numbers[index - 1] ?? 0) <= one),
        `order in ${numbers}`,
      );
      await table.locator('.chip[data-kind="statistic"]').click();
      await table.locator('.filter').fill('亿');
      await table.locator('.row').first().waitFor();
      expect(
        (await table.locator('.row').allTextContents()).every((text) => text.includes('亿')),
        'rows with 亿 only',
      );
      await table.locator('.anchor > button').click();
      await table.locator('.menu button', { hasText: 'Unit' }).click();
      await table.locator('[role="columnheader"]', { hasText: 'Unit' }).waitFor({ state: 'detached' });
      await window.screenshot('table-filtered');
      await table.locator('.menu button').first().click();
      await table.locator('[role="columnheader"]', { hasText: 'Unit' }).waitFor();
    },
  },
];

/**
 * @param {unknown} condition
 * @param {string} what
 * @returns {asserts condition}
 */
function expect(condition, what) {
  if (!condition) throw new Error(`expected ${what}`);
}

/**
 * @param {() => Promise<boolean>} probe
 * @param {string} what
 */
async function until(probe, what, milliseconds = 20_000) {
  for (const end = Date.now() + milliseconds; Date.now() < end; ) {
    if (await probe()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited ${milliseconds} ms for ${what}`);
}
