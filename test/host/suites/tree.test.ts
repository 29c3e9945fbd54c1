import * as vscode from 'vscode';
import type { Element } from '../../../src/editor/tree-elements';
import { ARTICLE, closeAll, equal, factOf, factsOf, ok, open, parts, until, withSettings } from './support';

suite('tree', () => {
  teardown(async () => {
    (await parts()).view.setFilter('');
    await closeAll();
  });

  async function all(): Promise<Element[]> {
    const { tree } = await parts();
    const below = (elements: Element[]): Element[] => elements.flatMap((one) => [one, ...below(tree.getChildren(one))]);
    return below(tree.getChildren());
  }

  async function shown(content: string): Promise<vscode.TextEditor> {
    const editor = await open(content);
    const facts = await factsOf(editor.document);
    const { tree } = await parts();
    await until(() => tree.counts.all === facts.length, 'the tree shows the document');
    return editor;
  }

  test('groups by kind, with counts that add up', async () => {
    const { document } = await shown(ARTICLE);
    const { tree } = await parts();
    const groups = tree.getChildren().map((element) => tree.getTreeItem(element));
    equal(
      groups.map((item) => item.label),
      ['Statistics', 'Periods', 'Agencies', 'Laws'],
    );
    const sum = groups.reduce((count, item) => count + Number(item.description), 0);
    equal(sum, (await factsOf(document)).length);
  });

  test('a leaf begins with the value', async () => {
    await shown(ARTICLE);
    const { tree } = await parts();
    const labels = (await all()).map((element) => tree.getTreeItem(element).label);
    for (const label of ['over 12,000 起', '860,000,000 CNY', '最高人民检察院'])
      ok(labels.includes(label), `${label} in ${labels}`);
  });

  test('every mention has one element of its own, and ids are unique', async () => {
    const { document } = await shown(ARTICLE);
    const elements = await all();
    equal(new Set(elements.map(({ id }) => id)).size, elements.length, 'ids repeat');
    const leaves = elements.flatMap(({ node }) =>
      node.type !== 'group' && !node.children.some(({ type }) => type === 'mention') ? [node.fact.id] : [],
    );
    equal(leaves.sort(), (await factsOf(document)).map(({ id }) => id).sort());
  });

  test('groups by section and by agency', async () => {
    await shown(ARTICLE);
    const { tree } = await parts();
    const labels = async () => (await all()).filter(({ node }) => node.type === 'group').map(({ face }) => face.label);
    await withSettings({ 'facts.groupBy': 'section' }, async () => {
      await until(async () => (await labels()).some((label) => label.includes('法律依据')), 'sections');
      ok(
        (await labels()).some((label) => label.includes('办案情况')),
        'a section is missing',
      );
    });
    await withSettings({ 'facts.groupBy': 'agency' }, async () => {
      await until(async () => (await labels()).includes('最高人民检察院'), 'agencies');
    });
    await until(() => tree.getChildren()[0]?.face.label === 'Statistics', 'kinds again');
  });

  test('typing keeps every id, and only what changed is drawn anew', async () => {
    const editor = await shown(ARTICLE);
    const { tree } = await parts();
    const ids = (await all()).map(({ id }) => id);
    const elements = new Set(await all());
    const drawn: unknown[] = [];
    const listener = tree.onDidChangeTreeData((changes) => drawn.push(changes));
    const end = editor.document.positionAt(editor.document.getText().length);
    await editor.edit((edit) => edit.insert(end, '\n以上情况，特此通报。\n'));
    await factsOf(editor.document);
    listener.dispose();
    equal(
      (await all()).map(({ id }) => id),
      ids,
    );
    ok(
      (await all()).every((element) => elements.has(element)),
      'elements were made anew',
    );
    equal(drawn, [], 'something was drawn although nothing changed');
  });

  test('a new fact redraws its group, not the root', async () => {
    const editor = await shown(ARTICLE);
    const { tree } = await parts();
    const drawn: (Element[] | undefined)[] = [];
    const listener = tree.onDidChangeTreeData((changes) => drawn.push(changes));
    const end = editor.document.positionAt(editor.document.getText().length);
    await editor.edit((edit) => edit.insert(end, '\n另有西部地区抓获4100人。\n'));
    await factsOf(editor.document);
    listener.dispose();
    equal(
      drawn.map((changes) => changes?.map(({ face }) => face.label)),
      [['Statistics']],
    );
  });

  test('while an edit is being read the last facts stay', async () => {
    const editor = await shown(ARTICLE);
    const { tree } = await parts();
    const before = (await all()).length;
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '## 新\n\n'));
    equal((await all()).length, before);
    ok(tree.counts.all > 0, 'the tree was emptied');
  });

  test('a click reveals and selects the exact words', async () => {
    const editor = await shown(ARTICLE);
    const { tree } = await parts();
    const fact = await factOf(editor.document, '8.6亿元');
    const element = tree.elementOf(fact);
    ok(element, 'no element');
    const { command } = tree.getTreeItem(element);
    await vscode.commands.executeCommand(command!.command, ...command!.arguments!);
    equal(editor.document.getText(vscode.window.activeTextEditor!.selection), '8.6亿元');
  });

  test('the filter lists what has all of its words, and says so', async () => {
    await shown(ARTICLE);
    const { tree, view } = await parts();
    await vscode.commands.executeCommand('policyLens.filter', '亿元');
    equal(tree.counts.listed, 1);
    ok(view.view.message?.includes('亿元'), 'the view does not tell of the filter');
    await vscode.commands.executeCommand('policyLens.filter', '没有这样的话');
    equal(tree.getChildren(), []);
    await vscode.commands.executeCommand('policyLens.clearFilter');
    equal(tree.counts.listed, tree.counts.all);
    equal(view.view.message, undefined);
  });

  test('follows the cursor when asked', async () => {
    const editor = await shown(ARTICLE);
    const { view } = await parts();
    await vscode.commands.executeCommand('policyLens.showFacts');
    await until(() => view.view.visible, 'the view is visible');
    await withSettings({ 'facts.followCursor': true }, async () => {
      const fact = await factOf(editor.document, '8.6亿元');
      const position = editor.document.positionAt(fact.start + 1);
      const back = await vscode.window.showTextDocument(editor.document);
      back.selection = new vscode.Selection(position, position);
      await until(() => view.view.selection[0]?.face.label === '860,000,000 CNY', 'the leaf is selected');
    });
  });

  test('is empty when nothing is open', async () => {
    await shown(ARTICLE);
    await closeAll();
    const { tree } = await parts();
    await until(() => tree.getChildren().length === 0, 'the tree is empty');
  });
});
