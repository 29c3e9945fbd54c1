import * as vscode from 'vscode';
import type { ReviewedAnalysis } from '../../core/annotate/apply';
import { type ExportDocument, type ExportFile, FORMATS, type FormatEntry, formatOf } from '../../core/export';
import { reviewedDocument } from '../../core/export/reviewed';
import { nameOf } from '../documents';
import { formatName } from './export-names';
import { type Scene, type Subjects, spanOf } from './subjects';

/** What a keybinding or a test may say instead of the dialogs. */
interface Given {
  readonly format?: string;
  /** Address of the file, or of the folder for formats of several files. */
  readonly target?: string;
  readonly selection?: boolean;
}

/** Writes the facts of the document, or of what is selected, with what people said of them, for other programs. */
export class ExportCommand {
  constructor(private readonly subjects: Subjects) {}

  register(): vscode.Disposable {
    return vscode.commands.registerCommand('policyLens.export', (given?: unknown) => this.export(givenIn(given)));
  }

  private async export(given: Given): Promise<void> {
    const scene = await this.subjects.scene(given);
    if (!scene) return;
    const isPart = given.selection ?? (await askForPart(scene));
    const format = isPart === undefined ? undefined : (formatOf(given.format ?? '') ?? (await askForFormat()));
    if (!format) return;
    const target = given.target ? vscode.Uri.parse(given.target) : await askForTarget(scene, format);
    if (!target) return;
    const written = await this.write(scene, format, target, isPart === true);
    const open = vscode.l10n.t('Open');
    const message = vscode.l10n.t('Exported to {0}', vscode.workspace.asRelativePath(target));
    if (given.target) return;
    const isText = format.content === 'text' && format.files !== 'many';
    const answer = await vscode.window.showInformationMessage(message, ...(isText ? [open] : []));
    if (answer === open) await vscode.window.showTextDocument(written[0]!);
  }

  private async write(
    { session, analysis, editor }: Scene,
    format: FormatEntry,
    target: vscode.Uri,
    isPart: boolean,
  ): Promise<vscode.Uri[]> {
    const { document } = session;
    const whole = isPart && editor ? withinSelection(analysis, editor) : analysis;
    const path = session.keeping.homeless ? nameOf(document) : session.keeping.path;
    const exported: ExportDocument = reviewedDocument(path, document.getText(), whole);
    const isFolder = format.files === 'many';
    const name = isFolder ? undefined : nameOf({ uri: target }).replace(/\.[^.]*$/, '');
    const { write } = await format.load();
    const language = vscode.env.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
    const { files } = await write([exported], { language, ...(name && { name }) });
    return saveAll(files, target, isFolder);
  }
}

function givenIn(given: unknown): Given {
  return typeof given === 'object' && given !== null && !('node' in given) && !('scheme' in given) ? given : {};
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

async function askForFormat(): Promise<FormatEntry | undefined> {
  const items = FORMATS.map((format) => {
    const { name, use } = formatName(format.id);
    return { label: name, description: format.extension, detail: use, format };
  });
  const placeHolder = vscode.l10n.t('Export as');
  const options = { placeHolder, matchOnDescription: true, matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.format;
}

async function askForTarget({ session }: Scene, format: FormatEntry): Promise<vscode.Uri | undefined> {
  const { document } = session;
  const folder = document.isUntitled
    ? vscode.workspace.workspaceFolders?.[0]?.uri
    : vscode.Uri.joinPath(document.uri, '..');
  if (format.files === 'many') {
    const openLabel = vscode.l10n.t('Export to This Folder');
    const options = { canSelectFolders: true, canSelectFiles: false, openLabel, ...(folder && { defaultUri: folder }) };
    return (await vscode.window.showOpenDialog(options))?.[0];
  }
  const name = `${nameOf(document).replace(/\.[^.]*$/, '')}${format.extension}`;
  return vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
    filters: { [formatName(format.id).name]: [format.extension.slice(1)] },
  });
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

/** The first file goes where the person said; those that describe it, beside it. */
async function saveAll(files: readonly ExportFile[], target: vscode.Uri, isFolder: boolean): Promise<vscode.Uri[]> {
  const folder = isFolder ? target : vscode.Uri.joinPath(target, '..');
  const written: vscode.Uri[] = [];
  for (const [index, { name, content }] of files.entries()) {
    const uri = index === 0 && !isFolder ? target : vscode.Uri.joinPath(folder, ...name.split('/'));
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await vscode.workspace.fs.writeFile(uri, bytes);
    written.push(uri);
  }
  return written;
}
