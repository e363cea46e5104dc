/** Entry of a worker thread: answers batches of articles with what became of them. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Article } from '../records.ts'
import { type CodingOptions, createCoder } from './coding.ts'

const code = createCoder(workerData as CodingOptions)
parentPort!.on('message', (articles: Article[]) => parentPort!.postMessage({ outputs: articles.map(code) }))
