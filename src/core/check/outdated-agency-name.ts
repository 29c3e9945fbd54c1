import type { Check } from './finding';

/** 银保监会 in an article of 2024: the body has had another name since May 2023. */
export const outdatedAgencyName: Check = {
  id: 'outdated-agency-name',
  explains:
    'A body is called by a name that it no longer had on the date of the document. Bodies outside the lexicon, and documents without a date, are not checked.',
  find: ({ facts }) =>
    facts.flatMap((fact) => {
      if (fact.kind !== 'agency' || fact.canonical === undefined) return [];
      if (fact.basis?.canonical?.rule !== 'renamed') return [];
      return [
        {
          ruleId: 'outdated-agency-name',
          level: 'note',
          message: `“${fact.quote}” had become ${fact.canonical} when this was written.`,
          values: [fact.quote, fact.canonical],
          span: { start: fact.start, end: fact.end },
        },
      ];
    }),
};
