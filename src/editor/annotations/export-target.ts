import * as vscode from 'vscode';
import { type ExportFile, FORMATS, type FormatEntry, formatOf } from '../../core/export';
import { nameOf } from '../documents';
import { formatName } from './export-names';

/** What a keybinding or a test may say instead of the dialogs. */
export interface Given {
  readonly format?: string;
  /** Address of the file, or of the folder for formats of several files. */
  readonly target?: string;
  readonly selection?: boolean;
}

/** Where an export goes, and in which format. */
export interface Destination {
  readonly format: FormatEntry;
  /** The file, or the folder for formats of several files. */
  readonly target: vscode.Uri;
}

export function givenIn(given: unknown): Given {
  return typeof given === 'object' && given !== null && !('node' in given) && !('scheme' in given) ? given : {};
}

/**
 * Asks for what is not given; `undefined` when called off.
 *
 * @param name what a file is called without its extension, unless the person says otherwise
 */
export async function destinationOf(
  given: Given,
  folder: vscode.Uri | undefined,
  name: string,
): Promise<Destination | undefined> {
  const format = formatOf(given.format ?? '') ?? (await askForFormat());
  if (!format) return undefined;
  const target = given.target ? vscode.Uri.parse(given.target) : await askForTarget(format, folder, name);
  return target && { format, target };
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

async function askForTarget(
  format: FormatEntry,
  folder: vscode.Uri | undefined,
  name: string,
): Promise<vscode.Uri | undefined> {
  if (format.files === 'many') {
    const openLabel = vscode.l10n.t('Export to This Folder');
    const options = { canSelectFolders: true, canSelectFiles: false, openLabel, ...(folder && { defaultUri: folder }) };
    return (await vscode.window.showOpenDialog(options))?.[0];
  }
  return vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${name}${format.extension}`) }),
    filters: { [formatName(format.id).name]: [format.extension.slice(1)] },
  });
}

/** A name for what the format writes, as far as the person chose one. */
export function writtenName({ format, target }: Destination): string | undefined {
  return format.files === 'many' ? undefined : nameOf({ uri: target }).replace(/\.[^.]*$/, '');
}

/**
 * The first file goes where the person said; those that describe it, beside it. Nothing is written if an article would
 * be overwritten: `undefined`, and it is said.
 */
export async function saveAll(
  files: readonly ExportFile[],
  { format, target }: Destination,
  articles: ReadonlySet<string>,
): Promise<vscode.Uri[] | undefined> {
  const isFolder = format.files === 'many';
  const folder = isFolder ? target : vscode.Uri.joinPath(target, '..');
  const places = files.map(({ name }, index) =>
    index === 0 && !isFolder ? target : vscode.Uri.joinPath(folder, ...name.split('/')),
  );
  const article = places.find((uri) => articles.has(uri.toString()));
  if (article) {
    const path = vscode.workspace.asRelativePath(article);
    void vscode.window.showErrorMessage(
      vscode.l10n.t('Nothing was exported: it would overwrite the article {0}. Choose another place.', path),
    );
    return undefined;
  }
  for (const [index, { content }] of files.entries()) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await vscode.workspace.fs.writeFile(places[index]!, bytes);
  }
  return places;
}

/** The language that reports are written in. */
export function exportLanguage(): 'zh-CN' | 'en' {
  return vscode.env.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
