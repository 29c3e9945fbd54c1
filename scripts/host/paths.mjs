import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** Where everything that is fetched at need is kept; git ignores it. */
export const STORE = join(ROOT, '.vscode-test');

/** What tests leave behind for a person or another program to look at. */
export const OUTPUT = join(ROOT, 'test', 'output');

/** The pinned versions of what `package.json` does not list, since most people never need it. */
export const PINNED = {
  /** Carries VS Code's server, web client and extension host; this one is VS Code 1.100.3. */
  server: { name: 'code-server', version: '4.100.3', vscode: '1.100.3', megabytes: 290 },
  /** What the server searches files with; its own package would fetch it from elsewhere. */
  ripgrep: { name: `@vscode/ripgrep-${process.platform}-${process.arch}`, version: '1.18.0' },
  browser: { name: '@sparticuz/chromium', version: '140.0.0', megabytes: 70 },
  font: { name: '@expo-google-fonts/noto-sans-sc', version: '0.4.3', megabytes: 90 },
};

/** Makes the folder and gives its name back. */
export function folder(/** @type {string[]} */ ...parts) {
  const path = join(...parts);
  mkdirSync(path, { recursive: true });
  return path;
}
