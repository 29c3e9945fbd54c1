import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/**
 * Markdown as policy texts need it.
 *
 * - Tables and footnotes, but no other GFM: its strikethrough eats `3~5个百分点…10~20%` and its autolinks swallow the
 *   Chinese text that follows `www.ccb.cn`.
 * - No code by indentation and no headings by underlining: pasted articles indent their paragraphs and set rules.
 * - Emphasis beside full-width punctuation (`**《…》**规定`) as remark-cjk-friendly reads it.
 */
export function policyMarkdown(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
  data.micromarkExtensions ??= [];
  data.fromMarkdownExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: ['codeIndented', 'setextUnderline'] } }, gfmTable(), gfmFootnote());
  data.fromMarkdownExtensions.push(gfmTableFromMarkdown(), gfmFootnoteFromMarkdown());
}

/** Parses one chunk of Markdown. */
export type MarkdownParser = (source: string) => Root;

/** Makes the parser of a chunk; front matter can stand only in the first chunk of a document. */
export function markdownParser({ frontMatter }: { frontMatter: boolean }): MarkdownParser {
  const processor = unified().use(remarkParse).use(policyMarkdown).use(remarkCjkFriendly);
  if (frontMatter) processor.use(remarkFrontmatter, ['yaml']);
  processor.freeze();
  return (source) => processor.parse(source);
}
