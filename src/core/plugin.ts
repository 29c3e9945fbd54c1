import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { location } from 'vfile-location';
import { type AnalyzeOptions, Analyzer } from './analyzer';
import { check } from './check';
import type { Analysis } from './fact';

declare module 'vfile' {
  interface DataMap {
    /** What Policy Lens found in the file. */
    policyLens: Analysis;
    /** Its facts, in the order of the text. */
    facts: Analysis['facts'];
  }
}

/**
 * Policy Lens as a unified plugin: `unified().use(remarkParse).use(policyLens, options)`. Facts land on
 * `file.data.facts`, the whole analysis on `file.data.policyLens`, findings on `file.messages`; the tree stays as it is.
 *
 * The source is read as the extension reads it, with the Markdown that policy texts need, whatever parser made the tree:
 * offsets are those of the file's text.
 */
export const policyLens: Plugin<[AnalyzeOptions?], Root> = (options = {}) => {
  const analyzer = new Analyzer(options);
  return (_tree: Root, file: VFile) => {
    const analysis = analyzer.analyze(String(file));
    file.data.policyLens = analysis;
    file.data.facts = analysis.facts;
    const place = location(file);
    for (const { ruleId, level, message, span } of check(analysis)) {
      const said = file.message(message, {
        place: { start: place.toPoint(span.start)!, end: place.toPoint(span.end)! },
        ruleId,
        source: 'policy-lens',
      });
      said.fatal = level === 'error' ? true : level === 'note' ? undefined : false;
    }
  };
};
