import type { ExtensionContext } from 'vscode';
import { type Annotating, annotating } from './editor/annotations';
import { CopyCommands } from './editor/commands/copy';
import { ExtractCommands } from './editor/commands/extract';
import { NavigateCommands } from './editor/commands/navigate';
import { SwitchCommands } from './editor/commands/switch';
import { ViewCommands } from './editor/commands/view';
import { FactSource } from './editor/fact-source';
import { Findings } from './editor/findings';
import { Highlights } from './editor/highlights';
import { FactHover } from './editor/hover';
import { readerWith, registerLexicons } from './editor/lexicon';
import { Lexicons } from './editor/lexicon/lexicons';
import { FactReferences } from './editor/references';
import { Settings } from './editor/settings';
import { ShownDocument } from './editor/shown-document';
import { FactStatus } from './editor/status-bar';
import { FactSymbols } from './editor/symbols';
import { TablePanels } from './editor/table/panels';
import { TableDocuments } from './editor/table/text';
import { FactTree } from './editor/tree';
import { FactView } from './editor/tree-view';

/** What the host suites look into; nothing that other extensions should build on. */
export interface Parts {
  readonly facts: FactSource;
  readonly highlights: Highlights;
  readonly tree: FactTree;
  readonly view: FactView;
  readonly status: FactStatus;
  readonly tables: TablePanels;
  readonly annotating: Annotating;
}

/** Wires the parts; each of them stands in a file of its own. */
export function activate(context: ExtensionContext): Parts {
  const settings = new Settings();
  const lexicons = new Lexicons();
  const facts = new FactSource(settings, readerWith(lexicons));
  const shown = new ShownDocument();
  const annotated = annotating(facts, shown, settings);
  const highlights = new Highlights(facts, settings);
  const tree = new FactTree(facts, shown, settings);
  const view = new FactView(tree, facts, shown, settings);
  const status = new FactStatus(facts, shown, settings);
  const tables = new TablePanels(context.extensionUri, facts, settings);
  const texts = new TableDocuments(facts, settings);

  context.subscriptions.push(
    settings,
    lexicons,
    facts,
    registerLexicons(lexicons, facts, context.extensionUri),
    shown,
    annotated,
    highlights,
    tree,
    view,
    status,
    tables,
    texts,
    new Findings(facts, settings),
    new FactHover(facts, settings, annotated.labelName).register(),
    new FactSymbols(facts, settings),
    new FactReferences(facts, settings).register(),
    new NavigateCommands(facts, tree).register(),
    new CopyCommands(facts, tree, shown, settings).register(),
    new ExtractCommands(tables, texts, shown).register(),
    annotated.exports.registerListed(tree),
    new ViewCommands(tree, view, settings).register(),
    new SwitchCommands(settings).register(),
  );
  return { facts, highlights, tree, view, status, tables, annotating: annotated };
}
