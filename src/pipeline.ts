/**
 * The way of an article through the stages. A stage says which layers it needs and which one it adds; the order is checked
 * when the pipeline is built, and the pipeline is frozen after that.
 */
import { createDocument, type Document } from './document.ts'
import { message, RapportError } from './messages.ts'
import type { Article } from './records.ts'

export type Layer =
  | 'sentences'
  | 'names'
  | 'times'
  | 'places'
  | 'actors'
  | 'chains'
  | 'unresolved'
  | 'claims'
  | 'events'
  | 'dateline'
  | 'attribution'

export interface Stage {
  readonly name: string
  readonly requires: readonly Layer[]
  readonly assigns: readonly Layer[]
  run(document: Document): void
}

export interface Pipeline {
  readonly stages: readonly Stage[]
  /** Runs every stage over an article. A stage that throws leaves a message on the document; the rest goes on without its layers. */
  run(article: Article): Document
}

/** Builds a pipeline. Throws R401 when a stage stands before what it requires. */
export function createPipeline(stages: readonly Stage[]): Pipeline {
  const assigned = new Set<Layer>()
  for (const stage of stages) {
    const missing = stage.requires.filter((layer) => !assigned.has(layer))
    if (missing.length) throw new RapportError('R401', { stage: stage.name, layers: missing.join(', ') })
    for (const layer of stage.assigns) assigned.add(layer)
  }
  return Object.freeze({
    stages: Object.freeze([...stages]),
    run(article: Article): Document {
      const document = createDocument(article)
      const lost = new Set<Layer>()
      for (const stage of stages) {
        if (stage.requires.some((layer) => lost.has(layer))) {
          for (const layer of stage.assigns) lost.add(layer)
          continue
        }
        try {
          stage.run(document)
        } catch (error) {
          for (const layer of stage.assigns) lost.add(layer)
          document.messages.push(message('R402', { stage: stage.name, what: error instanceof Error ? error.message : String(error) }))
        }
      }
      return document
    },
  })
}
