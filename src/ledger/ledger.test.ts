import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coded, massOf, party, type Report, reports } from '../../test/coded.ts'
import { type PostgresServer, postgresPrograms, startPostgres } from '../../test/postgres.ts'
import { RapportError } from '../messages.ts'
import type { Actor, SourceKind } from '../records.ts'
import { openDatabase } from './database.ts'
import {
  type Dimension,
  dimensions,
  exportLines,
  importLines,
  type Kind,
  kinds,
  type Ledger,
  type LedgerQuery,
  narrow,
  openLedger,
} from './index.ts'
import { schemaVersion } from './schema.ts'

/** Members of NATO as far as these tests ask. */
const knowledge = {
  party: (name: string) => (name === 'OTAN' ? 'NATO' : name === 'China' ? 'CHN' : null),
  membership: (group: string) =>
    group === 'NATO'
      ? [
          { country: 'DEU', from: '1955-05-06', to: '' },
          { country: 'FIN', from: '2023-04-04', to: '' },
          { country: 'USA', from: '1949-04-04', to: '2021-12-31' },
        ]
      : [],
  outlet: (name: string) => ({ Reuters: { name, kind: 'news agency' }, TASS: { name, kind: 'state agency' } })[name] ?? null,
}

const programs = postgresPrograms()
let folder: string
let server: PostgresServer | undefined
let files = 0
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-ledger-'))
  if (programs) server = await startPostgres(programs, { fsync: 'off' })
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  server?.remove()
})

const stores: [string, () => Promise<string>][] = [
  ['SQLite', async () => join(folder, `${++files}.ledger`)],
  [programs ? 'PostgreSQL' : 'PostgreSQL (skipped: no server is installed here)', () => server!.database()],
]

const fill = async (place: string, items = reports.map(coded)): Promise<Ledger> => {
  const ledger = openLedger(place, { knowledge })
  for (const [article, annotation] of items) await ledger.add(article, annotation)
  await ledger.link()
  return ledger
}

const code = async (step: () => unknown): Promise<string> => {
  try {
    await step()
    return 'none'
  } catch (error) {
    return error instanceof RapportError ? error.report.code : String(error)
  }
}

async function linesOf(ledger: Ledger): Promise<string[]> {
  const lines: string[] = []
  for await (const line of exportLines(ledger)) lines.push(line)
  return lines
}

async function contents(ledger: Ledger): Promise<unknown> {
  return [
    await ledger.articles(),
    await ledger.events(),
    await ledger.happenings(),
    await ledger.parties(),
    (await ledger.find('claims')).rows,
  ]
}

