/** Rapport as a library: an article in, its Document or Annotation record out. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
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
  /** YAML file with the user's own frames and codes. */
  frames?: string
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
export function createRapport({ knowledge: overlay, frames }: RapportOptions = {}): Rapport {
  const knowledge = loadKnowledge(overlay ? { overlay } : {})
  const analyser = createAnalyser()
  const reading = createReading(analyser, knowledge, frames)
  // Own frames are part of what made a record.
  const rules = frames ? `+${createHash('sha256').update(readFileSync(frames)).digest('hex').slice(0, 8)}` : ''
  const coder: Coder = { rapport: `${version}${rules}`, model: analyser.version, knowledge: knowledge.version }
  const read = (article: Article) => reading.run(article)
  return { coder, read, annotate: (article) => annotationOf(read(article), coder) }
}
