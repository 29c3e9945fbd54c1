import * as vscode from 'vscode';
import { type Comparison, compare, settle } from '../../core/annotate/curate';
import type { Annotation } from '../../core/annotate/model';
import { valueText } from '../describe';
import { nameOf } from '../documents';
import { toRange } from '../spans';
import { agreementReport } from './agreement-report';
import { sideText } from './review-nodes';
import { requestOf, type Scene, type Subjects } from './subjects';
import { flash, tellAbout } from './tell';

/** Where annotators differ on a document: compares them, takes one side or both, reports how far they agree. */
export class CurationCommands {
  constructor(private readonly subjects: Subjects) {}

  register(): vscode.Disposable {
    const { registerCommand } = vscode.commands;
    return vscode.Disposable.from(
      registerCommand('policyLens.compareAnnotators', () => this.compare()),
      registerCommand('policyLens.takeSide', (given) => this.take(given)),
      registerCommand('policyLens.takeAllSides', (given) => this.take(given)),
      registerCommand('policyLens.agreementReport', () => this.report()),
    );
  }

  /** One difference after the other, until there is none or it is called off. */
  private async compare(): Promise<void> {
    for (;;) {
      const scene = await this.subjects.scene();
      const differences = scene ? comparisons(scene).filter(({ agree, settled }) => !agree && !settled) : [];
      if (differences.length === 0) return flash(vscode.l10n.t('Annotators differ nowhere in this document.'));
      const chosen = await askForDifference(scene!, differences);
      const take = chosen && (await askForSides(chosen));
      if (!take) return;
      await this.settle(scene!, chosen, take);
    }
  }

  /** From the Review view: an author's side, or all sides of a difference. */
  private async take(given: unknown): Promise<void> {
    const scene = await this.subjects.scene(given);
    const { fact, annotation } = requestOf(given);
    const comparison = scene && comparisons(scene).find((one) => one.fact.id === fact);
    if (!comparison) return;
    const side = comparison.sides.find(({ id }) => id === annotation);
    await this.settle(scene, comparison, side ? [side] : comparison.sides);
  }

  private async settle({ session }: Scene, comparison: Comparison, take: readonly Annotation[]): Promise<void> {
    const saved = await session.perform(({ author, now }) => settle(comparison, take, author, now));
    tellAbout(session, saved);
  }

  private async report(): Promise<void> {
    const scene = await this.subjects.scene();
    if (!scene) return;
    const { document } = scene.session;
    const lineOf = (offset: number) => document.positionAt(offset).line + 1;
    const content = agreementReport(nameOf(document), scene.analysis, lineOf);
    const report = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(report, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  }
}

function comparisons({ analysis }: Scene): Comparison[] {
  return compare([...analysis.facts, ...analysis.rejected].toSorted((a, b) => a.start - b.start));
}

async function askForDifference(
  { session, editor }: Scene,
  differences: readonly Comparison[],
): Promise<Comparison | undefined> {
  const { document } = session;
  const items = differences.map((comparison) => ({
    label: valueText(comparison.fact),
    description: vscode.l10n.t('line {0}', document.positionAt(comparison.fact.start).line + 1),
    detail: comparison.sides.map((side) => `${side.author}: ${sideText(side)}`).join('  |  '),
    comparison,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('{0} differences: choose one to settle', differences.length),
    matchOnDetail: true,
    onDidSelectItem: (item) => {
      const { fact } = (item as (typeof items)[number]).comparison;
      editor?.revealRange(toRange(document, fact), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    },
  });
  return chosen?.comparison;
}

async function askForSides({ sides, fact }: Comparison): Promise<readonly Annotation[] | undefined> {
  const items = [
    ...sides.map((side) => ({ label: side.author, description: sideText(side), take: [side] })),
    { label: vscode.l10n.t('All of them'), description: vscode.l10n.t('every label and correction'), take: [...sides] },
  ];
  const placeHolder = vscode.l10n.t('“{0}”: who is followed?', fact.quote);
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.take;
}
