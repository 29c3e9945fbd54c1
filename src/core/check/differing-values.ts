import type { Statistic } from '../fact';
import type { Check } from './finding';

/** 办结案件120件 in the lead and 125件 in the body, of the same time and place. */
export const differingValues: Check = {
  id: 'differing-values',
  explains:
    'The same measure of the same time and place has different values in one document. Only levels whose measure and period the text states are compared; parts of a whole are not.',
  find({ facts }) {
    const byId = new Map(facts.map((fact) => [fact.id, fact]));
    return facts.flatMap((fact) => {
      if (fact.kind !== 'statistic' || !fact.nearMisses?.length) return [];
      const others = fact.nearMisses
        .map((id) => byId.get(id))
        .filter((other): other is Statistic => other !== undefined);
      const values = [fact.measure ?? '', fact.quote, others.map(({ quote }) => quote).join(', ')];
      return [
        {
          ruleId: 'differing-values',
          level: 'warning',
          message: `${values[0]}: ${values[1]} here, ${values[2]} elsewhere in the document.`,
          values,
          span: { start: fact.start, end: fact.end },
          related: others.map(({ start, end }) => ({ start, end })),
        },
      ];
    });
  },
};
