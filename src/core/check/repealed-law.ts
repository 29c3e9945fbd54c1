import type { Check } from './finding';

/** 合同法 in an article of 2022: repealed when the Civil Code came into force. */
export const repealedLaw: Check = {
  id: 'repealed-law',
  explains:
    'A law is cited that had been repealed on the date of the document. Laws outside the lexicon are not checked; a text may well speak of the past.',
  find: ({ facts }) =>
    facts.flatMap((fact) => {
      if (fact.kind !== 'law' || fact.status !== 'repealed' || fact.canonical === undefined) return [];
      return [
        {
          ruleId: 'repealed-law',
          level: 'note',
          message: `${fact.canonical} had been repealed when this was written.`,
          values: [fact.canonical],
          span: { start: fact.start, end: fact.end },
        },
      ];
    }),
};
