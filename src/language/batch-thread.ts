/** Entry of a worker thread of `analyseBatch`: answers lists of texts with their analyses. */
import { parentPort, workerData } from 'node:worker_threads'
import { createAnalyser } from './analyser.ts'
import { loadModel } from './model/index.ts'

const { weights } = workerData as { weights?: string }
const analyser = createAnalyser(weights === undefined ? {} : { model: loadModel(weights) })
parentPort!.on('message', (texts: string[]) => parentPort!.postMessage({ outputs: texts.map((text) => analyser.analyse(text)) }))
