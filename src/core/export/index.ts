import type { Format } from './document';

export type {
  ExportDocument,
  ExportFile,
  ExportOptions,
  ExportResult,
  Format,
  ImportedDocument,
  ImportProblem,
  ImportResult,
  Note,
  ReviewNote,
  ReviewStatus,
} from './document';

/** A format as a menu and the command line list it; its code is loaded when it is used. */
export interface FormatEntry {
  readonly id: string;
  /** Key of its name in the editor's texts. */
  readonly labelKey: string;
  /** With the dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly content: 'text' | 'binary';
  /**
   * `one` file; a first one with `companions` that describe it and are named after it; or `many`, one or more a
   * document, which want a folder or an archive.
   */
  readonly files: 'one' | 'companions' | 'many';
  /** True where the module has a `read`. */
  readonly imports: boolean;
  readonly load: () => Promise<Format>;
}

export const FORMATS: readonly FormatEntry[] = [
  {
    id: 'csv',
    labelKey: 'export.csv',
    extension: '.csv',
    mediaType: 'text/csv',
    content: 'text',
    files: 'companions',
    imports: true,
    load: () => import('./csv'),
  },
  {
    id: 'xlsx',
    labelKey: 'export.xlsx',
    extension: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: 'binary',
    files: 'one',
    imports: false,
    load: () => import('./xlsx'),
  },
  {
    id: 'markdown',
    labelKey: 'export.markdown',
    extension: '.md',
    mediaType: 'text/markdown',
    content: 'text',
    files: 'one',
    imports: false,
    load: () => import('./markdown'),
  },
  {
    id: 'html',
    labelKey: 'export.html',
    extension: '.html',
    mediaType: 'text/html',
    content: 'text',
    files: 'one',
    imports: false,
    load: () => import('./html'),
  },
  {
    id: 'json',
    labelKey: 'export.json',
    extension: '.json',
    mediaType: 'application/json',
    content: 'text',
    files: 'one',
    imports: true,
    load: () => import('./json'),
  },
  {
    id: 'ndjson',
    labelKey: 'export.ndjson',
    extension: '.ndjson',
    mediaType: 'application/x-ndjson',
    content: 'text',
    files: 'one',
    imports: true,
    load: () => import('./ndjson'),
  },
  {
    id: 'jsonld',
    labelKey: 'export.jsonld',
    extension: '.jsonld',
    mediaType: 'application/ld+json',
    content: 'text',
    files: 'one',
    imports: true,
    load: () => import('./jsonld'),
  },
  {
    id: 'qdpx',
    labelKey: 'export.qdpx',
    extension: '.qdpx',
    mediaType: 'application/zip',
    content: 'binary',
    files: 'one',
    imports: true,
    load: () => import('./qdpx'),
  },
  {
    id: 'brat',
    labelKey: 'export.brat',
    extension: '.ann',
    mediaType: 'text/plain',
    content: 'text',
    files: 'many',
    imports: true,
    load: () => import('./brat'),
  },
  {
    id: 'conll',
    labelKey: 'export.conll',
    extension: '.conll',
    mediaType: 'text/plain',
    content: 'text',
    files: 'one',
    imports: true,
    load: () => import('./conll'),
  },
  {
    id: 'label-studio',
    labelKey: 'export.label-studio',
    extension: '.json',
    mediaType: 'application/json',
    content: 'text',
    files: 'companions',
    imports: true,
    load: () => import('./label-studio'),
  },
  {
    id: 'doccano',
    labelKey: 'export.doccano',
    extension: '.jsonl',
    mediaType: 'application/jsonl',
    content: 'text',
    files: 'one',
    imports: true,
    load: () => import('./doccano'),
  },
  {
    id: 'uima',
    labelKey: 'export.uima',
    extension: '.json',
    mediaType: 'application/json',
    content: 'text',
    files: 'many',
    imports: true,
    load: () => import('./uima'),
  },
  {
    id: 'sarif',
    labelKey: 'export.sarif',
    extension: '.sarif',
    mediaType: 'application/sarif+json',
    content: 'text',
    files: 'one',
    imports: false,
    load: () => import('./sarif'),
  },
  {
    id: 'ris',
    labelKey: 'export.ris',
    extension: '.ris',
    mediaType: 'application/x-research-info-systems',
    content: 'text',
    files: 'one',
    imports: false,
    load: () => import('./ris'),
  },
  {
    id: 'csl-json',
    labelKey: 'export.csl-json',
    extension: '.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    content: 'text',
    files: 'one',
    imports: false,
    load: () => import('./csl-json'),
  },
  {
    id: 'gbt7714',
    labelKey: 'export.gbt7714',
    extension: '.txt',
    mediaType: 'text/plain',
    content: 'text',
    files: 'one',
    imports: false,
    load: () => import('./gbt7714'),
  },
];

export function formatOf(id: string): FormatEntry | undefined {
  return FORMATS.find((format) => format.id === id);
}
