import * as vscode from 'vscode';
import type { Fact } from '../../../src/core';
import type { Parts } from '../../../src/extension';

/** Written for these suites: one of each kind of fact, one statistic twice, an alias, headings, a table. */
export const ARTICLE = `# 全省打击电信网络诈骗工作情况通报

2024年3月15日

## 一、办案情况

2024年1月至2月，全省共破获电信网络诈骗案件1.2万余起，同比上升近35%，追回被骗资金8.6亿元。最高人民检察院和公安部派出工作组到场指导。

## 二、法律依据

《中华人民共和国反电信网络诈骗法》自2022年12月1日起施行。最高检有关负责人说，办案要严格适用《中华人民共和国反电信网络诈骗法》。

## 三、分地区数据

两个月里破获案件1.2万余起，其中东部地区占48%。

| 地区 | 抓获人数 |
| --- | --- |
| 东部 | 5300人 |
`;

export function ok(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Compares by value, as JSON has it. */
export function equal(actual: unknown, expected: unknown, message = 'values differ'): void {
  const [is, should] = [actual, expected].map((value) => JSON.stringify(value, undefined, 1));
  if (is !== should) throw new Error(`${message}\nis:     ${is}\nshould: ${should}`);
}

/** The parts of the extension, activated. */
export async function parts(): Promise<Parts> {
  const extension = vscode.extensions.getExtension<Parts>('policy-lens.policy-lens');
  ok(extension, 'the extension is not installed in this host');
  return extension.activate();
}

const ENDING: Readonly<Record<string, string>> = { markdown: 'md', plaintext: 'txt', json: 'json' };
const written: vscode.Uri[] = [];
let count = 0;

/**
 * Writes text to a file of its own in the workspace and shows it. Untitled documents would not do: one that takes over
 * the address of another just closed may lose its text.
 */
export async function open(content: string, language = 'markdown'): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  ok(folder, 'no folder is open');
  const name = `suite-${++count}.${ENDING[language]}`;
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  written.push(uri);
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** Closes all editors and forgets what was written for them. */
export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const uri of written.splice(0)) await vscode.workspace.fs.delete(uri);
}

/** The facts of a document as it stands. */
export async function factsOf(document: vscode.TextDocument): Promise<readonly Fact[]> {
  const analysis = await (await parts()).facts.of(document);
  ok(analysis, `no analysis of ${document.uri}`);
  return analysis.facts;
}

/** The fact that is written so; the first of several. */
export async function factOf(document: vscode.TextDocument, quote: string): Promise<Fact> {
  const fact = (await factsOf(document)).find((one) => one.quote === quote);
  ok(fact, `${quote} is no fact`);
  return fact;
}

/** The position in the middle of the first place where the words stand. */
export function within(document: vscode.TextDocument, words: string, from = 0): vscode.Position {
  const offset = document.getText().indexOf(words, from);
  ok(offset >= 0, `${words} does not stand in the document`);
  return document.positionAt(offset + Math.floor(words.length / 2));
}

/** Waits until the condition holds; what it gives is given back. */
export async function until<T>(
  condition: () => T | Promise<T>,
  what: string,
  milliseconds = 8000,
): Promise<NonNullable<T>> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await condition();
    if (value) return value;
    ok(Date.now() < end, `waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Runs with settings under `policyLens.` as given, and puts them back. */
export async function withSettings(
  settings: Readonly<Record<string, unknown>>,
  run: () => Promise<void>,
): Promise<void> {
  const write = async (name: string, value: unknown) =>
    vscode.workspace.getConfiguration('policyLens').update(name, value, vscode.ConfigurationTarget.Global);
  for (const [name, value] of Object.entries(settings)) await write(name, value);
  try {
    await run();
  } finally {
    for (const name of Object.keys(settings)) await write(name, undefined);
  }
}

/** The Markdown of the hovers that the extension gives at a position, joined. */
export async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const markdowns = await hoverMarkdowns(document, position);
  return markdowns.map(({ value }) => value).join('\n\n');
}

export async function hoverMarkdowns(document: vscode.TextDocument, position: vscode.Position) {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers.flatMap((hover) => hover.contents as vscode.MarkdownString[]);
}
