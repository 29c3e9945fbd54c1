import { readFileSync } from 'node:fs';
import { loadReader, type ReaderName } from './load';
import type { Text } from './reader';

/**
 * A process that starts one program and reads the texts in a file with it, as often as told. It says how many
 * milliseconds passed from its loading to the first result, and how much memory it took at most, in MB.
 */
const [, , name, file] = process.argv as [string, string, ReaderName, string];
const texts = JSON.parse(readFileSync(file, 'utf8')) as Text[];
const started = performance.now();
const reader = await loadReader(name);
reader.run({ text: '2023年，全国公安机关破案43.7万起，同比上升近52%。', language: 'zh', date: '2023-12-25' });
const start = performance.now() - started;
for (const text of texts) reader.run(text);
process.stdout.write(JSON.stringify({ start, memory: process.resourceUsage().maxRSS / 1024 }));
