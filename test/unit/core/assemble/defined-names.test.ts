import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Analyzer } from '../../../../src/core/analyzer';

/** Quote → full name of every agency and law, in the order of the text. */
function named(text: string): string[] {
  return new Analyzer({ date: '2024-06-01' })
    .analyze(text)
    .facts.filter((fact) => fact.kind === 'law' || fact.kind === 'agency')
    .map((fact) => {
      const article = fact.kind === 'law' && fact.article ? ` ${fact.article}` : '';
      return `${fact.quote} → ${fact.canonical ?? '?'}${article}`;
    });
}

describe('short names that the text defines', () => {
  it.each<[string, string, string[]]>([
    [
      'laws, with and without marks, wherever they stand',
      '治水意见落地。\n\n《关于加强城市水系治理的意见》（某发〔2099〕3号，以下简称“治水意见”）印发。依照治水意见第四条办理。',
      [
        '治水意见 → 关于加强城市水系治理的意见',
        '《关于加强城市水系治理的意见》 → 关于加强城市水系治理的意见',
        '某发〔2099〕3号 → 关于加强城市水系治理的意见',
        '治水意见 → 关于加强城市水系治理的意见',
        '治水意见第四条 → 关于加强城市水系治理的意见 4',
      ],
    ],
    [
      'acts by their initials, with the section before them',
      'The Harbour Safety Act (HSA) binds ports. Under section 12 of the HSA, and the HSA’s schedule, ports report. HSA/X is a file.',
      [
        'Harbour Safety Act → Harbour Safety Act',
        'HSA → Harbour Safety Act',
        'section 12 of the HSA → Harbour Safety Act 12',
        'HSA → Harbour Safety Act',
      ],
    ],
    [
      'bodies',
      '江苏省公安厅（以下简称“省厅”）通报案情。省厅要求整改，省厅长到会，各省厅参加。',
      ['江苏省公安厅 → 江苏省公安厅', '省厅 → 江苏省公安厅', '省厅 → 江苏省公安厅'],
    ],
    [
      'words of every day only in quotation marks',
      '《某县供水办法》（以下简称“办法”）公布。各地想办法节水。“办法”共十条。',
      ['《某县供水办法》 → 某县供水办法', '办法 → 某县供水办法', '办法 → 某县供水办法'],
    ],
    [
      'a definition belongs to the name right before its bracket',
      '依据《节约用水条例》（国务院令第776号）和《某某行动方案》（以下简称《节水方案》）。《节水方案》另行公布。',
      [
        '《节约用水条例》 → 节约用水条例',
        '国务院令第776号 → 节约用水条例',
        '《某某行动方案》 → 某某行动方案',
        '《节水方案》 → 某某行动方案',
        '《节水方案》 → 某某行动方案',
      ],
    ],
    [
      'no letters that do not stand for the name, no words that say too little',
      'The Harbour Safety Act (UK) binds ports in the UK.\n\n国务院有关部门（以下简称部门）负责，各部门配合。',
      ['Harbour Safety Act → Harbour Safety Act', '国务院有关部门 → ?', '各部门 → ?'],
    ],
  ])('%s', (_, text, expected) => expect(named(text)).toEqual(expected));

  it('gives after any edits exactly the facts of the final text', () => {
    const piece = fc.constantFrom(
      '《某县供水办法》（以下简称“供水办法”）施行。',
      '违反供水办法第三条的，处罚。',
      '《某市采砂条例》（以下称供水办法）',
      'The Harbour Safety Act (HSA) binds. ',
      'Section 3 of the HSA applies. ',
      '江苏省公安厅（以下简称省厅）通报。',
      '省厅指出，',
      '\n\n',
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (versions) => {
        const stepwise = new Analyzer();
        for (const version of versions) {
          const { facts } = stepwise.analyze(version);
          expect(facts).toEqual(new Analyzer().analyze(version).facts);
          facts.forEach((fact, index) => {
            expect(version.slice(fact.start, fact.end)).toBe(fact.quote);
            expect(fact.start).toBeGreaterThanOrEqual(facts[index - 1]?.end ?? 0);
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});
