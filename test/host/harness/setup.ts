/** Imported before any suite: gives them `suite`, `test` and the hooks. */
import 'mocha/mocha.js';

// The build for browsers hands its class out as a global.
const { Mocha: Runner } = globalThis as unknown as { Mocha: typeof Mocha };

/** A generous limit, since two cores may be shared: milliseconds a test. */
const TIMEOUT = 40_000;

export const mocha = new Runner({
  ui: 'tdd',
  timeout: TIMEOUT,
  reporter: class {} as unknown as Mocha.ReporterConstructor,
});
mocha.suite.emit('pre-require', globalThis, '', mocha);
