import * as vscode from 'vscode';
import { ARTICLE, closeAll, factOf, hoverAt, ok, open, parts, until, within } from './support';

/** Runs in both hosts, also where there is neither Node nor a DOM. */
suite('smoke', () => {
  teardown(closeAll);

  test('finds a statistic with its exact value', async () => {
    const { document } = await open(ARTICLE);
    const fact = await factOf(document, '8.6亿元');
    ok(fact.kind === 'statistic' && fact.value === 860_000_000 && fact.unit === 'CNY', JSON.stringify(fact));
  });

  test('marks it, tells about it and lists it', async () => {
    const editor = await open(ARTICLE);
    const { highlights, tree } = await parts();
    await until(() => highlights.rangesOf(editor).statistic.length > 0, 'statistics are marked');
    ok((await hoverAt(editor.document, within(editor.document, '8.6亿元'))).includes('860\\,000\\,000 CNY'), 'hover');
    ok(tree.getChildren().length > 0, 'the tree is empty');
  });

  test('works on plain text too', async () => {
    const { document } = await open('今年1月至2月，全省破获案件5300起。', 'plaintext');
    ok((await factOf(document, '5300起')).kind === 'statistic', 'no statistic');
  });

  test('registers what the manifest names', async () => {
    await parts();
    const { packageJSON } = vscode.extensions.getExtension('policy-lens.policy-lens')!;
    const registered = new Set(await vscode.commands.getCommands(true));
    for (const { command } of packageJSON.contributes.commands) ok(registered.has(command), `${command} is missing`);
  });
});
