/** Counts what every part of `npm test` says, so that one line can close the run. */
import { say, seconds } from './host/say.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} [skipped] titles of what did not run and may
 * @property {string[]} [problems] what failed, for the summary
 */

export class Tally {
  passed = 0;
  failed = 0;
  /** @type {string[]} */
  skipped = [];
  /** @type {string[]} */
  problems = [];
  /** @type {[string, number][]} */
  #times = [];

  /**
   * Runs a part. One that throws, or that runs nothing at all, counts as a failure.
   * @param {string} title
   * @param {() => Promise<Outcome | boolean>} part true and false stand for one check, passed or failed
   * @returns {Promise<boolean>} whether nothing failed in it
   */
  async part(title, part) {
    const started = Date.now();
    say(`\n=== ${title}`);
    const outcome = await attempt(part);
    const took = Date.now() - started;
    if (outcome.passed + outcome.failed === 0) {
      outcome.failed = 1;
      outcome.problems = [...(outcome.problems ?? []), 'nothing ran'];
    }
    this.passed += outcome.passed;
    this.failed += outcome.failed;
    this.skipped.push(...(outcome.skipped ?? []).map((one) => `${title}: ${one}`));
    const problems = outcome.problems?.length ? outcome.problems : outcome.failed > 0 ? ['see above'] : [];
    this.problems.push(...problems.map((one) => `${title}: ${one}`));
    this.#times.push([title, took]);
    say(`--- ${outcome.failed > 0 ? `${outcome.failed} failed` : 'ok'}, ${seconds(took)}`);
    return outcome.failed === 0;
  }

  /** Counts a part as failed without running it. */
  missed(/** @type {string} */ title, /** @type {string} */ why) {
    this.failed += 1;
    this.problems.push(`${title}: did not run, ${why}`);
  }

  /** Times, what did not run, what failed, and the closing line. */
  close() {
    say('\n=== times');
    for (const [title, took] of this.#times) say(`${seconds(took).padStart(8)}  ${title}`);
    for (const one of this.skipped) say(`not run: ${one}`);
    for (const one of this.problems) say(`failed: ${one}`);
    const skipped = this.skipped.length > 0 ? `, ${this.skipped.length} skipped` : '';
    say(`\n${this.passed} passed, ${this.failed} failed${skipped}`);
  }
}

/**
 * @param {() => Promise<Outcome | boolean>} part
 * @returns {Promise<Outcome>}
 */
async function attempt(part) {
  try {
    const outcome = await part();
    return typeof outcome === 'boolean' ? { passed: Number(outcome), failed: Number(!outcome) } : outcome;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    say(message);
    return { passed: 0, failed: 1, problems: [message.split('\n')[0] ?? message] };
  }
}
