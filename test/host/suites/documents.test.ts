import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { ARTICLE, closeAll, equal, factsOf, ok, open, parts, until, withSettings } from './support';

suite('documents', () => {
  let folder = '';

  suiteSetup(async () => {
    folder = await fs.mkdtemp(path.join(os.tmpdir(), 'policy-lens-'));
  });
  teardown(closeAll);
  suiteTeardown(() => fs.rm(folder, { recursive: true, force: true }));

  async function openFile(name: string, content: string | Uint8Array): Promise<vscode.TextDocument> {
    const file = path.join(folder, name);
    await fs.writeFile(file, content);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
    await vscode.window.showTextDocument(document);
    return document;
  }

  async function checkSpans(document: vscode.TextDocument): Promise<void> {
    const facts = await factsOf(document);
    ok(facts.length > 8, `${facts.length} facts`);
    const text = document.getText();
    for (const { start, end, quote } of facts) {
      equal(text.slice(start, end), quote);
      equal(document.getText(new vscode.Range(document.positionAt(start), document.positionAt(end))), quote);
    }
  }

  test('a file with CRLF', async () => {
    await checkSpans(await openFile('crlf.md', ARTICLE.replaceAll('\n', '\r\n')));
  });

  test('a file with a byte-order mark', async () => {
    await checkSpans(await openFile('bom.txt', `\uFEFF${ARTICLE}`));
  });

  test('endings are read whatever their case, others are not', async () => {
    const { facts } = await parts();
    for (const name of ['a.md', 'b.markdown', 'c.TXT']) {
      equal(facts.state(await openFile(name, '')) === 'unsupported', false, name);
    }
    for (const name of ['d.json', 'LICENSE', 'e.ts']) {
      equal(facts.state(await openFile(name, '')), 'unsupported', name);
    }
  });

  test('a file deleted while it is read is read to its end: its text is still there', async () => {
    const document = await openFile('deleted.md', ARTICLE.repeat(200));
    const reading = (await parts()).facts.of(document);
    await fs.rm(path.join(folder, 'deleted.md'));
    const facts = (await reading)?.facts ?? [];
    ok(facts.length > 1000, `${facts.length} facts`);
  });

  test('who gives up waiting for the facts gets none', async () => {
    const { document } = await open(ARTICLE.repeat(50));
    const { facts } = await parts();
    const token = new vscode.CancellationTokenSource();
    const reading = facts.of(document, token.token);
    token.cancel();
    equal(await reading, undefined);
  });

  test('a document over the limit is not read, and is read when the limit is lifted', async () => {
    const { facts, status } = await parts();
    await withSettings({ maxFileSize: 1000 }, async () => {
      const { document } = await open(ARTICLE.repeat(5));
      await until(() => facts.state(document) === 'too-large', 'too large');
      equal(await facts.of(document), undefined);
      await until(() => status.text?.includes('too large'), 'the status bar says so');
    });
    const { document } = vscode.window.activeTextEditor!;
    await until(() => facts.state(document) === 'ready', 'read after all');
  });

  test('a file of 20 MB is left alone, and the view says so', async () => {
    const document = await openFile('large.txt', '全省破获案件5300起。\n'.repeat(740_000));
    const { facts, highlights } = await parts();
    await until(() => facts.state(document) === 'too-large', 'too large', 20_000);
    equal(highlights.rangesOf(vscode.window.activeTextEditor!).statistic, []);
  });

  test('ten thousand nested brackets are only text', async () => {
    const { document } = await open(`${'[('.repeat(5000)}5300起${'）】'.repeat(5000)}\n\n全省破获案件77起。`);
    const quotes = (await factsOf(document)).map(({ quote }) => quote);
    ok(quotes.includes('77起'), `${quotes}`);
  });

  test('bytes that are no text and lone surrogates do no harm', async () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, index) => 1 + ((index * 7919) % 255));
    const untitled = vscode.workspace.openTextDocument({
      content: '\ud800全省破获案件5300起\udc00。',
      language: 'markdown',
    });
    const { facts } = await parts();
    for (const document of [await openFile('bytes.txt', bytes), await untitled]) {
      ok(await facts.of(document), `no analysis of ${document.uri}`);
    }
  });
});
