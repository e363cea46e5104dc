import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { RapportError } from '../messages.ts'
import type { Actor, Annotation, Article, Event } from '../records.ts'
import { openDatabase } from './database.ts'
import { type Ledger, openLedger } from './index.ts'
import { schemaVersion } from './schema.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-ledger-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const state = (code: string): Actor => ({ text: code, name: code, id: code, country: code, sectors: ['GOV'], cameo: `${code}GOV` })

function coded(id: string, day: string, parties: string[], events = 1): [Article, Annotation] {
  const article: Article = { id, text: `${parties.join(' and ')} met.`, published: day, outlet: `Outlet ${id}`, desk: 'world' }
  const event = (n: number): Event => ({
    id: `${id}-e${n}`, article: id, sentence: 0, start: 0, end: 5, text: article.text.slice(0, 5), type: 'CONSULT', mode: 'meet', contexts: [], cameo: '040', goldstein: 1, quad: 1,
    sources: parties.map(state), targets: [], reciprocal: true, status: 'done', time: { from: day, to: day, precision: 'day', basis: 'stated' }, place: null, topics: [],
    quantities: [], attribution: [], confidence: 0.8, why: { rule: 'meet', trigger: { start: 0, end: 5, text: article.text.slice(0, 5) }, steps: [] },
  }) // biome-ignore format: a record of a test
  const annotation: Annotation = {
    article: { id, published: day, outlet: article.outlet }, coder: { rapport: '1', model: '1', knowledge: '1' }, sentences: [], names: [], times: [], places: [], actors: [], claims: [],
    events: Array.from({ length: events }, (_, n) => event(n)), messages: [],
  } // biome-ignore format: a record of a test
  return [article, annotation]
}

const articles: [Article, Annotation][] = [
  coded('a1', '2021-12-15', ['CHN', 'RUS']),
  coded('a2', '2021-12-16', ['RUS', 'CHN']),
  coded('a3', '2021-06-16', ['RUS', 'USA']),
  coded('a4', '2022-02-04', ['CHN', 'RUS'], 2),
]

async function fill(file: string, items = articles): Promise<Ledger> {
  const ledger = openLedger(join(folder, file))
  for (const [article, annotation] of items) await ledger.add(article, annotation)
  await ledger.link()
  return ledger
}

async function contents(ledger: Ledger): Promise<unknown> {
  return [await ledger.articles(), await ledger.events(), await ledger.happenings(), await ledger.parties()]
}

const code = async (step: () => unknown): Promise<string> => {
  try {
    await step()
    return 'none'
  } catch (error) {
    return error instanceof RapportError ? error.report.code : String(error)
  }
}

