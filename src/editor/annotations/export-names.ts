import { l10n } from 'vscode';

/** What a format is called where one chooses it, and what it is for. */
export function formatName(id: string): { readonly name: string; readonly use: string } {
  switch (id) {
    case 'csv':
      return { name: 'CSV', use: l10n.t('a table for any spreadsheet, with its columns described') };
    case 'xlsx':
      return { name: 'Excel (XLSX)', use: l10n.t('a table with typed cells and links to the source') };
    case 'markdown':
      return { name: 'Markdown', use: l10n.t('a report by section, with quotations') };
    case 'html':
      return { name: 'HTML', use: l10n.t('the same report as one web page') };
    case 'json':
      return { name: 'JSON', use: l10n.t('everything, for programs') };
    case 'ndjson':
      return { name: 'NDJSON', use: l10n.t('the same, a record a line') };
    case 'jsonld':
      return { name: 'W3C Web Annotation (JSON-LD)', use: l10n.t('for other annotation tools') };
    case 'qdpx':
      return { name: 'REFI-QDA (QDPX)', use: l10n.t('for MAXQDA, NVivo, ATLAS.ti and QualCoder') };
    case 'brat':
      return { name: 'brat', use: l10n.t('text and standoff annotations, for brat') };
    case 'conll':
      return { name: 'CoNLL', use: l10n.t('a character a line, for training') };
    case 'label-studio':
      return { name: 'Label Studio', use: l10n.t('tasks and their annotations') };
    case 'doccano':
      return { name: 'doccano', use: l10n.t('for sequence labelling') };
    case 'uima':
      return { name: 'UIMA CAS', use: l10n.t('with its types, for language pipelines') };
    case 'sarif':
      return { name: 'SARIF', use: l10n.t('findings of the checks') };
    case 'ris':
      return { name: 'RIS', use: l10n.t('the document as a reference') };
    case 'csl-json':
      return { name: 'CSL JSON', use: l10n.t('the document as a reference, for Zotero and Pandoc') };
    case 'gbt7714':
      return { name: 'GB/T 7714', use: l10n.t('the document as a reference in the Chinese style') };
    default:
      return { name: id, use: '' };
  }
}
