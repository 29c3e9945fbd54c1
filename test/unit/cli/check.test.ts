import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError, type Values } from '../../../src/cli/command';
import { check } from '../../../src/cli/commands/check';

const TEXT = '银保监会发布通知。\n\n2023年全市办结民事案件120件。\n\n2023年全市办结民事案件125件。\n';

async function run(values: Values): Promise<{ code: number; written: string; errors: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'policy-lens-'));
  const path = join(folder, 'a.md');
  writeFileSync(path, TEXT);
  let written = '';
  const errors: string[] = [];
  try {
    const code = await check.run(
      [path, join(folder, 'missing.md')].slice(0, values.missing ? 2 : 1),
      { date: '2024-03-05', ...values },
      {
        program: '',
        output: {
          write: async (content: string | Uint8Array) => {
            written += String(content);
          },
        },
        error: (_path: string, message: string) => errors.push(message),
        note: () => {},
      } as unknown as Parameters<typeof check.run>[2],
    );
    return { code, written: written.replaceAll(path, 'a.md'), errors };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('policy-lens check', () => {
  it('says a finding a line, with its place', async () => {
    const { code, written } = await run({});
    expect(code).toBe(0);
    expect(written.split('\n')).toEqual([
      'a.md:1:1: note: “银保监会” had become 国家金融监督管理总局 when this was written. (outdated-agency-name)',
      expect.stringMatching(
        /^a\.md:3:14: warning: 办结民事案件: 120件 here, 125件 elsewhere in the document\. \(differing-values\)$/,
      ),
      expect.stringMatching(/^a\.md:5:14: warning/),
      '',
    ]);
  });

  it('writes JSON and SARIF', async () => {
    const json = JSON.parse((await run({ format: 'json' })).written);
    expect(json).toHaveLength(3);
    expect(json[0]).toMatchObject({ line: 1, column: 1, ruleId: 'outdated-agency-name', span: { start: 0, end: 4 } });
    const sarif = JSON.parse((await run({ format: 'sarif' })).written);
    expect(sarif.version).toBe('2.1.0');
    expect(sarif.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual([
      'outdated-agency-name',
      'differing-values',
      'differing-values',
    ]);
    expect(sarif.runs[0].tool.driver.rules[0].fullDescription.text).toContain('different values');
  });

  it('fails only where it is asked to', async () => {
    expect((await run({ fail: true })).code).toBe(1);
    expect((await run({})).code).toBe(0);
  });

  it('reports what it cannot read, and checks the rest', async () => {
    const { code, written, errors } = await run({ missing: true });
    expect(code).toBe(1);
    expect(errors).toHaveLength(1);
    expect(written).toContain('银保监会');
  });

  it('knows its formats', async () => {
    await expect(run({ format: 'xml' })).rejects.toThrow(UsageError);
  });
});
