import * as vscode from 'vscode';
import type { Analysis } from '../core';
import type { ReviewedFact } from '../core/annotate/apply';
import { HOVER_COMMANDS, reviewHover } from './annotations/hover-text';
import { selector } from './documents';
import type { FactSource } from './fact-source';
import { hoverText, PLACES_COMMAND, REVEAL_COMMAND } from './hover-text';
import type { Settings } from './settings';
import { factsOver, toRange } from './spans';

/** Tells what is known about the fact under the mouse. */
export class FactHover implements vscode.HoverProvider {
  constructor(
    private readonly facts: FactSource,
    private readonly settings: Settings,
    private readonly labelName?: LabelName,
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
    const contents = facts.map((fact) => trustedHover(document, analysis, fact, this.labelName));
    return new vscode.Hover(contents, toRange(document, narrowest));
  }
}

/** What a label is called in the codebook of a document. */
export type LabelName = (document: vscode.TextDocument, code: string) => string;

/**
 * A fact's hover as VS Code takes it: what is known about it, then what people say of it and can say. It can reveal a
 * place and review the fact, runs nothing else, and shows no HTML.
 */
export function trustedHover(
  document: vscode.TextDocument,
  analysis: Analysis,
  fact: ReviewedFact,
  labelName: LabelName = (_document, code) => code,
): vscode.MarkdownString {
  const review = reviewHover(document.uri, fact, (code) => labelName(document, code));
  const markdown = new vscode.MarkdownString(hoverText(document, analysis, fact, review), false);
  markdown.isTrusted = { enabledCommands: [REVEAL_COMMAND, PLACES_COMMAND, ...HOVER_COMMANDS] };
  markdown.supportHtml = false;
  return markdown;
}
