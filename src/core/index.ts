export { type AnalyzeOptions, Analyzer } from './analyzer';
export * from './fact';
export { createLexicon, type Lexicon, type LexiconAdditions } from './lexicon/lexicon';
export { policyLens } from './plugin';
