import { describe, expect, it } from 'vitest'
import { mapOnThreads } from './threads.ts'

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

async function run(numbers: number[], jobs: number): Promise<(number | string)[]> {
  const inputs = (async function* () {
    yield* numbers
  })()
  const outputs: (number | string)[] = []
  const options = { entry, data: null, jobs, batchWeight: 3, weigh: () => 1, lost: (n: number, reason: string) => `${n}: ${reason}` }
  for await (const output of mapOnThreads<number, number | string>(inputs, options)) outputs.push(output)
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
})
