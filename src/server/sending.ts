/** Articles that are sent in: one, a list, or lines of JSON, packed or not, read, coded and, where it is asked, put into the ledger. */
import { Readable } from 'node:stream'
import { articlesIn, type Format, html, json, jsonl, text } from '../intake/index.ts'
import type { LedgerWriter } from '../ledger/index.ts'
import { message, RapportError } from '../messages.ts'
import type { Annotation, Article, Message } from '../records.ts'

/** Codes an article without holding up other requests. */
export type Coder = (article: Article) => Promise<{ output: string; lost: boolean; messages: Message[] }>

/** Bytes of a body that is read as a whole, of one that is read line by line as it comes (packed ones may swell to as much), and of what a person corrects. */
export const largestBody = { whole: 20_000_000, lines: 1_000_000_000, small: 100_000 }

/** An article with its coding, or what could not be read or coded, with its reason. */
export type Received = { article: Article; annotation: Annotation } | { refused: Message }

/** What became of an article: `known` was there before, and is as it was sent. */
export type Outcome = { added: string } | { known: string } | { refused: Message }

/** How articles of a media type are read: records, one or a line each; a text, with or without front matter; a web page. */
const typed: Readonly<Record<string, Format>> = {
  'application/json': json,
  'application/x-ndjson': jsonl,
  'application/jsonl': jsonl,
  'application/ndjson': jsonl,
  'text/plain': text,
  'text/markdown': text,
  'text/html': html,
}
export const articleTypes: readonly string[] = Object.keys(typed)
const formatOf = (contentType: string): Format => typed[contentType.split(';')[0]!.trim().toLowerCase()] ?? jsonl
/** Bytes that a body of a Content-Type may have. */
export const mostOf = (contentType: string) => largestBody[formatOf(contentType) === jsonl ? 'lines' : 'whole']

/** Reads and codes what was sent, in its order. Throws R606 where it is too large. */
export async function* receive(request: Request, code: Coder): AsyncGenerator<Received> {
  const type = request.headers.get('content-type') ?? ''
  const [format, most] = [formatOf(type), mostOf(type)]
  const refused: Message[] = []
  const report = (message: Message) => {
    if (message.severity === 'error') refused.push(message)
  }
  const source = { name: 'the body', open: () => Readable.from(chunksOf(request, most)), most, live: format === jsonl }
  for await (const article of articlesIn(source, format, report)) {
    yield* refused.splice(0).map((message) => ({ refused: message }))
    const { output, lost, messages } = await code(article)
    if (lost) yield* messages.map((message) => ({ refused: { ...message, reason: `article ${article.id}: ${message.reason}` } }))
    else yield { article, annotation: JSON.parse(output) as Annotation }
  }
  yield* refused.map((message) => ({ refused: message }))
}

/** What came in is linked after so many milliseconds at the latest: a stream need have no end. */
const linkedAfter = 2000

/** Puts what was sent into a ledger, and links it as it comes and at the end, also where the end comes early. */
export async function* store(request: Request, ledger: LedgerWriter, code: Coder): AsyncGenerator<Outcome> {
  let waiting: NodeJS.Timeout | undefined
  const link = async () => {
    waiting = undefined
    // What cannot be linked now is linked at the end.
    await ledger.link().catch(() => undefined)
  }
  try {
    for await (const received of receive(request, code)) {
      if ('refused' in received) yield received
      else {
        const { article, annotation } = received
        const kept = (await ledger.article(article.id)) !== null
        const added = await ledger.add(article, annotation)
        if (!added) {
          yield { refused: message('R517', { id: article.id }) }
          continue
        }
        waiting ??= setTimeout(link, linkedAfter)
        yield kept ? { known: article.id } : { added: article.id }
      }
    }
  } finally {
    clearTimeout(waiting)
    await ledger.link()
  }
}

/** A body as text. Throws R606 where it is too large. */
export async function textOf(request: Request, most: number): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of chunksOf(request, most)) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

async function* chunksOf(request: Request, most: number): AsyncGenerator<Uint8Array> {
  let length = 0
  // Where it is too much, or not to be read, the connection stays: the rest is dropped when the answer has gone.
  for await (const chunk of request.body?.values({ preventCancel: true }) ?? []) {
    length += chunk.length
    if (length > most) throw new RapportError('R606', { most: most / 1e6 })
    yield chunk
  }
}
