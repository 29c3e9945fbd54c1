/** Progress for a person: what is being done, that it is still being done, and how long it took. */

/** @param {number} milliseconds */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/**
 * Says that a long step starts, that it goes on every ten seconds, and how long it took.
 * @template T
 * @param {string} text what is done, as in `Fetching a browser`
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(text, work) {
  const started = Date.now();
  say(`${text} …`);
  const ticker = setInterval(() => say(`  still at it after ${seconds(Date.now() - started)}`), 10_000);
  try {
    const result = await work();
    say(`  done in ${seconds(Date.now() - started)}`);
    return result;
  } finally {
    clearInterval(ticker);
  }
}
