import * as vscode from 'vscode';
import { FACT_KINDS } from '../../../src/core';
import { ARTICLE, closeAll, equal, factsOf, ok, open, parts, until, withSettings } from './support';

suite('highlights', () => {
  teardown(closeAll);

  async function quotesOf(editor: vscode.TextEditor, kind: (typeof FACT_KINDS)[number]): Promise<string[]> {
    const { highlights } = await parts();
    return highlights.rangesOf(editor)[kind].map((range) => editor.document.getText(range));
  }

  async function total(editor: vscode.TextEditor): Promise<number> {
    const { highlights } = await parts();
    const ranges = highlights.rangesOf(editor);
    return FACT_KINDS.reduce((sum, kind) => sum + ranges[kind].length, 0);
  }

  test('every fact is marked on exactly its words', async () => {
    const editor = await open(ARTICLE);
    const facts = await factsOf(editor.document);
    for (const kind of FACT_KINDS) {
      const quotes = facts.filter((fact) => fact.kind === kind).map((fact) => fact.quote);
      ok(quotes.length > 0, `no ${kind} in the article`);
      equal(await quotesOf(editor, kind), quotes, kind);
    }
  });

  test('marks follow an edit', async () => {
    const editor = await open(ARTICLE);
    await factsOf(editor.document);
    const before = await total(editor);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '办结案件77起。\n\n'));
    await factsOf(editor.document);
    equal(await total(editor), before + 1);
    equal((await quotesOf(editor, 'statistic'))[0], '77起');
  });

  test('an edit leaves the marks up until it has been read', async () => {
    const editor = await open(ARTICLE);
    await factsOf(editor.document);
    const before = await total(editor);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), ' '));
    equal(await total(editor), before);
    equal((await parts()).facts.current(editor.document), undefined, 'old facts pass for current ones');
  });

  test('a second editor of the same document is marked as soon as it is there', async () => {
    const first = await open(ARTICLE);
    await factsOf(first.document);
    const second = await vscode.window.showTextDocument(first.document, vscode.ViewColumn.Two);
    await until(() => vscode.window.visibleTextEditors.includes(second), 'the second editor is visible');
    equal(await total(second), await total(first));
  });

  test('each kind has its switch, and all have one', async () => {
    const editor = await open(ARTICLE);
    await factsOf(editor.document);
    const all = await total(editor);
    await withSettings({ 'highlight.agencies': false }, async () => {
      await until(async () => (await quotesOf(editor, 'agency')).length === 0, 'agencies are unmarked');
      ok((await quotesOf(editor, 'law')).length > 0, 'laws were unmarked too');
    });
    await until(async () => (await total(editor)) === all, 'agencies are marked again');
    await withSettings({ 'highlight.enabled': false }, () =>
      until(async () => (await total(editor)) === 0, 'all are unmarked').then(() => undefined),
    );
  });

  test('other languages are left alone', async () => {
    const editor = await open('{"破获案件": "1.2万余起"}', 'json');
    const { facts } = await parts();
    equal(facts.state(editor.document), 'unsupported');
    equal(await facts.of(editor.document), undefined);
    equal(await total(editor), 0);
  });

  test('an empty document has no facts and becomes one with facts', async () => {
    const editor = await open('');
    equal(await factsOf(editor.document), []);
    equal(await total(editor), 0);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '全省破获案件5300起。'));
    await factsOf(editor.document);
    equal(await quotesOf(editor, 'statistic'), ['5300起']);
  });
});
