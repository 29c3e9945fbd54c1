import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands';
import { FORMATS } from '../../src/core/export';
import { parseLexicon } from '../../src/core/lexicon/workspace/parse';
import { buildProgram, run } from './cli/program';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const { contributes, engines, scripts, version } = JSON.parse(read('package.json'));
const english = JSON.parse(read('package.nls.json'));
const readme = read('README.md');
const lines = readme.split('\n');

/** What a `%key%` of package.json says in English. */
const said = (text: string): string => text.replace(/^%(.*)%$/, (_, key) => english[key]);

/** The documents that people read: paths from the root. */
const DOCUMENTS = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...['src', 'test', 'scripts'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?:^|[\\/])[A-Z]+\.md$/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  ),
];

describe('the README', () => {
  it('has a row for every command, with its keys', () => {
    const bindings: { command: string; key: string; mac?: string }[] = contributes.keybindings;
    for (const { command, title } of contributes.commands as { command: string; title: string }[]) {
      const keys = bindings
        .filter((binding) => binding.command === command)
        .map(({ key, mac }) => [key, mac].filter((one) => one !== undefined).map(keyText))
        .map((pair) => pair.join(', Mac '))
        .join('; ');
      expectRow(`| ${said(title)} | \`${command}\` |${keys && ` ${keys}`} |`);
    }
  });

  it('has a row for every setting, with its default and what it does', () => {
    const groups: { properties: Record<string, { default: unknown; markdownDescription: string }> }[] = [
      contributes.configuration,
    ].flat();
    for (const [name, setting] of groups.flatMap(({ properties }) => Object.entries(properties))) {
      const does = said(setting.markdownDescription);
      expectRow(`| \`${name}\` | \`${JSON.stringify(setting.default)}\` | ${does} |`);
    }
  });

  it('names the colours, for the kinds of facts those of one kind and the other kinds', () => {
    for (const { id } of contributes.colors as { id: string }[]) {
      const [, kind] = /^policyLens\.(\w+)(?:Background|Border|Ruler)$/.exec(id) ?? [];
      expect(readme).toContain(`\`${kind ? id.replace(kind, 'statistic') : id}\``);
      if (kind && kind !== 'statistic') expect(readme).toContain(`\`${kind}\``);
    }
  });

  it('names every export format', () => {
    for (const { id } of FORMATS) expect(readme).toMatch(new RegExp(`^\\|.*\`${id}\`.*\\|`, 'm'));
  });

  it('asks for the versions that package.json asks for', () => {
    expect(readme).toContain(`Node.js ${engines.node.replace(/^\D+/, '')} or later`);
    expect(readme).toContain(`VS Code ${engines.vscode.replace(/^\D+/, '').replace(/\.0$/, '')} or later`);
    expect(readme).toContain(`policy-lens-${version}.vsix`);
  });

  it('names scripts that there are', () => {
    const named = DOCUMENTS.flatMap((path) =>
      [...read(path).matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name]) => name!),
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('names every switch of npm start', () => {
    const [, list] = /const SWITCHES = \[([^\]]*)\]/.exec(read('scripts/start.mjs'))!;
    for (const [name] of list!.matchAll(/--[\w-]+/g)) expect(readme).toContain(`npm start -- ${name}`);
  });

  it('counts the lexicons modestly', () => {
    const size = (name: string) => JSON.parse(read(`src/core/lexicon/${name}.json`)).length as number;
    const [, ...least] = /over ([\d,]+) laws.*over (\d+) agencies, over (\d+) crimes and over (\d+) units/.exec(
      readme,
    )!;
    for (const [i, name] of ['laws', 'agencies', 'crimes', 'units'].entries()) {
      expect(size(name), name).toBeGreaterThan(Number(least[i]!.replace(',', '')));
    }
  });

  it('tells of all annotated articles, and their first scores as they were', () => {
    const annotated = readdirSync(join(ROOT, 'test/gold')).filter((name) => name.endsWith('.json'));
    expect(readme).toContain(`all ${annotated.length} articles`);
    for (const name of annotated) expectRow(`| ${name.slice(0, -'.json'.length)} |`);
    const [scores] = /^\| first score \|.*\n(?:\|.*\n)+/m.exec(read('test/gold/README.md'))!;
    expect(readme).toContain(scores);
  });

  it('shows a lexicon that is read without a complaint', () => {
    const [, example] = /```json\n([\s\S]*?)```/.exec(readme)!;
    const { problems, ...lists } = parseLexicon(example!);
    expect(problems).toEqual([]);
    expect(Object.values(lists).map((list) => list.length)).toEqual([1, 1, 1, 1]);
  });

  it('keeps a place for the benchmark', () => {
    expect(readme).toMatch(/<!-- bench:start -->\n[\s\S]*<!-- bench:end -->/);
  });
});

