import * as vscode from 'vscode';
import type { Analysis, Fact } from '../core';
import { selector } from './documents';
import type { FactSource } from './fact-source';
import { hoverText, REVEAL_COMMAND } from './hover-text';
import type { Settings } from './settings';
import { factsOver, toRange } from './spans';

/** Tells what is known about the fact under the mouse. */
export class FactHover implements vscode.HoverProvider {
  constructor(
    private readonly facts: FactSource,
    private readonly settings: Settings,
  ) {}

  register(): vscode.Disposable {
    return vscode.languages.registerHoverProvider(selector, this);
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token?: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    if (!this.settings.hover) return undefined;
    const analysis = await this.facts.of(document, token);
    const facts = analysis ? factsOver(analysis, document.offsetAt(position)) : [];
    const [narrowest] = facts;
    if (!analysis || !narrowest) return undefined;
    const contents = facts.map((fact) => trustedHover(document, analysis, fact));
    return new vscode.Hover(contents, toRange(document, narrowest));
  }
}

/** A fact's hover as VS Code takes it: it can run the one command that reveals a place, and shows no HTML. */
export function trustedHover(document: vscode.TextDocument, analysis: Analysis, fact: Fact): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(hoverText(document, analysis, fact), false);
  markdown.isTrusted = { enabledCommands: [REVEAL_COMMAND] };
  markdown.supportHtml = false;
  return markdown;
}
