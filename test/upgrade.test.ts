import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { seriesOf } from '../src/analysis/index.ts'
import { openDatabase } from '../src/ledger/database.ts'
import { exportLines, type Ledger, openLedger, upgradeLedger } from '../src/ledger/index.ts'
import type { RapportError } from '../src/messages.ts'
import { coded, party, reports } from './coded.ts'

const folder = mkdtempSync(join(tmpdir(), 'rapport-upgrade-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A ledger file as that version wrote it: its tables (without those for searching) and rows, of the reports of coded.ts. */
function ledgerOf(version: number, name: string): string {
  const file = join(folder, name)
  const database = openDatabase(file, false)
  database.exec(readFileSync(fileURLToPath(new URL(`./ledger-version-${version}.sql`, import.meta.url)), 'utf8'))
  database.close()
  return file
}

/** The same reports, and what people corrected in them, in a ledger of today. */
async function codedAnew(version: number): Promise<Ledger> {
  const ledger = openLedger(join(folder, `anew-${version}`))
  for (const report of reports) await ledger.add(...coded(report))
  await ledger.link()
  await ledger.correct('a3-e0', { medium: 'video' }, { reason: 'they met on screens', by: 'A reader', at: '2024-05-01T12:00:00Z' })
  await ledger.link()
  const meetings = [(await ledger.happeningOf('a1-e1'))!.id, (await ledger.happeningOf('a4-e0'))!.id]
  if (version > 3) await ledger.merge(meetings, { reason: 'one visit', by: 'A reader', at: '2024-05-02T12:00:00Z' })
  return ledger
}

async function contentsOf(ledger: Ledger): Promise<unknown> {
  const lines: string[] = []
  for await (const line of exportLines(ledger)) lines.push(line)
  const series = []
  for (const query of [{ between: ['CHN', 'RUS'] }, { source: 'RUS', target: 'CHN' }, { between: 'RUS', from: '2021-12' }])
    series.push(await seriesOf(ledger, { query, by: 'month' }))
  const found = await ledger.find('claims', { speaker: 'RUS', text: 'enlargement' })
  await ledger.close()
  return { lines, series, found }
}

const reasonOf = (step: () => unknown) => {
  try {
    step()
    return null
  } catch (error) {
    return (error as RapportError).report.code
  }
}

describe.each([3, 4, 5])('a ledger of version %i', (version) => {
  it('is what today’s would be, in its export and its numbers, and the old file is kept as it was', async () => {
    const file = ledgerOf(version, `ledger-${version}`)
    for (const readOnly of [true, false]) expect(reasonOf(() => openLedger(file, { readOnly }))).toBe('R511')
    // What an upgrade that was broken off has left behind is in nobody's way.
    writeFileSync(`${file}.upgrade`, 'half a ledger')
    expect(await upgradeLedger(file)).toEqual({ articles: reports.length, kept: `${file}.version-${version}` })
    const upgraded = openLedger(file)
    expect(await upgraded.check()).toEqual([])
    expect(await contentsOf(upgraded)).toEqual(await contentsOf(await codedAnew(version)))
    expect(await upgradeLedger(file)).toBeNull()
    const kept = openDatabase(`${file}.version-${version}`, true)
    const [before, after] = [openDatabase(ledgerOf(version, `untouched-${version}`), true), kept].map((database) => [
      database.prepare('PRAGMA user_version').get(),
      database.prepare('SELECT * FROM event_records').all(),
      database.prepare('SELECT * FROM article_records').all(),
      database.prepare('SELECT * FROM corrections').all(),
    ])
    expect(after).toEqual(before)
    kept.close()
  })

  it('stays as it is where one of its records cannot be read', async () => {
    const file = ledgerOf(version, `broken-${version}`)
    const database = openDatabase(file, false)
    database.exec("UPDATE event_records SET record = '{' WHERE n = (SELECT min(n) FROM event_records)")
    database.close()
    await expect(upgradeLedger(file)).rejects.toThrow(/^R501 .*broken-/)
    expect(reasonOf(() => openLedger(file))).toBe('R511')
  })
})

it('what is said inside of a claim stays inside of it', async () => {
  const file = join(folder, 'inner')
  const ledger = openLedger(file)
  const [article, annotation] = coded({ id: 'a1', text: 'China said that Russia had said that they met.', claims: [{ sentence: 0, speaker: party('CHN'), kind: 'official', about: [] }] }) // biome-ignore format: a report
  const [claim] = annotation.claims
  const inner = { ...claim!, id: `${claim!.id}.1`, speaker: party('RUS') }
  await ledger.add(article, { ...annotation, claims: [{ ...claim!, inner: [inner] }] })
  const linesOf = async (from: Ledger) => {
    const lines: string[] = []
    for await (const line of exportLines(from)) lines.push(line)
    const said = (await from.find('claims')).rows.map(({ id, speaker }) => [id, speaker!.name])
    await from.close()
    return { lines, said }
  }
  const before = await linesOf(ledger)
  expect(before.said).toHaveLength(2)
  // Its tables were there in version 5, too.
  const database = openDatabase(file, false)
  database.exec('PRAGMA user_version = 5')
  database.close()
  expect(await upgradeLedger(file)).toMatchObject({ articles: 1 })
  expect(await linesOf(openLedger(file))).toEqual(before)
})
