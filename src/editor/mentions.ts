import type { Analysis, Fact } from '../core';

/** What two mentions must share to be mentions of one thing; statistics and periods go by `sameAs` alone. */
function nameOf(fact: Fact): string | undefined {
  switch (fact.kind) {
    case 'agency':
    case 'law':
      return `${fact.kind}:${fact.canonical ?? fact.quote}`;
    default:
      return undefined;
  }
}

/**
 * All places of what a fact is about, in the order of the text, the fact itself among them: for agencies and laws every
 * mention under whichever name, for statistics and periods those that say the same.
 */
export function mentionsOf({ facts }: Analysis, fact: Fact): Fact[] {
  const name = nameOf(fact);
  const same = new Set([fact.id, ...(fact.sameAs ?? [])]);
  return facts.filter((other) => same.has(other.id) || (name !== undefined && nameOf(other) === name));
}

/** The mention that introduces it: the first under its full name, else the first of all. */
export function definitionOf(analysis: Analysis, fact: Fact): Fact {
  const mentions = mentionsOf(analysis, fact);
  return mentions.find((mention) => isFullName(mention)) ?? mentions[0] ?? fact;
}

function isFullName(fact: Fact): boolean {
  return 'canonical' in fact && fact.canonical !== undefined && fact.quote.replace(/^《|》$/gu, '') === fact.canonical;
}

/** Facts put together that are about one thing, in the order of their first mentions. */
export function groupMentions(facts: readonly Fact[]): Fact[][] {
  const groups = new Map<string, Fact[]>();
  const keyOfId = new Map<string, string>();
  for (const fact of facts) {
    const known = fact.sameAs?.map((id) => keyOfId.get(id)).find((key) => key !== undefined);
    const key = nameOf(fact) ?? known ?? fact.id;
    keyOfId.set(fact.id, key);
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return [...groups.values()];
}
