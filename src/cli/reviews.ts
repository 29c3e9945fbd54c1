import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { apply, placeAll } from '../core/annotate/apply';
import { annotationsOf, parse } from '../core/annotate/file';
import type { ExportDocument } from '../core/export';
import { reviewedDocument } from '../core/export/reviewed';
import { annotationPath, HOME } from '../workspace/paths';
import { codeOf, explain } from './documents/explain';
import type { ReadDocument } from './views/view';

/**
 * A document with what people said of it in its workspace: the nearest folder above it that keeps annotations.
 *
 * @param place the document's file; standard input has none, and no annotations
 */
export function withReviews(
  { path, source, analysis }: ReadDocument,
  place: string | undefined,
  onProblem: (path: string, message: string) => void,
): ExportDocument {
  const file = place === undefined ? undefined : fileOf(place);
  const text = file === undefined ? undefined : readIfThere(file, onProblem);
  const reading = text === undefined ? undefined : parse(text);
  if (reading && reading.state !== 'ok') {
    onProblem(file!, `Line ${reading.line}: ${reading.state}. What can be read of it is exported.`);
  }
  const annotations = reading ? annotationsOf(reading.file) : [];
  return reviewedDocument(path, source, apply(analysis, annotations, placeAll(annotations, source)));
}

function fileOf(path: string): string | undefined {
  const document = resolve(path);
  for (let folder = dirname(document); ; folder = dirname(folder)) {
    if (statSync(join(folder, HOME), { throwIfNoEntry: false })?.isDirectory()) {
      const name = annotationPath(relative(folder, document).split(sep).join('/'));
      return name && join(folder, name);
    }
    if (dirname(folder) === folder) return undefined;
  }
}

function readIfThere(file: string, onProblem: (path: string, message: string) => void): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR') onProblem(file, explain(error));
    return undefined;
  }
}
