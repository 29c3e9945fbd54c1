import * as vscode from 'vscode';
import { FACT_KINDS, type FactKind, type Span } from '../../core';
import type { ReviewedFact } from '../../core/annotate/apply';
import type { Fields, Json } from '../../core/annotate/model';
import { addFact, correct, label, labelEverywhere, note } from '../../core/annotate/operations';
import { kindName, valueText } from '../describe';
import type { Codebooks } from './codebooks';
import { ASKED, choicesOf, fieldName, fieldProblem, fieldsOf, fieldText, fieldValue } from './fields';
import { pickLabel } from './label-picker';
import { recognised } from './recognised';
import { type Request, requestOf, type SubjectScene, type Subjects } from './subjects';
import { flash, tellAbout } from './tell';

/** Corrects and adds facts, labels and notes facts and other words. */
export class EditCommands {
  constructor(
    private readonly subjects: Subjects,
    private readonly codebooks: Codebooks,
  ) {}

  register(): vscode.Disposable {
    const { registerCommand } = vscode.commands;
    return vscode.Disposable.from(
      registerCommand('policyLens.correctFact', (given) => this.correct(given)),
      registerCommand('policyLens.addFact', (given) => this.add(given)),
      registerCommand('policyLens.labelFact', (given) => this.label(given)),
      registerCommand('policyLens.labelEverywhere', (given) => this.labelEverywhere(given)),
      registerCommand('policyLens.addNote', (given) => this.note(given)),
    );
  }

  private async correct(given: unknown): Promise<void> {
    const scene = await this.subjects.fact(given);
    if (!scene) return;
    const { session, fact } = scene;
    const fields = fieldsGiven(requestOf(given)) ?? (await askForCorrection(fact));
    if (fields) tellAbout(session, await session.perform((scope) => correct(scope, fact, fields)));
  }

  private async add(given: unknown): Promise<void> {
    const scene = await this.subjects.subject(given);
    if (!scene) return;
    const { session, subject } = scene;
    if ('kind' in subject) {
      const kind = kindName(subject.kind);
      flash(vscode.l10n.t('A fact stands on these words already: {0}', `${kind}, ${valueText(subject)}`));
      return;
    }
    const span = trimmed(session.document.getText(), subject);
    const words = session.document.getText().slice(span.start, span.end);
    const request = requestOf(given);
    const kind = FACT_KINDS.find((one) => one === request.kind) ?? (await askForKind(words));
    const fields = kind && (fieldsGiven(request) ?? (await askForFields(kind, words)));
    if (kind && fields) tellAbout(session, await session.perform((scope) => addFact(scope, span, { kind, fields })));
  }

  private async label(given: unknown): Promise<void> {
    const scene = await this.subjects.subject(given);
    if (!scene) return;
    const { session, subject } = scene;
    const labels = labelsOn(scene);
    const code = requestOf(given).label ?? (await pickLabel(this.codebooks.of(session.document.uri), labels));
    if (code)
      tellAbout(session, await session.perform((scope) => label(scope, [subject], code, !labels.includes(code))));
  }

  private async labelEverywhere(given: unknown): Promise<void> {
    const scene = await this.subjects.subject(given);
    if (!scene) return;
    const { session, subject, analysis } = scene;
    const words = session.document.getText().slice(subject.start, subject.end);
    const code = requestOf(given).label ?? (await pickLabel(this.codebooks.of(session.document.uri), []));
    if (!code) return;
    const saved = await session.perform((scope) => labelEverywhere(scope, words, code, analysis.facts));
    tellAbout(session, saved);
    flash(vscode.l10n.t('Labelled {0} places.', saved.versions.length));
  }

  private async note(given: unknown): Promise<void> {
    const scene = await this.subjects.subject(given);
    if (!scene) return;
    const { session, subject } = scene;
    const words = session.document.getText().slice(subject.start, subject.end);
    const text =
      requestOf(given).text ??
      (await vscode.window.showInputBox({
        prompt: vscode.l10n.t('Note on “{0}”', words.slice(0, 60)),
        ignoreFocusOut: true,
      }));
    if (text?.trim()) tellAbout(session, await session.perform((scope) => note(scope, subject, text.trim())));
  }
}

