import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportLines, openLedger } from '../src/ledger/index.ts'
import { massOf } from './coded.ts'
import { type PostgresServer, postgresPrograms, startPostgres } from './postgres.ts'

const articles = 200
const kills = 20
const writer = fileURLToPath(new URL('./ledger-writer.ts', import.meta.url))
const programs = postgresPrograms()
let server: PostgresServer | undefined

beforeAll(async () => {
  if (programs) server = await startPostgres(programs, { fsync: 'off' })
})
afterAll(() => server?.remove())

/** Runs the writer and kills it so many milliseconds after it has opened the ledger; true when it was done before that. */
function write(place: string, milliseconds: number, ...order: 'backwards'[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', writer, place, String(articles), ...order], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let done = false
    child.stdout.on('data', (chunk: Buffer) => {
      done ||= chunk.includes('done')
      if (chunk.includes('open') && Number.isFinite(milliseconds)) setTimeout(() => child.kill('SIGKILL'), milliseconds)
    })
    child.on('error', reject)
    child.on('close', () => resolve(done))
  })
}

async function linesOf(place: string): Promise<string[]> {
  const ledger = openLedger(place, { readOnly: true })
  const lines: string[] = []
  for await (const line of exportLines(ledger)) lines.push(line)
  await ledger.close()
  return lines
}

describe.each<[string, () => Promise<string>]>([
  ['SQLite', async () => join(mkdtempSync(join(tmpdir(), 'rapport-kill-')), 'ledger')],
  [programs ? 'PostgreSQL' : 'PostgreSQL (skipped: no server is installed here)', () => server!.database()],
])('a ledger in %s, whose writer is killed', (name, placeOf) => {
  const here = name === 'SQLite' || programs ? it : it.skip
  here(
    `${kills} times, loses no finished article and keeps none half in`,
    async () => {
      const place = await placeOf()
      const counts = new Map(massOf(articles).map(([article, annotation]) => [article.id, annotation.events.length]))
      let killed = 0
      let known = 0
      // Spread over the work by a fixed sequence, so that a fault shows again.
      for (let state = 7; killed < kills; state = (state * 1103515245 + 12345) % 2147483648) {
        if (await write(place, 3 + (state % 97))) break
        killed++
        const ledger = openLedger(place)
        expect(await ledger.check()).toEqual([])
        const there = await ledger.articles({ limit: articles })
        expect(there.length).toBeGreaterThanOrEqual(known)
        known = there.length
        for (const { id, events } of there) expect(events).toBe(counts.get(id))
        await ledger.close()
      }
      // Where the writer was quicker than the kills, the rest of them fall on ledgers of their own.
      for (; killed < kills; killed++) {
        const other = await placeOf()
        await write(other, 3 + ((killed * 37) % 97))
        const ledger = openLedger(other)
        expect(await ledger.check()).toEqual([])
        for (const { id, events } of await ledger.articles({ limit: articles })) expect(events).toBe(counts.get(id))
        await ledger.close()
      }
      expect(await write(place, Number.POSITIVE_INFINITY)).toBe(true)
      const fresh = await placeOf()
      expect(await write(fresh, Number.POSITIVE_INFINITY, 'backwards')).toBe(true)
      const expected = await linesOf(fresh)
      expect(await linesOf(place)).toEqual(expected)
      // Nor does it change anything to add all of it once more.
      expect(await write(place, Number.POSITIVE_INFINITY, 'backwards')).toBe(true)
      expect(await linesOf(place)).toEqual(expected)
    },
    1_200_000,
  )
})
