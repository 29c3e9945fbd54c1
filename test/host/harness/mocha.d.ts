/** Mocha's build without Node in it, which runs in both extension hosts. It hands its class out as a global. */
declare module 'mocha/mocha.js';
