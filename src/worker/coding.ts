/** Coding many articles: in this thread for a few, on worker threads for many; the output is in the order of the input. */

import { renderers } from '../exchange/index.ts'
import { createRapport, type RapportOptions } from '../index.ts'
import { message } from '../messages.ts'
import { codebook } from '../reading/events/index.ts'
import type { Article, Message } from '../records.ts'
import { bursts, mapOnThreads, threadEntry } from '../threads.ts'

/** What becomes of one article: its rendering, and what is to be said of it. */
export interface Coded {
  article: Article
  /** The rendering; empty for an article that was lost. */
  output: string
  sentences: number
  /** Errors and warnings on the document. */
  messages: Message[]
  /** True when the article could not be coded at all. */
  lost: boolean
}

export interface CodingOptions extends RapportOptions {
  /** Name of a renderer of `exchange/`. */
  renderer: string
  jobs: number
}

/** Articles of less than this weight together are coded here: threads are not worth their start. */
const few = 100_000
/** The weight of an article: its characters, and this much at the least. */
const leastWeight = 4000
const weightOf = ({ text }: Article) => Math.max(text.length, leastWeight)

/** Codes a stream of articles. Memory is bounded at any length; an article that fails is given back as lost, with its reason. */
export async function* codeArticles(articles: AsyncIterable<Article>, options: CodingOptions): AsyncGenerator<Coded> {
  let coder: ReturnType<typeof createCoder> | undefined
  const here = (article: Article) => {
    coder ??= createCoder(options)
    return coder(article)
  }
  if (options.jobs <= 1) {
    for await (const article of articles) yield here(article)
    return
  }
  // A fault in the user's rules ends the run here, not article by article on the threads.
  codebook(options.frames)
  const coming = bursts(articles, few, weightOf)
  for await (const burst of coming) {
    if (burst.reduce((sum, article) => sum + weightOf(article), 0) < few) {
      for (const article of burst) yield here(article)
      continue
    }
    // The rest goes with it.
    const all = (async function* () {
      yield* burst
      for await (const more of coming) yield* more
    })()
    yield* mapOnThreads<Article, Coded>(all, {
      entry: threadEntry('./coder', import.meta.url),
      data: options,
      jobs: options.jobs,
      batchWeight: 30_000,
      weigh: (article) => article.text.length + 1000,
      lost: lostArticle,
    })
  }
}

/** The coder of one thread. */
export function createCoder(options: CodingOptions): (article: Article) => Coded {
  const rapport = createRapport(options)
  const renderer = renderers[options.renderer]!
  return (article) => {
    try {
      const document = rapport.read(article)
      return {
        article,
        output: renderer.render(document, rapport.coder),
        sentences: document.sentences.length,
        messages: document.messages,
        lost: false,
      }
    } catch (error) {
      return lostArticle(article, error instanceof Error ? error.message : String(error))
    }
  }
}

/** What stands for an article that could not be coded. */
export function lostArticle(article: Article, what: string): Coded {
  return { article, output: '', sentences: 0, messages: [message('R403', { id: article.id, what })], lost: true }
}
