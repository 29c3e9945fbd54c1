import * as vscode from 'vscode';

/** As much of the built-in Git extension's interface as is asked here. */
interface Git {
  getAPI(version: 1): GitApi;
}
interface GitApi {
  readonly repositories: readonly Repository[];
  getRepository(uri: vscode.Uri): Repository | null;
}
interface Repository {
  getConfig(key: string): Promise<string>;
  getGlobalConfig?(key: string): Promise<string>;
}

/** How long Git is waited for, in milliseconds: nobody wants to wait for a name. */
const PATIENCE = 2000;

/** The name under which a person annotates: the setting, else Git's for the document, else `me`. */
export class Authors {
  private readonly known = new Map<string, string>();

  async of(uri: vscode.Uri): Promise<string> {
    const set = vscode.workspace.getConfiguration('policyLens', uri).get('author', '').trim();
    if (set) return set;
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() ?? '';
    const known = this.known.get(folder);
    if (known) return known;
    const patience = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
    const name = await Promise.race([gitName(uri), patience]);
    if (name) this.known.set(folder, name);
    return name ?? vscode.l10n.t('me');
  }
}

async function gitName(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const git = await vscode.extensions.getExtension<Git>('vscode.git')?.activate();
    const api = git?.getAPI(1);
    const repository = api?.getRepository(uri) ?? api?.repositories[0];
    const name = await repository?.getConfig('user.name');
    return name?.trim() || (await repository?.getGlobalConfig?.('user.name'))?.trim() || undefined;
  } catch {
    // Git is switched off, or has no such setting: the name is another's business then.
    return undefined;
  }
}
