/** One story, in order: each scenario goes on where the one before it left the window. */

/** @typedef {import('./window.mjs').Window} Window */

const LAWS = /《[^》\n]+法》/g;
const AGENCIES = /最高人民检察院|最高人民法院|公安部|国务院/g;

/** @type {{ title: string, run: (window: Window) => Promise<void> }[]} */
export const scenarios = [
  {
    title: 'the article opens with its facts highlighted',
    async run(window) {
      await window.reveal(window.figure);
      await until(async () => (await window.marksUnder(window.figure)).length > 0, `a mark under ${window.figure}`);
      await window.page.locator('.statusbar-item[id^="policy-lens.policy-lens"]').waitFor();
      await window.screenshot('highlights');
    },
  },
  {
    title: 'each kind has a colour of its own',
    async run(window) {
      const colours = new Set();
      const samples = [window.figure, await window.visible(LAWS), await window.visible(AGENCIES)];
      for (const words of samples) colours.add((await window.marksUnder(words)).join());
      expect(!colours.has(''), `all of ${samples.join(', ')} marked`);
      expect(colours.size === samples.length, `as many colours as kinds, got ${[...colours].join(' | ')}`);
    },
  },
  {
    title: 'pointing at a number tells its context',
    async run(window) {
      const { x, y, width, height } = await window.placeOf(window.figure);
      await window.page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
      const hover = window.page.locator('.monaco-hover .hover-contents', { hasText: '34,000' });
      await hover.waitFor();
      await window.screenshot('hover');
      await window.page.mouse.move(5, 5);
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
      await window.page.locator('.editor-group-container').nth(1).locator('.view-line').first().waitFor();
      const table = window.page.locator('.editor-group-container').nth(1);
      await table.locator('.view-line', { hasText: '34000' }).first().waitFor();
      await window.screenshot('table');
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
