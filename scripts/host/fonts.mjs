/** Chinese glyphs for screenshots on a Linux machine that has no font with them. The user's own set-up stays as it is. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetched } from './fetch.mjs';
import { folder, PINNED, STORE } from './paths.mjs';

/**
 * What a browser's environment needs so that Chinese text is no row of boxes: nothing where the machine has a font.
 * @param {string[]} [more] further folders with fonts
 * @returns {Promise<Record<string, string>>}
 */
export async function fontEnvironment(more = []) {
  if (process.platform !== 'linux') return {};
  const dirs = more.filter((one) => existsSync(one));
  if (!hasChineseFont()) dirs.push(await fetchFont());
  if (dirs.length === 0) return {};
  const config = join(folder(STORE, 'fontconfig'), 'fonts.conf');
  writeFileSync(
    config,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${dirs.map((dir) => `  <dir>${escaped(dir)}</dir>`).join('\n')}
  <cachedir>${escaped(join(STORE, 'fontconfig', 'cache'))}</cachedir>
</fontconfig>
`,
  );
  return { FONTCONFIG_FILE: config };
}

function hasChineseFont() {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

function fetchFont() {
  const { font } = PINNED;
  return fetched(font, `font-noto-sans-sc-${font.version}`, async (installed, target) => {
    mkdirSync(target);
    for (const style of ['400Regular', '700Bold']) {
      const file = `NotoSansSC_${style}.ttf`;
      copyFileSync(join(installed, style, file), join(target, file));
    }
    copyFileSync(join(installed, 'LICENSE'), join(target, 'LICENSE'));
  });
}

function escaped(/** @type {string} */ text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
