export { type AnalyzeOptions, Analyzer } from './analyzer';
export * from './fact';
