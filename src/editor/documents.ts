import type { DocumentSelector, TextDocument } from 'vscode';

const LANGUAGES = ['markdown', 'plaintext'];
const EXTENSION = /\.(?:md|markdown|txt)$/i;

/** Schemes of panes that show text which nobody wrote as an article: output, other versions, cells, search results. */
const PANES = new Set([
  'output',
  'debug',
  'git',
  'gitfs',
  'vscode-scm',
  'vscode-notebook-cell',
  'vscode-notebook-cell-output',
  'vscode-interactive-input',
  'vscode-chat-code-block',
  'vscode-userdata',
  'vscode-settings',
  'search-editor',
  'walkThrough',
  'walkThroughSnippet',
  'comment',
  'merge-conflict.conflict-diff',
  'policy-lens-table',
]);

/** For language features; `isSupported` settles the rest, as selectors can neither ignore case nor exclude schemes. */
export const selector: DocumentSelector = LANGUAGES.map((language) => ({ language }));

/** Whether facts are looked for in the document: an article in Markdown or plain text that a person opened. */
export function isSupported(document: Pick<TextDocument, 'languageId' | 'isUntitled' | 'uri'>): boolean {
  return (
    LANGUAGES.includes(document.languageId) &&
    !PANES.has(document.uri.scheme) &&
    (document.isUntitled || EXTENSION.test(document.uri.path))
  );
}

/** The document's name without its folders, as tables and quotations cite it. */
export function nameOf(document: Pick<TextDocument, 'uri'>): string {
  return document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
}
