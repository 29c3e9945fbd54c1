import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { FACT_KINDS } from '../../../src/core';
import { MARK_STYLES } from '../../../src/editor/annotations/mark-styles';
import { COLUMNS } from '../../../src/editor/table/columns';
import { GROUPINGS } from '../../../src/editor/tree-nodes';

vi.mock('vscode', () => import('./vscode'));

const ROOT = join(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const { contributes, activationEvents, capabilities } = JSON.parse(read('package.json'));
const english = JSON.parse(read('package.nls.json'));
const settings: Record<string, { markdownDescription: string; enum?: string[]; items?: { enum: string[] } }> =
  contributes.configuration.properties;

describe('settings', () => {
  it('are thirty at most, each with an example', () => {
    expect(Object.keys(settings).length).toBeLessThanOrEqual(30);
    for (const [name, { markdownDescription }] of Object.entries(settings)) {
      expect(english[markdownDescription.slice(1, -1)], name).toMatch(/Example: /);
    }
  });

  it('offer exactly what the code knows', () => {
    expect(settings['policyLens.facts.groupBy']?.enum).toEqual(GROUPINGS);
    expect(settings['policyLens.table.columns']?.items?.enum).toEqual(COLUMNS);
  });
});

describe('commands', () => {
  const commands: { command: string; category: string }[] = contributes.commands;
  const names = new Set(commands.map(({ command }) => command));

  it('have one category', () => {
    expect(new Set(commands.map(({ category }) => category))).toEqual(new Set(['Policy Lens']));
  });

  it('that menus and keybindings name exist', () => {
    const entries: { command?: string }[] = [...Object.values(contributes.menus), contributes.keybindings].flat();
    for (const { command } of entries) if (command) expect(names).toContain(command);
  });

  it('of the palette are there only where they can do something', () => {
    const always = new Set(contributes.menus.commandPalette.map(({ command }: { command: string }) => command));
    const unconditional = [...names].filter((name) => !always.has(name));
    expect(unconditional.sort()).toEqual([
      'policyLens.groupBy',
      'policyLens.openSettings',
      'policyLens.showFacts',
      'policyLens.showMenu',
      'policyLens.toggleHighlighting',
    ]);
  });
});

describe('colours', () => {
  it('are there for every part that is marked, in all four kinds of theme', () => {
    const colors: { id: string; defaults: object }[] = contributes.colors;
    const wanted = FACT_KINDS.flatMap((kind) =>
      ['Background', 'Border', 'Ruler'].map((part) => `policyLens.${kind}${part}`),
    );
    const marks = MARK_STYLES.map((style) => `policyLens.${style}`);
    expect(colors.map(({ id }) => id).sort()).toEqual([...wanted, ...marks].sort());
    for (const { defaults } of colors) {
      expect(Object.keys(defaults).sort()).toEqual(['dark', 'highContrast', 'highContrastLight', 'light']);
    }
  });
});

it('starts for articles and their tables only, and works in restricted and virtual workspaces', () => {
  expect(activationEvents).toEqual(['onLanguage:markdown', 'onLanguage:plaintext', 'onWebviewPanel:policyLens.table']);
  expect(capabilities).toEqual({ untrustedWorkspaces: { supported: true }, virtualWorkspaces: true });
});
