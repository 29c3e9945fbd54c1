import type { RecognizerFactory } from '../recognizer';
import { chinesePeriods } from './chinese';

/** Dates and spans of time, Chinese and English. */
export const period: RecognizerFactory = () => (text, taken) => chinesePeriods(text, taken);
