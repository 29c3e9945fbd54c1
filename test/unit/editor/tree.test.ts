import { describe, expect, it, vi } from 'vitest';
import type { Agency, Fact, Statistic } from '../../../src/core';
import { definitionOf, groupMentions, mentionsOf } from '../../../src/editor/mentions';
import { type Element, Elements } from '../../../src/editor/tree-elements';
import { buildNodes, type Grouping, matchesFilter, type Node } from '../../../src/editor/tree-nodes';

vi.mock('vscode', () => import('./vscode'));

let place = 0;
const core = (id: string, quote: string, section: readonly string[]) => {
  place += 10;
  return { id, quote, section, rule: 'r', start: place, end: place + quote.length };
};
const count = (id: string, quote: string, section: string[] = [], more: Partial<Statistic> = {}): Statistic => ({
  kind: 'statistic',
  qualifier: 'exact',
  unit: '起',
  value: 1,
  ...core(id, quote, section),
  ...more,
});
const agency = (id: string, quote: string, canonical: string, section: string[] = []): Agency => ({
  kind: 'agency',
  canonical,
  ...core(id, quote, section),
});

const facts: readonly Fact[] = [
  count('a', '5300起', ['标题'], { sameAs: ['d'], actor: '公安部' }),
  agency('b', '最高检', '最高人民检察院', ['标题', '一、情况']),
  agency('c', '最高人民检察院', '最高人民检察院', ['标题', '一、情况']),
  count('d', '5300起', ['标题', '二、数据'], { sameAs: ['a'] }),
  count('e', '77起', []),
];

/** Ids and names as an outline, to compare trees at a glance. */
const outline = (nodes: readonly Node[], depth = 0): string[] =>
  nodes.flatMap((node) => {
    const name = node.type === 'group' ? `${Object.values(node.name)[0]} ${node.count}` : node.fact.quote;
    return [`${'  '.repeat(depth)}${name}`, ...outline(node.children, depth + 1)];
  });

