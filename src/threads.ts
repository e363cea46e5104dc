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

/** The next batch; none when there are no more, or when the source has failed. */
interface Arrival<Input> {
  batch: Input[] | null
  fault?: unknown
}

/**
 * Maps a stream over worker threads. Holds at most three batches for each thread, so that memory is bounded at any length; what comes slowly is
 * not kept waiting for what comes after it.
 */
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
    const batches = bursts(inputs, options.batchWeight, options.weigh)
    const take = (): Promise<Arrival<Input>> =>
      batches.next().then(
        ({ value }) => ({ batch: value ?? null }),
        (fault: unknown) => ({ batch: null, fault }),
      )
    let coming: Promise<Arrival<Input>> | null = take()
    let ended: Arrival<Input> | undefined
    while (coming || queue.length) {
      // Whichever is first: another batch, while there is room for it, or what became of the oldest.
      const room = coming && queue.length < options.jobs * 3 ? [coming] : []
      const next: Arrival<Input> | Output[] = await Promise.race([...room, ...queue.slice(0, 1)])
      if (Array.isArray(next)) {
        queue.shift()
        yield* next
      } else if (next.batch) {
        const outputs = run(next.batch)
        outputs.catch(() => {}) // awaited above, in order
        queue.push(outputs)
        coming = take()
      } else {
        ended = next
        coming = null
      }
    }
    if (ended && 'fault' in ended) throw ended.fault
  } finally {
    await Promise.all([...threads].map((thread) => thread.stop()))
  }
}

/** Cuts a stream where a burst has reached a weight, and where nothing comes for so many milliseconds. */
export async function* bursts<Input>(
  inputs: AsyncIterable<Input>,
  limit: number,
  weigh: (input: Input) => number,
  pause = 100,
): AsyncGenerator<Input[]> {
  const source = inputs[Symbol.asyncIterator]()
  const take = () => {
    const next = source.next()
    next.catch(() => {}) // awaited below; until then somebody may be busy with a burst
    return next
  }
  try {
    let burst: Input[] = []
    let weight = 0
    let coming = take()
    for (;;) {
      const next = await (burst.length ? soon(coming, pause) : coming)
      if (next && !next.done) {
        burst.push(next.value)
        weight += weigh(next.value)
        coming = take()
      }
      if (burst.length && (!next || next.done || weight >= limit)) {
        yield burst
        burst = []
        weight = 0
      }
      if (next?.done) return
    }
  } finally {
    // Not waited for: it may never come to an end.
    source.return?.().catch(() => {})
  }
}

/** What comes, or null when it does not come for a while, or fails. */
async function soon<Result>(coming: Promise<Result>, pause: number): Promise<Result | null> {
  let timer: NodeJS.Timeout | undefined
  const waiting = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, pause, null)
  })
  try {
    return await Promise.race([coming.catch(() => null), waiting])
  } finally {
    clearTimeout(timer)
  }
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
