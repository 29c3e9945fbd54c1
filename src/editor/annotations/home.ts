import * as vscode from 'vscode';
import { HOME } from '../../workspace/paths';

/** Why a document's annotations are not kept in a file. */
export type Homeless = 'untitled' | 'no-folder' | 'read-only';

/** Where a document's annotations go: its folder of the workspace and its path in there, with `/`. */
export interface Home {
  readonly folder: vscode.WorkspaceFolder;
  readonly path: string;
}

export function homeOf(uri: vscode.Uri): Home | Homeless {
  if (uri.scheme === 'untitled') return 'untitled';
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return 'no-folder';
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return 'read-only';
  const root = folder.uri.path.endsWith('/') ? folder.uri.path : `${folder.uri.path}/`;
  const path = uri.path.slice(root.length);
  return path === '' || path.startsWith(`${HOME}/`) ? 'no-folder' : { folder, path };
}

/** Said once for each document, when its first annotation is made. */
export function homelessText(reason: Homeless): string {
  switch (reason) {
    case 'untitled':
      return vscode.l10n.t(
        'This document has no file yet: what you say about it is lost when it is closed. Save it in a folder of the workspace first, or export your review before closing.',
      );
    case 'no-folder':
      return vscode.l10n.t(
        'This document is in no folder of the workspace: what you say about it is lost when it is closed. Open its folder to keep annotations, or export your review before closing.',
      );
    case 'read-only':
      return vscode.l10n.t(
        'This workspace cannot be written: what you say about this document is lost when it is closed. Export your review before closing.',
      );
  }
}
