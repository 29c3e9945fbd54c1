import * as vscode from 'vscode';
import type { Analysis } from '../../../src/core';
import { FactSource, type Reader } from '../../../src/editor/fact-source';
import { Settings } from '../../../src/editor/settings';
import { closeAll, equal, ok, open, until } from './support';

/** Reads slowly: each step keeps the host busy for about a millisecond. */
class SlowReader implements Reader {
  taken = 0;
  finished = 0;

  constructor(private readonly length: number) {}

  *steps(source: string): Generator<number, Analysis, void> {
    for (let step = 0; step < this.length; step++) {
      const end = performance.now() + 1;
      while (performance.now() < end);
      this.taken++;
      yield step;
    }
    this.finished++;
    return { facts: [], headings: [], end: source.length };
  }
}

suite('fact source', () => {
  const settings = new Settings();
  let source: FactSource | undefined;

  teardown(async () => {
    source?.dispose();
    await closeAll();
  });
  suiteTeardown(() => settings.dispose());

  function reading(reader: Reader): FactSource {
    source = new FactSource(settings, () => reader);
    return source;
  }

  test('reads in slices: others get their turn in between', async () => {
    const { document } = await open('慢慢读。');
    const facts = reading(new SlowReader(400));
    let last = performance.now();
    let longest = 0;
    const clock = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    ok(await facts.of(document), 'no analysis');
    clearInterval(clock);
    ok(longest < 200, `the host was busy for ${Math.round(longest)} ms at a stretch`);
  });

  test('gives up what it reads when the text changes', async () => {
    const editor = await open('慢慢读。');
    const reader = new SlowReader(2000);
    const facts = reading(reader);
    await until(() => reader.taken > 20, 'reading has begun');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '新'));
    const taken = reader.taken;
    await new Promise((resolve) => setTimeout(resolve, 150));
    ok(reader.taken < taken + 40, `${reader.taken - taken} more steps were taken`);
    equal(reader.finished, 0);
    equal(facts.current(editor.document), undefined);
  });

  test('gives up when the document is closed, and says so', async () => {
    const { document } = await open('慢慢读。', 'plaintext');
    const reader = new SlowReader(100_000);
    const facts = reading(reader);
    const analysis = facts.of(document);
    await until(() => reader.taken > 20, 'reading has begun');
    // A change of language closes the document and opens it as another one.
    await vscode.languages.setTextDocumentLanguage(document, 'json');
    equal(await analysis, undefined);
  });

  test('reads a document that became an article', async () => {
    const { document } = await open('一。');
    await vscode.languages.setTextDocumentLanguage(document, 'json');
    const facts = reading(new SlowReader(1));
    equal(facts.state(document), 'unsupported');
    await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    await until(() => facts.state(document) === 'ready', 'it is read');
  });

  test('many edits in quick succession are read once', async () => {
    const editor = await open('一。');
    const reader = new SlowReader(1);
    const facts = reading(reader);
    await facts.of(editor.document);
    for (let edit = 0; edit < 5; edit++) {
      await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), '字'));
    }
    ok(await facts.of(editor.document), 'no analysis');
    ok(facts.current(editor.document)?.end === editor.document.getText().length, 'the analysis is of an older text');
    ok(reader.finished <= 3, `read ${reader.finished} times`);
  });

  test('tells of every reading once', async () => {
    const { document } = await open('一。');
    const facts = reading(new SlowReader(1));
    let told = 0;
    facts.onDidChange((changed) => {
      if (changed === document) told++;
    });
    await Promise.all([facts.of(document), facts.of(document), facts.of(document)]);
    equal(told, 1);
  });
});
