/** Ledgers that cannot be read or written: a numbered message, nothing lost, and a later run goes on. */
import { execFileSync } from 'node:child_process'
import { closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { massOf } from '../../test/coded.ts'
import { type PostgresServer, password, postgresPrograms, startPostgres } from '../../test/postgres.ts'
import { RapportError } from '../messages.ts'
import { openDatabase } from './database.ts'
import { exportLines, type Ledger, openLedger, shownPlace } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'rapport-broken-'))
const items = massOf(30).map(([article, annotation]) => ({ article, annotation }))
const half = items.slice(0, 15)

async function reasonOf(step: () => unknown): Promise<string> {
  try {
    await step()
    return 'none'
  } catch (error) {
    if (!(error instanceof RapportError)) throw error
    return error.report.reason.includes('\n') ? 'more than a line' : error.report.code
  }
}

async function linesOf(ledger: Ledger): Promise<string[]> {
  const lines: string[] = []
  for await (const line of exportLines(ledger)) lines.push(line)
  await ledger.close()
  return lines
}

async function filled(place: string, some = items): Promise<void> {
  const ledger = openLedger(place)
  await ledger.addAll(some)
  await ledger.link()
  await ledger.close()
}

let expected: string[]
beforeAll(async () => {
  const whole = join(folder, 'whole.ledger')
  await filled(whole)
  expected = await linesOf(openLedger(whole))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A later run adds what is missing, and the ledger is as if nothing had been. */
async function expectToGoOn(place: string): Promise<void> {
  const ledger = openLedger(place)
  for (const { article, annotation } of items) if (!(await ledger.has(article, '1/1/1'))) await ledger.add(article, annotation)
  await ledger.link()
  expect(await ledger.check()).toEqual([])
  expect(await linesOf(ledger)).toEqual(expected)
}

describe('a ledger file', () => {
  it('that another process writes to: R503, and what was added is kept', async () => {
    const place = join(folder, 'locked.ledger')
    await filled(place, half)
    const other = openDatabase(place, false)
    other.exec('BEGIN IMMEDIATE')
    const ledger = openLedger(place, { patience: 50 })
    expect(await reasonOf(() => ledger.add(items[20]!.article, items[20]!.annotation))).toBe('R503')
    // Those who only read do so meanwhile.
    expect((await ledger.articles({ limit: 100 })).length).toBe(half.length)
    await ledger.close()
    other.exec('ROLLBACK')
    other.close()
    await expectToGoOn(place)
  })

  it('that is cut off: a message when it is opened or when it is checked', async () => {
    for (const part of [0.02, 0.3, 0.9]) {
      const place = join(folder, `cut-${part}.ledger`)
      await filled(place)
      // Out of the log, all into the file.
      const whole = openLedger(place)
      await whole.compact()
      await whole.close()
      const file = openSync(place, 'r+')
      ftruncateSync(file, Math.floor(statSync(place).size * part))
      closeSync(file)
      let ledger: Ledger | undefined
      const found = await reasonOf(async () => {
        ledger = openLedger(place, { readOnly: true })
        const [fault] = await ledger.check()
        if (fault) throw new RapportError(fault.code as 'R514', { file: place, what: 'x' })
      })
      await ledger?.close()
      expect([part, found]).toEqual([part, expect.stringMatching(/^R5(01|14)$/)])
    }
  })

  it('in which what stands twice does not agree: R514 names it', async () => {
    const place = join(folder, 'otherwise.ledger')
    await filled(place, half)
    const database = openDatabase(place, false)
    database.exec("UPDATE event_pairs SET status = 'planned' WHERE event = 1; UPDATE article_parties SET month = NULL WHERE article = 1")
    database.close()
    const ledger = openLedger(place, { readOnly: true })
    expect((await ledger.check()).map(({ code, reason }) => `${code} ${reason}`)).toEqual([
      expect.stringMatching(/^R514 .*an event that stands otherwise under its pairs than by itself: m0000-e0/),
      expect.stringMatching(/^R514 .*an article that stands otherwise under its parties than by itself: m0000/),
    ])
    await ledger.close()
  })

  it('that may not be written to: R518, and it can still be read', async () => {
    const place = join(folder, 'read-only.ledger')
    await filled(place, half)
    const reader = openLedger(place, { readOnly: true })
    expect(await reasonOf(() => reader.add(items[20]!.article, items[20]!.annotation))).toBe('R518')
    expect((await reader.articles({ limit: 100 })).length).toBe(half.length)
    await reader.close()
    await expectToGoOn(place)
  })

  it('in a folder that is none: R501', async () => {
    writeFileSync(join(folder, 'file'), '')
    expect(await reasonOf(() => openLedger(join(folder, 'file', 'x.ledger')))).toBe('R501')
  })

  it('on a full disk: R518, and it goes on when there is room (skipped where no disk can be mounted)', async ({ skip }) => {
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1500k', 'tmpfs', disk], { stdio: 'ignore' })
    } catch {
      skip('no right to mount a small disk')
    }
    const place = join(disk, 'x.ledger')
    try {
      const ledger = openLedger(place)
      let added = 0
      const found = await reasonOf(async () => {
        for (const { article, annotation } of massOf(500).map(([article, annotation]) => ({ article, annotation }))) {
          await ledger.add(article, annotation)
          added++
        }
      })
      expect(found).toBe('R518')
      expect(added).toBeGreaterThan(0)
      expect((await ledger.articles({ limit: 1000 })).length).toBe(added)
      execFileSync('mount', ['-o', 'remount,size=64m', disk])
      const [article, annotation] = massOf(500)[added]!
      await ledger.add(article, annotation)
      await ledger.link()
      expect(await ledger.check()).toEqual([])
      await ledger.close()
    } finally {
      execFileSync('umount', ['-l', disk])
    }
  })
})

const programs = postgresPrograms()
describe(programs ? 'a ledger in PostgreSQL' : 'a ledger in PostgreSQL (skipped: no server is installed here)', () => {
  const here = programs ? it : it.skip
  let server: PostgresServer
  beforeAll(async () => {
    if (programs) server = await startPostgres(programs, { fsync: 'off' })
  })
  afterAll(() => server?.remove())

  here('with a wrong password: R513, which does not tell it', async () => {
    const place = (await server.database()).replace(encodeURIComponent(password), 'guessed')
    const ledger = openLedger(place)
    const fault = await ledger.parties().catch((error: RapportError) => error)
    expect(fault).toBeInstanceOf(RapportError)
    expect((fault as RapportError).report).toMatchObject({ code: 'R513', reason: expect.not.stringContaining('guessed') })
    await ledger.close()
  })

  here('that is not there: R512', async () => {
    const ledger = openLedger('postgres://rapport@127.0.0.1:9/none')
    expect(await reasonOf(() => ledger.parties())).toBe('R512')
    await ledger.close()
  })

  here('whose server goes away in the middle: R512, nothing half in, and a later run goes on', async () => {
    const place = await server.database()
    const ledger = openLedger(place)
    let added = 0
    const found = await reasonOf(async () => {
      for (const { article, annotation } of items) {
        if (added === 15) server.stop('immediate')
        await ledger.add(article, annotation)
        added++
      }
    })
    expect([found, added]).toEqual(['R512', 15])
    server.start()
    // The same ledger finds its server again.
    expect((await ledger.articles({ limit: 100 })).length).toBe(15)
    await ledger.close()
    await expectToGoOn(place)
  })
})

it.each([
  ['news.ledger', 'news.ledger'],
  ['postgres://rapport:between%20states@db.example:5432/news', 'postgres://rapport@db.example:5432/news'],
  [
    'postgresql://db.example/news?user=rapport&password=secret&sslmode=require',
    'postgresql://db.example/news?user=rapport&password=…&sslmode=require',
  ],
  ['postgres://db.example/news', 'postgres://db.example/news'],
])('the place %s is shown without a password', (place, shown) => expect(shownPlace(place)).toBe(shown))