describe('the command line in the README', () => {
  let folder: string;
  let program: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'policy-lens-documents-'));
    program = await buildProgram(folder, 'real');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has every command and every option of the help', async () => {
    for (const { name } of COMMANDS) {
      expectRow(`| \`policy-lens ${name} `);
      const { stdout } = await run(program, [name, '--help']);
      const [, ...parts] = stdout.split('\n\n');
      const options = [...parts.join('\n').matchAll(/^ {2,}(?:(-\w), )? *(--[\w-]*)/gm)];
      expect(options.length).toBeGreaterThan(4);
      for (const [, short, long] of options) {
        const row = lines.filter((line) => line.startsWith('|') && new RegExp(`\`${long}[ \`]`).test(line));
        expect(row.join('\n'), `${name} ${long}`).not.toBe('');
        if (short) expect(row.join('\n'), `${name} ${short}`).toContain(`\`${short}\``);
      }
    }
  });

  it('answers as the examples show', async () => {
    const examples = [...readme.matchAll(/```console\n\$ (?:echo '([^']*)' \| )?policy-lens (.*)\n([\s\S]*?)```/g)];
    expect(examples.length).toBeGreaterThan(0);
    for (const [, input, args, output] of examples) {
      const { stdout } = await run(program, args!.split(' '), {
        cwd: ROOT,
        input: input === undefined ? '' : `${input}\n`,
      });
      expect(stdout.trimEnd()).toBe(output!.trimEnd());
    }
  });
});

describe.each(DOCUMENTS)('%s', (path) => {
  const text = read(path);

  it('links to what is there', () => {
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!);
    const dead = targets
      .filter((target) => !/^(?:https?|mailto):/.test(target))
      .filter((target) => {
        const [file, anchor] = target.split('#') as [string, string?];
        const to = file === '' ? path : join(dirname(path), decodeURIComponent(file));
        return (
          !existsSync(join(ROOT, to)) || (anchor !== undefined && !slugs(read(to)).includes(decodeURIComponent(anchor)))
        );
      });
    expect(dead).toEqual([]);
  });

  it('names files that are there', () => {
    const named = [...text.matchAll(/`((?:src|test|scripts|seeds|media|syntaxes|l10n)\/[\w./-]*\w)`/g)];
    expect(named.map(([, name]) => name!).filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
  });

  it('knows no machine and no registry', () => {
    expect(text).not.toMatch(/(?:^|[\s`'"(=])(?:\/(?:home|root|work|tmp|Users|mnt|opt)\/|[A-Z]:\\)/m);
    expect(text).not.toMatch(/registry\.|artifactory|verdaccio|localhost:\d/i);
  });
});

it('the changelog has the version of package.json on top', () => {
  const versions = [...read('CHANGELOG.md').matchAll(/^## \[([^\]]+)\]/gm)].map(([, name]) => name);
  expect(versions.filter((name) => name !== 'Unreleased')[0]).toBe(version);
});

/** The README has a row that begins so; a failure shows the row alone. */
function expectRow(row: string): void {
  expect(lines.find((line) => line.startsWith(row)) ?? 'no such row').toContain(row);
}

/** `ctrl+k ctrl+g` as people write it, in code marks. */
function keyText(keys: string): string {
  const names: Readonly<Record<string, string>> = { ctrl: 'Ctrl', cmd: 'Cmd' };
  const chords = keys.split(' ').map((chord) => chord.split('+').map((key) => names[key] ?? capital(key)));
  return `\`${chords.map((chord) => chord.join('+')).join(' ')}\``;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** Anchors of a document's headings, as forges make them. */
function slugs(text: string): string[] {
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading!);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
