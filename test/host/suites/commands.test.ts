import * as vscode from 'vscode';
import type { TablePanel } from '../../../src/editor/table/panel';
import type { Row } from '../../../src/webview/table/protocol';
import { ARTICLE, closeAll, equal, factOf, factsOf, ok, open, parts, until, within, withSettings } from './support';

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

  /** The table that is open, once its page has come up and was given rows that meet the condition. */
  async function table(holds: (rows: readonly Row[]) => boolean = () => true) {
    const { tables } = await parts();
    await until(() => tables.open[0]?.shown && holds(tables.open[0].shown.rows), 'the table has its rows');
    const [panel] = tables.open as [TablePanel];
    return { panel, ...panel.shown! };
  }

  test('extract facts opens a table beside, one row a fact, with the columns of the settings', async () => {
    const { document } = await openAt('8.6亿元');
    const facts = await factsOf(document);
    await run('extractFacts');
    const { rows, columns, chosen } = await table();
    equal(
      rows.map(({ id }) => id),
      facts.map(({ id }) => id),
    );
    const cells = rows[facts.findIndex(({ quote }) => quote === '8.6亿元')]!.cells;
    const cell = (id: string) => cells[columns.findIndex((column) => column.id === id)];
    equal([cell('value'), cell('unit'), cell('quote'), cell('line')], ['860000000', 'CNY', '8.6亿元', '7']);
    equal(chosen, []);
    await run('extractFacts');
    equal((await parts()).tables.open.length, 1, 'the same table is opened twice');
  });

  test('a click on a row selects its words in the article', async () => {
    const { document } = await openAt('全省打击');
    const fact = await factOf(document, '8.6亿元');
    await run('extractFacts');
    const { panel } = await table();
    await panel.receive({ type: 'reveal', id: fact.id, focus: false });
    await panel.receive({ type: 'reveal', id: 'nothing', focus: false });
    const [editor] = vscode.window.visibleTextEditors.filter((one) => one.document === document);
    equal(document.getText(editor!.selection), '8.6亿元');
  });

  test('rows are copied as they are shown', async () => {
    const { document } = await openAt('全省打击');
    const ids = [await factOf(document, '8.6亿元'), await factOf(document, '近35%')].map(({ id }) => id);
    await run('extractFacts');
    const { panel } = await table();
    await panel.receive({ type: 'copy', ids: [...ids, 'nothing'], columns: ['quote', 'value', 'nothing'] });
    equal(await vscode.env.clipboard.readText(), 'Quote\tValue\n8.6亿元\t860000000\n近35%\t35\n');
  });

  test('the columns chosen in the table are remembered in the settings', async () => {
    await openAt('8.6亿元');
    await run('extractFacts');
    const { panel } = await table();
    await withSettings({ 'table.columns': [] }, async () => {
      await panel.receive({ type: 'columns', chosen: ['quote', 'value', 'nothing'] });
      equal(vscode.workspace.getConfiguration('policyLens').get('table.columns'), ['quote', 'value']);
      await until(() => panel.shown?.chosen.join() === 'quote,value', 'the table has them');
    });
    await until(() => panel.shown?.chosen.length === 0, 'the table has the usual ones again');
  });

  test('the table follows edits of its document', async () => {
    const { document } = await openAt('8.6亿元');
    await run('extractFacts');
    await table();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(4, 0), '另行抓获6200人。\n\n');
    await vscode.workspace.applyEdit(edit);
    await table((rows) => rows.some(({ cells }) => cells.includes('6200人')));
  });

  test('extract from the selection takes only what is selected, and follows it through edits', async () => {
    const editor = await openAt('8.6亿元');
    const { document } = editor;
    const fact = await factOf(document, '8.6亿元');
    editor.selection = new vscode.Selection(document.positionAt(fact.start - 6), document.positionAt(fact.end + 1));
    await run('extractFromSelection');
    const { rows } = await table();
    equal(
      rows.map(({ cells }) => cells.includes('8.6亿元')),
      [true],
    );
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), '全省抓获4100人。\n\n');
      edit.insert(document.positionAt(fact.end), '、黄金77千克');
    });
    await table((now) => now.length === 2 && now.every(({ cells }) => !cells.includes('4100人')));
  });

  test('a table closed is forgotten', async () => {
    await openAt('8.6亿元');
    await run('extractFacts');
    await table();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const { tables } = await parts();
    await until(() => tables.open.length === 0, 'the table is gone');
  });

  test('a table comes back after a restart, but not where nobody knows what it was about', async () => {
    const { document } = await openAt('8.6亿元');
    const { tables } = await parts();
    const create = () => vscode.window.createWebviewPanel('policyLens.table', 'facts', vscode.ViewColumn.Beside);
    await tables.deserializeWebviewPanel(create(), { subject: { source: document.uri.toString() } });
    equal((await table()).rows.length, (await factsOf(document)).length);
    await tables.deserializeWebviewPanel(create(), { subject: 5 });
    equal(tables.open.length, 1);
  });

  test('a table whose document is gone says so', async () => {
    const { tables } = await parts();
    const panel = vscode.window.createWebviewPanel('policyLens.table', 'facts', vscode.ViewColumn.One);
    await tables.deserializeWebviewPanel(panel, { subject: { source: 'file:///nowhere/at/all.md' } });
    const { rows, texts } = await table();
    equal([rows.length, texts.noFacts], [0, 'The document cannot be opened any more.']);
  });

  test('extract as text opens a document with one row a fact, each leading to its place', async () => {
    const { document } = await openAt('8.6亿元');
    const facts = await factsOf(document);
    await run('extractAsText');
    const { document: text } = await until(
      () => vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'policy-lens-table'),
      'the text opens',
    );
    const rows = text
      .getText()
      .split('\n')
      .filter((line) => line.startsWith('|'));
    equal(rows.length, facts.length + 2);
    ok(
      rows.some((row) => row.includes('860000000') && row.includes('CNY') && row.includes('8.6亿元')),
      'no row of 8.6亿元',
    );
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', text.uri);
    equal(links.length, facts.length);
    ok(links[0]?.target?.toString(true).startsWith('command:policyLens.revealFact?'), `${links[0]?.target}`);
  });

  test('the places of a fact can be peeked at, from the cursor and from a link', async () => {
    const { document } = await openAt('1.2万余起');
    await run('showPlaces');
    await vscode.commands.executeCommand('closeReferenceSearch');
    const fact = await factOf(document, '近35%');
    await run('showPlaces', document.uri.toString(), fact.start);
    const at = document.positionAt(fact.start);
    const cursors = () => vscode.window.visibleTextEditors.map((one) => one.selection.active);
    await until(() => cursors().some((cursor) => cursor.isEqual(at)), 'the cursor is on it');
    await vscode.commands.executeCommand('closeReferenceSearch');
    await run('showPlaces', 5, {});
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
