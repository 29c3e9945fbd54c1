import * as vscode from 'vscode';
import { FORMATS, type FormatEntry, formatOf, type ImportedDocument } from '../../core/export';
import { nameOf } from '../documents';
import { formatName } from './export-names';
import { importChange } from './imported';
import type { Subjects } from './subjects';
import { tellAbout } from './tell';

/** Reads what people said elsewhere about the shown document. */
export class ImportCommand {
  constructor(private readonly subjects: Subjects) {}

  register(): vscode.Disposable {
    return vscode.commands.registerCommand('policyLens.import', (given?: unknown) => this.import(given));
  }

  private async import(given: unknown): Promise<void> {
    const scene = await this.subjects.scene(given);
    if (!scene) return;
    const { format: id, source } = (given ?? {}) as { readonly format?: string; readonly source?: string };
    const format = formatOf(id ?? '') ?? (await askForFormat());
    const uris =
      format && (source ? [vscode.Uri.parse(source)] : await vscode.window.showOpenDialog({ canSelectMany: true }));
    const read = format && (await format.load()).read;
    if (!uris?.length || !read) return;
    const files = await Promise.all(
      uris.map(async (uri) => ({ name: nameOf({ uri }), content: await contentOf(uri, format) })),
    );
    const { documents, problems } = await read(files);
    const { session } = scene;
    const document = documentFor(documents, session.keeping.homeless ? nameOf(session.document) : session.keeping.path);
    if (problems.length > 0) {
      const [{ file, record, message }] = problems as [(typeof problems)[number]];
      void vscode.window.showWarningMessage(
        vscode.l10n.t(
          '{0} records could not be read; the first: {1}, {2}: {3}',
          problems.length,
          file,
          record,
          message,
        ),
      );
    }
    if (!document) {
      void vscode.window.showWarningMessage(vscode.l10n.t('Nothing in it is about this document.'));
      return;
    }
    const saved = await session.perform((scope) => importChange(scope, document));
    tellAbout(session, saved);
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Imported {0} annotations. One undo takes them back.', saved.versions.length),
    );
  }
}

async function askForFormat(): Promise<FormatEntry | undefined> {
  const items = FORMATS.filter(({ imports }) => imports).map((format) => {
    const { name, use } = formatName(format.id);
    return { label: name, description: format.extension, detail: use, format };
  });
  const placeHolder = vscode.l10n.t('Import annotations from');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.format;
}

async function contentOf(uri: vscode.Uri, { content }: FormatEntry): Promise<string | Uint8Array> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  return content === 'text' ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : bytes;
}

/** The document of that path; else the only one, or the only one of that name. */
function documentFor(documents: readonly ImportedDocument[], path: string): ImportedDocument | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const same = documents.find((document) => document.path === path);
  const named = documents.filter((document) => document.path.slice(document.path.lastIndexOf('/') + 1) === name);
  return same ?? (named.length === 1 ? named[0] : documents.length === 1 ? documents[0] : undefined);
}
