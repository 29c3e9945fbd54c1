import * as vscode from 'vscode';
import type { Fact } from '../../core';
import type { ReviewedAnalysis } from '../../core/annotate/apply';
import { reviewedDocument } from '../../core/export/reviewed';
import { nameOf } from '../documents';
import { type Destination, destinationOf, exportLanguage, givenIn, saveAll, writtenName } from './export-target';
import { type Scene, type Subjects, spanOf } from './subjects';

/** What the list of facts shows now, with its filter. */
export interface Listing {
  lists(fact: Fact): boolean;
}

/** Writes facts of a document with what people said of them, for other programs: all, those selected, those listed. */
export class ExportCommand {
  constructor(private readonly subjects: Subjects) {}

  register(): vscode.Disposable {
    return vscode.commands.registerCommand('policyLens.export', (given?: unknown) => this.export(given));
  }

  registerListed(listing: Listing): vscode.Disposable {
    return vscode.commands.registerCommand('policyLens.exportListed', (given?: unknown) =>
      this.exportListed(listing, given),
    );
  }

  private async export(given: unknown): Promise<void> {
    const scene = await this.subjects.scene(givenIn(given));
    if (!scene) return;
    const isPart = givenIn(given).selection ?? (await askForPart(scene));
    if (isPart === undefined) return;
    const { analysis, editor } = scene;
    await this.write(scene, isPart && editor ? withinSelection(analysis, editor) : analysis, given);
  }

  /** Only the facts of the list: what is not in it, as rejected facts and other annotations, is not meant. */
  private async exportListed(listing: Listing, given: unknown): Promise<void> {
    const scene = await this.subjects.scene(givenIn(given));
    if (!scene) return;
    const facts = scene.analysis.facts.filter((fact) => listing.lists(fact));
    await this.write(scene, { ...scene.analysis, facts, rejected: [], free: [], unmatched: [] }, given);
  }

  private async write({ session }: Scene, analysis: ReviewedAnalysis, given: unknown): Promise<void> {
    const { document, keeping } = session;
    const folder = document.isUntitled
      ? vscode.workspace.workspaceFolders?.[0]?.uri
      : vscode.Uri.joinPath(document.uri, '..');
    const destination = await destinationOf(givenIn(given), folder, nameOf(document).replace(/\.[^.]*$/, ''));
    if (!destination) return;
    const path = keeping.homeless ? nameOf(document) : keeping.path;
    const { write } = await destination.format.load();
    const name = writtenName(destination);
    const exported = reviewedDocument(path, document.getText(), analysis);
    const { files } = await write([exported], { language: exportLanguage(), ...(name && { name }) });
    const written = await saveAll(files, destination, new Set([document.uri.toString()]));
    if (written && !givenIn(given).target) await tellWhere(destination, written[0]!);
  }
}

async function tellWhere({ format, target }: Destination, first: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open');
  const message = vscode.l10n.t('Exported to {0}', vscode.workspace.asRelativePath(target));
  const isText = format.content === 'text' && format.files !== 'many';
  const answer = await vscode.window.showInformationMessage(message, ...(isText ? [open] : []));
  if (answer === open) await vscode.window.showTextDocument(first);
}

/** True for the selection, false for the document, `undefined` when called off. */
async function askForPart({ editor }: Scene): Promise<boolean | undefined> {
  if (!editor || editor.selection.isEmpty) return false;
  const items = [
    { label: vscode.l10n.t('Selection'), isPart: true },
    { label: vscode.l10n.t('Whole document'), isPart: false },
  ];
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Export what?') }))?.isPart;
}

function withinSelection(analysis: ReviewedAnalysis, editor: vscode.TextEditor): ReviewedAnalysis {
  const { start, end } = spanOf(editor);
  const isIn = (span: { readonly start: number; readonly end: number }) => start <= span.start && span.end <= end;
  return {
    ...analysis,
    facts: analysis.facts.filter(isIn),
    rejected: analysis.rejected.filter(isIn),
    free: analysis.free.filter(({ found }) => isIn(found.span)),
    unmatched: analysis.unmatched.filter(({ found }) => isIn(found.span)),
  };
}
