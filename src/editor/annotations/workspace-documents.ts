import * as vscode from 'vscode';
import { type Placement, placingAll } from '../../core/annotate/anchor';
import { apply } from '../../core/annotate/apply';
import { annotationsOf } from '../../core/annotate/file';
import type { Annotation } from '../../core/annotate/model';
import type { ExportDocument } from '../../core/export';
import { reviewedDocument } from '../../core/export/reviewed';
import { HOME } from '../../workspace/paths';
import { isSupported } from '../documents';
import type { FactSource } from '../fact-source';
import type { Settings } from '../settings';
import { homeOf } from './home';
import type { AnnotationSessions } from './sessions';

/** A document that could not be taken along, and why. */
export interface Left {
  readonly path: string;
  readonly reason: 'too-large' | 'unreadable';
}

export interface Read {
  readonly documents: readonly ExportDocument[];
  readonly left: readonly Left[];
}

/** Extensions in any case, as `isSupported` has them; a search of files tells cases apart. */
const ARTICLES = '**/*.{[mM][dD],[mM][aA][rR][kK][dD][oO][wW][nN],[tT][xX][tT]}';
/** Beside what `files.exclude` hides: folders that hold no article of the workspace's own. */
const ELSEWHERE = `**/{${HOME},node_modules,.git}/**`;
/** How long the extension host is kept busy at a time, in milliseconds. */
const SLICE = 10;
/** A UTF-16 unit is at most three bytes of UTF-8: a file of more bytes is too large before it is read. */
const BYTES = 3;

/** Reads all articles of the workspace: those that are open as they stand there, the others from their files. */
export class WorkspaceDocuments {
  constructor(
    private readonly facts: FactSource,
    private readonly sessions: AnnotationSessions,
    private readonly settings: Settings,
  ) {}

  /** In order of their addresses. */
  async find(): Promise<vscode.Uri[]> {
    const found = await vscode.workspace.findFiles(ARTICLES, ELSEWHERE);
    const byAddress = new Map(found.map((uri) => [uri.toString(), uri]));
    return [...byAddress].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, uri]) => uri);
  }

  /** One after the other; `undefined` when called off. What cannot be read stops no other. */
  async read(
    uris: readonly vscode.Uri[],
    report: (path: string) => void,
    token: vscode.CancellationToken,
  ): Promise<Read | undefined> {
    const documents: ExportDocument[] = [];
    const left: Left[] = [];
    for (const uri of uris) {
      if (token.isCancellationRequested) return undefined;
      const path = vscode.workspace.asRelativePath(uri);
      report(path);
      const read = await this.readOne(uri, path, token).catch((): Left['reason'] => 'unreadable');
      if (read === undefined) return undefined;
      if (typeof read === 'string') left.push({ path, reason: read });
      else documents.push(read);
    }
    return { documents, left };
  }

  private async readOne(
    uri: vscode.Uri,
    path: string,
    token: vscode.CancellationToken,
  ): Promise<ExportDocument | Left['reason'] | undefined> {
    const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    if (open && isSupported(open)) {
      const ready = await this.sessions.ready(open);
      return ready ? reviewedDocument(path, open.getText(), ready.analysis) : 'too-large';
    }
    const { maxFileSize } = this.settings;
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > maxFileSize * BYTES) return 'too-large';
    const text = await textOf(uri);
    if (text === undefined) return 'unreadable';
    if (text.length > maxFileSize) return 'too-large';
    const analysis = await this.facts.readText(uri, text, token);
    const annotations = await this.annotationsOf(uri);
    const placements = analysis && (await placed(annotations, text, token));
    return placements && reviewedDocument(path, text, apply(analysis, annotations, placements));
  }

  private async annotationsOf(uri: vscode.Uri): Promise<readonly Annotation[]> {
    const home = homeOf(uri);
    if (typeof home === 'string') return [];
    const stored = await this.sessions.storeOf(home.folder).load(home.path);
    return stored ? annotationsOf(stored.file) : [];
  }
}

/** The text as an editor would show it; `undefined` for a file that is no text. */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const text = await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { uri });
  return text.includes('\0') ? undefined : text.replace(/^\uFEFF/, '');
}

async function placed(annotations: readonly Annotation[], text: string, token: vscode.CancellationToken) {
  const placements = new Map<string, Placement>();
  let pause = performance.now() + SLICE;
  for (const step of placingAll(annotations, text)) {
    if (step) placements.set(step.item.id, step.placement);
    if (performance.now() < pause) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (token.isCancellationRequested) return undefined;
    pause = performance.now() + SLICE;
  }
  return placements;
}
