import * as vscode from 'vscode';
import { entryEdit, type LexiconList, type NewEntry, newLexicon } from '../../core/lexicon/workspace/add';
import { parseLexicon } from '../../core/lexicon/workspace/parse';
import { LEXICON_SCHEMA, OWN_LEXICON } from '../../workspace/lexicon-files';
import { folderFor, lexiconFolder } from './lexicons';
import { entryOf } from './names';

const COMMANDS: Readonly<Record<LexiconList, string>> = {
  agencies: 'policyLens.addAgency',
  laws: 'policyLens.addLaw',
  units: 'policyLens.addUnit',
  terms: 'policyLens.addTerm',
};

/** Adds the selected words to the lexicon of their folder: "workspace.json", through an edit that can be undone. */
export class LexiconCommands {
  /** @param schema the published schema; a copy is laid beside the lexicon for any editor to find */
  constructor(private readonly schema: vscode.Uri) {}

  register(): vscode.Disposable {
    const lists = Object.keys(COMMANDS) as LexiconList[];
    return vscode.Disposable.from(
      ...lists.map((list) =>
        vscode.commands.registerCommand(COMMANDS[list], (address?: unknown, words?: unknown) =>
          typeof address === 'string' && typeof words === 'string'
            ? this.add(vscode.Uri.parse(address), words, list)
            : this.addSelected(list),
        ),
      ),
    );
  }

  private async addSelected(list: LexiconList): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor && !editor.selection.isEmpty) {
      await this.add(editor.document.uri, editor.document.getText(editor.selection), list);
    } else tell(vscode.l10n.t('Select the name in the text first.'));
  }

  private async add(document: vscode.Uri, words: string, list: LexiconList): Promise<void> {
    const folder = folderFor(document);
    const entry = entryOf(words, list);
    if (!folder) return tell(vscode.l10n.t('Open a folder first: the lexicon is kept in it.'));
    if (entry === 'too-short')
      return tell(vscode.l10n.t('This is too short for a name: it would be found everywhere.'));
    if (entry === 'too-long') return tell(vscode.l10n.t('This is too long for a name. Select the name alone.'));
    const home = lexiconFolder(folder);
    const file = vscode.Uri.joinPath(home, OWN_LEXICON);
    const open = await openIfThere(file);
    if (!open) await this.create(home, file, list, entry);
    else if (!(await addTo(open, list, entry))) return;
    void offerToOpen(file, list, entry.name);
  }

  private async create(home: vscode.Uri, file: vscode.Uri, list: LexiconList, entry: NewEntry): Promise<void> {
    const { fs } = vscode.workspace;
    await fs.createDirectory(home);
    await fs.writeFile(vscode.Uri.joinPath(home, LEXICON_SCHEMA), await fs.readFile(this.schema));
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(file, { ignoreIfExists: true });
    edit.insert(file, new vscode.Position(0, 0), newLexicon(`./${LEXICON_SCHEMA}`, list, entry));
    await vscode.workspace.applyEdit(edit);
    await (await vscode.workspace.openTextDocument(file)).save();
  }
}

/** @returns whether the entry was added; else the person knows why not */
async function addTo(document: vscode.TextDocument, list: LexiconList, entry: NewEntry): Promise<boolean> {
  const text = document.getText();
  const parsed = parseLexicon(text);
  const same = parsed[list].find(({ value }) => value.name === entry.name);
  if (same) {
    await show(document.uri, same.at.line);
    tell(vscode.l10n.t('“{0}” is in the lexicon already.', entry.name));
    return false;
  }
  if (!isJson(text)) {
    await show(document.uri, parsed.problems[0]?.line ?? 1);
    tell(vscode.l10n.t('Repair this file first: nothing can be added to it.'));
    return false;
  }
  const edit = new vscode.WorkspaceEdit();
  const { offset, length, content } = entryEdit(text, list, entry);
  const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
  edit.replace(document.uri, range, content);
  return (await vscode.workspace.applyEdit(edit)) && document.save();
}

/** An object in JSON, to which a list can be added. */
function isJson(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

async function openIfThere(file: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    await vscode.workspace.fs.stat(file);
  } catch {
    return undefined;
  }
  return vscode.workspace.openTextDocument(file);
}

async function offerToOpen(file: vscode.Uri, list: LexiconList, name: string): Promise<void> {
  const open = vscode.l10n.t('Open the Lexicon');
  if ((await vscode.window.showInformationMessage(addedText(list, name), open)) !== open) return;
  const document = await vscode.workspace.openTextDocument(file);
  const entry = parseLexicon(document.getText())[list].find(({ value }) => value.name === name);
  await show(file, entry?.at.line ?? 1);
}

function addedText(list: LexiconList, name: string): string {
  switch (list) {
    case 'agencies':
      return vscode.l10n.t('“{0}” is an agency in this workspace from now on.', name);
    case 'laws':
      return vscode.l10n.t('“{0}” is a law in this workspace from now on.', name);
    case 'units':
      return vscode.l10n.t('“{0}” is a unit in this workspace from now on.', name);
    case 'terms':
      return vscode.l10n.t('Nothing is found in “{0}” in this workspace from now on.', name);
  }
}

async function show(file: vscode.Uri, line: number): Promise<void> {
  const at = new vscode.Position(line - 1, 0);
  await vscode.window.showTextDocument(file, { selection: new vscode.Range(at, at) });
}

function tell(message: string): void {
  void vscode.window.showInformationMessage(message);
}
