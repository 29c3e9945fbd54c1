import * as vscode from 'vscode';
import type { ExportDocument } from '../../core/export';
import { destinationOf, exportLanguage, type Given, givenIn, saveAll, writtenName } from './export-target';
import { flash } from './tell';
import type { Left, WorkspaceDocuments } from './workspace-documents';

/** What became of an export of the workspace. */
export interface WorkspaceExport {
  /** How many documents were exported. */
  readonly documents: number;
  readonly left: readonly Left[];
}

/** How many documents that were left out a message names. */
const NAMED = 5;

/** Writes the facts of all articles of the workspace, with what people said of them, into one export. */
export class WorkspaceExportCommand {
  constructor(private readonly documents: WorkspaceDocuments) {}

  register(): vscode.Disposable {
    return vscode.commands.registerCommand('policyLens.exportWorkspace', (given?: unknown) =>
      this.export(givenIn(given)),
    );
  }

  private async export(given: Given): Promise<WorkspaceExport | undefined> {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const destination = folder && (await destinationOf(given, folder.uri, folder.name));
    if (!destination) return undefined;
    const { format, target } = destination;
    const found = (await this.documents.find()).filter((uri) => uri.toString() !== target.toString());
    if (found.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no article in this workspace.'));
      return undefined;
    }
    const read = await withProgress(found.length, (report, token) => this.documents.read(found, report, token));
    if (!read) {
      flash(vscode.l10n.t('The export was called off; nothing was written.'));
      return undefined;
    }
    const { write } = await format.load();
    const name = writtenName(destination);
    const { files } = await write(read.documents, { language: exportLanguage(), ...(name && { name }) });
    const written = await saveAll(files, destination, new Set(found.map(String)));
    if (written && !given.target) tellWhat(read.documents, read.left, target);
    return written && { documents: read.documents.length, left: read.left };
  }
}

function withProgress<T>(
  count: number,
  run: (report: (path: string) => void, token: vscode.CancellationToken) => Promise<T>,
): Thenable<T> {
  const title = vscode.l10n.t('Reading the workspace’s articles');
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, (progress, token) =>
    run((message) => progress.report({ message, increment: 100 / count }), token),
  );
}

/** One message, whatever was left out. */
function tellWhat(documents: readonly ExportDocument[], left: readonly Left[], target: vscode.Uri): void {
  const place = vscode.workspace.asRelativePath(target);
  const done = vscode.l10n.t('Exported {0} documents to {1}', documents.length, place);
  if (left.length === 0) {
    void vscode.window.showInformationMessage(done);
    return;
  }
  const names = left.slice(0, NAMED).map(({ path, reason }) => `${path} (${reasonText(reason)})`);
  const more = left.length > NAMED ? ' …' : '';
  const message = vscode.l10n.t('{0}. Left out {1}: {2}', done, left.length, names.join(', ') + more);
  void vscode.window.showWarningMessage(message);
}

function reasonText(reason: Left['reason']): string {
  return reason === 'too-large' ? vscode.l10n.t('too large') : vscode.l10n.t('cannot be read');
}
