/** Entry of a worker thread: answers batches of articles with what became of them. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Article } from '../records.ts'
import { yieldToReaders } from '../threads.ts'
import { type CodingOptions, createCoder } from './coding.ts'

const { yielding, ...options } = workerData as CodingOptions & { yielding?: true }
if (yielding) yieldToReaders()
const code = createCoder(options)
parentPort!.on('message', (articles: Article[]) => parentPort!.postMessage({ outputs: articles.map(code) }))
