import type { AssemblyRule } from '../rule';
import { actors } from './actor/actor';
import { refAreas } from './area/ref-area';
import { baselines } from './change/baseline';
import { changes } from './change/change';
import {
  englishActors,
  englishAttributions,
  englishChanges,
  englishMeasures,
  englishRefAreas,
  englishRefPeriods,
  englishRuleTerms,
} from './english';
import { measures } from './measure';
import { parts } from './parts/parts';
import { refPeriods } from './period/ref-period';
import { ruleTerms } from './rule/rule-terms';
import { sameStatistics } from './same/same-as';
import { attributions } from './saying/attribution';
import { tables } from './tables';

/** What makes numbers facts, in order; each rule may use what those before it have filled. */
export const STATISTIC_RULES: readonly AssemblyRule[] = [
  measures,
  englishMeasures,
  refPeriods, // before changes: 比2022年 is year on year only for a number about 2023
  englishRefPeriods,
  changes,
  englishChanges,
  attributions,
  englishAttributions,
  actors,
  englishActors,
  refAreas, // behind attributions: 全市 in a quotation is where the speaker's body is
  englishRefAreas,
  ruleTerms,
  englishRuleTerms,
  tables,
  baselines,
  parts,
  sameStatistics, // last: it compares all the fields
];
