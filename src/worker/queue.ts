/** Threads that do one thing after the other, for a server that must go on answering meanwhile. */
import { type LedgerWriter, type OpenOptions, writingMethods } from '../ledger/index.ts'
import { RapportError } from '../messages.ts'
import type { Article } from '../records.ts'
import { Thread, threadEntry } from '../threads.ts'
import { type Coded, type CodingOptions, lostArticle } from './coding.ts'
import type { WriterCall, WriterReply } from './writer.ts'

/** A thread that is given one input after the other, in the order of the calls; one that ends has a successor with the next input. */
class Queue<Input, Output> {
  readonly #entry: URL
  readonly #data: unknown
  #thread: Thread<Input, Output> | undefined
  #last: Promise<unknown> = Promise.resolve()

  constructor(entry: URL, data: unknown) {
    this.#entry = entry
    this.#data = data
  }

  send(input: Input): Promise<Output> {
    const sent = this.#last.then(async () => {
      if (!this.#thread?.alive) this.#thread = new Thread(this.#entry, this.#data)
      return (await this.#thread.send([input]))[0]!
    })
    this.#last = sent.catch(() => {})
    return sent
  }

  async stop(): Promise<void> {
    await this.#last
    await this.#thread?.stop()
  }
}

export interface CodingQueue {
  /** The coded article; one that kills the thread is lost alone. */
  code(article: Article): Promise<Coded>
  close(): Promise<void>
}

/** Opens a queue; its thread starts with the first article. */
export function openCodingQueue(options: Omit<CodingOptions, 'jobs'>): CodingQueue {
  const queue = new Queue<Article, Coded>(threadEntry('./coder', import.meta.url), { ...options, yielding: true })
  return {
    code: (article) => queue.send(article).catch((error: Error) => lostArticle(article, error.message)),
    close: () => queue.stop(),
  }
}

/**
 * Opens a ledger that is written to on a thread of its own. Its methods do and throw what those of a Ledger do; one that kills the thread leaves
 * nothing half in.
 */
export function openLedgerWriter(place: string, options: Pick<OpenOptions, 'patience'> = {}): LedgerWriter {
  const queue = new Queue<WriterCall, WriterReply>(threadEntry('./writer', import.meta.url), { place, options })
  const call = async (method: WriterCall['method'], given: unknown[]) => {
    const reply = await queue.send({ method, given })
    if ('refused' in reply) throw RapportError.of(reply.refused)
    return reply.value
  }
  const writer = Object.fromEntries(writingMethods.map((method) => [method, (...given: unknown[]) => call(method, given)]))
  const close = async () => {
    await writer['close']!()
    await queue.stop()
  }
  return { ...writer, close } as unknown as LedgerWriter
}
