import { json, ndjson } from './records';
import { summary } from './summary';
import { table } from './table';
import type { View } from './view';

export const VIEWS = { ndjson, json, table, summary } satisfies Record<string, View>;
export type ViewName = keyof typeof VIEWS;
