import * as vscode from 'vscode';
import type { FactSource } from '../fact-source';
import type { LabelName } from '../hover';
import type { Settings } from '../settings';
import type { ShownDocument } from '../shown-document';
import { AcceptCommands } from './accept-commands';
import { ReviewActions } from './code-actions';
import { Codebooks } from './codebooks';
import { CurationCommands } from './curation-commands';
import { EditCommands } from './edit-commands';
import { ExportCommand } from './export-command';
import { WorkspaceExportCommand } from './export-workspace';
import { FileEvents } from './file-events';
import { ImportCommand } from './import-command';
import { ReviewMarks } from './marks';
import { NoteThreads } from './notes';
import { PlaceCommands } from './place-commands';
import { PlaceHover } from './place-hover';
import { StoreProblems } from './problems';
import { ReviewCommands } from './review-commands';
import { ReviewMenu } from './review-menu';
import { ReviewView } from './review-view';
import { AnnotationSessions } from './sessions';
import { ReviewStatus } from './status';
import { Subjects } from './subjects';
import { WorkspaceDocuments } from './workspace-documents';

/** The parts that annotate, as the host suites look into them. */
export interface Annotating extends vscode.Disposable {
  readonly sessions: AnnotationSessions;
  readonly codebooks: Codebooks;
  readonly marks: ReviewMarks;
  readonly notes: NoteThreads;
  readonly review: ReviewView;
  readonly status: ReviewStatus;
  readonly exports: ExportCommand;
  readonly labelName: LabelName;
}

/** Wires what people say about facts to the facts; made before the surfaces that show reviewed facts. */
export function annotating(facts: FactSource, shown: ShownDocument, settings: Settings): Annotating {
  const sessions = new AnnotationSessions(facts, settings);
  const codebooks = new Codebooks();
  const subjects = new Subjects(sessions, shown);
  const marks = new ReviewMarks(facts, settings, codebooks);
  const notes = new NoteThreads(sessions);
  const review = new ReviewView(facts, sessions, shown, settings);
  const exports = new ExportCommand(subjects);
  const documents = new WorkspaceDocuments(facts, sessions, settings);
  const status = new ReviewStatus(facts, sessions, shown, settings);
  const all = vscode.Disposable.from(
    sessions,
    codebooks,
    marks,
    notes,
    review,
    status,
    new StoreProblems(sessions),
    new FileEvents(sessions),
    new ReviewActions(sessions).register(),
    new PlaceHover(sessions, codebooks, settings).register(),
    new ReviewCommands(subjects).register(),
    new AcceptCommands(subjects).register(),
    new EditCommands(subjects, codebooks).register(),
    new PlaceCommands(subjects, sessions).register(),
    new CurationCommands(subjects).register(),
    exports.register(),
    new WorkspaceExportCommand(documents).register(),
    new ImportCommand(subjects).register(),
    new ReviewMenu(settings).register(),
  );
  const labelName: LabelName = ({ uri }, code) => codebooks.label(uri, code).name;
  return { sessions, codebooks, marks, notes, review, status, exports, labelName, dispose: () => all.dispose() };
}
