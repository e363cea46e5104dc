import { describe, expect, it } from 'vitest'
import { bursts, mapOnThreads } from './threads.ts'

// A thread that doubles numbers, answers late on even ones, fails on 13 and dies on 99.
const entry = new URL(
  `data:text/javascript,${encodeURIComponent(`
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', async (inputs) => {
    if (inputs.includes(99)) process.exit(3)
    if (inputs.includes(13)) return parentPort.postMessage({ fault: 'thirteen' })
    if (inputs[0] % 2 === 0) await new Promise((go) => setTimeout(go, 5))
    parentPort.postMessage({ outputs: inputs.map((n) => n * 2) })
  })`)}`,
)

const options = { entry, data: null, batchWeight: 3, weigh: () => 1, lost: (n: number, reason: string) => `${n}: ${reason}` }

/** Numbers, each of which comes when the ones before were given back. */
function trickle() {
  const waiting: (() => void)[] = []
  return {
    given: () => waiting.shift()?.(),
    async *numbers(upTo: number) {
      for (let n = 1; n <= upTo; n++) {
        yield n
        await new Promise<void>((go) => waiting.push(go))
      }
    },
  }
}

async function run(numbers: number[], jobs: number): Promise<(number | string)[]> {
  const inputs = (async function* () {
    yield* numbers
  })()
  const outputs: (number | string)[] = []
  for await (const output of mapOnThreads<number, number | string>(inputs, { ...options, jobs })) outputs.push(output)
  return outputs
}

describe('mapOnThreads', () => {
  const numbers = Array.from({ length: 40 }, (_, i) => i + 100)
  it.each([1, 2, 3])('keeps the order of the inputs with %i threads', async (jobs) => {
    expect(await run(numbers, jobs)).toEqual(numbers.map((n) => n * 2))
  })
  it('loses only the input that fails', async () => {
    expect(await run([1, 13, 5, 7], 2)).toEqual([2, '13: thirteen', 10, 14])
  })
  it('loses only the input that kills its thread', async () => {
    expect(await run([1, 3, 99, 5, 7, 9], 2)).toEqual([2, 6, '99: the thread ended with code 3', 10, 14, 18])
  })
  it('gives nothing for nothing', async () => {
    expect(await run([], 2)).toEqual([])
  })
  it('gives back what has come, while the next may never come', async () => {
    const { numbers: slow, given } = trickle()
    const outputs: (number | string)[] = []
    for await (const output of mapOnThreads<number, number | string>(slow(6), { ...options, jobs: 2 })) {
      outputs.push(output)
      given()
    }
    expect(outputs).toEqual([2, 4, 6, 8, 10, 12])
  })
  it('gives what came before a source failed, and then its fault', async () => {
    const outputs: (number | string)[] = []
    const failing = async function* () {
      yield* [1, 3, 5, 7]
      throw new Error('the source is gone')
    }
    await expect(async () => {
      for await (const output of mapOnThreads<number, number | string>(failing(), { ...options, jobs: 2 })) outputs.push(output)
    }).rejects.toThrow('the source is gone')
    expect(outputs).toEqual([2, 6, 10, 14])
  })
})

describe('bursts', () => {
  it('end at their weight, and with the stream', async () => {
    const found: number[][] = []
    const all = async function* () {
      yield* [5, 1, 1, 1, 2, 9, 1]
    }
    for await (const burst of bursts(all(), 3, (n) => n, 60_000)) found.push(burst)
    expect(found).toEqual([[5], [1, 1, 1], [2, 9], [1]])
  })
  it('end where nothing comes, and leave a stream that does not end', async () => {
    const { numbers: slow } = trickle()
    for await (const burst of bursts(slow(2), 100, () => 1, 1)) {
      expect(burst).toEqual([1])
      break
    }
  })
})