describe('nodes', () => {
  it.each<[Grouping, string[]]>([
    [
      'kind',
      [
        'statistic 3',
        '  5300起',
        '    5300起',
        '    5300起',
        '  77起',
        'agency 2',
        '  最高检',
        '    最高检',
        '    最高人民检察院',
      ],
    ],
    [
      'section',
      [
        'section 1',
        '  77起',
        '标题 4',
        '  5300起',
        '  一、情况 2',
        '    最高检',
        '      最高检',
        '      最高人民检察院',
        '  二、数据 1',
        '    5300起',
      ],
    ],
    [
      'agency',
      [
        '公安部 1',
        '  5300起',
        '最高人民检察院 2',
        '  最高检',
        '    最高检',
        '    最高人民检察院',
        'agency 2',
        '  5300起',
        '  77起',
      ],
    ],
  ])('by %s', (grouping, lines) => {
    expect(outline(buildNodes(facts, grouping))).toEqual(lines);
  });

  it('give every mention one leaf and every node an id of its own', () => {
    for (const grouping of ['kind', 'section', 'agency'] as const) {
      const nodes: Node[] = [];
      const visit = (node: Node) => {
        nodes.push(node);
        node.children.forEach(visit);
      };
      buildNodes(facts, grouping).forEach(visit);
      expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
      const leaves = nodes.flatMap((node) =>
        node.type !== 'group' && node.children.length === 0 ? [node.fact.id] : [],
      );
      expect(leaves.sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    }
  });
});

describe('parts', () => {
  const part = (id: string, partOf: string) => count(id, id, [], { partOf });
  const kinds = (list: readonly Fact[]) => outline(buildNodes(list, 'kind')).slice(1);

  it('stand under their whole, after its places', () => {
    const whole = [count('w', 'w', [], { sameAs: ['w2'] }), count('w2', 'w2', [], { sameAs: ['w'] })];
    expect(kinds([part('p', 'w2'), ...whole, part('q', 'p'), count('z', 'z')])).toEqual([
      '  w',
      '    w',
      '    w2',
      '    p',
      '      q',
      '  z',
    ]);
  });

  it('stand by themselves where their whole is not listed, or where they would go round', () => {
    expect(kinds([part('p', 'gone')])).toEqual(['  p']);
    expect(kinds([part('p', 'p')])).toEqual(['  p']);
    expect(kinds([part('a', 'b'), part('b', 'c'), part('c', 'a')])).toEqual(['  c', '    b', '      a']);
  });

  it('keep their ids', () => {
    const ids = (nodes: readonly Node[]): string[] => nodes.flatMap(({ id, children }) => [id, ...ids(children)]);
    const alone = ids(buildNodes([part('p', 'w')], 'kind'));
    expect(ids(buildNodes([count('w', 'w'), part('p', 'w')], 'kind'))).toEqual(expect.arrayContaining(alone));
  });

  it('each have an element, and so has their whole', () => {
    const elements = new Elements();
    const list = [count('w', 'w'), part('p', 'w')];
    elements.update(buildNodes(list, 'kind'), () => ({ label: '', description: '' }));
    expect(list.map((fact) => elements.ofFact(fact)?.node.type)).toEqual(['fact', 'fact']);
    expect(elements.ofFact(list[1]!)?.parent).toBe(elements.ofFact(list[0]!));
  });
});

describe('mentions', () => {
  const analysis = { facts, headings: [], end: 1000 };
  const quotes = (found: readonly Fact[]) => found.map(({ id }) => id);

  it('of an agency are all under one name, of a statistic those that say the same', () => {
    expect(quotes(mentionsOf(analysis, facts[1]!))).toEqual(['b', 'c']);
    expect(quotes(mentionsOf(analysis, facts[3]!))).toEqual(['a', 'd']);
    expect(quotes(mentionsOf(analysis, facts[4]!))).toEqual(['e']);
  });

  it('are introduced by the full name', () => {
    expect(definitionOf(analysis, facts[1]!).id).toBe('c');
    expect(definitionOf(analysis, facts[4]!).id).toBe('e');
  });

  it('stand together', () => {
    expect(groupMentions(facts).map(quotes)).toEqual([['a', 'd'], ['b', 'c'], ['e']]);
  });
});

describe('elements', () => {
  const face = (node: Node) => ({
    label: node.type === 'group' ? node.id : node.fact.quote,
    description: node.type === 'group' ? String(node.count) : '',
  });
  const update = (elements: Elements, list: readonly Fact[]) => elements.update(buildNodes(list, 'kind'), face);
  const ids = (changes: Element[] | 'all') => (changes === 'all' ? changes : changes.map(({ id }) => id));

  it('draw nothing anew when nothing changed, and stay the same objects', () => {
    const elements = new Elements();
    expect(update(elements, facts)).toBe('all');
    const [statistics] = elements.roots;
    expect(update(elements, facts)).toEqual([]);
    expect(elements.roots[0]).toBe(statistics);
  });

  it('draw a group anew when a fact comes in', () => {
    const elements = new Elements();
    update(elements, facts);
    expect(ids(update(elements, [...facts, count('f', '9起')]))).toEqual(['kind:statistic']);
  });

  it('draw a leaf anew when only its words changed', () => {
    const elements = new Elements();
    update(elements, facts);
    const changed = facts.map((fact) => (fact.id === 'e' ? { ...fact, quote: '78起' } : fact));
    expect(ids(update(elements, changed))).toEqual(['kind:statistic#e']);
  });

  it('draw all anew when a group comes or goes', () => {
    const elements = new Elements();
    update(elements, facts);
    expect(
      update(
        elements,
        facts.filter(({ kind }) => kind === 'statistic'),
      ),
    ).toBe('all');
    expect(elements.ofFact(facts[1]!)).toBeUndefined();
  });

  it('know the leaf of every mention', () => {
    const elements = new Elements();
    update(elements, facts);
    expect(elements.ofFact(facts[2]!)?.parent?.parent?.id).toBe('kind:agency');
  });
});

describe('the filter', () => {
  it.each([
    ['5300', true],
    ['5300 标题', true],
    ['5300 没有', false],
    ['CNY', false],
  ])('%s: %s', (filter, matches) => {
    expect(matchesFilter(facts[0]!, '5,300 起', filter)).toBe(matches);
  });
});
