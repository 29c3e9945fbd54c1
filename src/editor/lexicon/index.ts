import * as vscode from 'vscode';
import { createAnalyzer } from '../analyzer';
import type { FactSource, Reader } from '../fact-source';
import { LexiconCommands } from './add-commands';
import { IgnoreActions } from './ignore-actions';
import { folderFor, type Lexicons } from './lexicons';

/** What reads a document with the lexicon of its folder. */
export function readerWith(lexicons: Lexicons): (document: Pick<vscode.TextDocument, 'uri'>) => Promise<Reader> {
  return ({ uri }) => createAnalyzer({ path: uri.path, lexicon: lexicons.of(uri) });
}

/** Reads documents again when their lexicon changes, and lets people add to it. */
export function registerLexicons(lexicons: Lexicons, facts: FactSource, extension: vscode.Uri): vscode.Disposable {
  return vscode.Disposable.from(
    lexicons.onDidChange((folder) => facts.readAgain(({ uri }) => folderFor(uri) === folder)),
    new LexiconCommands(vscode.Uri.joinPath(extension, 'dist', 'lexicon.schema.json')).register(),
    new IgnoreActions(facts).register(),
  );
}
