import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,mjs}'],
    // These run in a real VS Code.
    exclude: ['test/host/**', 'test/e2e/**'],
    testTimeout: 20_000,
  },
});
