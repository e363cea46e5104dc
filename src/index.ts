/** Rapport as a library: an article in, its Document or Annotation record out. */
import { annotationOf } from './annotation.ts'
import type { Document } from './document.ts'
import { loadKnowledge } from './knowledge/index.ts'
import { createAnalyser } from './language/index.ts'
import { createReading } from './reading/index.ts'
import type { Annotation, Article, Coder } from './records.ts'
import { version } from './version.ts'

export { annotationOf } from './annotation.ts'
export type { Document } from './document.ts'
export type * from './records.ts'

export interface RapportOptions {
  /** Folder with the user's own actors, offices and outlets. */
  knowledge?: string
}

export interface Rapport {
  /** The versions that stand in every record. */
  readonly coder: Coder
  /** Reads an article; doubts stand in the document's messages. */
  read(article: Article): Document
  /** Reads an article and gives its record. */
  annotate(article: Article): Annotation
}

/** Loads model and knowledge (a fraction of a second) and gives a reader for any number of articles. */
export function createRapport({ knowledge: overlay }: RapportOptions = {}): Rapport {
  const knowledge = loadKnowledge(overlay ? { overlay } : {})
  const analyser = createAnalyser()
  const reading = createReading(analyser, knowledge)
  const coder: Coder = { rapport: version, model: analyser.version, knowledge: knowledge.version }
  const read = (article: Article) => reading.run(article)
  return { coder, read, annotate: (article) => annotationOf(read(article), coder) }
}
