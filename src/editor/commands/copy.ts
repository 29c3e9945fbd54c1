import * as vscode from 'vscode';
import { bareValue } from '../describe';
import { nameOf } from '../documents';
import type { FactSource } from '../fact-source';
import { sentenceAround } from '../quotation';
import type { Settings } from '../settings';
import type { ShownDocument } from '../shown-document';
import { factAt, lineOf } from '../spans';
import { tableOf, toTsv } from '../table/rows';
import { surroundings } from '../table/surroundings';
import type { FactTree, PlacedFact } from '../tree';
import type { Element } from '../tree-elements';

/** Copies what the facts say; what was copied flashes in the status bar. */
export class CopyCommands {
  constructor(
    private readonly facts: FactSource,
    private readonly tree: FactTree,
    private readonly shown: ShownDocument,
    private readonly settings: Settings,
  ) {}

  register(): vscode.Disposable {
    const { registerCommand } = vscode.commands;
    return vscode.Disposable.from(
      registerCommand('policyLens.copyValue', (element?: Element) => this.copy(element, ({ fact }) => bareValue(fact))),
      registerCommand('policyLens.copyQuotation', (element?: Element) => this.copy(element, quotation)),
      registerCommand('policyLens.copyTable', () => this.copyTable()),
    );
  }

  private async copy(element: Element | undefined, textOf: (place: PlacedFact) => string): Promise<void> {
    const place = element ? await this.tree.locate(element) : await this.atCursor();
    if (place) await toClipboard(textOf(place));
    else void vscode.window.showInformationMessage(vscode.l10n.t('There is no fact at the cursor.'));
  }

  private async copyTable(): Promise<void> {
    const { document } = this.shown;
    const analysis = document && (await this.facts.of(document));
    if (!document || !analysis) return;
    const rows = tableOf(analysis.facts, this.settings.tableColumns, surroundings(document, analysis));
    await toClipboard(toTsv(rows));
  }

  private async atCursor(): Promise<PlacedFact | undefined> {
    const editor = vscode.window.activeTextEditor;
    const analysis = editor && (await this.facts.of(editor.document));
    const fact = analysis && factAt(analysis, editor.document, editor.selection.active);
    return fact && { document: editor.document, fact };
  }
}

/** The sentence, with the document and line that it stands in. */
function quotation({ document, fact }: PlacedFact): string {
  const sentence = sentenceAround(document.getText(), fact);
  return vscode.l10n.t('“{0}” ({1}, line {2})', sentence, nameOf(document), lineOf(document, fact));
}

async function toClipboard(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  const [firstLine = ''] = text.split('\n');
  // Icons are written $(…) in the status bar; the text of a document must not become one.
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied: {0}', firstLine.slice(0, 60).replaceAll('$(', '$ (')), 3000);
}
