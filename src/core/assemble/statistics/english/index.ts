export { englishChanges } from './change';
export { englishMeasures } from './measure';
export { englishRefPeriods } from './ref-period';
