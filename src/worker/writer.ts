/** Entry of a worker thread: calls the methods of a ledger, one after the other. */
import { parentPort, workerData } from 'node:worker_threads'
import { type Ledger, type OpenOptions, openLedger, type writingMethods } from '../ledger/index.ts'
import { RapportError } from '../messages.ts'
import type { Message } from '../records.ts'
import { yieldToReaders } from '../threads.ts'

export interface WriterCall {
  method: (typeof writingMethods)[number]
  given: unknown[]
}
export type WriterReply = { value: unknown } | { refused: Message }

yieldToReaders()
const { place, options } = workerData as { place: string; options: OpenOptions }
let ledger: Ledger | undefined

parentPort!.on('message', async ([{ method, given }]: [WriterCall]) => {
  try {
    if (method === 'close' && !ledger) return parentPort!.postMessage({ outputs: [{ value: undefined }] })
    // Opened with the first call, which is told when it cannot be.
    ledger ??= openLedger(place, options)
    const value = await (ledger[method] as (...given: unknown[]) => Promise<unknown>)(...given)
    parentPort!.postMessage({ outputs: [{ value }] })
  } catch (error) {
    parentPort!.postMessage(
      error instanceof RapportError ? { outputs: [{ refused: error.report }] } : { fault: String((error as Error).stack) },
    )
  }
})
