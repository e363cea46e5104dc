/** Articles that are sent in: one, a list, or lines of JSON, read, coded and, where it is asked, put into the ledger. */
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { readArticles } from '../intake/index.ts'
import type { Ledger } from '../ledger/index.ts'
import type { Annotation, Article, Message } from '../records.ts'

/** Codes an article without holding up other requests. */
export type Coder = (article: Article) => Promise<{ output: string; lost: boolean; messages: Message[] }>

/** What became of what was sent. */
export interface Received {
  annotations: Annotation[]
  /** What could not be read or coded, each with its reason. */
  refused: Message[]
}

/** The articles of a body: JSON (an article or a list of them), or JSON lines whatever the type says. */
async function* articlesOf(body: ReadableStream | null, type: string, report: (message: Message) => void): AsyncGenerator<Article> {
  if (!body) return
  let stdin = Readable.fromWeb(body)
  if (/^application\/json\b/.test(type)) {
    const chunks: Buffer[] = []
    for await (const chunk of stdin) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString('utf8')
    let lines = text.replace(/\s*\n\s*/g, ' ')
    try {
      const content = JSON.parse(text) as unknown
      lines = (Array.isArray(content) ? content : [content]).map((item) => JSON.stringify(item)).join('\n')
    } catch {
      // The reader of lines says what is wrong with it.
    }
    stdin = Readable.from([Buffer.from(lines)])
  }
  yield* readArticles(['-'], { stdin, report })
}

/** Reads and codes what was sent; `each` takes every annotation with its article. */
export async function receive(
  request: Request,
  code: Coder,
  each: (article: Article, annotation: Annotation) => Promise<void> | void,
): Promise<Message[]> {
  const refused: Message[] = []
  const report = (message: Message) => {
    if (message.severity === 'error') refused.push(message)
  }
  for await (const article of articlesOf(request.body as ReadableStream | null, request.headers.get('content-type') ?? '', report)) {
    const { output, lost, messages } = await code(article)
    if (lost) refused.push(...messages.map((message) => ({ ...message, reason: `article ${article.id}: ${message.reason}` })))
    else await each(article, JSON.parse(output) as Annotation)
  }
  return refused
}

/** Puts what was sent into a ledger, and links it. */
export async function store(
  request: Request,
  ledger: Ledger,
  code: Coder,
  done: (article: Article, outcome: 'added' | 'known') => void,
): Promise<{ added: string[]; known: string[]; refused: Message[] }> {
  const outcome = { added: [] as string[], known: [] as string[] }
  const refused = await receive(request, code, async (article, annotation) => {
    const kept = (await ledger.article(article.id)) !== null
    const added = await ledger.add(article, annotation)
    const key = added && !kept ? 'added' : 'known'
    outcome[key].push(article.id)
    done(article, key)
  })
  await ledger.link()
  return { ...outcome, refused }
}
