/** What leaves the program: one file per format, one registry of renderers from a coded document to text. */
import { annotationOf } from '../annotation.ts'
import type { Document } from '../document.ts'
import { conllu } from '../language/conllu.ts'
import type { Coder } from '../records.ts'
import { brat } from './brat.ts'
import { eventDyads, eventDyadsHead } from './dyads.ts'
import { eventCsv, eventsCsvHead } from './events.ts'

export { type Dyad, type DyadTable, dyadsOf, dyadTables } from './dyads.ts'
export { eventColumns, eventCsv, eventsCsvHead, speakerName } from './events.ts'
export { type Table, tables } from './records.ts'
export { rowOf, shownMention } from './rows.ts'

export interface Renderer {
  /** Printed once, before the first document. */
  head?: string
  render(document: Document, coder: Coder): string
}

/** Renderers of whole documents, by the name that `--to` gives. */
export const annotationFormats = {
  jsonl: { render: (document, coder) => `${JSON.stringify(annotationOf(document, coder))}\n` },
  conllu: { render: (document) => conllu(document) },
  brat: { render: (document) => brat(document) },
} as const satisfies Record<string, Renderer>

/** Renderers of a document's events alone. */
export const eventFormats = {
  jsonl: { render: (document) => document.events.map((event) => `${JSON.stringify(event)}\n`).join('') },
  csv: { head: eventsCsvHead, render: (document) => document.events.map(eventCsv).join('') },
  dyads: { head: eventDyadsHead, render: (document) => document.events.map(eventDyads).join('') },
} as const satisfies Record<string, Renderer>

/** All renderers under one name, as a worker thread is told which one to use. */
export const renderers: Readonly<Record<string, Renderer>> = {
  ...prefixed('annotate', annotationFormats),
  ...prefixed('code', eventFormats),
}

function prefixed(prefix: string, formats: Record<string, Renderer>): Record<string, Renderer> {
  return Object.fromEntries(Object.entries(formats).map(([name, renderer]) => [`${prefix}-${name}`, renderer]))
}