/** The labels that are on a fact, or on just these words. */
function labelsOn({ subject, session, analysis }: SubjectScene): readonly string[] {
  if ('kind' in subject) return subject.review?.labels ?? [];
  const there = analysis.free.filter(
    ({ found }) => found.span.start === subject.start && found.span.end === subject.end,
  );
  return there.flatMap(({ annotation }) => session.find(annotation.id)?.labels ?? []);
}

function fieldsGiven({ fields }: Request): Fields | undefined {
  return typeof fields === 'object' && fields !== null ? fields : undefined;
}

/** Asks which field is wrong, then what it should be; one field at a time. */
async function askForCorrection(fact: ReviewedFact): Promise<Fields | undefined> {
  const items = ['kind', ...fieldsOf(fact.kind)].map((field) => ({
    label: fieldName(fact.kind, field),
    description: field === 'kind' ? kindName(fact.kind) : fieldText(fact, field),
    field,
  }));
  const placeHolder = vscode.l10n.t('What is wrong with “{0}”?', fact.quote);
  const chosen = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  if (!chosen) return undefined;
  if (chosen.field === 'kind') return askForOtherKind(fact);
  const value = await askForField(fact.kind, chosen.field, fieldText(fact, chosen.field));
  return value === undefined ? undefined : { [chosen.field]: value };
}

/** A fact of another kind has other fields: those that extraction reads from the words are filled in. */
async function askForOtherKind({ quote, kind }: ReviewedFact): Promise<Fields | undefined> {
  const other = await askForKind(quote, kind);
  if (!other || other === kind) return undefined;
  return {
    kind: other,
    ...(other === 'statistic' && { qualifier: 'exact', unit: '' }),
    ...(await prefilled(other, quote)),
  };
}

async function askForKind(words: string, except?: FactKind): Promise<FactKind | undefined> {
  const guess = await recognised(words);
  const kinds = FACT_KINDS.filter((kind) => kind !== except);
  const items = kinds
    .toSorted((a, b) => Number(b === guess?.kind) - Number(a === guess?.kind))
    .map((kind) => ({
      label: kindName(kind),
      description: guess?.kind === kind ? valueText(guess) : '',
      factKind: kind,
    }));
  const placeHolder = vscode.l10n.t('What kind of fact is “{0}”?', words.slice(0, 60));
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.factKind;
}

/** Asks for what matters most of a kind, each field filled in with what extraction reads from the words. */
async function askForFields(kind: FactKind, words: string): Promise<Fields | undefined> {
  const fields: Record<string, Json> = { ...(await prefilled(kind, words)) };
  for (const field of ASKED[kind]) {
    const value = await askForField(kind, field, fields[field] === undefined ? '' : String(fields[field]));
    if (value === undefined) return undefined;
    if (value === null) delete fields[field];
    else fields[field] = value;
  }
  return fields;
}

/** What extraction reads from the words alone. */
async function prefilled(kind: FactKind, words: string): Promise<Fields> {
  const fact = await recognised(words, kind);
  const known = fieldsOf(kind).map((field) => [field, fact && (fact as unknown as Record<string, Json>)[field]]);
  return Object.fromEntries(known.filter(([, value]) => value !== undefined)) as Fields;
}

/** `undefined` when it was called off; `null` for a field that shall have nothing. */
async function askForField(kind: FactKind, field: string, value: string): Promise<Json | undefined> {
  const title = fieldName(kind, field);
  const choices = choicesOf(kind, field);
  if (choices) return vscode.window.showQuickPick(choices, { title, placeHolder: value });
  const text = await vscode.window.showInputBox({
    title,
    value,
    prompt: vscode.l10n.t('Leave it empty for none. Enter to go on, Escape to call it off.'),
    validateInput: (words) => fieldProblem(kind, field, words),
    ignoreFocusOut: true,
  });
  return text === undefined ? undefined : fieldValue(kind, field, text);
}

/** A selection without the white space at its edges. */
function trimmed(source: string, { start, end }: Span): Span {
  const words = source.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}
