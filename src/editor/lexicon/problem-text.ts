import * as vscode from 'vscode';
import type { Problem } from '../../core/lexicon/workspace/problem';

/** What is wrong at a place of a lexicon file, in the reader's language. */
export function problemText({ code, values: [first = '', file = '', line = ''] }: Problem): string {
  switch (code) {
    case 'unreadable':
      return vscode.l10n.t('This file cannot be read: {0}', first);
    case 'no-json':
      return vscode.l10n.t('This is no JSON.');
    case 'name-expected':
      return vscode.l10n.t('A name in double quotes is expected here.');
    case 'colon-expected':
      return vscode.l10n.t('A colon is expected here.');
    case 'comma-expected':
      return vscode.l10n.t('A comma is expected here.');
    case 'value-expected':
      return vscode.l10n.t('A value is expected here.');
    case 'not-closed':
      return vscode.l10n.t('Something is not closed here: a text, a list or an object.');
    case 'comment':
      return vscode.l10n.t('JSON has no comments. Put the words into a field "note".');
    case 'no-object':
      return vscode.l10n.t('A lexicon is an object with the lists "agencies", "laws", "units" and "terms".');
    case 'unknown-list':
      return vscode.l10n.t('There is no list "{0}", only "agencies", "laws", "units" and "terms".', first);
    case 'no-list':
      return vscode.l10n.t('"{0}" must be a list.', first);
    case 'no-entry':
      return vscode.l10n.t('An entry is an object with a "name".');
    case 'missing':
      return vscode.l10n.t('"{0}" is missing.', first);
    case 'no-text':
      return vscode.l10n.t('"{0}" must be a text.', first);
    case 'too-short':
      return vscode.l10n.t('"{0}" is too short: it would be found everywhere.', first);
    case 'no-texts':
      return vscode.l10n.t('"{0}" must be a list of texts.', first);
    case 'no-date':
      return vscode.l10n.t('"{0}" must be a date: 2023, 2023-05 or 2023-05-18.', first);
    case 'no-day':
      return vscode.l10n.t('"{0}" must be a day: 2023-05-18.', first);
    case 'no-switch':
      return vscode.l10n.t('"{0}" must be true or false.', first);
    case 'unknown-field':
      return vscode.l10n.t('There is no field "{0}" here; it is passed over.', first);
    case 'duplicate':
      return vscode.l10n.t('"{0}" stands in line {2} of {1} already; that entry counts.', first, file, line);
  }
}
