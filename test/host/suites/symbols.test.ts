import * as vscode from 'vscode';
import { ARTICLE, closeAll, equal, factOf, factsOf, ok, open, until, within, withSettings } from './support';

suite('symbols and references', () => {
  teardown(closeAll);

  const symbolsOf = (document: vscode.TextDocument) =>
    vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);

  test('facts stand under their headings', async () => {
    // Plain text: no other extension adds symbols there.
    const { document } = await open(ARTICLE, 'plaintext');
    await factsOf(document);
    const [title] = await symbolsOf(document);
    ok(title, 'no symbols');
    ok(title.name.includes('工作情况通报'), `first symbol: ${title.name}`);
    const section = title.children.find(({ name }) => name.includes('办案情况'));
    const names = section?.children.map(({ name }) => name) ?? [];
    for (const name of ['over 12,000 起', '860,000,000 CNY', '公安部']) ok(names.includes(name), `${name} in ${names}`);
  });

  test('every fact is a symbol, and every range holds its selection', async () => {
    const { document } = await open(ARTICLE, 'plaintext');
    const facts = await factsOf(document);
    const quotes: string[] = [];
    const visit = (symbols: vscode.DocumentSymbol[]) => {
      for (const { range, selectionRange, children } of symbols) {
        ok(range.contains(selectionRange), 'a selection outside its range');
        quotes.push(document.getText(selectionRange));
        visit(children);
      }
    };
    visit(await symbolsOf(document));
    for (const { quote } of facts) ok(quotes.includes(quote), `${quote} is no symbol`);
  });

  test('none when switched off', async () => {
    const { document } = await open(ARTICLE, 'plaintext');
    await withSettings({ 'outline.enabled': false }, async () => {
      await until(async () => ((await symbolsOf(document)) ?? []).length === 0, 'no symbols');
    });
  });

  test('the definition of an alias is where the full name stands first', async () => {
    const { document } = await open(ARTICLE);
    const [target] = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      within(document, '最高检有关'),
    );
    ok(target, 'no definition');
    const range = 'targetRange' in target ? target.targetRange : target.range;
    equal(document.getText(range), '最高人民检察院');
  });

  test('references are all mentions, in order', async () => {
    const { document } = await open(ARTICLE);
    const fact = await factOf(document, '最高人民检察院');
    const references = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      document.positionAt(fact.start + 1),
    );
    equal(
      references.map(({ range }) => document.getText(range)),
      ['最高人民检察院', '最高检'],
    );
  });

  test('no definition where there is no agency or law', async () => {
    const { document } = await open(ARTICLE, 'plaintext');
    await factsOf(document);
    const targets = await vscode.commands.executeCommand<unknown[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      within(document, '8.6亿元'),
    );
    equal(targets, []);
  });
});