describe.each(stores)('a ledger in %s', (name, place) => {
  const here = name === 'SQLite' || programs ? it : it.skip
  /** One ledger for all that only asks. */
  let ledger: Ledger
  beforeAll(async () => {
    if (name === 'SQLite' || programs) ledger = await fill(await place())
  })
  afterAll(() => ledger?.close())

  here('gives back what was put in, unknown fields too', async () => {
    const [article, annotation] = coded(reports[3]!)
    expect(await ledger.article('a4')).toEqual({ article, annotation })
    expect(await ledger.event('a4-e1')).toEqual(annotation.events[1])
    expect(await ledger.article('nobody')).toBeNull()
    expect(await ledger.has(article, '1/1/1')).toBe(true)
    expect(await ledger.has(article, '2/1/1')).toBe(false)
    expect(await ledger.has({ ...article, text: 'Another one.' }, '1/1/1')).toBe(false)
  })

  here.each<[string, Kind, LedgerQuery, string[]]>([
    ['a pair', 'events', { between: ['CHN', 'RUS'] }, ['a1-e0', 'a1-e1', 'a2-e0', 'a4-e0', 'a4-e1']],
    ['a pair, written as an address has it', 'events', { between: 'chn,rus', from: '2022' }, ['a4-e0', 'a4-e1']],
    ['three parties', 'events', { between: ['CHN', 'RUS', 'NATO'] }, ['a4-e1']],
    ['nobody with itself', 'events', { between: ['RUS', 'RUS'] }, []],
    ['one who acts on another', 'events', { source: 'RUS', target: 'CHN' }, ['a1-e0', 'a1-e1', 'a2-e0', 'a4-e0']],
    ['the other way', 'events', { source: 'CHN', target: 'RUS' }, ['a1-e0', 'a1-e1', 'a2-e0']],
    ['one who is acted on', 'events', { target: 'NATO' }, ['a5-e0', 'a4-e1']],
    ['one who acts, and another who takes part', 'events', { source: 'RUS', between: 'DEU' }, ['a6-e1']],
    [
      'members of a bloc on the day',
      'events',
      { between: ['NATO', 'RUS'], members: true },
      ['a3-e1', 'a3-e0', 'a5-e0', 'a4-e1', 'a6-e1', 'a7-e0'],
    ],
    ['the bloc itself', 'events', { between: ['NATO', 'RUS'] }, ['a5-e0', 'a4-e1']],
    ['the bloc by another name', 'events', { between: ['OTAN', 'RUS'] }, ['a5-e0', 'a4-e1']],
    ['a state by its name', 'events', { source: 'RUS', target: 'China' }, ['a1-e0', 'a1-e1', 'a2-e0', 'a4-e0']],
    ['a member after its exit', 'events', { between: ['NATO', 'RUS'], members: true, from: '2022', until: '2022' }, ['a4-e1']],
    ['persons', 'events', { actors: ['xi-jinping', 'vladimir-putin'] }, ['a1-e0']],
    ['a sector of a party', 'events', { between: 'DEU', sectors: 'MIL' }, ['a6-e0']],
    ['a sector that a party has not', 'events', { between: 'RUS', sectors: 'MIL' }, []],
    ['types', 'events', { type: ['consult'], from: '2022' }, ['a4-e0']],
    ['the beginning of a code', 'events', { cameo: '04', until: '2021-07' }, ['a3-e0']],
    ['a code alone', 'events', { cameo: ['04=', '042='] }, ['a3-e0', 'a4-e0']],
    ['a quad class', 'events', { quad: 3 as never }, ['a5-e0', 'a4-e1', 'a6-e1']],
    ['statuses', 'events', { status: ['planned', 'demanded'] }, ['a3-e1', 'a5-e0', 'a6-e0']],
    ['a month', 'events', { from: '2021-12', until: '2021-12' }, ['a3-e1', 'a1-e0', 'a1-e1', 'a2-e0', 'a5-e0']],
    ['a month as tallies count it', 'events', { period: '2021-12' }, ['a1-e0', 'a1-e1', 'a2-e0', 'a5-e0']],
    ['a week and a quarter', 'events', { period: ['2022-W05', '2023-Q2'] }, ['a4-e0', 'a4-e1', 'a6-e0', 'a6-e1']],
    ['a country', 'events', { place: 'CHN' }, ['a4-e0']],
    ['a place', 'events', { place: ['geneva', 'Moscow'] }, ['a3-e0', 'a1-e1']],
    ['a topic', 'events', { topic: 'energy' }, ['a1-e1']],
    ['a speaker', 'events', { speaker: 'rus' }, ['a5-e0', 'a4-e1']],
    ['a kind of speaker', 'events', { speaker: 'RUS', speakerKind: 'official' }, ['a4-e1']],
    ['an outlet', 'events', { outlet: 'TASS' }, ['a2-e0', 'a5-e0']],
    ['a kind of outlet', 'events', { outletKind: 'news agency', between: 'RUS', status: 'done' }, ['a3-e0', 'a1-e0', 'a1-e1', 'a6-e1']],
    ['a medium', 'events', { medium: 'video' }, ['a1-e0', 'a2-e0']],
    ['an article', 'events', { article: 'a6' }, ['a6-e0', 'a6-e1']],
    ['words of the sentence', 'events', { text: 'pipelines gas' }, ['a1-e1']],
    ['a phrase', 'events', { text: '"held talks"' }, ['a2-e0']],
    ['words in another order', 'events', { text: '"talks held"' }, []],
    ['the beginning of a word', 'events', { text: 'pres*' }, ['a1-e0', 'a4-e0']],
    ['certainty', 'events', { confidence: 0.9 }, []],
    ['the newest', 'events', { between: 'USA', order: 'newest' }, ['a3-e0', 'a3-e1']],
    ['a page', 'events', { between: 'RUS', limit: 2, offset: 1 }, ['a3-e0', 'a1-e0']],
    ['claims of a speaker about a bloc', 'claims', { speaker: 'RUS', between: 'NATO', from: '2021-12', until: '2021-12' }, ['a5-c0']],
    ['claims with words', 'claims', { text: 'enlargement' }, ['a5-c0', 'a4-c0']],
    ['claims through an outlet', 'claims', { outlet: 'Xinhua' }, ['a4-c0']],
    ['claims about deeds', 'claims', { type: 'REQUEST' }, ['a5-c0']],
    ['claims of officials', 'claims', { speakerKind: 'official' }, ['a4-c0']],
    ['articles about a pair', 'articles', { between: ['CHN', 'RUS'] }, ['a1', 'a2', 'a4']],
    ['articles with words', 'articles', { text: 'gas' }, ['a1']],
    ['words of a title', 'articles', { text: 'video talks' }, ['a1', 'a2']],
    ['articles of a month', 'articles', { from: '2021-12', until: '2021-12' }, ['a1', 'a2', 'a5']],
    ['articles of a kind of outlet', 'articles', { outletKind: 'state agency' }, ['a2', 'a5']],
    ['articles that quote somebody', 'articles', { speaker: 'RUS' }, ['a5', 'a4']],
    ['articles that tell of acts of one', 'articles', { source: 'DEU' }, ['a6']],
  ])('is asked for %s', async (_, kind, query, ids) => {
    expect((await ledger.find(kind, query)).rows.map(({ id }) => id)).toEqual(ids)
    // A tally over all counts what is found.
    if (query.limit === undefined) expect((await ledger.tally(kind, query, []))[0]?.count ?? 0).toBe(ids.length)
  })

  here('asks happenings by what their mentions say', async () => {
    const mentions = async (query: LedgerQuery) => (await ledger.happenings(query)).map((happening) => happening.mentions.join(' '))
    expect(await mentions({ outlet: 'TASS', between: 'CHN' })).toEqual(['a1-e0 a2-e0'])
    expect(await mentions({ source: 'RUS', target: 'CHN', from: '2022' })).toEqual(['a4-e0'])
    expect(await mentions({ text: 'wednesday' })).toEqual(['a1-e0 a2-e0'])
    expect(await mentions({ medium: 'video' })).toEqual(['a1-e0 a2-e0'])
  })

  here.each(kinds)('gives %s a page at a time, each once, whatever the order', async (kind) => {
    for (const order of ['oldest', 'newest'] as const) {
      const whole = (await ledger.find(kind, { order })).rows.map(({ id }) => id)
      const paged: string[] = []
      let cursor: string | undefined
      do {
        const page = await ledger.find(kind, { order, limit: 2, cursor })
        paged.push(...page.rows.map(({ id }) => id))
        cursor = page.next ?? undefined
      } while (cursor)
      expect(paged).toEqual(whole)
    }
  })

  here('counts by months, with sums of both scales', async () => {
    const rows = await ledger.tally('happenings', { between: ['CHN', 'RUS'], status: 'done' }, ['month'])
    expect(rows).toEqual([
      { keys: ['2021-12'], count: 2, mentions: 3, articles: 2, outlets: 2, goldstein: 7.4, goldsteinSquares: 41.96, plover: 12, ploverSquares: 96.5 },
      { keys: ['2022-02'], count: 2, mentions: 2, articles: 1, outlets: 1, goldstein: -2.1, goldsteinSquares: 19.61, plover: 2, ploverSquares: 20 },
    ]) // biome-ignore format: rows of a table
  })

  here('puts what is not dated so finely under no key', async () => {
    expect((await ledger.tally('events', { between: 'USA' }, ['year'])).map(({ keys, count }) => [...keys, count])).toEqual([['2021', 2]])
    expect((await ledger.tally('events', { between: 'USA' }, ['month'])).map(({ keys, count }) => [...keys, count])).toEqual([
      ['2021-06', 1],
      [null, 1],
    ])
  })

  here('counts who speaks of whom, and what is published of whom', async () => {
    expect((await ledger.tally('claims', {}, ['speaker', 'about'])).map(({ keys, count, outlets }) => [...keys, count, outlets])).toEqual([
      ['RUS', 'CHN', 1, 1],
      ['RUS', 'NATO', 2, 2],
      ['RUS', 'RUS', 2, 2],
    ])
    expect(
      (await ledger.tally('articles', { between: ['CHN', 'RUS'] }, ['month', 'outlet'])).map(({ keys, count }) => [...keys, count]),
    ).toEqual([
      ['2021-12', 'Reuters', 1],
      ['2021-12', 'TASS', 1],
      ['2022-02', 'Xinhua', 1],
    ])
  })

  here.each(kinds)('lists what each number of a tally of %s counts', async (kind) => {
    for (const query of [{}, { between: 'RUS' }, { source: 'RUS', target: 'CHN' }] as LedgerQuery[])
      for (const by of dimensions) {
        if ((await code(() => ledger.tally(kind, query, [by]))) === 'R510') continue
        for (const { keys, count } of await ledger.tally(kind, query, [by])) {
          if (keys[0] === null) continue
          const found = await ledger.find(kind, narrow(query, [by], keys))
          expect([by, keys[0], found.rows.length]).toEqual([by, keys[0], count])
        }
      }
  })

  here('refuses what cannot be asked', async () => {
    const asked: [Kind, LedgerQuery, Dimension[]][] = [
      ['events', { status: 'thought' }, []],
      ['events', { colour: 'red' } as never, []],
      ['events', { from: '2021-13' }, []],
      ['events', { text: '"…"' }, []],
      ['events', { cursor: 'nonsense' }, []],
      ['articles', {}, ['quad']],
    ]
    for (const [kind, query, by] of asked)
      expect(await code(() => (query.cursor ? ledger.find(kind, query) : ledger.tally(kind, query, by)))).toBe('R510')
  })

  here('links the mentions of one meeting, and knows it from each of them', async () => {
    const happening = (await ledger.happeningOf('a1-e0'))!
    expect(happening.mentions).toEqual(['a1-e0', 'a2-e0'])
    expect(await ledger.happeningOf('a2-e0')).toEqual(happening)
    expect(await ledger.happening(happening.id)).toEqual(happening)
    expect((await ledger.parties())[0]).toEqual({ party: 'RUS', happenings: 9 })
  })

  here('gives happenings in outline, ties and participants as the whole records have them', async () => {
    for (const query of [{}, { between: ['CHN', 'RUS'] }, { members: true, between: ['NATO', 'RUS'] }, { status: 'planned' as const }]) {
      const whole = await ledger.happenings(query)
      const outlines = await ledger.outlines(query)
      expect(outlines.map(({ id }) => id)).toEqual(whole.map(({ id }) => id))
      for (const [i, { type, cameo, status, time, mentions }] of whole.entries())
        expect(outlines[i]).toMatchObject({ type, cameo, status, from: time.from, to: time.to, mentions: mentions.length })
    }
    const years = (await ledger.ties()).filter(({ a, b, type }) => a === 'CHN' && b === 'RUS' && type === 'CONSULT')
    expect(years.map(({ year, happenings }) => [year, happenings])).toEqual([
      [2021, 1],
      [2022, 1],
    ])
    const people = await ledger.participants()
    expect(people.find(({ id }) => id === 'xi-jinping')).toEqual({ id: 'xi-jinping', name: 'CHN', country: 'CHN', happenings: 1 })
    expect(people.map(({ id }) => id)).not.toContain('CHN')
  })

  here('is the same after the same article twice, another order, or one article at a time', async () => {
    const items = reports.map(coded)
    const others = [
      await fill(await place(), [...items, ...items]),
      await fill(await place(), [...items].reverse()),
      openLedger(await place()),
    ]
    for (const [article, annotation] of items) {
      await others[2]!.add(article, annotation)
      await others[2]!.link()
    }
    const expected = await contents(ledger)
    for (const other of others) {
      expect(await contents(other)).toEqual(expected)
      await other.close()
    }
  })

  here('forgets what an article no longer says', async () => {
    const other = await fill(await place())
    const { events: _, claims: __, ...rest } = reports[3]!
    const changed: Report = { ...rest, published: '2022-02-05', text: 'Nothing happened.' }
    await other.add(...coded(changed))
    await other.link()
    for (const kind of ['events', 'claims'] as const) expect((await other.find(kind, { article: 'a4' })).rows).toEqual([])
    expect((await other.find('articles', { text: 'beijing' })).rows).toEqual([])
    expect(await contents(other)).toEqual(
      await fill(
        await place(),
        reports.map((report) => coded(report === reports[3] ? changed : report)),
      ).then(async (fresh) => {
        const found = await contents(fresh)
        await fresh.close()
        return found
      }),
    )
    await other.close()
  })

  here('keeps of two articles with one id the later one, whatever comes first', async () => {
    const later = coded({ ...reports[1]!, published: '2021-12-18', text: 'Russia and China held their talks.' })
    const items = reports.map(coded)
    const orders = [
      [...items, later],
      [later, ...items],
    ]
    const found: string[][] = []
    for (const order of orders) {
      const other = await fill(await place(), order)
      found.push(await linesOf(other))
      expect((await other.article('a2'))!.article.text).toBe(later[0].text)
      expect(await other.add(...items[1]!)).toBe(false)
      await other.close()
    }
    expect(found[0]).toEqual(found[1])
  })

  here('is written out the same, byte for byte, and read in again', async () => {
    const expected = await linesOf(ledger)
    const items = reports.map(coded)
    const other = await fill(await place(), [...items].reverse())
    expect(await linesOf(other)).toEqual(expected)
    const third = openLedger(await place())
    expect(await importLines(third, expected, 'x.jsonl')).toBe(reports.length)
    expect(await linesOf(third)).toEqual(expected)
    expect(await importLines(third, expected, 'x.jsonl')).toBe(reports.length)
    expect(await linesOf(third)).toEqual(expected)
    for (const lines of [['{"article":1}'], ['{"ledger":"rapport","format":99}'], ['{}'], [expected[0]!, 'no JSON']])
      expect(await code(() => importLines(third, lines, 'x.jsonl'))).toBe('R516')
    await other.close()
    await third.close()
  })

  here('keeps corrections when an article is coded again', async () => {
    const other = await fill(await place())
    const because = { reason: 'it was a visit', by: 'A reader', at: '2024-05-01T12:00:00Z' }
    await other.correct('a1-e0', { cameo: '042', mode: 'visit' }, because)
    await other.correct('a5-e0', null, { ...because, reason: 'nobody demanded it' })
    await other.correct('a1-e0', { status: 'cancelled' }, { ...because, at: '2024-05-02T12:00:00Z' })
    await other.link()
    const corrected = await linesOf(other)
    // A newer coder numbers its events otherwise, and finds one of them no more.
    const [article, annotation] = coded({ ...reports[0]!, coder: { rapport: '2', model: '1', knowledge: '1' } })
    const [agreement] = annotation.events.slice(1)
    await other.add(article, { ...annotation, events: [{ ...agreement!, id: 'a1-e7' }] })
    await other.add(...coded(reports[4]!))
    await other.link()
    expect(await other.event('a1-e0')).toMatchObject({ cameo: '042', mode: 'visit', status: 'cancelled' })
    expect((await other.event('a1-e0'))!.why.steps).toEqual([
      'corrected by A reader on 2024-05-01: it was a visit',
      'corrected by A reader on 2024-05-02: it was a visit',
    ])
    expect(await other.event('a5-e0')).toBeNull()
    expect((await other.find('claims', { article: 'a5' })).rows[0]!.events).toEqual([])
    expect((await other.corrections('a1')).map((correction) => 'changes' in correction && correction.changes)).toEqual([
      { cameo: '042', mode: 'visit' },
      { status: 'cancelled' },
    ])
    expect(await code(() => other.correct('nobody', null, because))).toBe('R504')
    // An export carries them, too.
    const third = openLedger(await place())
    await importLines(third, corrected, 'x.jsonl')
    expect(await linesOf(third)).toEqual(corrected)
    // Where the words have changed, a correction has no place, and the article says so.
    await third.add(...coded({ ...reports[0]!, published: '2021-12-19', text: 'Other words.', events: [] }))
    expect((await third.messages('a1')).map((message) => message.code)).toEqual(['R515', 'R515'])
    await other.close()
    await third.close()
  })

  here('keeps what was merged and split by hand, whatever is added, coded again or exported', async () => {
    const other = await fill(await place())
    const because = { reason: 'one visit', by: 'A reader', at: '2024-05-01T12:00:00Z' }
    const mentionsOf = async (event: string) => (await other.happeningOf(event))?.mentions
    const merge = async (one: string, two: string) =>
      other.merge([(await other.happeningOf(one))!.id, (await other.happeningOf(two))!.id], because)
    // Kinds that linking never puts together, in two articles.
    await merge('a1-e1', 'a4-e0')
    await other.split(['a2-e0'], { ...because, reason: 'another call', at: '2024-05-02T12:00:00Z' })
    expect(await mentionsOf('a1-e1')).toEqual(['a1-e1', 'a4-e0'])
    expect([await mentionsOf('a1-e0'), await mentionsOf('a2-e0')]).toEqual([['a1-e0'], ['a2-e0']])
    expect(await other.check()).toEqual([])
    const expected = await linesOf(other)
    // The same articles again, and coded anew with other ids.
    for (const item of reports.map(coded).reverse()) await other.add(...item)
    await other.link()
    expect(await linesOf(other)).toEqual(expected)
    const [article, annotation] = coded({ ...reports[1]!, coder: { rapport: '2', model: '1', knowledge: '1' } })
    await other.add(article, { ...annotation, events: annotation.events.map((event) => ({ ...event, id: 'a2-e9' })) })
    await other.link()
    expect([await mentionsOf('a1-e0'), await mentionsOf('a2-e9')]).toEqual([['a1-e0'], ['a2-e9']])
    // An export carries them, and what is merged again is one happening again.
    const third = openLedger(await place(), { knowledge })
    await importLines(third, expected, 'x.jsonl')
    expect(await linesOf(third)).toEqual(expected)
    await other.merge([(await other.happeningOf('a1-e0'))!.id, (await other.happeningOf('a2-e9'))!.id], {
      ...because,
      at: '2024-05-03T12:00:00Z',
    })
    await other.link()
    expect(await mentionsOf('a1-e0')).toEqual(['a1-e0', 'a2-e9'])
    expect((await other.corrections()).map((correction) => 'act' in correction && correction.act)).toEqual(['merge', 'split', 'merge'])
    expect((await other.corrections('a2')).map((correction) => 'act' in correction && correction.act)).toEqual(['split', 'merge'])
    await other.close()
    await third.close()
  })

  here('refuses merges and splits that cannot be', async () => {
    const other = await fill(await place())
    const because = { reason: 'x', by: 'A reader', at: '2024-05-01T12:00:00Z' }
    const { id, mentions } = (await other.happeningOf('a1-e0'))!
    expect(await code(() => other.merge([id, id], because))).toBe('R520')
    expect(await code(() => other.merge([id, 'nobody'], because))).toBe('R504')
    expect(await code(() => other.split(['nobody'], because))).toBe('R504')
    expect(await code(() => other.split(mentions, because))).toBe('R520')
    expect(await code(() => other.split(['a1-e0', 'a4-e0'], because))).toBe('R520')
    expect(await other.corrections()).toEqual([])
    await other.close()
  })

  here('knows who coded what, and what is out of date', async () => {
    const other = await fill(await place())
    await other.add(...coded({ ...reports[2]!, coder: { rapport: '2', model: '1', knowledge: '1' } }))
    expect(await other.coders()).toEqual([
      { coder: '1/1/1', articles: 6 },
      { coder: '2/1/1', articles: 1 },
    ])
    const outdated: string[] = []
    for await (const id of other.outdated('2/1/1')) outdated.push(id)
    expect(outdated).toEqual(['a1', 'a2', 'a4', 'a5', 'a6', 'a7'])
    await other.close()
  })

  here('finds a claim by each speaker of its chain, and through whom it comes', async () => {
    const other = openLedger(await place(), { knowledge })
    const [russia, france] = [party('RUS'), party('FRA', 'MED', 'agence-france-presse')]
    const [article, annotation] = coded({
      id: 'c', published: '2021-12-18', outlet: 'Kyiv Post', text: 'Lavrov said that NATO threatened Russia, AFP reported.',
      events: [{ cameo: '138', sources: [party('NATO')], targets: [russia], day: '2021-12-18', saidBy: [russia, 'official'] }],
      claims: [{ sentence: 0, speaker: france, kind: 'news outlet', about: [party('NATO')] }],
    }) // biome-ignore format: a record
    const link = (speaker: Actor, kind: SourceKind) => ({ speaker, kind, cue: 'said', start: 0, end: 4 })
    const chain = [link(france, 'news outlet'), link(russia, 'official')]
    const [outer] = annotation.claims
    outer!.attribution = chain.slice(0, 1)
    outer!.inner = [{ ...outer!, id: 'c-c1', speaker: russia, kind: 'official', attribution: chain }]
    annotation.events[0]!.attribution = chain
    await other.add(article, annotation)
    await other.link()
    expect((await other.article('c'))!.annotation).toEqual(annotation)
    const found = async (kind: Kind, query: LedgerQuery) => (await other.find(kind, query)).rows.map(({ id }) => id)
    expect(await found('claims', { between: 'NATO' })).toEqual(['c-c0', 'c-c1'])
    expect(await found('claims', { speaker: 'RUS' })).toEqual(['c-c1'])
    expect(await found('claims', { speaker: 'RUS', speakerKind: 'news outlet' })).toEqual([])
    for (const via of ['FRA', 'agence-france-presse', 'Kyiv Post']) {
      expect(await found('claims', { speaker: 'RUS', via })).toEqual(['c-c1'])
      expect(await found('events', { speaker: 'RUS', via })).toEqual(['c-e0'])
      expect(await found('articles', { speaker: 'RUS', via })).toEqual(['c'])
      expect(await found('happenings', { via })).toHaveLength(1)
    }
    expect(await found('claims', { via: 'RUS' })).toEqual([])
    expect((await other.tally('claims', {}, ['speaker'])).map(({ keys, count }) => [...keys, count])).toEqual([
      ['FRA', 1],
      ['RUS', 1],
    ])
    // What is no event is none in the inner claim either.
    await other.correct('c-e0', null, { reason: 'x', by: 'A reader', at: '2024-05-01T12:00:00Z' })
    expect((await other.find('claims', { speaker: 'RUS' })).rows[0]!.events).toEqual([])
    await other.add({ ...article, published: '2021-12-19' }, { ...annotation, claims: [] })
    expect(await found('claims', {})).toEqual([])
    await other.close()
  })

  here('is found whole, and smaller when it was compacted', async () => {
    const where = await place()
    const other = await fill(where)
    expect(await other.check()).toEqual([])
    for (const [article, annotation] of massOf(40)) await other.add(article, annotation)
    expect(await other.check()).toEqual([])
    await other.link()
    for (const [article, annotation] of massOf(40, 1)) await other.add(article, annotation)
    await other.link()
    const expected = await linesOf(other)
    const { before, after } = await other.compact()
    expect(after).toBeGreaterThan(0)
    if (name === 'SQLite') expect(after).toBeLessThan(before)
    expect(await linesOf(other)).toEqual(expected)
    expect(await other.check()).toEqual([])
    await other.close()
  })

  here('is read while another has it open for writing, and is written by two in turn', async () => {
    const where = await place()
    const writers = [await fill(where), openLedger(where, { knowledge })]
    const reader = openLedger(where, { readOnly: true, knowledge })
    expect(await contents(reader)).toEqual(await contents(ledger))
    await Promise.all(massOf(12, 2).map(([article, annotation], i) => writers[i % 2]!.add(article, annotation)))
    expect((await reader.tally('articles', {}, []))[0]!.count).toBe(reports.length + 12)
    for (const other of [...writers, reader]) await other.close()
  })

  here('has a version that changes with every change, and tells what came in after what', async () => {
    const where = await place()
    const writer = await fill(where)
    const reader = openLedger(where, { readOnly: true })
    const versions = async () => [await writer.version(), await reader.version()]
    const before = await versions()
    expect(await versions()).toEqual(before)
    const last = await reader.lastArrival()
    expect(await reader.arrivals(last, 10)).toEqual([])
    await writer.add(...coded(reports[6]!))
    const after = await versions()
    for (const i of [0, 1]) expect(after[i]).not.toBe(before[i])
    expect(await reader.arrivals(last, 10)).toEqual([{ number: last + 1, id: 'a7' }])
    await writer.correct('a5-e0', null, { reason: 'x', by: 'A reader', at: '2024-05-01T12:00:00Z' })
    expect((await reader.arrivals(last, 10)).map(({ id }) => id)).toEqual(['a7', 'a5'])
    expect((await reader.arrivals(0, 2)).length).toBe(2)
    expect(await versions()).not.toEqual(after)
    for (const other of [writer, reader]) await other.close()
  })

  here('takes in a word without end', async () => {
    const other = openLedger(await place())
    await other.add(...coded({ id: 'long', title: 'W'.repeat(3_000_000), text: `China met Russia. ${"a'".repeat(100_000)}` }))
    const [found] = await other.articles({ text: 'china met' })
    // Lists show the beginning of a title, its article the whole.
    expect(found).toMatchObject({ id: 'long', title: `${'W'.repeat(299)}…` })
    expect((await other.article('long'))!.article.title).toHaveLength(3_000_000)
    await other.close()
  })

  here('keeps texts that databases do not like', async () => {
    const other = openLedger(await place())
    const [article, annotation] = coded({
      id: "o'\\x\0",
      title: 'N\0ul \ud800',
      outlet: 'L’\0Écho',
      text: "L'État\0 c'est moi \ud83d. \\ ' % _ ?",
    })
    await other.add(article, annotation)
    expect((await other.article(article.id))!.article).toEqual(article)
    expect((await other.find('articles', { text: "l'etat" })).rows).toHaveLength(1)
    await other.close()
  })

  here('none there, to be read', async () => {
    expect(
      await code(async () => {
        const other = openLedger(await place(), { readOnly: true })
        await other.parties().finally(() => other.close())
      }),
    ).toBe('R505')
  })
})

describe('bad ledgers', () => {
  it('not a ledger', async () => {
    writeFileSync(join(folder, 'text.ledger'), 'This is no database, but a text of some length. '.repeat(100))
    expect(await code(() => openLedger(join(folder, 'text.ledger')))).toBe('R501')
  })
  it('a database of something else', async () => {
    const other = openDatabase(join(folder, 'other.ledger'), false)
    other.exec('CREATE TABLE songs (title TEXT)')
    other.close()
    expect(await code(() => openLedger(join(folder, 'other.ledger')))).toBe('R501')
  })
  it('a newer version, whose content stays as it is', async () => {
    await (await fill(join(folder, 'newer.ledger'))).close()
    const database = openDatabase(join(folder, 'newer.ledger'), false)
    database.exec(`PRAGMA user_version = ${schemaVersion + 1}`)
    database.close()
    for (const readOnly of [false, true]) expect(await code(() => openLedger(join(folder, 'newer.ledger'), { readOnly }))).toBe('R502')
  })
})
