import type { Fact } from '../fact';
import { asRecord, parsed } from './collect';

/**
 * The fields of facts as columns of a table: one list for every format that has columns. A name with a dot is a field
 * of a nested object.
 */
export type FieldType = 'text' | 'number' | 'integer' | 'boolean' | 'list' | 'json';

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  /** Width in a spreadsheet, in characters. */
  readonly width?: number;
}

export const FACT_FIELDS: readonly Field[] = [
  { name: 'kind', type: 'text', width: 10 },
  { name: 'quote', type: 'text', width: 24 },
  { name: 'value', type: 'number', width: 16 },
  { name: 'min', type: 'number', width: 12 },
  { name: 'max', type: 'number', width: 12 },
  { name: 'qualifier', type: 'text', width: 10 },
  { name: 'unit', type: 'text', width: 10 },
  { name: 'measure', type: 'text', width: 24 },
  { name: 'refPeriod', type: 'text', width: 22 },
  { name: 'refArea', type: 'text', width: 14 },
  { name: 'actor', type: 'text', width: 20 },
  { name: 'change.direction', type: 'text' },
  { name: 'change.basis', type: 'text' },
  { name: 'change.role', type: 'text' },
  { name: 'change.from', type: 'number' },
  { name: 'change.to', type: 'number' },
  { name: 'change.points', type: 'number' },
  { name: 'change.other', type: 'text' },
  { name: 'baseline.value', type: 'number' },
  { name: 'baseline.min', type: 'number' },
  { name: 'baseline.max', type: 'number' },
  { name: 'baseline.refPeriod', type: 'text' },
  { name: 'baseline.of', type: 'text' },
  { name: 'baseline.arithmetic', type: 'text' },
  { name: 'attribution', type: 'text' },
  { name: 'partOf', type: 'text' },
  { name: 'nearMisses', type: 'list' },
  { name: 'condition', type: 'text' },
  { name: 'basisLaw', type: 'text' },
  { name: 'iso', type: 'text', width: 22 },
  { name: 'unresolved', type: 'text' },
  { name: 'canonical', type: 'text', width: 24 },
  { name: 'generic', type: 'boolean' },
  { name: 'article', type: 'text' },
  { name: 'paragraph', type: 'text' },
  { name: 'item', type: 'text' },
  { name: 'lookup', type: 'text' },
  { name: 'status', type: 'text' },
  { name: 'adopted', type: 'text' },
  { name: 'inForce', type: 'text' },
  { name: 'amended', type: 'list' },
  { name: 'section', type: 'list', width: 24 },
  { name: 'start', type: 'integer' },
  { name: 'end', type: 'integer' },
  { name: 'id', type: 'text' },
  { name: 'rule', type: 'text' },
  { name: 'sameAs', type: 'list' },
  { name: 'basis', type: 'json' },
];

export type Cell = string | number | boolean | undefined;

/** What stands in the cell of a field. */
export function cellOf(fact: Fact, { name, type }: Field): Cell {
  const [outer, inner] = pathOf(name);
  const held = (fact as unknown as Record<string, unknown>)[outer];
  const value = inner === undefined ? held : asRecord(held)[inner];
  if (value === undefined || value === null) return undefined;
  if (type === 'list') return Array.isArray(value) ? joined(value.map(String)) : String(value);
  if (type === 'json') return JSON.stringify(value);
  return typeof value === 'object' ? JSON.stringify(value) : (value as Cell);
}

/**
 * The fact that a row of cells holds, still unchecked. An empty cell is an absent field, except where every fact of
 * that kind has the field.
 */
export function factOf(cell: (name: string) => string): Record<string, unknown> {
  const fact: Record<string, unknown> = {};
  for (const { name, type } of FACT_FIELDS) {
    const text = cell(name);
    if (text === '') continue;
    const [outer, inner] = pathOf(name);
    const value = fieldValue(text, type);
    if (inner === undefined) fact[outer] = value;
    else fact[outer] = { ...asRecord(fact[outer]), [inner]: value };
  }
  fact.section ??= [];
  fact.quote ??= '';
  if (fact.kind === 'statistic') fact.unit ??= '';
  return fact;
}

const PATHS = new Map(FACT_FIELDS.map(({ name }) => [name, name.split('.') as [string, string?]]));

/** `change.from` is the field `from` of the field `change`. */
function pathOf(name: string): readonly [string, string?] {
  return PATHS.get(name) ?? [name];
}

function fieldValue(text: string, type: FieldType): unknown {
  switch (type) {
    case 'number':
    case 'integer':
      return Number(text);
    case 'boolean':
      return text.toLowerCase() === 'true';
    case 'list':
      return split(text);
    case 'json':
      return parsed(text);
    case 'text':
      return text;
  }
}

export const SEPARATOR = '|';

/** Items in one cell; a bar or a backslash in an item has a backslash before it, and an empty item is `\-`. */
export function joined(items: readonly string[]): string {
  return items.map((item) => (item === '' ? '\\-' : item.replace(/[\\|]/g, '\\$&'))).join(SEPARATOR);
}

export function split(cell: string): string[] {
  const items: string[] = [];
  let item = '';
  for (let i = 0; i < cell.length; i++) {
    const character = cell[i]!;
    if (character === '\\') {
      const next = cell[++i] ?? '';
      item += next === '-' ? '' : next;
    } else if (character === SEPARATOR) {
      items.push(item);
      item = '';
    } else item += character;
  }
  return [...items, item];
}
