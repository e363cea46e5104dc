/** Analysis of English news text: sentences, words, tags, lemmas, trees, names, and the parts of an article. */
export { type Analyser, type AnalyserOptions, type Analysis, createAnalyser, languageStage } from './analyser.ts'
export { analyseBatch, type BatchOptions } from './batch.ts'
export { conllu, readConllu } from './conllu.ts'
export { type AnalysisModel, loadModel, type NameSpan, type SentenceAnalysis } from './model/index.ts'
export { recogniseLanguage } from './recognise.ts'
