import { lineCounter, type ReadDocument, type View } from './view';

/** Legal in JSON and yet able to reach a terminal as controls or to break a line there. */
const LOOSE = /[\u007f-\u009f\u2028\u2029]/g;

/** One fact a part: `path` and `line`, then the fact's own fields. */
function* records({ path, source, analysis }: ReadDocument): Iterable<string> {
  const lineAt = lineCounter(source);
  for (const fact of analysis.facts) {
    yield JSON.stringify({ path, line: lineAt(fact.start), ...fact }).replace(
      LOOSE,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  }
}

/** JSON, a fact a line. */
export const ndjson: View = { parts: records, before: '', between: '\n', after: '\n', empty: '' };

/** One JSON array of the same objects. */
export const json: View = { parts: records, before: '[\n', between: ',\n', after: '\n]\n', empty: '[]\n' };
