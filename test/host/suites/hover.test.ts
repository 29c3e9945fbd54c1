import * as vscode from 'vscode';
import { HOVER_COMMANDS } from '../../../src/editor/annotations/hover-text';
import {
  ARTICLE,
  closeAll,
  equal,
  factOf,
  factsOf,
  hoverAt,
  hoverMarkdowns,
  ok,
  open,
  until,
  within,
  withSettings,
} from './support';

suite('hover', () => {
  teardown(closeAll);

  const has = (text: string, ...pieces: string[]) => {
    for (const piece of pieces) ok(text.includes(piece), `“${piece}” is missing in:\n${text}`);
  };

  test('a statistic: exact value, unit by name, section, rule', async () => {
    const { document } = await open(ARTICLE);
    const text = await hoverAt(document, within(document, '8.6亿元'));
    has(text, '**860\\,000\\,000 CNY**', 'Chinese Yuan', 'Section', '办案情况', 'rule');
  });

  test('a qualifier is said in words', async () => {
    const { document } = await open(ARTICLE);
    has(await hoverAt(document, within(document, '1.2万余起')), '**over 12\\,000 起**', 'more than the number written');
    has(await hoverAt(document, within(document, '近35%')), '**nearly 35\\%**');
  });

  test('an agency: full name of an alias, and its mentions', async () => {
    const { document } = await open(ARTICLE);
    has(await hoverAt(document, within(document, '最高检有关')), '**最高人民检察院**', '2 mentions', 'line 7');
  });

  test('a law: full title and its other mention', async () => {
    const { document } = await open(ARTICLE);
    const text = await hoverAt(document, within(document, '《中华人民共和国反电信网络诈骗法》'));
    has(text, '**中华人民共和国反电信网络诈骗法**', '2 mentions');
  });

  test('links can run one command only, and jump to the exact place', async () => {
    const editor = await open(ARTICLE);
    const { document } = editor;
    const [markdown] = await hoverMarkdowns(document, within(document, '最高检有关'));
    ok(markdown, 'no hover');
    equal(markdown.isTrusted, {
      enabledCommands: ['policyLens.revealFact', 'policyLens.showPlaces', ...HOVER_COMMANDS],
    });
    ok(!markdown.supportHtml, 'HTML is supported');
    const args = /command:policyLens\.revealFact\?([^)]+)\)/.exec(markdown.value)?.[1];
    ok(args, 'no link');
    await vscode.commands.executeCommand('policyLens.revealFact', ...JSON.parse(decodeURIComponent(args)));
    await until(() => !editor.selection.isEmpty, 'something is selected');
    equal(document.getText(editor.selection), '最高人民检察院');
  });

  test('text of the document stays text', async () => {
    const hostile = '[点我](command:workbench.action.quit) <img src=x> `x` **粗** $(alert) http://example.com';
    const { document } = await open(`# ${hostile}\n\n全省破获案件5300起,${hostile}。\n`);
    const text = await hoverAt(document, within(document, '5300起'));
    has(text, '5\\,300 起', 'Section');
    const ours = new Set<string>(['policyLens.revealFact', 'policyLens.showPlaces', ...HOVER_COMMANDS]);
    const links = [...text.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map((match) => match[1]!);
    ok(
      links.every((link) => ours.has(/^command:([\w.]+)\?/.exec(link)?.[1] ?? '')),
      `a link that is not ours: ${links}`,
    );
    for (const live of [/(?<!\\)</, /(?<!\\)`/, /(?<!\\)\$\(/, /https?:\/\//])
      ok(!live.test(text), `${live} in\n${text}`);
  });

  test('nothing where there is no fact, and nothing when switched off', async () => {
    const { document } = await open(ARTICLE);
    await factOf(document, '8.6亿元');
    equal(await hoverAt(document, within(document, '通报')), '');
    await withSettings({ 'hover.enabled': false }, async () => {
      await until(async () => (await hoverAt(document, within(document, '8.6亿元'))) === '', 'no hover');
    });
  });

  test('a hover over each fact has its value and no empty line', async () => {
    const { document } = await open(ARTICLE);
    for (const fact of await factsOf(document)) {
      const text = await hoverAt(document, document.positionAt(fact.start));
      has(text, fact.rule.replace(/-/g, '\\-'));
      ok(!/: {2}$|undefined|NaN/m.test(text), text);
    }
  });
});
