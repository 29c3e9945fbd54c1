import * as vscode from 'vscode';
import type { PlacedAnnotation, ReviewedAnalysis } from '../../core/annotate/apply';
import { selector } from '../documents';
import { commandLink, escapeMarkdown } from '../markdown';
import type { Settings } from '../settings';
import { toRange } from '../spans';
import type { Codebooks } from './codebooks';
import { annotationText } from './describe-review';
import { HOVER_COMMANDS, reviewHover } from './hover-text';
import type { AnnotationSessions } from './sessions';

const PLACE_COMMANDS = [
  'policyLens.confirmPlace',
  'policyLens.detachAnnotation',
  'policyLens.removeAnnotation',
  'policyLens.labelFact',
  'policyLens.addNote',
];

/** Tells what stands on places that are no facts: annotations of other words, doubtful ones, rejected facts. */
export class PlaceHover implements vscode.HoverProvider {
  constructor(
    private readonly sessions: AnnotationSessions,
    private readonly codebooks: Codebooks,
    private readonly settings: Settings,
  ) {}

  register(): vscode.Disposable {
    return vscode.languages.registerHoverProvider(selector, this);
  }

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const analysis = this.settings.hover ? this.sessions.current(document) : undefined;
    if (!analysis) return undefined;
    const offset = document.offsetAt(position);
    const isOver = ({ start, end }: { readonly start: number; readonly end: number }) =>
      start <= offset && offset < end;
    const rejected = this.settings.showRejected ? analysis.rejected.filter(isOver) : [];
    const labelName = (code: string) => this.codebooks.label(document.uri, code).name;
    const texts = [
      ...placed(analysis)
        .filter(({ found }) => isOver(found.span))
        .map((one) => this.text(document, analysis, one)),
      ...rejected.map((fact) => reviewHover(document.uri, fact, labelName)),
    ];
    if (texts.length === 0) return undefined;
    const [first] = [...placed(analysis).map(({ found }) => found.span), ...rejected].filter(isOver);
    return new vscode.Hover(texts.map(trusted), toRange(document, first!));
  }

  private text({ uri }: vscode.TextDocument, { doubtful }: ReviewedAnalysis, one: PlacedAnnotation): string {
    const { annotation, found } = one;
    const labels = annotation.labels?.map((code) => this.codebooks.label(uri, code).name);
    const said = escapeMarkdown(annotationText({ ...annotation, ...(labels && { labels }) }));
    const request = { uri: uri.toString(), annotation: annotation.id };
    const remove = commandLink(vscode.l10n.t('Remove'), 'policyLens.removeAnnotation', [request]);
    if (doubtful.includes(one)) {
      const question = vscode.l10n.t('Does “{0}” stand here? The text around it has changed.', annotation.target.exact);
      const yes = commandLink(vscode.l10n.t('Yes, here'), 'policyLens.confirmPlace', [request]);
      const no = commandLink(vscode.l10n.t('No, its place is gone'), 'policyLens.detachAnnotation', [request]);
      return [escapeMarkdown(question), said, `${yes} | ${no} | ${remove}`].join('  \n');
    }
    const place = { uri: uri.toString(), ...found.span };
    const label = commandLink(vscode.l10n.t('Label…'), 'policyLens.labelFact', [place]);
    const note = commandLink(vscode.l10n.t('Note…'), 'policyLens.addNote', [place]);
    return [said, `${label} | ${note} | ${remove}`].join('  \n');
  }
}

function placed({ doubtful, free, unmatched }: ReviewedAnalysis): readonly PlacedAnnotation[] {
  return [...doubtful, ...free, ...unmatched];
}

function trusted(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text, false);
  markdown.isTrusted = { enabledCommands: [...PLACE_COMMANDS, ...HOVER_COMMANDS] };
  markdown.supportHtml = false;
  return markdown;
}
