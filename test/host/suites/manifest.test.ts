import * as vscode from 'vscode';
import { closeAll, equal, ok, parts, until } from './support';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { command: string }[];
    readonly keybindings: readonly { command: string; key: string; mac: string }[];
  };
}

suite('manifest', () => {
  teardown(closeAll);

  const manifest = () => vscode.extensions.getExtension('policy-lens.policy-lens')!.packageJSON as Manifest;

  test('names every command that is registered, and none besides', async () => {
    await parts();
    const registered = (await vscode.commands.getCommands(true)).filter((command) => command.startsWith('policyLens.'));
    // VS Code adds commands of its own for the views and their container.
    const ours = registered.filter((command) => !/^policyLens\.(?:facts|review)\./.test(command));
    equal(
      ours.sort(),
      manifest()
        .contributes.commands.map(({ command }) => command)
        .sort(),
    );
  });

  test("takes no key that is one of VS Code's own", async () => {
    await vscode.commands.executeCommand('workbench.action.openDefaultKeybindingsFile');
    const text = await until(() => {
      const shown = vscode.window.activeTextEditor?.document.getText() ?? '';
      return shown.length > 10_000 ? shown : undefined;
    }, 'the default keybindings open');
    const defaults = [...text.matchAll(/"key": "([^"]+)",?\s*"command": "([^"]+)"/g)];
    ok(defaults.length > 300, `only ${defaults.length} default keybindings`);
    for (const { key, mac } of manifest().contributes.keybindings) {
      const takers = defaults.filter(
        ([, taken, command]) => [key, mac].includes(taken!) && !command!.startsWith('policyLens.'),
      );
      equal(
        takers.map(([, , command]) => command),
        [],
        key,
      );
    }
  });
});
