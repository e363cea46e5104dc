/** Analysis of many texts on worker threads. */
import { message } from '../messages.ts'
import { defaultJobs, mapOnThreads, threadEntry } from '../threads.ts'
import { type Analysis, createAnalyser } from './analyser.ts'
import { loadModel } from './model/index.ts'

export interface BatchOptions {
  /** Number of worker threads; all cores by default. With one the work is done in the calling thread. */
  jobs?: number
  /** Folder of the model's weights; the package's own by default. */
  weights?: string
}

/**
 * Analyses a stream of texts on worker threads, each with its own analyser. The output is in the order of the input; a few texts for
 * each thread are under way at a time, so memory is bounded at any length. A text whose thread dies gives an empty Analysis with R209.
 */
export async function* analyseBatch(texts: Iterable<string> | AsyncIterable<string>, options: BatchOptions = {}): AsyncGenerator<Analysis> {
  const { jobs = defaultJobs(), weights } = options
  if (jobs <= 1) {
    yield* createAnalyser(weights === undefined ? {} : { model: loadModel(weights) }).analyseAll(texts)
    return
  }
  yield* mapOnThreads<string, Analysis>(stream(texts), {
    entry: threadEntry('./batch-thread', import.meta.url),
    data: { weights },
    jobs,
    batchWeight: 20_000,
    weigh: (text) => text.length + 500,
    lost: (_, what) => ({ sentences: [], names: [], messages: [message('R209', { what })] }),
  })
}

async function* stream<Item>(items: Iterable<Item> | AsyncIterable<Item>): AsyncGenerator<Item> {
  yield* items
}
