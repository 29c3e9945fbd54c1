export { englishActors } from './actor';
export { englishAttributions } from './attribution';
export { englishChanges } from './change';
export { englishMeasures } from './measure';
export { englishRefAreas } from './ref-area';
export { englishRefPeriods } from './ref-period';
export { englishRuleTerms } from './rule-terms';
