import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Parser } from 'htmlparser2';
import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { write as writeHtml } from '../../../../src/core/export/html';
import { escapeMarkdown, write as writeMarkdown } from '../../../../src/core/export/markdown';
import { oneLine } from '../../../../src/core/export/text';
import { contentOf, empty, sample, wildDocuments } from './samples';

const linkTo = () => 'vscode://file/a b.md?x="1"&y=<2>';

describe('Markdown, read by remark', () => {
  const parse = (content: string) => unified().use(remarkParse).parse(content) as Root;
  const textOf = (node: Nodes): string =>
    'value' in node
      ? node.type === 'html'
        ? ''
        : node.value
      : 'children' in node
        ? node.children.map(textOf).join('')
        : '';

  test('has a heading for each document and section, and a quotation for each fact', () => {
    const tree = parse(contentOf(writeMarkdown([sample, empty]), 'facts.md'));
    const headings: string[] = [];
    const quotations: string[] = [];
    visit(tree, 'heading', (node) => {
      headings.push(`${node.depth} ${textOf(node)}`);
    });
    visit(tree, 'blockquote', (node) => {
      quotations.push(textOf(node.children[0]!));
    });
    expect(headings).toEqual([
      '1 Facts',
      '2 打击“电诈”, 综述',
      '3 Without a heading',
      '3 打击“电诈”𠮷 › 一、成效|概况',
      '2 empty.txt',
    ]);
    expect(quotations).toHaveLength(7);
    expect(quotations).toContain('打击“电诈”𠮷');
    expect(quotations).toContain('今年1月至9月，公安部抓获3.4万余人，同比上升近52%。');
  });

  test('says facts, reviews and notes in words', () => {
    const text = textOf(parse(contentOf(writeMarkdown([sample]), 'facts.md')));
    expect(text).toContain('Statistic: over 34,000 人');
    expect(text).toContain('about 51.8%');
    expect(text).toContain('Review: confirmed');
    expect(text).toContain('Li (2024-01-02) ✓: 核对 <原文> 与 "表" ]]> 𠮷');
    const chinese = contentOf(writeMarkdown([sample], { language: 'zh-CN' }), 'facts.md');
    expect(chinese).toContain('数据: 超过 34,000 人');
  });

  test('links to the source where there is a way', () => {
    const links: string[] = [];
    visit(parse(contentOf(writeMarkdown([sample], { linkTo }), 'facts.md')), 'link', (node) => {
      links.push(node.url);
    });
    expect(links).toHaveLength(7);
    expect(links[0]).toBe('vscode://file/a%20b.md?x="1"&y=%3C2%3E');
  });

  test('any text on one line is text and nothing else', () => {
    const nasty = fc.array(
      fc.oneof(
        fc.constantFrom(...'\\`*_[]<>&|~#$!:@^-+=.)(1"\' '),
        fc.constantFrom('中', '&amp;', 'https://a.b', '- ', '1. '),
      ),
    );
    fc.assert(
      fc.property(nasty, (parts) => {
        const text = oneLine(parts.join(''));
        const tree = parse(`> ${escapeMarkdown(text)}`);
        const kinds = new Set<string>();
        visit(tree, (node) => {
          kinds.add(node.type);
        });
        for (const kind of ['root', 'blockquote', 'paragraph', 'text', 'html']) kinds.delete(kind);
        expect([...kinds]).toEqual([]);
        expect(textOf(tree)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});

describe('HTML', () => {
  const html = contentOf(writeHtml([sample, empty], { linkTo }), 'facts.html');

  test('is well-formed whatever the text', () => {
    expect(XMLValidator.validate(html)).toBe(true);
    fc.assert(
      fc.property(wildDocuments, (document) => {
        const content = contentOf(writeHtml([{ ...document, title: document.source }]), 'facts.html');
        expect(XMLValidator.validate(content)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('has no script, no handler, and asks for nothing', () => {
    const names = new Set<string>();
    const attributes: [string, string][] = [];
    new Parser({
      onopentag: (name, given) => {
        names.add(name);
        attributes.push(...Object.entries(given));
      },
    }).end(html);
    for (const name of ['script', 'link', 'img', 'iframe', 'object', 'form', 'b'])
      expect([...names]).not.toContain(name);
    expect(attributes.filter(([name]) => name === 'src' || name.startsWith('on'))).toEqual([]);
    expect(html).toContain("default-src 'none'");
    const links = attributes.filter(([name]) => name === 'href').map(([, value]) => value);
    expect(links.filter((link) => !/^(#|vscode:)/.test(link))).toEqual([]);
  });

  test('runs no link', () => {
    const content = contentOf(writeHtml([sample], { linkTo: () => ' javascript:alert(1)' }), 'facts.html');
    expect(content).not.toContain('javascript:');
  });

  test('is structured for those who do not see it', () => {
    const page = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(html).html;
    expect(page.lang).toBe('en');
    expect(page.head.title).toBe('Facts');
    expect(page.body.nav['aria-label']).toBe('Contents');
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    for (const [i, level] of levels.slice(1).entries()) expect(level).toBeLessThanOrEqual(levels[i]! + 1);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of html.matchAll(/(?:aria-labelledby="|href="#)([^"]+)"/g)) expect(ids).toContain(id);
  });

  test('marks the words in their sentence and escapes them', () => {
    expect(html).toContain('公安部抓获<mark>3.4万余人</mark>，同比上升近52%。');
    expect(html).toContain('&lt;b&gt;<mark>&quot;引号&quot;</mark>&lt;/b&gt;');
  });
});
