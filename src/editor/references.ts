import * as vscode from 'vscode';
import { selector } from './documents';
import type { FactSource } from './fact-source';
import { definitionOf, mentionsOf } from './mentions';
import type { Settings } from './settings';
import { factAt, toRange } from './spans';

/** "Go to definition" leads to where an agency or law is introduced, "find all references" to all places of any fact. */
export class FactReferences implements vscode.DefinitionProvider, vscode.ReferenceProvider {
  constructor(
    private readonly facts: FactSource,
    private readonly settings: Settings,
  ) {}

  register(): vscode.Disposable {
    return vscode.Disposable.from(
      vscode.languages.registerDefinitionProvider(selector, this),
      vscode.languages.registerReferenceProvider(selector, this),
    );
  }

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
    token?: vscode.CancellationToken,
  ): Promise<vscode.LocationLink[]> {
    const found = await this.find(document, position, token);
    if (found?.fact.kind !== 'agency' && found?.fact.kind !== 'law') return [];
    const target = toRange(document, definitionOf(found.analysis, found.fact));
    return [{ originSelectionRange: toRange(document, found.fact), targetUri: document.uri, targetRange: target }];
  }

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    context: vscode.ReferenceContext,
    token?: vscode.CancellationToken,
  ): Promise<vscode.Location[]> {
    const found = await this.find(document, position, token);
    if (!found) return [];
    const definition = definitionOf(found.analysis, found.fact);
    return mentionsOf(found.analysis, found.fact)
      .filter((mention) => context.includeDeclaration || mention.id !== definition.id)
      .map((mention) => new vscode.Location(document.uri, toRange(document, mention)));
  }

  private async find(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken | undefined,
  ) {
    const analysis = this.settings.references ? await this.facts.of(document, token) : undefined;
    const fact = analysis && factAt(analysis, document, position);
    return fact && { analysis, fact };
  }
}
