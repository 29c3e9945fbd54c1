import * as v from 'valibot';
import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { explain } from './file';

/** A label of the codebook, `.policy-lens/codebook.json`. */
export interface Label {
  /** What annotations store; never shown where there is a name. */
  readonly code: string;
  readonly name: string;
  /** `#rgb`, `#rrggbb` or the id of a theme colour such as `charts.red`. */
  readonly color?: string;
  readonly description?: string;
  /** One letter or digit, for the label picker. */
  readonly shortcut?: string;
}

export interface Codebook {
  readonly labels: readonly Label[];
}

/** What is wrong in a codebook; line and column count from 1. */
export interface Problem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const LABEL = v.object({
  code: v.pipe(v.string(), v.trim(), v.nonEmpty('"code" must not be empty')),
  name: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty('"name" must not be empty'))),
  color: v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^(?:#(?:[\da-f]{3}|[\da-f]{6})|[a-z]\w*(?:\.\w+)*)$/i,
        '"color" must be #rgb, #rrggbb or a theme colour',
      ),
    ),
  ),
  description: v.optional(v.string()),
  shortcut: v.optional(v.pipe(v.string(), v.regex(/^[\da-z]$/i, '"shortcut" must be one letter or digit'))),
});

/**
 * Reads a codebook; a label that is wrong is left out and told, the others are there. Of two labels with one code the
 * first counts; of two with one shortcut the second has none.
 */
export function readCodebook(text: string): { codebook: Codebook; problems: Problem[] } {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const problems: Problem[] = [];
  try {
    JSON.parse(source);
  } catch (error) {
    const { line, reason } = explain(source, error);
    return { codebook: { labels: [] }, problems: [{ line, column: 1, message: reason }] };
  }
  // JSON is YAML, and this reader knows where each value stands.
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const report = (node: Node | null | undefined, message: string) => {
    const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
    problems.push({ line: Math.max(1, line), column: Math.max(1, col), message });
  };
  for (const { pos, message } of document.errors) {
    const { line, col } = lines.linePos(pos[0]);
    problems.push({ line, column: col, message: message.split('\n')[0]! });
  }
  const list = document.get('labels', true) as Node | undefined;
  if (!isMap(document.contents) || !isSeq(list)) {
    report(list ?? document.contents, 'A codebook is an object with a list of "labels"');
    return { codebook: { labels: [] }, problems };
  }
  const labels: Label[] = [];
  for (const item of list.items as Node[]) {
    const result = v.safeParse(LABEL, item.toJS(document), { abortEarly: true });
    if (!result.success) {
      const [issue] = result.issues;
      const at = issue.path
        ? (document.getIn(['labels', list.items.indexOf(item), String(issue.path[0].key)], true) as Node)
        : item;
      report(at ?? item, issue.message);
      continue;
    }
    const { shortcut, ...label } = result.output;
    if (labels.some(({ code }) => code === label.code)) {
      report(item, `The code "${label.code}" is taken by a label above`);
      continue;
    }
    const taken = shortcut && labels.some((other) => other.shortcut?.toLowerCase() === shortcut.toLowerCase());
    if (taken) report(item, `The shortcut "${shortcut}" is taken by a label above`);
    labels.push({ ...label, name: label.name ?? label.code, ...(shortcut && !taken && { shortcut }) });
  }
  return { codebook: { labels }, problems };
}
