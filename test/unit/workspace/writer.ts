import { AnnotationStore } from '../../../src/workspace/annotation-store';
import { nodeFileSystem } from '../../../src/workspace/node-file-system';
import { systemHost } from '../../../src/workspace/safe-writer';
import { annotation, NOW } from '../core/annotate/samples';

/** A process that annotates without end, and prints the id of each record once it is saved: `node writer.mjs folder name`. */
const [root, name] = process.argv.slice(2);
// A clock that is ahead makes a dead process's lock look old after a second.
const host = { ...systemHost, now: () => Date.now() + 9_000 };
const store = new AnnotationStore(nodeFileSystem(root!), host);
for (let n = 0; ; n++) {
  const record = annotation('3288亿元', { id: `urn:policy-lens:${name}-${n}` });
  const { saved } = await store.perform('article.md', { label: '', edits: [{ id: record.id, after: record }] }, NOW);
  if (saved) process.stdout.write(`${record.id}\n`);
}
