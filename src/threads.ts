/** Work spread over worker threads, with the results in the order of the inputs and a bounded number under way. */
import { availableParallelism, constants, setPriority } from 'node:os'
import { Worker } from 'node:worker_threads'

export interface ThreadOptions<Input, Output> {
  /** Module that answers each batch it is sent with `{ outputs }`, or with `{ fault }`. */
  entry: URL
  /** Given to each thread as its `workerData`. */
  data: unknown
  /** Number of threads. */
  jobs: number
  /** Inputs are sent in batches of about this weight. */
  batchWeight: number
  weigh(input: Input): number
  /** What stands for an input whose thread died over it (out of memory, say). */
  lost(input: Input, reason: string): Output
}

/**
 * The entry of a thread: the module `name` ("./coder") beside the module `beside` (its import.meta.url). From the sources
 * (development, tests) a thread has to register the TypeScript loader before it can read its entry.
 */
export function threadEntry(name: string, beside: string): URL {
  if (!beside.endsWith('.ts')) return new URL(`${name}.js`, beside)
  const loader = import.meta.resolve('tsx/esm/api')
  const entry = new URL(`${name}.ts`, beside).href
  const code = `import { register } from ${JSON.stringify(loader)}\nregister()\nawait import(${JSON.stringify(entry)})`
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`)
}

/** How many threads a machine is worth when nobody says it. */
export function defaultJobs(): number {
  return availableParallelism()
}

/** Lets the other threads of the process go first from here on; called on the thread that gives way. */
export function yieldToReaders(): void {
  // On Linux a priority belongs to a thread, on other systems to the process, where readers would lose by it.
  if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL)
}

/** Maps a stream over worker threads. Holds at most three batches for each thread, so that memory is bounded at any length. */
export async function* mapOnThreads<Input, Output>(
  inputs: AsyncIterable<Input>,
  options: ThreadOptions<Input, Output>,
): AsyncGenerator<Output> {
  const idle: Thread<Input, Output>[] = []
  const waiting: ((thread: Thread<Input, Output>) => void)[] = []
  const threads = new Set<Thread<Input, Output>>()
  const acquire = (): Promise<Thread<Input, Output>> => {
    const free = idle.pop()
    if (free) return Promise.resolve(free)
    if (threads.size < options.jobs) {
      const thread = new Thread<Input, Output>(options.entry, options.data)
      threads.add(thread)
      return Promise.resolve(thread)
    }
    return new Promise((resolve) => waiting.push(resolve))
  }
  const release = (thread: Thread<Input, Output>) => {
    const next = waiting.shift()
    if (!thread.alive) {
      threads.delete(thread)
      if (next) acquire().then(next)
    } else if (next) next(thread)
    else idle.push(thread)
  }
  const run = async (batch: Input[]): Promise<Output[]> => {
    const thread = await acquire()
    try {
      return await thread.send(batch)
    } catch (error) {
      if (batch.length === 1) return [options.lost(batch[0]!, (error as Error).message)]
    } finally {
      release(thread)
    }
    // A batch that killed its thread is tried piece by piece, so that only the piece that does it is lost.
    const outputs: Output[] = []
    for (const input of batch) outputs.push(...(await run([input])))
    return outputs
  }
  const queue: Promise<Output[]>[] = []
  try {
    for await (const batch of batches(inputs, options.batchWeight, options.weigh)) {
      const outputs = run(batch)
      outputs.catch(() => {}) // awaited below, in order
      queue.push(outputs)
      if (queue.length >= options.jobs * 3) yield* await queue.shift()!
    }
    while (queue.length) yield* await queue.shift()!
  } finally {
    await Promise.all([...threads].map((thread) => thread.stop()))
  }
}

async function* batches<Input>(inputs: AsyncIterable<Input>, limit: number, weigh: (input: Input) => number): AsyncGenerator<Input[]> {
  let batch: Input[] = []
  let weight = 0
  for await (const input of inputs) {
    batch.push(input)
    weight += weigh(input)
    if (weight < limit) continue
    yield batch
    batch = []
    weight = 0
  }
  if (batch.length) yield batch
}

/** One worker thread; it answers one list of inputs at a time. */
export class Thread<Input, Output> {
  alive = true
  readonly #worker: Worker
  #answer: { resolve(outputs: Output[]): void; reject(error: Error): void } | undefined

  constructor(entry: URL, data: unknown) {
    this.#worker = new Worker(entry, { workerData: data })
    this.#worker.on('message', (reply: { outputs: Output[] } | { fault: string }) => {
      const answer = this.#answer
      this.#answer = undefined
      if ('fault' in reply) answer?.reject(new Error(reply.fault))
      else answer?.resolve(reply.outputs)
    })
    this.#worker.on('error', (error) => this.#end(error))
    this.#worker.on('exit', (code) => this.#end(new Error(`the thread ended with code ${code}`)))
  }

  send(inputs: Input[]): Promise<Output[]> {
    return new Promise((resolve, reject) => {
      if (!this.alive) return reject(new Error('the thread has ended'))
      this.#answer = { resolve, reject }
      this.#worker.postMessage(inputs)
    })
  }

  async stop(): Promise<void> {
    await this.#worker.terminate()
  }

  #end(error: Error): void {
    this.alive = false
    this.#answer?.reject(error)
    this.#answer = undefined
  }
}
