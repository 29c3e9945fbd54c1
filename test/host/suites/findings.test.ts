import * as vscode from 'vscode';
import { closeAll, equal, factsOf, ok, open, until, withSettings } from './support';

const TEXT = '2024年3月5日，会议召开。\n\n银保监会发布通知。依照《中华人民共和国合同法》处理。\n';

suite('findings', () => {
  teardown(closeAll);

  const codes = (document: vscode.TextDocument) =>
    vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ source }) => source === 'Policy Lens')
      .map(({ code, range }) => `${code}: ${document.getText(range)}`);

  test('what deserves a look is a problem on its words', async () => {
    const { document } = await open(TEXT);
    await factsOf(document);
    await until(() => codes(document).length === 2, 'two findings');
    equal(codes(document), ['outdated-agency-name: 银保监会', 'repealed-law: 《中华人民共和国合同法》']);
    const [first] = vscode.languages.getDiagnostics(document.uri);
    ok(first?.message.includes('国家金融监督管理总局'), 'the new name is said');
  });

  test('a corrected text has none', async () => {
    const { document } = await open(TEXT);
    await until(() => codes(document).length === 2, 'two findings');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(2, 0, 3, 0), '国家金融监督管理总局发布通知。\n');
    await vscode.workspace.applyEdit(edit);
    await until(() => codes(document).length === 0, 'no findings');
  });

  test('they can be switched off', async () => {
    const { document } = await open(TEXT);
    await until(() => codes(document).length === 2, 'two findings');
    await withSettings({ 'findings.enabled': false }, () =>
      until(() => codes(document).length === 0, 'no findings').then(() => undefined),
    );
  });
});
