import * as vscode from 'vscode';
import type { Analysis, Fact, FactKind, Heading } from '../core';
import { contextText, valueText } from './describe';
import { selector } from './documents';
import type { FactSource } from './fact-source';
import type { Settings } from './settings';
import { toRange } from './spans';

const SYMBOL: Readonly<Record<FactKind, vscode.SymbolKind>> = {
  statistic: vscode.SymbolKind.Number,
  period: vscode.SymbolKind.Event,
  agency: vscode.SymbolKind.Class,
  law: vscode.SymbolKind.Interface,
};

/** Lists the facts under their headings, for the outline, the breadcrumbs and "go to symbol in editor". */
export class FactSymbols implements vscode.DocumentSymbolProvider, vscode.Disposable {
  private registration: vscode.Disposable | undefined;
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly facts: FactSource,
    private readonly settings: Settings,
  ) {
    this.subscription = settings.onDidChange(() => this.register());
    this.register();
  }

  dispose(): void {
    this.subscription.dispose();
    this.registration?.dispose();
  }

  /** VS Code asks again for the symbols of an unchanged document only when providers come or go. */
  private register(): void {
    if (this.settings.outline === (this.registration !== undefined)) return;
    this.registration?.dispose();
    // The label keeps the list apart from the headings that VS Code itself lists for Markdown.
    this.registration = this.settings.outline
      ? vscode.languages.registerDocumentSymbolProvider(selector, this, { label: 'Policy Lens' })
      : undefined;
  }

  async provideDocumentSymbols(
    document: vscode.TextDocument,
    token?: vscode.CancellationToken,
  ): Promise<vscode.DocumentSymbol[]> {
    const analysis = await this.facts.of(document, token);
    return analysis ? nest(document, analysis) : [];
  }
}

/** Headings without a fact under them are listed too where others are: they show where the facts stand. */
function nest(document: vscode.TextDocument, { facts, headings }: Analysis): vscode.DocumentSymbol[] {
  if (facts.length === 0) return [];
  const roots: vscode.DocumentSymbol[] = [];
  const open: { symbol: vscode.DocumentSymbol; end: number }[] = [];
  const place = (start: number, symbol: vscode.DocumentSymbol) => {
    while (open.length > 0 && open.at(-1)!.end <= start) open.pop();
    (open.at(-1)?.symbol.children ?? roots).push(symbol);
  };
  // A heading opens its section before the facts that stand in the heading itself.
  const entries = [...headings, ...facts].sort(
    (a, b) => a.start - b.start || Number('kind' in a) - Number('kind' in b),
  );
  for (const entry of entries) {
    const symbol = 'kind' in entry ? factSymbol(document, entry) : headingSymbol(document, entry);
    place(entry.start, symbol);
    if (!('kind' in entry)) open.push({ symbol, end: Math.max(entry.sectionEnd, entry.end) });
  }
  return roots;
}

function factSymbol(document: vscode.TextDocument, fact: Fact): vscode.DocumentSymbol {
  const range = toRange(document, fact);
  return new vscode.DocumentSymbol(valueText(fact) || fact.quote, contextText(fact), SYMBOL[fact.kind], range, range);
}

function headingSymbol(document: vscode.TextDocument, heading: Heading): vscode.DocumentSymbol {
  const section = { start: heading.start, end: Math.max(heading.sectionEnd, heading.end) };
  const name = heading.title.trim() || '#';
  return new vscode.DocumentSymbol(
    name,
    '',
    vscode.SymbolKind.String,
    toRange(document, section),
    toRange(document, heading),
  );
}
