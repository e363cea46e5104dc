/** Intake: bytes to Articles. One file per format, one registry, everything streams; a broken file or line never stops the rest. */
import type { Readable } from 'node:stream'
import { message, RapportError } from '../messages.ts'
import type { Article } from '../records.ts'
import { articleFrom, type Fields, partsOf } from './article.ts'
import { html } from './html.ts'
import { json } from './json.ts'
import { jsonl } from './jsonl.ts'
import { extensionOf, findSources, type Report, type Source } from './source.ts'
import { text } from './text.ts'

export { articleFrom, contentHash } from './article.ts'
export { html } from './html.ts'
export { json } from './json.ts'
export { jsonl } from './jsonl.ts'
export type { Report, Source } from './source.ts'
export { text } from './text.ts'

/** What a format reads from a source: the fields of an article, and where they stood. */
export interface RawArticle {
  fields: Fields
  line?: number
  /** Number in a list, from 1. */
  item?: number
  /** Number of the piece, where one text is too long and is read in parts. */
  part?: number
}

export interface Format {
  readonly name: string
  readonly extensions: readonly string[]
  read(source: Source, report: Report): AsyncGenerator<RawArticle>
}

/** The formats that can be read. Standard input is Article JSONL, unless it begins like something else. */
export const formats: readonly Format[] = [text, html, jsonl, json]

const extensions = formats.flatMap((format) => format.extensions)

export interface ReadOptions {
  stdin: Readable
  report: Report
}

/**
 * Reads all articles that the arguments name: files, folders, globs, "-" for standard input (Article JSONL). Faults are
 * reported with their file and line, and the rest goes on.
 */
export async function* readArticles(inputs: readonly string[], { stdin, report }: ReadOptions): AsyncGenerator<Article> {
  for await (const source of findSources(inputs, extensions, stdin, report)) {
    const format = source.name === '-' ? jsonl : formats.find((candidate) => candidate.extensions.includes(extensionOf(source.name)))
    if (!format) {
      report(message('R111', { file: source.name }))
      continue
    }
    yield* articlesIn(source, format, report)
  }
}

/** The articles of one source. What is wrong with it is reported, and never thrown. */
export async function* articlesIn(source: Source, format: Format, report: Report): AsyncGenerator<Article> {
  try {
    yield* readableArticles(source, format, report)
  } catch (error) {
    // A format that a broken file brings down says less than one that knows what is wrong, but it stops nothing else either.
    report(error instanceof RapportError ? error.report : message('R115', { file: source.name, what: (error as Error).message }))
  }
}

async function* readableArticles(source: Source, format: Format, report: Report): AsyncGenerator<Article> {
  let first: string | undefined
  for await (const { fields, line, item, part } of format.read(source, report)) {
    const place = line ? `${source.name}, line ${line}` : item ? `${source.name}, item ${item}` : source.name
    const checked = articleFrom(fields, place, report)
    if ('fault' in checked) {
      report(message('R106', { place, what: checked.fault }))
      continue
    }
    const { article } = checked
    first ??= article.id
    yield* partsOf(part && part > 1 ? { ...article, id: `${first}#${part}` } : article)
  }
}
