/** A review by keyboard alone, in order: each scenario goes on where the one before it left the window. */

/** @typedef {import('./window.mjs').Window} Window */

const STATUS = '.statusbar-item[id="policy-lens.policy-lens.policyLens.review"]';
/** Words of the article that are no fact. */
const MISSED = '指挥部';
const NOTE = '与去年的口径比较';

/** @type {{ title: string, run: (window: Window) => Promise<void> }[]} */
export const review = [
  {
    title: 'one key confirms a fact and goes to the next, another rejects it',
    async run(window) {
      const { keyboard } = window.page;
      await window.page.locator('.statusbar-item', { hasText: /\d+ facts/ }).waitFor();
      await keyboard.press('Control+1');
      await keyboard.press('Control+Home');
      await chord(window, '.');
      await window.page.locator('.editor-instance .selected-text').first().waitFor();
      for (let count = 1; count <= 4; count += 1) {
        await keyboard.press("Alt+'");
        await progress(window, count);
      }
      await keyboard.press('Alt+,');
      await progress(window, 5);
      await chord(window, 'z');
      await progress(window, 4);
      const rejected = await restingSelection(window);
      await keyboard.press('Alt+,');
      await progress(window, 5);
      expect((await restingSelection(window)) !== rejected, 'the next fact selected');
    },
  },
  {
    title: 'a missed fact is added and a note made on selected words',
    async run(window) {
      const { keyboard } = window.page;
      const before = await counts(window);
      await select(window, MISSED);
      await chord(window, 'a');
      await answer(window, 'Agencies');
      await answer(window, '公安部和云南省公安厅设立的指挥部');
      await until(async () => (await counts(window)).total === before.total + 1, 'one fact more');
      await select(window, window.figure);
      await chord(window, 'n');
      await answer(window, NOTE);
      await keyboard.press('Control+1');
      await window.screenshot('review');
    },
  },
  {
    title: 'the whole article is reviewed without the mouse',
    async run(window) {
      const { total } = await counts(window);
      await window.page.keyboard.press('Control+1');
      for (let steps = 0; steps < 2 * total; steps += 1) {
        const { reviewed } = await counts(window);
        if (reviewed === total) return;
        await window.page.keyboard.press("Alt+'");
        await until(
          async () => (await counts(window)).reviewed > reviewed,
          `more than ${reviewed} of ${total}`,
          5000,
        ).catch(() => {});
      }
      const { reviewed } = await counts(window);
      expect(reviewed === total, `${total} reviewed, got ${reviewed}`);
    },
  },
  {
    title: 'edits above and inside keep what was said; the words that changed want another look',
    async run(window) {
      const { keyboard } = window.page;
      const { total } = await counts(window);
      await select(window, window.figure);
      await keyboard.press('ArrowLeft');
      await keyboard.press('ArrowRight');
      await keyboard.press('Shift+ArrowRight');
      await keyboard.press('Shift+ArrowRight');
      await keyboard.type('.5');
      await until(async () => (await window.text()).includes('3.5万余人'), 'the text edited');
      await until(async () => (await counts(window)).reviewed === total - 1, 'one fact to look at again');
      await keyboard.press('Control+End');
      await keyboard.press('Control+Home');
      await keyboard.press('Control+S');
      await window.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
      // The mark goes before the file is written.
      await window.page.waitForTimeout(1500);
    },
  },
  {
    title: 'after the window was closed and opened again all of it is there',
    async run(window) {
      const before = await counts(window);
      await window.page.reload({ waitUntil: 'domcontentloaded' });
      await window.page.locator('.editor-instance .view-line').first().waitFor({ timeout: 60_000 });
      await until(
        async () => {
          const after = await counts(window).catch(() => undefined);
          return after?.reviewed === before.reviewed && after.total === before.total;
        },
        `${before.reviewed} of ${before.total} reviewed`,
        30_000,
      );
      await window.page.keyboard.press('Control+1');
      await window.screenshot('review-reopened');
    },
  },
];

/** The first key of a chord, then the other. */
async function chord(/** @type {Window} */ window, /** @type {string} */ key) {
  await window.page.keyboard.press('Alt+;');
  await window.page.keyboard.press(key);
}

/** How far the status bar says the review is. */
async function counts(/** @type {Window} */ window) {
  const text = (await window.page.locator(STATUS).textContent({ timeout: 10_000 })) ?? '';
  const [reviewed = 0, total = 0] = (text.match(/\d+/g) ?? []).map(Number);
  return { reviewed, total };
}

/** What is selected, once it stays so. */
async function restingSelection(/** @type {Window} */ window) {
  let selected = '';
  let since = Date.now();
  while (Date.now() - since < 800) {
    const now = await window.selection();
    if (now !== selected) since = Date.now();
    selected = now;
  }
  return selected;
}

async function progress(/** @type {Window} */ window, /** @type {number} */ reviewed) {
  await until(async () => (await counts(window)).reviewed === reviewed, `${reviewed} reviewed`);
}

/** Selects the first place of words by searching for them. */
async function select(/** @type {Window} */ window, /** @type {string} */ words) {
  const { keyboard } = window.page;
  await keyboard.press('Control+1');
  await keyboard.press('Control+Home');
  await keyboard.press('Control+F');
  const input = window.page.locator('.find-widget.visible .find-part textarea').first();
  await input.waitFor();
  await input.fill(words);
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  await until(async () => (await window.selection()) === words, `${words} selected`);
}

/** Types into the box that asks, in place of what stands there. */
async function answer(/** @type {Window} */ window, /** @type {string} */ text) {
  const input = window.page.locator('.quick-input-widget:visible input.input');
  await input.fill(text);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await input.press('Enter');
}

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
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited ${milliseconds} ms for ${what}`);
}
