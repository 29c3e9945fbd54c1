import { resolveAgencies } from './resolve-agencies';
import { resolveLaws } from './resolve-laws';
import { resolvePeriods } from './resolve-periods';
import type { AssemblyRule } from './rule';
import { STATISTIC_RULES } from './statistics';

/** In order: each rule may use what those before it have filled. */
export const ASSEMBLY: readonly AssemblyRule[] = [resolvePeriods, resolveLaws, resolveAgencies, ...STATISTIC_RULES];
