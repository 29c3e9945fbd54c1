import * as vscode from 'vscode';
import { ARTICLE, closeAll, equal, factOf, factsOf, ok, open, parts, until, within } from './support';

suite('commands', () => {
  teardown(closeAll);

  const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`policyLens.${command}`, ...args);

  /** An editor with the cursor on the first place of the words. */
  async function openAt(words: string): Promise<vscode.TextEditor> {
    const editor = await open(ARTICLE);
    await factsOf(editor.document);
    const position = within(editor.document, words);
    editor.selection = new vscode.Selection(position, position);
    return editor;
  }

  const tableEditor = () =>
    until(
      () => vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'policy-lens-table'),
      'the table opens',
    );

  test('extract facts opens a table beside, one row a fact, each leading to its place', async () => {
    const { document } = await openAt('8.6亿元');
    const facts = await factsOf(document);
    await run('extractFacts');
    const { document: table } = await tableEditor();
    const rows = table
      .getText()
      .split('\n')
      .filter((line) => line.startsWith('|'));
    equal(rows.length, facts.length + 2);
    ok(
      rows.some((row) => row.includes('860000000') && row.includes('CNY') && row.includes('8.6亿元')),
      'no row of 8.6亿元',
    );
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', table.uri);
    equal(links.length, facts.length);
    ok(links[0]?.target?.toString(true).startsWith('command:policyLens.revealFact?'), `${links[0]?.target}`);
  });

  test('the table follows edits of its document', async () => {
    const { document } = await openAt('8.6亿元');
    await run('extractFacts');
    const { document: table } = await tableEditor();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(4, 0), '另行抓获6200人。\n\n');
    await vscode.workspace.applyEdit(edit);
    await until(() => table.getText().includes('6200人'), 'the new fact is in the table');
  });

  test('extract from the selection takes only what is selected', async () => {
    const editor = await openAt('8.6亿元');
    const fact = await factOf(editor.document, '8.6亿元');
    editor.selection = new vscode.Selection(
      editor.document.positionAt(fact.start - 6),
      editor.document.positionAt(fact.end + 1),
    );
    await run('extractFromSelection');
    const { document: table } = await tableEditor();
    const rows = table
      .getText()
      .split('\n')
      .filter((line) => line.startsWith('|'));
    equal(rows.length, 3);
    ok(rows[2]!.includes('8.6亿元'), rows[2]!);
  });

  test('next and previous fact go round the document', async () => {
    const editor = await openAt('全省打击');
    const quotes = (await factsOf(editor.document)).map(({ quote }) => quote);
    const selected = () => editor.document.getText(vscode.window.activeTextEditor!.selection);
    for (const quote of [...quotes, quotes[0]]) {
      await run('nextFact');
      await until(() => selected() === quote, `next is ${quote}, not ${selected()}`);
    }
    await run('previousFact');
    await until(() => selected() === quotes.at(-1), `previous is ${quotes.at(-1)}, not ${selected()}`);
  });

  test('copy value gives the bare number', async () => {
    await openAt('8.6亿元');
    await run('copyValue');
    equal(await vscode.env.clipboard.readText(), '860000000');
  });

  test('copy as quotation gives the sentence, its document and line', async () => {
    const { document } = await openAt('8.6亿元');
    await run('copyQuotation');
    const text = await vscode.env.clipboard.readText();
    ok(text.startsWith('“2024年1月至2月，全省') && text.includes('追回被骗资金8.6亿元。”'), text);
    ok(text.endsWith(`(${document.uri.path.split('/').at(-1)}, line 7)`), text);
  });

  test('copying from the tree takes the leaf that was clicked', async () => {
    const { document } = await openAt('全省打击');
    const { tree } = await parts();
    const fact = await factOf(document, '近35%');
    const element = await until(() => tree.elementOf(fact), 'the tree lists it');
    await run('copyValue', element);
    equal(await vscode.env.clipboard.readText(), '35');
  });

  test('copy all facts gives tab-separated rows', async () => {
    const { document } = await openAt('8.6亿元');
    await run('copyTable');
    const rows = (await vscode.env.clipboard.readText()).trimEnd().split('\n');
    equal(rows.length, (await factsOf(document)).length + 1);
    equal(new Set(rows.map((row) => row.split('\t').length)).size, 1, 'rows differ in their number of cells');
  });

  test('toggles write their settings', async () => {
    await openAt('8.6亿元');
    const read = (name: string) => vscode.workspace.getConfiguration('policyLens').get(name);
    for (const [command, setting] of [
      ['toggleHighlighting', 'highlight.enabled'],
      ['toggleStatistics', 'highlight.statistics'],
      ['togglePeriods', 'highlight.periods'],
      ['toggleAgencies', 'highlight.agencies'],
      ['toggleLaws', 'highlight.laws'],
    ] as const) {
      await run(command);
      await until(() => read(setting) === false, `${setting} is off`);
      await run(command);
      await until(() => read(setting) === true, `${setting} is on again`);
    }
    for (const grouping of ['Section', 'Agency', 'Kind']) {
      await run(`groupBy${grouping}`);
      await until(() => read('facts.groupBy') === grouping.toLowerCase(), `grouped by ${grouping}`);
    }
    await run('followCursor');
    await until(() => read('facts.followCursor') === true, 'the cursor is followed');
    await run('stopFollowingCursor');
    await until(() => read('facts.followCursor') === false, 'the cursor is not followed');
  });

  test('the status bar counts the facts', async () => {
    const { document } = await openAt('8.6亿元');
    const { status } = await parts();
    const { length } = await factsOf(document);
    await until(() => status.text?.endsWith(`${length} facts`), `${status.text}`);
    await closeAll();
    await until(() => status.text === undefined, 'the item is hidden');
  });

  test('links with arguments that are none of ours do nothing', async () => {
    const editor = await openAt('8.6亿元');
    const before = editor.selection;
    await run('revealFact', 1, 'x', {});
    await run('revealFact');
    ok(editor.selection.isEqual(before), 'the selection moved');
  });
});
