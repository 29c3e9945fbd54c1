import * as vscode from 'vscode';
import { closeAll, equal, factsOf, ok, open, parts, until, withSettings } from './support';

const TEXT = '青川湾数据统筹署推出三张清单，依照青川湾湿地章法处罚，吞吐3.2万格位。\n';

suite('lexicon', () => {
  let root: vscode.Uri;
  const file = (name: string, folder = '.policy-lens/lexicon') => vscode.Uri.joinPath(root, folder, name);
  const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const read = async (uri: vscode.Uri) => JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));

  suiteSetup(async () => {
    await parts();
    root = vscode.workspace.workspaceFolders![0]!.uri;
  });
  teardown(async () => {
    await closeAll();
    for (const folder of ['.policy-lens/lexicon', 'names']) await remove(vscode.Uri.joinPath(root, folder));
  });

  async function remove(uri: vscode.Uri): Promise<void> {
    try {
      await vscode.workspace.fs.delete(uri, { recursive: true });
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) throw error;
    }
  }

  /** Waits until the document has exactly these facts. */
  async function untilFacts(document: vscode.TextDocument, quotes: readonly string[]): Promise<void> {
    const wanted = JSON.stringify(quotes);
    let last = '';
    try {
      await until(async () => {
        last = JSON.stringify((await factsOf(document)).map(({ quote }) => quote));
        return last === wanted;
      }, '');
    } catch {
      equal(JSON.parse(last), quotes);
    }
  }

  function select(editor: vscode.TextEditor, words: string): void {
    const start = editor.document.getText().indexOf(words);
    ok(start >= 0, `${words} does not stand in the document`);
    const { document } = editor;
    editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + words.length));
  }

  test('takes selected words as agency, law, unit and term', async () => {
    const editor = await open(TEXT);
    await untilFacts(editor.document, ['三张', '3.2万']);
    for (const [words, command] of [
      ['青川湾数据统筹署', 'policyLens.addAgency'],
      ['青川湾湿地章法', 'policyLens.addLaw'],
      ['3.2万格位', 'policyLens.addUnit'],
      ['三张清单', 'policyLens.addTerm'],
    ] as const) {
      select(editor, words === '3.2万格位' ? '格位' : words);
      await vscode.commands.executeCommand(command);
    }
    await untilFacts(editor.document, ['青川湾数据统筹署', '青川湾湿地章法', '3.2万格位']);
    equal(await read(file('workspace.json')), {
      $schema: './lexicon.schema.json',
      agencies: [{ name: '青川湾数据统筹署' }],
      laws: [{ name: '青川湾湿地章法' }],
      units: [{ name: '格位', unit: '格位' }],
      terms: [{ name: '三张清单' }],
    });
    equal((await read(file('lexicon.schema.json'))).title, 'Policy Lens lexicon');
    equal(vscode.languages.getDiagnostics(file('workspace.json')), []);
  });

  test('is edited so that undo takes an entry back', async () => {
    await write(file('workspace.json'), '{\n  "terms": [{ "name": "三张清单" }]\n}\n');
    const editor = await open(TEXT);
    await untilFacts(editor.document, ['3.2万']);
    select(editor, '青川湾数据统筹署');
    await vscode.commands.executeCommand('policyLens.addAgency');
    await untilFacts(editor.document, ['青川湾数据统筹署', '3.2万']);
    const own = await vscode.window.showTextDocument(file('workspace.json'));
    await vscode.commands.executeCommand('undo');
    equal(own.document.getText(), '{\n  "terms": [{ "name": "三张清单" }]\n}\n');
    await own.document.save();
    await untilFacts(editor.document, ['3.2万']);
  });

  test('reports a broken file at its line, and the others count', async () => {
    const editor = await open(TEXT);
    await write(file('broken.json'), '{\n  "laws": [\n    { "name": 5 }\n  ]\n}\n');
    await write(file('own.json'), '{"agencies": [{"name": "青川湾数据统筹署"}]}');
    await untilFacts(editor.document, ['青川湾数据统筹署', '三张', '3.2万']);
    const [problem, ...more] = await until(() => {
      const own = vscode.languages.getDiagnostics(file('broken.json')).filter(({ source }) => source === 'Policy Lens');
      return own.length > 0 ? own : undefined;
    }, 'a problem of the broken file');
    equal(more, []);
    const { start, end } = problem!.range;
    equal([start.line, start.character, end.line, end.character], [2, 14, 2, 15]);
    await write(file('broken.json'), '{"laws": [{"name": "青川湾湿地章法"}]}');
    await untilFacts(editor.document, ['青川湾数据统筹署', '三张', '青川湾湿地章法', '3.2万']);
    equal(vscode.languages.getDiagnostics(file('broken.json')), []);
  });

  test('adds nothing to a file that is broken', async () => {
    await write(file('workspace.json'), '{"terms": [');
    // What an earlier test had open there is read again by itself only once VS Code has heard of the change.
    await vscode.window.showTextDocument(file('workspace.json'));
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await until(() => vscode.window.activeTextEditor?.document.getText() === '{"terms": [', 'the file as on the disk');
    const editor = await open(TEXT);
    select(editor, '青川湾数据统筹署');
    await vscode.commands.executeCommand('policyLens.addAgency');
    equal(vscode.window.activeTextEditor?.document.uri.toString(), file('workspace.json').toString());
    equal(vscode.window.activeTextEditor?.document.getText(), '{"terms": [');
  });

  test('offers to ignore a fact everywhere, with what it counts', async () => {
    const editor = await open('全县推出三张清单。\n\n省里发布了三张清单，共三张图。\n');
    await untilFacts(editor.document, ['三张', '三张', '三张']);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      new vscode.Range(0, 5, 0, 5),
      'refactor.policyLens.ignore',
    );
    equal(actions.length, 1);
    const { command, arguments: values = [] } = actions[0]!.command!;
    await vscode.commands.executeCommand(command, ...values);
    await untilFacts(editor.document, ['三张']);
    equal((await read(file('workspace.json'))).terms, [{ name: '三张清单' }]);
  });

  test('lies where the setting says', async () => {
    await write(file('own.json', 'names'), '{"agencies": [{"name": "青川湾数据统筹署"}]}');
    const editor = await open(TEXT);
    await untilFacts(editor.document, ['三张', '3.2万']);
    await withSettings({ 'lexicon.folder': 'names' }, () =>
      untilFacts(editor.document, ['青川湾数据统筹署', '三张', '3.2万']),
    );
    await untilFacts(editor.document, ['三张', '3.2万']);
  });
});
