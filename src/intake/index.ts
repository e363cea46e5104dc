/** Intake: bytes to Articles. One file per format, one registry, everything streams; a broken file or line never stops the rest. */
import type { Readable } from 'node:stream'
import { message, RapportError } from '../messages.ts'
import type { Article } from '../records.ts'
import { articleFrom, type Fields, partsOf } from './article.ts'
import { html } from './html.ts'
import { jsonl } from './jsonl.ts'
import { extensionOf, findSources, type Report, type Source } from './source.ts'
import { text } from './text.ts'

export { articleFrom, contentHash } from './article.ts'
export type { Report, Source } from './source.ts'

/** What a format reads from a source: the fields of an article, and where they stood. */
export interface RawArticle {
  fields: Fields
  line?: number
  /** Number of the piece, where one text is too long and is read in parts. */
  part?: number
}

export interface Format {
  readonly name: string
  readonly extensions: readonly string[]
  read(source: Source, report: Report): AsyncGenerator<RawArticle>
}

/** The formats that can be read. Standard input is Article JSONL, unless it begins like something else. */
export const formats: readonly Format[] = [text, html, jsonl]

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
    try {
      let first: string | undefined
      for await (const raw of format.read(source, report)) {
        const origin = raw.line ? `${source.name}, line ${raw.line}` : source.name
        const checked = articleFrom(raw.fields, origin, report)
        if ('fault' in checked) {
          report(message('R106', { file: source.name, line: raw.line ?? 1, what: checked.fault }))
          continue
        }
        const { article } = checked
        first ??= article.id
        yield* partsOf(raw.part && raw.part > 1 ? { ...article, id: `${first}#${raw.part}` } : article)
      }
    } catch (error) {
      if (!(error instanceof RapportError)) throw error
      report(error.report)
    }
  }
}