describe('a ledger', () => {
  it('gives back what was put in, unknown fields too', async () => {
    const ledger = await fill('back.ledger')
    const found = (await ledger.article('a1'))!
    expect(found.article).toEqual(articles[0]![0])
    expect(found.annotation).toEqual(articles[0]![1])
    expect(await ledger.event('a4-e1')).toEqual(articles[3]![1].events[1])
    expect(await ledger.article('nobody')).toBeNull()
    await ledger.close()
  })

  it.each([
    ['a pair', { between: ['CHN', 'RUS'] }, ['a1-e0', 'a2-e0', 'a4-e0', 'a4-e1']],
    ['a month', { from: '2021-12', until: '2021-12' }, ['a1-e0', 'a2-e0']],
    ['a code', { cameo: '04', until: '2021-07' }, ['a3-e0']],
    ['a status that nothing has', { status: 'planned' as const }, []],
    ['a page', { limit: 2, offset: 1 }, ['a1-e0', 'a2-e0']],
  ])('is asked for %s', async (name, query, ids) => {
    const ledger = await fill(`ask-${name}.ledger`)
    expect((await ledger.events(query)).map((event) => event.id)).toEqual(ids)
    await ledger.close()
  })

  it('links the mentions of one meeting, and knows it from each of them', async () => {
    const ledger = await fill('links.ledger')
    const happening = (await ledger.happeningOf('a1-e0'))!
    expect(happening.mentions).toEqual(['a1-e0', 'a2-e0'])
    expect(await ledger.happeningOf('a2-e0')).toEqual(happening)
    expect(await ledger.parties()).toEqual([
      { party: 'RUS', happenings: 3 },
      { party: 'CHN', happenings: 2 },
      { party: 'USA', happenings: 1 },
    ])
    await ledger.close()
  })

  it('is the same after the same article twice, another order, or one article at a time', async () => {
    const once = await fill('once.ledger')
    const twice = await fill('twice.ledger', [...articles, ...articles])
    const reversed = await fill('reversed.ledger', [...articles].reverse())
    const single = openLedger(join(folder, 'single.ledger'))
    for (const [article, annotation] of articles) {
      await single.add(article, annotation)
      await single.link()
    }
    const expected = await contents(once)
    expect(await contents(twice)).toEqual(expected)
    expect(await contents(reversed)).toEqual(expected)
    expect(await contents(single)).toEqual(expected)
    expect(await once.has('a1', '1/1/1')).toBe(true)
    expect(await once.has('a1', '2/1/1')).toBe(false)
    for (const ledger of [once, twice, reversed, single]) await ledger.close()
  })

  it('is read while another process has it open for writing', async () => {
    const writer = await fill('shared.ledger')
    const reader = openLedger(join(folder, 'shared.ledger'), { readOnly: true })
    expect(await contents(reader)).toEqual(await contents(writer))
    await reader.close()
    await writer.close()
  })
})

describe('bad ledgers', () => {
  it('none there', async () => expect(await code(() => openLedger(join(folder, 'none.ledger'), { readOnly: true }))).toBe('R505'))
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
    await (await fill('newer.ledger')).close()
    const database = openDatabase(join(folder, 'newer.ledger'), false)
    database.exec(`PRAGMA user_version = ${schemaVersion + 1}`)
    database.close()
    for (const readOnly of [false, true]) expect(await code(() => openLedger(join(folder, 'newer.ledger'), { readOnly }))).toBe('R502')
  })
  it('two writers: the second is told, and nothing is lost', async () => {
    const ledger = await fill('two.ledger')
    const other = openDatabase(join(folder, 'two.ledger'), false)
    other.exec('BEGIN IMMEDIATE')
    expect(await code(() => ledger.add(...coded('a9', '2023-03-21', ['CHN', 'RUS'])))).toBe('R503')
    other.exec('ROLLBACK')
    other.close()
    expect(await ledger.events()).toHaveLength(5)
    await ledger.add(...coded('a9', '2023-03-21', ['CHN', 'RUS']))
    expect(await ledger.events()).toHaveLength(6)
    await ledger.close()
  })
})

it('killed while it adds, it opens again with every article whole or not there at all', async () => {
  const file = join(folder, 'killed.ledger')
  const script = `
    import { openLedger } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)}
    const ledger = openLedger(${JSON.stringify(file)})
    const [article, annotation] = ${JSON.stringify(coded('X', '2021-12-15', ['CHN', 'RUS'], 40))}
    for (let n = 0; ; n++) {
      const id = process.pid + '-' + n
      await ledger.add({ ...article, id }, { ...annotation, events: annotation.events.map((e, i) => ({ ...e, id: id + '-e' + i, article: id })) })
      console.log(id)
    }`
  const root = fileURLToPath(new URL('../..', import.meta.url))
  let finished: string[] = []
  for (let round = 0; round < 5; round++) {
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    await new Promise<void>((done) => {
      child.stdout.on('data', (data) => {
        output += data
        // Somewhere in the middle, at another place each time.
        if (output.split('\n').length > 6 + round * 3) setTimeout(() => child.kill('SIGKILL'), round * 3)
      })
      child.on('exit', () => done())
    })
    finished = [...finished, ...output.split('\n').slice(0, -1)]
    const ledger = openLedger(file)
    const found = await ledger.articles({ limit: 100_000 })
    expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(finished))
    expect(found.filter(({ events }) => events !== 40)).toEqual([])
    await ledger.close()
  }
})
