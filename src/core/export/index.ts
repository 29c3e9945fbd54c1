import type { Format } from './document';

export type {
  ExportDocument,
  ExportFile,
  ExportOptions,
  ExportResult,
  Finding,
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
  /** True where `write` gives more than one file: it wants a folder, or an archive. */
  readonly several: boolean;
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
    several: true,
    imports: true,
    load: () => import('./csv'),
  },
  {
    id: 'xlsx',
    labelKey: 'export.xlsx',
    extension: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: 'binary',
    several: false,
    imports: false,
    load: () => import('./xlsx'),
  },
  {
    id: 'json',
    labelKey: 'export.json',
    extension: '.json',
    mediaType: 'application/json',
    content: 'text',
    several: false,
    imports: true,
    load: () => import('./json'),
  },
  {
    id: 'ndjson',
    labelKey: 'export.ndjson',
    extension: '.ndjson',
    mediaType: 'application/x-ndjson',
    content: 'text',
    several: false,
    imports: true,
    load: () => import('./ndjson'),
  },
  {
    id: 'brat',
    labelKey: 'export.brat',
    extension: '.ann',
    mediaType: 'text/plain',
    content: 'text',
    several: true,
    imports: true,
    load: () => import('./brat'),
  },
  {
    id: 'conll',
    labelKey: 'export.conll',
    extension: '.conll',
    mediaType: 'text/plain',
    content: 'text',
    several: false,
    imports: true,
    load: () => import('./conll'),
  },
  {
    id: 'label-studio',
    labelKey: 'export.label-studio',
    extension: '.json',
    mediaType: 'application/json',
    content: 'text',
    several: true,
    imports: true,
    load: () => import('./label-studio'),
  },
  {
    id: 'doccano',
    labelKey: 'export.doccano',
    extension: '.jsonl',
    mediaType: 'application/jsonl',
    content: 'text',
    several: false,
    imports: true,
    load: () => import('./doccano'),
  },
  {
    id: 'sarif',
    labelKey: 'export.sarif',
    extension: '.sarif',
    mediaType: 'application/sarif+json',
    content: 'text',
    several: false,
    imports: false,
    load: () => import('./sarif'),
  },
];

export function formatOf(id: string): FormatEntry | undefined {
  return FORMATS.find((format) => format.id === id);
}
