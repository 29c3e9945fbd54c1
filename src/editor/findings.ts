import * as vscode from 'vscode';
import { check, type Finding } from '../core/check';
import type { FactSource } from './fact-source';
import type { Settings } from './settings';
import { toRange } from './spans';

const SEVERITY: Readonly<Record<Finding['level'], vscode.DiagnosticSeverity>> = {
  note: vscode.DiagnosticSeverity.Information,
  warning: vscode.DiagnosticSeverity.Warning,
  error: vscode.DiagnosticSeverity.Error,
};

/**
 * Reports what the checks find as diagnostics. Facts themselves are decorations: VS Code shows a limited number of
 * diagnostics a file.
 */
export class Findings implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('policy-lens');
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly facts: FactSource,
    private readonly settings: Settings,
  ) {
    this.subscriptions = [
      this.collection,
      facts.onDidChange((document) => this.report(document)),
      settings.onDidChange(() => {
        for (const document of vscode.workspace.textDocuments) this.report(document);
      }),
    ];
  }

  dispose(): void {
    for (const one of this.subscriptions) one.dispose();
  }

  /** Between an edit and the next analysis the last findings stay up: VS Code moves them along. */
  private report(document: vscode.TextDocument): void {
    if (this.facts.state(document) === 'analysing') return;
    const analysis = this.settings.findings ? this.facts.current(document) : undefined;
    if (analysis)
      this.collection.set(
        document.uri,
        check(analysis).map((finding) => diagnosticOf(document, finding)),
      );
    else this.collection.delete(document.uri);
  }
}

function diagnosticOf(document: vscode.TextDocument, finding: Finding): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(document, finding.span),
    findingText(finding),
    SEVERITY[finding.level],
  );
  diagnostic.source = 'Policy Lens';
  diagnostic.code = finding.ruleId;
  diagnostic.relatedInformation = finding.related?.map(
    (span) =>
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(document.uri, toRange(document, span)),
        document.getText(toRange(document, span)),
      ),
  );
  return diagnostic;
}

/** What a finding says, in the user's language. */
export function findingText({ ruleId, message, values = [] }: Finding): string {
  switch (ruleId) {
    case 'outdated-agency-name':
      return vscode.l10n.t('“{0}” had become {1} when this was written.', ...values);
    case 'repealed-law':
      return vscode.l10n.t('{0} had been repealed when this was written.', ...values);
    case 'differing-values':
      return vscode.l10n.t('{0}: {1} here, {2} elsewhere in the document.', ...values);
    default:
      return message;
  }
}
