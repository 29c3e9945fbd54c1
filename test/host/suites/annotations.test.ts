import * as vscode from 'vscode';
import { annotationPath } from '../../../src/workspace/paths';
import { ARTICLE, closeAll, equal, factOf, factsOf, ok, open, parts, until, within, withSettings } from './support';

suite('annotations', () => {
  suiteSetup(() => vscode.workspace.getConfiguration('policyLens').update('author', 'Li Na', true));
  suiteTeardown(() => vscode.workspace.getConfiguration('policyLens').update('author', undefined, true));

  teardown(async () => {
    await closeAll();
    await remove('.policy-lens');
  });

  const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`policyLens.${command}`, ...args);

  function inWorkspace(path: string): vscode.Uri {
    return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, ...path.split('/'));
  }

  async function remove(path: string): Promise<void> {
    try {
      await vscode.workspace.fs.delete(inWorkspace(path), { recursive: true });
    } catch {
      // There is none.
    }
  }

  /** What stands in the file of a document's annotations. */
  async function kept(document: vscode.TextDocument): Promise<string> {
    const path = annotationPath(vscode.workspace.asRelativePath(document.uri, false))!;
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(path)));
    } catch {
      return '';
    }
  }

  /** Opens the article and waits until its annotations are there. */
  async function reading(content = ARTICLE): Promise<vscode.TextEditor> {
    const editor = await open(content);
    await ready(editor.document);
    return editor;
  }

  async function ready(document: vscode.TextDocument) {
    const scene = await (await parts()).annotating.sessions.ready(document);
    ok(scene, `${document.uri} has no annotations`);
    return scene;
  }

  async function putCursor(editor: vscode.TextEditor, words: string): Promise<void> {
    await factsOf(editor.document);
    const at = within(editor.document, words);
    editor.selection = new vscode.Selection(at, at);
  }

  function select(editor: vscode.TextEditor, words: string): void {
    const { document } = editor;
    const start = document.getText().indexOf(words);
    ok(start >= 0, `${words} does not stand in the document`);
    editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + words.length));
  }

  async function statusOf(document: vscode.TextDocument, quote: string): Promise<string | undefined> {
    const { analysis } = await ready(document);
    return [...analysis.facts, ...analysis.rejected].find((fact) => fact.quote === quote)?.review?.status;
  }

  async function edit(document: vscode.TextDocument, from: string, to: string): Promise<void> {
    const offset = document.getText().indexOf(from);
    ok(offset >= 0, `${from} does not stand in the document`);
    const change = new vscode.WorkspaceEdit();
    const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + from.length));
    change.replace(document.uri, range, to);
    await vscode.workspace.applyEdit(change);
  }

  test('a fact is confirmed, the next one rejected; both are kept, and undone one by one', async () => {
    const editor = await reading();
    const { document } = editor;
    await putCursor(editor, '8.6亿元');
    await run('confirmAndNext');
    equal(await statusOf(document, '8.6亿元'), 'confirmed');
    const { quote } = await factOf(document, '最高人民检察院');
    await until(
      () => document.getText(vscode.window.activeTextEditor!.selection) === quote,
      'the next fact is selected',
    );
    await run('rejectAndNext');
    equal(await statusOf(document, quote), 'rejected');
    const text = await kept(document);
    ok(text.includes('Li Na') && text.includes('8.6亿元') && text.includes(quote), text);
    await run('undoReview');
    equal(await statusOf(document, quote), undefined);
    await run('undoReview');
    equal(await statusOf(document, '8.6亿元'), undefined);
    await run('redoReview');
    equal(await statusOf(document, '8.6亿元'), 'confirmed');
  });

  test('a rejected fact leaves the counts and can be shown', async () => {
    const editor = await reading();
    const { document } = editor;
    const count = (await factsOf(document)).length;
    await putCursor(editor, '8.6亿元');
    await run('rejectFact');
    equal((await factsOf(document)).length, count - 1);
    const { annotating, tree } = await parts();
    equal(tree.counts.all, count - 1);
    equal(annotating.marks.rangesOf(editor, 'rejected').length, 0);
    await withSettings({ 'review.showRejected': true }, async () => {
      await until(() => annotating.marks.rangesOf(editor, 'rejected').length === 1, 'it is struck through');
      ok(
        annotating.review.getChildren().some(({ id }) => id === 'rejected'),
        'the view has no group of rejected facts',
      );
    });
  });

  test('a corrected fact shows what a person says everywhere', async () => {
    const editor = await reading();
    const { document } = editor;
    await putCursor(editor, '8.6亿元');
    await run('correctFact', { fields: { value: 870_000_000, measure: '追回资金' } });
    const fact = await factOf(document, '8.6亿元');
    ok(fact.kind === 'statistic' && fact.value === 870_000_000 && fact.measure === '追回资金', JSON.stringify(fact));
    const { annotating, tree } = await parts();
    equal(annotating.marks.rangesOf(editor, 'corrected').length, 1);
    const element = tree.elementOf(fact);
    ok(element?.face.description.includes('corrected'), element?.face.description ?? 'not in the tree');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      within(document, '8.6亿元'),
    );
    const text = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]).map(({ value }) => value);
    ok(text.join().includes('860,000,000') || text.join().includes('860\\,000\\,000'), text.join());
  });

  test('a missed fact is added, with what the words say filled in', async () => {
    const editor = await reading();
    select(editor, '工作组');
    await run('addFact', { kind: 'agency', fields: { canonical: '联合工作组' } });
    const fact = (await factsOf(editor.document)).find(({ rule }) => rule === 'added');
    ok(fact?.kind === 'agency' && fact.canonical === '联合工作组', JSON.stringify(fact));
    equal(await statusOf(editor.document, '工作组'), 'added');
  });

  test('a note is a thread: answered, resolved, opened again', async () => {
    const editor = await reading();
    const { document } = editor;
    const { annotating } = await parts();
    await putCursor(editor, '近35%');
    await run('addNote', { text: '与去年口径不同' });
    const thread = () => annotating.notes.threadsOf(document)[0];
    const [comment] = (await until(thread, 'the thread appears')).comments;
    equal(comment!.author.name, 'Li Na');
    equal((comment!.body as vscode.MarkdownString).value, '与去年口径不同');
    await run('replyNote', { thread: thread(), text: '已核对' });
    await until(() => thread()?.comments.length === 2, 'the answer appears');
    await run('resolveNote', thread());
    await until(() => thread()?.state === vscode.CommentThreadState.Resolved, 'it is resolved');
    await run('reopenNote', thread());
    await until(() => thread()?.state === vscode.CommentThreadState.Unresolved, 'it is open again');
    ok((await kept(document)).includes('已核对'), 'the answer is not kept');
  });

  test('what was said is there again after the document was closed', async () => {
    const editor = await reading();
    const { uri } = editor.document;
    await putCursor(editor, '8.6亿元');
    await run('confirmFact');
    await putCursor(editor, '近35%');
    await run('labelFact', { label: 'key' });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    // VS Code keeps a closed document for minutes; under another language it is read afresh.
    const { session } = await ready(editor.document);
    await vscode.languages.setTextDocumentLanguage(editor.document, 'plaintext');
    const again = await vscode.window.showTextDocument(uri);
    equal(await statusOf(again.document, '8.6亿元'), 'confirmed');
    const { analysis, session: other } = await ready(again.document);
    ok(other !== session, 'the document was never closed');
    equal(analysis.facts.find(({ quote }) => quote === '近35%')?.review?.labels, ['key']);
  });

  test('edits above move annotations along, edits inside ask for another look', async () => {
    const editor = await reading();
    const { document } = editor;
    await putCursor(editor, '8.6亿元');
    await run('confirmFact');
    await putCursor(editor, '5300人');
    await run('confirmFact');
    await edit(document, '# 全省', '附：本文系转载。\n\n# 全省');
    equal(await statusOf(document, '8.6亿元'), 'confirmed');
    equal(await statusOf(document, '5300人'), 'confirmed');
    await edit(document, '8.6亿元', '8.9亿元');
    const { analysis } = await ready(document);
    const fact = analysis.facts.find(({ quote }) => quote === '8.9亿元');
    equal([fact?.review?.status, fact?.review?.outdated], [undefined, true]);
    equal(await statusOf(document, '5300人'), 'confirmed');
  });

  test('an annotation whose words are gone is an orphan with its old words, and can be linked again', async () => {
    const editor = await reading();
    const { document } = editor;
    const { annotating } = await parts();
    await putCursor(editor, '5300人');
    await run('confirmFact');
    await edit(document, '| 东部 | 5300人 |', '');
    const orphans = () => annotating.review.getChildren().find(({ id }) => id === 'orphans');
    await ready(document);
    const [orphan] = (await until(orphans, 'it is among the orphans')).children;
    equal(orphan?.label, '5300人');
    select(editor, '8.6亿元');
    await run('relinkAnnotation', orphan);
    await until(() => !orphans(), 'no orphan is left');
    equal(await statusOf(document, '8.6亿元'), 'confirmed');
  });

  test('a damaged file is told, shown and never overwritten', async () => {
    const editor = await open(ARTICLE);
    const { document } = editor;
    const path = annotationPath(vscode.workspace.asRelativePath(document.uri, false))!;
    const damaged = '{"@context": [], "items": [ {"id": "urn:x"';
    await vscode.workspace.fs.writeFile(inWorkspace(path), new TextEncoder().encode(damaged));
    const { session } = await ready(document);
    await session.keeping.store.load(session.keeping.path);
    await putCursor(editor, '8.6亿元');
    await run('confirmFact');
    equal(await kept(document), damaged);
    equal(await statusOf(document, '8.6亿元'), 'confirmed', 'what was said is lost');
    const { annotating } = await parts();
    ok(
      annotating.review.getChildren().some(({ context }) => context === 'unreadable'),
      'the view does not tell',
    );
    ok(annotating.status.text?.includes('$(warning)'), annotating.status.text ?? 'nothing');
  });

  test('a renamed document takes its annotations along', async () => {
    const editor = await reading();
    const { uri } = editor.document;
    await putCursor(editor, '8.6亿元');
    await run('confirmFact');
    const moved = inWorkspace('renamed.md');
    const change = new vscode.WorkspaceEdit();
    change.renameFile(uri, moved);
    ok(await vscode.workspace.applyEdit(change), 'it cannot be renamed');
    const again = await vscode.window.showTextDocument(moved);
    await until(async () => (await statusOf(again.document, '8.6亿元')) === 'confirmed', 'it is still confirmed');
    equal(await kept({ uri } as vscode.TextDocument), '');
    const back = new vscode.WorkspaceEdit();
    back.renameFile(moved, uri);
    await vscode.workspace.applyEdit(back);
  });

  test('what others write into the file is taken in and shown', async () => {
    const other = await reading();
    await putCursor(other, '8.6亿元');
    await run('confirmFact');
    const theirs = (await kept(other.document)).replaceAll('Li Na', 'Wang Wei');
    const { document } = await reading();
    equal(await statusOf(document, '8.6亿元'), undefined);
    const path = annotationPath(vscode.workspace.asRelativePath(document.uri, false))!;
    await vscode.workspace.fs.writeFile(inWorkspace(path), new TextEncoder().encode(theirs));
    await until(
      async () => (await statusOf(document, '8.6亿元')) === 'confirmed',
      'it is confirmed by another',
      15_000,
    );
    const { analysis } = await ready(document);
    equal(analysis.facts.find(({ quote }) => quote === '8.6亿元')?.review?.authors, ['Wang Wei']);
  });

  test('progress stands in the status bar and on the view', async () => {
    const editor = await reading();
    const { document } = editor;
    const total = (await factsOf(document)).length;
    await putCursor(editor, '8.6亿元');
    await run('confirmFact');
    const { annotating } = await parts();
    await until(() => annotating.status.text === `$(checklist) 1 of ${total} reviewed`, 'the status bar tells');
    equal(annotating.review.view.description, `1 of ${total} reviewed`);
  });

  test('what is visible, selected, or of a kind in this section is accepted in one step, and undone in one', async () => {
    const editor = await reading();
    const { document } = editor;
    const reviewed = async () => (await ready(document)).analysis.progress.reviewed;
    const total = (await factsOf(document)).length;
    select(editor, '近35%，追回被骗资金8.6亿元');
    await run('acceptSelected');
    equal(await reviewed(), 2);
    await run('undoReview');
    equal(await reviewed(), 0);
    await putCursor(editor, '48%');
    await run('acceptKindInSection');
    const { analysis } = await ready(document);
    const accepted = analysis.facts.filter(({ review }) => review?.status === 'confirmed');
    ok(
      accepted.length > 0 &&
        accepted.every(({ kind, section }) => kind === 'statistic' && section.at(-1)?.includes('分地区')),
      JSON.stringify(accepted.map(({ quote }) => quote)),
    );
    await run('undoReview');
    await run('acceptVisible');
    equal(await reviewed(), total);
    await run('undoReview');
    equal(await reviewed(), 0);
  });

  test('the lightbulb offers what can be said of a fact and of other words', async () => {
    const { document } = await reading();
    const titles = async (range: vscode.Range) => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
      );
      return actions.map(({ title }) => title);
    };
    const at = within(document, '8.6亿元');
    ok((await titles(new vscode.Range(at, at))).includes('Confirm this fact'), 'no offer on a fact');
    const words = within(document, '到场指导');
    ok(
      (await titles(new vscode.Range(words, words.translate(0, 2)))).includes('Add a fact here…'),
      'no offer on words',
    );
  });

  test('facts and review are exported, and read back into another document', async () => {
    const editor = await reading();
    await putCursor(editor, '8.6亿元');
    await run('confirmFact');
    select(editor, '到场指导');
    await run('labelFact', { label: 'check' });
    const target = inWorkspace('export.json');
    await run('export', { format: 'json', target: target.toString(), selection: false });
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    ok(text.includes('confirmed') && text.includes('8.6亿元'), text.slice(0, 500));
    const other = await reading();
    await run('import', { format: 'json', source: target.toString() });
    equal(await statusOf(other.document, '8.6亿元'), 'confirmed');
    const { analysis } = await ready(other.document);
    equal(
      analysis.free.map(({ annotation }) => annotation.labels),
      [['check']],
    );
    await vscode.workspace.fs.delete(target);
  });

  test('what the list of facts shows is exported, and nothing else', async () => {
    const editor = await reading();
    await putCursor(editor, '8.6亿元');
    await run('rejectFact');
    const target = inWorkspace('listed.json');
    const exported = async () => {
      await run('exportListed', { format: 'json', target: target.toString() });
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
      await vscode.workspace.fs.delete(target);
      return text;
    };
    await run('filter', '5300');
    const { tree } = await parts();
    equal(tree.counts.listed, 1);
    const text = await exported();
    ok(text.includes('5300人') && !text.includes('"8.6亿元"') && !text.includes('"48%"'), text.slice(0, 500));
    const article = editor.document.uri;
    await run('exportListed', { format: 'markdown', target: article.toString() });
    equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(article)), ARTICLE, 'the article is overwritten');
    await run('clearFilter');
    ok((await exported()).includes('"48%"'), 'without a filter everything listed is exported');
  });

  test('all articles of the workspace are exported with their reviews, open or not; what cannot be read is told', async () => {
    const closed = await reading();
    const shut = vscode.workspace.asRelativePath(closed.document.uri);
    await putCursor(closed, '8.6亿元');
    await run('confirmFact');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    const editor = await reading();
    const shown = vscode.workspace.asRelativePath(editor.document.uri);
    await edit(editor.document, '5300人', '6400人');
    const binary = inWorkspace('binary.txt');
    await vscode.workspace.fs.writeFile(binary, new Uint8Array([0, 1, 2, 0]));
    const target = inWorkspace('all.json');
    const done = (await run('exportWorkspace', { format: 'json', target: target.toString() })) as {
      documents: number;
      left: unknown;
    };
    equal(done.left, [{ path: 'binary.txt', reason: 'unreadable' }]);
    const { documents } = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(target)));
    equal(documents.length, done.documents);
    const of = (path: string) => JSON.stringify(documents.find((one: { path: string }) => one.path === path) ?? null);
    ok(of(shut).includes('"confirmed"') && of(shut).includes('5300人'), of(shut).slice(0, 500));
    ok(!of(shown).includes('"confirmed"') && of(shown).includes('6400人'), of(shown).slice(0, 500));
    await vscode.workspace.fs.delete(target);
    await withSettings({ maxFileSize: 1000 }, async () => {
      const long = inWorkspace('long.md');
      await vscode.workspace.fs.writeFile(long, new TextEncoder().encode('公'.repeat(1001)));
      const again = (await run('exportWorkspace', { format: 'json', target: target.toString() })) as typeof done;
      ok(JSON.stringify(again.left).includes('{"path":"long.md","reason":"too-large"}'), JSON.stringify(again.left));
      await vscode.workspace.fs.delete(long);
    });
    await vscode.workspace.fs.delete(target);
    await vscode.workspace.fs.delete(binary);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  test('where annotators differ is listed, and one side can be taken', async () => {
    const editor = await reading();
    const { document } = editor;
    await putCursor(editor, '8.6亿元');
    await run('confirmFact');
    await withSettings({ author: 'Wang Wei' }, async () => {
      await putCursor(editor, '8.6亿元');
      await run('rejectFact');
    });
    equal(await statusOf(document, '8.6亿元'), 'disputed');
    const { annotating } = await parts();
    const differences = () => annotating.review.getChildren().find(({ id }) => id === 'differences');
    const [difference] = (await until(differences, 'the view lists the difference')).children;
    equal(
      difference?.children.map(({ label }) => label),
      ['Li Na', 'Wang Wei'],
    );
    await vscode.workspace.getConfiguration('policyLens').update('author', 'Li Na', true);
    await run('takeSide', difference?.children[1]);
    equal(await statusOf(document, '8.6亿元'), 'rejected');
    await until(() => !differences(), 'no difference is left');
  });

  test('a second annotator goes through what another has judged, if asked to', async () => {
    const editor = await reading();
    const { document } = editor;
    await putCursor(editor, '8.6亿元');
    await run('rejectFact');
    await withSettings({ author: '韩梅梅', 'review.countOthers': false }, async () => {
      const mine = async () => (await ready(document)).analysis;
      await until(async () => (await mine()).progress.reviewed === 0, 'the queue is her own');
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      for (let i = 0; i < 50 && document.getText(editor.selection) !== '8.6亿元'; i++) await run('nextUnreviewed');
      equal(document.getText(editor.selection), '8.6亿元', 'what another rejected is not met');
      await run('confirmAndNext');
      equal((await mine()).progress.reviewed, 1);
    });
    await vscode.workspace.getConfiguration('policyLens').update('author', 'Li Na', true);
    await until(async () => (await ready(document)).analysis.progress.reviewed === 1, 'the queue is everybody’s');
    equal(await statusOf(document, '8.6亿元'), 'disputed');
  });

  test('a place of which nobody can be sure is shown as doubtful, and a person says where it is', async () => {
    const line = '该地区共抓获犯罪嫌疑人300名。';
    const editor = await reading(`# 通报\n\n${line}\n`);
    const { document } = editor;
    const { annotating } = await parts();
    await putCursor(editor, '300名');
    await run('confirmFact');
    // The line is cut out and stands twice elsewhere: either may be meant.
    await edit(document, `# 通报\n\n${line}\n`, `# 通报\n\n另有说明。\n\n甲：${line}又说：${line}\n`);
    await ready(document);
    const doubtful = () => annotating.review.getChildren().find(({ id }) => id === 'doubtful');
    const [doubt] = (await until(doubtful, 'the view lists a doubtful place')).children;
    equal(doubt?.label, '300名');
    equal((await ready(document)).analysis.progress.reviewed, 0, 'a doubtful place counts');
    const orphans = () => annotating.review.getChildren().find(({ id }) => id === 'orphans');
    await run('detachAnnotation', doubt);
    const gone = (await until(orphans, 'the view lists an orphan')).children;
    equal([gone[0]?.label, doubtful()], ['300名', undefined]);
    ok((await kept(document)).includes('"detached":true'), 'the file does not say so');
    await run('undoReview');
    await until(() => doubtful() && !orphans(), 'it is doubtful again');
    await run('confirmPlace', doubt);
    await until(() => !doubtful(), 'no doubt is left');
    equal((await ready(document)).analysis.progress.reviewed, 1);
  });

  test('a deleted document takes its annotations aside, and has them again when it is back', async () => {
    const editor = await reading();
    const { uri } = editor.document;
    await putCursor(editor, '8.6亿元');
    await run('confirmFact');
    const change = new vscode.WorkspaceEdit();
    change.deleteFile(uri);
    await vscode.workspace.applyEdit(change);
    await until(async () => (await kept(editor.document)) === '', 'the annotations are put aside');
    const back = new vscode.WorkspaceEdit();
    back.createFile(uri, { contents: new TextEncoder().encode(ARTICLE) });
    await vscode.workspace.applyEdit(back);
    const again = await vscode.window.showTextDocument(uri);
    await until(async () => (await statusOf(again.document, '8.6亿元')) === 'confirmed', 'it is confirmed again');
  });

  test('an untitled document is reviewed as long as it is open, and leaves no file', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: ARTICLE });
    const editor = await vscode.window.showTextDocument(document);
    await putCursor(editor, '8.6亿元');
    await run('confirmFact');
    equal(await statusOf(document, '8.6亿元'), 'confirmed');
    const { session } = await ready(document);
    equal(session.keeping.homeless, 'untitled');
    await run('undoReview');
    equal(await statusOf(document, '8.6亿元'), undefined);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('an untitled document that is saved into the workspace keeps what was said of it', async () => {
    const file = inWorkspace('once-untitled.md');
    const document = await vscode.workspace.openTextDocument(file.with({ scheme: 'untitled' }));
    const editor = await vscode.window.showTextDocument(document);
    const change = new vscode.WorkspaceEdit();
    change.insert(document.uri, new vscode.Position(0, 0), ARTICLE);
    await vscode.workspace.applyEdit(change);
    await putCursor(editor, '8.6亿元');
    await run('confirmFact');
    const { session } = await ready(document);
    equal(session.keeping.homeless, 'untitled');
    ok(await document.save(), 'it cannot be saved');
    const saved = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(saved);
    await until(async () => (await statusOf(saved, '8.6亿元')) === 'confirmed', 'the review goes along');
    await until(async () => (await kept(saved)).includes('8.6亿元'), 'the review is kept in a file');
    await closeAll();
    await vscode.workspace.fs.delete(file);
  });

  test('the codebook names labels, and says what is wrong in it at its place', async () => {
    const editor = await reading();
    const { document } = editor;
    const { annotating } = await parts();
    const uri = inWorkspace('.policy-lens/codebook.json');
    const book = { labels: [{ code: 'key', name: '关键数字', color: '#d29922', shortcut: 'k' }, { name: '没有代码' }] };
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(JSON.stringify(book)));
    await until(
      () => annotating.codebooks.label(document.uri, 'key').name === '关键数字',
      'the codebook is read',
      15_000,
    );
    equal(annotating.codebooks.of(document.uri).labels.length, 1);
    await until(() => vscode.languages.getDiagnostics(uri).length > 0, 'the label without a code is told');
    await putCursor(editor, '8.6亿元');
    await run('labelFact', { label: 'key' });
    await ready(document);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      within(document, '8.6亿元'),
    );
    const text = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]).map(({ value }) => value);
    ok(text.join().includes('关键数字'), text.join());
  });
});
