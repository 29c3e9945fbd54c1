import * as vscode from 'vscode';
import { FACT_KINDS, type FactKind, type Span } from '../../core';
import type { ReviewedAnalysis, ReviewedFact } from '../../core/annotate/apply';
import { confirm } from '../../core/annotate/operations';
import { countOfFacts, kindName } from '../describe';
import { factAt } from '../spans';
import { type Scene, type Subjects, spanOf } from './subjects';
import { flash, tellAbout } from './tell';

/** Confirms many facts in one step; what somebody has judged already stays as it is. */
export class AcceptCommands {
  constructor(private readonly subjects: Subjects) {}

  register(): vscode.Disposable {
    const { registerCommand } = vscode.commands;
    return vscode.Disposable.from(
      registerCommand('policyLens.acceptVisible', () => this.visible()),
      registerCommand('policyLens.acceptSelected', () => this.selected()),
      registerCommand('policyLens.acceptKindInSection', (given) => this.kindInSection(given)),
      registerCommand('policyLens.acceptGroup', (given) => this.group(given)),
      registerCommand('policyLens.acceptDocument', () => this.document()),
    );
  }

  private async visible(): Promise<void> {
    const scene = await this.subjects.scene();
    if (!scene?.editor) return;
    const { document, visibleRanges } = scene.editor;
    const spans = visibleRanges.map(({ start, end }) => ({
      start: document.offsetAt(start),
      end: document.offsetAt(document.lineAt(end.line).range.end),
    }));
    await accept(scene, (fact) => spans.some((span) => isWithin(fact, span)));
  }

  private async selected(): Promise<void> {
    const scene = await this.subjects.scene();
    if (!scene?.editor) return;
    const spans = scene.editor.selections.map((selection) => ({
      start: scene.editor!.document.offsetAt(selection.start),
      end: scene.editor!.document.offsetAt(selection.end),
    }));
    await accept(scene, (fact) => spans.some((span) => isWithin(fact, span)));
  }

  /** All facts of a kind in the section of the cursor; the kind is that of the fact there, or asked for. */
  private async kindInSection(given: unknown): Promise<void> {
    const scene = await this.subjects.scene();
    if (!scene?.editor) return;
    const { analysis, session, editor } = scene;
    const { start } = spanOf(editor);
    const fact = factAt(analysis, session.document, editor.selection.start);
    const kind = kindFrom(given) ?? fact?.kind ?? (await askForKind());
    if (!kind) return;
    const section = analysis.headings.findLast((heading) => heading.start <= start && start < heading.sectionEnd);
    const span = section ? { start: section.start, end: section.sectionEnd } : beforeFirstHeading(scene);
    await accept(scene, (one) => one.kind === kind && isWithin(one, span));
  }

  /** What is listed under an element of the list of facts. */
  private async group(given: unknown): Promise<void> {
    const scene = await this.subjects.scene();
    const ids = new Set(idsUnder(given));
    if (scene) await accept(scene, ({ id }) => ids.has(id));
  }

  private async document(): Promise<void> {
    const scene = await this.subjects.scene();
    if (!scene) return;
    const open = openFacts(scene.analysis).length;
    if (open === 0) return flash(vscode.l10n.t('There is nothing left to accept here.'));
    const yes = vscode.l10n.t('Accept All');
    const answer = await vscode.window.showWarningMessage(
      vscode.l10n.t('Accept {0} that nobody has reviewed?', countOfFacts(open)),
      { modal: true, detail: vscode.l10n.t('They will count as confirmed by you. One undo takes it back.') },
      yes,
    );
    if (answer === yes) await accept(scene, () => true);
  }
}

/** What others rejected is not listed, so nobody means it when accepting what is there. */
function openFacts({ facts, open }: ReviewedAnalysis): ReviewedFact[] {
  const left = new Set(open);
  return facts.filter((fact) => left.has(fact));
}

const isWithin = (fact: Span, { start, end }: Span) => start <= fact.start && fact.end <= end;

async function accept({ session, analysis }: Scene, isMeant: (fact: ReviewedFact) => boolean): Promise<void> {
  const facts = openFacts(analysis).filter(isMeant);
  if (facts.length === 0) return flash(vscode.l10n.t('There is nothing left to accept here.'));
  tellAbout(session, await session.perform((scope) => confirm(scope, facts)));
  flash(vscode.l10n.t('Accepted {0}.', countOfFacts(facts.length)));
}

function beforeFirstHeading({ analysis, session }: Scene): Span {
  return { start: 0, end: analysis.headings[0]?.start ?? session.document.getText().length };
}

function kindFrom(given: unknown): FactKind | undefined {
  const kind = typeof given === 'object' && given !== null && 'kind' in given ? given.kind : undefined;
  return FACT_KINDS.find((one) => one === kind);
}

async function askForKind(): Promise<FactKind | undefined> {
  const items = FACT_KINDS.map((kind) => ({ label: kindName(kind), factKind: kind }));
  const placeHolder = vscode.l10n.t('Which facts of this section shall be accepted?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.factKind;
}

interface Branch {
  readonly node?: { readonly fact?: { readonly id: string } };
  readonly children?: readonly Branch[];
}

function idsUnder(given: unknown): string[] {
  if (typeof given !== 'object' || given === null) return [];
  const { node, children = [] } = given as Branch;
  return [...(node?.fact ? [node.fact.id] : []), ...children.flatMap(idsUnder)];
}
