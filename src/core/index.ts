export { Analyzer, type AnalyzeOptions } from './analyzer';
export * from './fact';
