/** A thread that codes one article after the other, for a server that must go on answering meanwhile. */
import type { Article } from '../records.ts'
import { Thread, threadEntry } from '../threads.ts'
import { type Coded, type CodingOptions, lostArticle } from './coding.ts'

export interface CodingQueue {
  /** The coded article, in the order of the calls; one that kills the thread is lost alone, and the next has a thread of its own. */
  code(article: Article): Promise<Coded>
  close(): Promise<void>
}

/** Opens a queue; its thread starts with the first article. */
export function openCodingQueue(options: Omit<CodingOptions, 'jobs'>): CodingQueue {
  let thread: Thread<Article, Coded> | undefined
  let last: Promise<unknown> = Promise.resolve()
  const run = async (article: Article): Promise<Coded> => {
    if (!thread?.alive) thread = new Thread(threadEntry('./coder', import.meta.url), options)
    try {
      return (await thread.send([article]))[0]!
    } catch (error) {
      return lostArticle(article, (error as Error).message)
    }
  }
  return {
    code(article) {
      const coded = last.then(() => run(article))
      last = coded
      return coded
    },
    async close() {
      await last
      await thread?.stop()
    },
  }
}
