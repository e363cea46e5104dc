import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable, Writable } from 'node:stream'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { openDatabase } from '../ledger/database.ts'
import { ledgerQuery, openLedger } from '../ledger/index.ts'
import { createContext } from './context.ts'
import { run } from './program.ts'

const folder = mkdtempSync(join(tmpdir(), 'rapport-ledger-'))
const at = (name: string) => join(folder, name)

async function rapport(argv: string[], stdin: string | Readable = ''): Promise<{ out: string; err: string; status: number }> {
  const texts = { out: '', err: '' }
  const sink = (key: 'out' | 'err') =>
    new Writable({
      write(chunk, _, done) {
        texts[key] += String(chunk)
        done()
      },
    })
  const status = await run(
    argv,
    createContext({ stdin: typeof stdin === 'string' ? Readable.from([stdin]) : stdin, stdout: sink('out'), stderr: sink('err'), env: {} }),
  )
  return { ...texts, status }
}

const articles = [
  { id: 'a1', published: '2021-12-15', outlet: 'Wire', text: 'Xi Jinping held talks with Vladimir Putin on Wednesday. Putin thanked Xi.' },
  { id: 'a2', published: '2021-12-16', outlet: 'Daily', text: 'China and Russia signed a treaty in Moscow on Thursday.' },
]
const lines = articles.map((article) => JSON.stringify(article)).join('\n')

beforeAll(async () => {
  expect((await rapport(['add', '-', '--jobs', '1', '--ledger', at('one')], lines)).out).toBe('2 articles added, 0 already there\n')
})

describe('rapport ledger', () => {
  it('is the same, byte for byte, when added twice, in another order, or taken in from an export', async () => {
    const { out } = await rapport(['ledger', 'export', '--ledger', at('one')])
    expect(out.split('\n')[0]).toBe('{"ledger":"rapport","format":1}')
    expect((await rapport(['add', '-', '--jobs', '1', '--ledger', at('one')], lines)).out).toBe('0 articles added, 2 already there\n')
    expect((await rapport(['ledger', 'export', '--ledger', at('one')])).out).toBe(out)
    await rapport(['add', '-', '--jobs', '1', '--ledger', at('two')], lines.split('\n').reverse().join('\n'))
    expect((await rapport(['ledger', 'export', '--ledger', at('two')])).out).toBe(out)
    await rapport(['ledger', 'export', at('lines.jsonl'), '--ledger', at('one')])
    expect(readFileSync(at('lines.jsonl'), 'utf8')).toBe(out)
    expect((await rapport(['ledger', 'import', at('lines.jsonl'), '--ledger', at('three')])).out).toBe('2 articles taken in\n')
    expect((await rapport(['ledger', 'export', '--ledger', at('three')])).out).toBe(out)
    expect((await rapport(['ledger', 'import', '-', '--ledger', at('four')], out)).out).toBe('2 articles taken in\n')
  })

  it('takes in and links what comes, while a stream goes on', async () => {
    const stream = new PassThrough()
    const added = rapport(['add', '-', '--jobs', '2', '--ledger', at('stream')], stream)
    for (const [i, line] of lines.split('\n').entries()) {
      stream.write(`${line}\n`)
      await vi.waitFor(async () => {
        const ledger = openLedger(at('stream'), { readOnly: true })
        const found = await ledger.find('articles')
        const [events] = await ledger.tally('events', {}, [])
        const linked = (await ledger.happenings()).flatMap(({ mentions }) => mentions)
        await ledger.close()
        expect(found.rows).toHaveLength(i + 1)
        expect(linked).toHaveLength(events!.count)
      }, 60_000)
    }
    stream.end()
    expect((await added).out).toBe('2 articles added, 0 already there\n')
  })

  it('lists what happened, each once, and as dyads', async () => {
    const list = async (...argv: string[]) => (await rapport(['happenings', '--ledger', at('one'), ...argv])).out.trim().split('\n')
    const ids = (await list()).map((line) => (JSON.parse(line) as { id: string }).id)
    const [, ...treaty] = await list('--cameo', '057', '--to', 'dyads')
    expect(treaty.map((row) => row.split(',').slice(4, 6).join())).toEqual(['China,CHN', 'Russia,RUS'])
    expect(treaty.map((row) => ids.includes(row.split(',')[0]!))).toEqual([true, true])
    expect((await list('--to', 'table')).join('\n')).toContain('057')
    expect(await list('--between', 'FRA', 'NZL', '--to', 'table')).toEqual(['No happenings are found.'])
  })

  it.each(['happenings', 'events'])('takes every field of a query: rapport %s', async (command) => {
    const { out } = await rapport([command, '--help'])
    for (const field of Object.keys(ledgerQuery.shape).filter((name) => name !== 'offset'))
      expect(out).toContain(`  --${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} `)
  })

  it('asks by place, medium, sector, act and period', async () => {
    const found = async (...argv: string[]) => (await rapport(['happenings', '--ledger', at('one'), ...argv])).out.trim().split('\n').filter(Boolean).length // biome-ignore format: a step
    expect(await found()).toBe(3)
    expect(await found('--place', 'Moscow', 'FRA')).toBe(1)
    expect(await found('--sectors', 'REB')).toBe(0)
    expect(await found('--sectors', 'REB', 'GOV', '--period', '2021-12')).toBe(2)
    expect(await found('--type', 'agree', 'consult')).toBe(1)
    expect(await found('--source', 'RUS', '--target', 'CHN', '--cameo', '05', '04')).toBe(3)
    expect(await found('--period', '2021-W50', '--order', 'newest')).toBe(3)
    expect(await found('--medium', 'video')).toBe(0)
    expect((await rapport(['happenings', '--ledger', at('one'), '--quad', '7'])).err).toContain('rapport: R510 ')
  })

  it('is checked and compacted', async () => {
    const { out, status } = await rapport(['ledger', 'check', '--ledger', at('one')])
    expect(out).toMatch(/is whole\n2 articles coded by /)
    expect(status).toBe(0)
    expect((await rapport(['ledger', 'compact', '--ledger', at('one')])).out).toMatch(/^[\d.]+ MB before, [\d.]+ MB now\n$/)
    await rapport(['ledger', 'import', at('lines.jsonl'), '--ledger', at('broken')])
    const database = openDatabase(at('broken'), false)
    database.exec('DELETE FROM event_records WHERE n = 1')
    database.close()
    const found = await rapport(['ledger', 'check', '--ledger', at('broken')])
    expect(found.err).toContain('R514')
    expect(found.status).toBe(1)
  })

  it('is coded anew where another version coded it, and keeps what people corrected', async () => {
    await rapport(['ledger', 'import', at('lines.jsonl'), '--ledger', at('old')])
    const database = openDatabase(at('old'), false)
    database.exec("UPDATE articles SET coder = '0/0/0' WHERE id = 'a1'")
    database.close()
    expect((await rapport(['recode', '--jobs', '1', '--ledger', at('old')])).out).toBe('1 articles coded anew\n')
    expect((await rapport(['recode', '--jobs', '1', '--ledger', at('old')])).out).toBe('0 articles coded anew\n')
    expect((await rapport(['ledger', 'export', '--ledger', at('old')])).out).toBe(readFileSync(at('lines.jsonl'), 'utf8'))
  })

  it('merges and splits by hand, and coding anew keeps it', async () => {
    await rapport(['ledger', 'import', at('lines.jsonl'), '--ledger', at('hand')])
    const ids = (await rapport(['events', '--to', 'jsonl', '--ledger', at('hand')])).out
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: string }).id)
    const because = ['--reason', 'one visit', '--by', 'A reader', '--ledger', at('hand')]
    expect((await rapport(['merge', ids[0]!, ids.at(-1)!, ...because])).out).toMatch(/^h\w+ now has \d mentions\n$/)
    const { out } = await rapport(['ledger', 'export', '--ledger', at('hand')])
    const database = openDatabase(at('hand'), false)
    database.exec("UPDATE articles SET coder = '0/0/0'")
    database.close()
    await rapport(['recode', '--jobs', '1', '--ledger', at('hand')])
    expect((await rapport(['ledger', 'export', '--ledger', at('hand')])).out).toBe(out)
    expect((await rapport(['split', ids[0]!, ...because])).out).toMatch(/^h\w+ now has 1 mention\nh\w+ now has \d mentions?\n$/)
    expect((await rapport(['merge', 'nobody', ids[0]!, ...because])).err).toContain('rapport: R504 ')
    expect((await rapport(['split', ids[0]!, ...because])).err).toContain('rapport: R520 ')
  })

  it('is brought up from an older version, which is kept', async () => {
    const database = openDatabase(at('version2'), false)
    database.exec(`CREATE TABLE articles (n INTEGER PRIMARY KEY, id TEXT); CREATE TABLE article_records (n INTEGER PRIMARY KEY, article TEXT, annotation TEXT);
      CREATE TABLE events (n INTEGER PRIMARY KEY, article INTEGER); CREATE TABLE event_records (n INTEGER PRIMARY KEY, record TEXT);
      CREATE TABLE claims (n INTEGER PRIMARY KEY, article INTEGER); CREATE TABLE claim_records (n INTEGER PRIMARY KEY, record TEXT); PRAGMA user_version = 2`)
    const put = { events: 0, claims: 0 }
    for (const [n, line] of readFileSync(at('lines.jsonl'), 'utf8').trim().split('\n').entries()) {
      const { article, annotation } = JSON.parse(line) as {
        article?: { id: string }
        annotation?: { events: unknown[]; claims: unknown[] }
      }
      if (!article || !annotation) continue
      database.prepare('INSERT INTO articles VALUES (?, ?)').run(n, article.id)
      database
        .prepare('INSERT INTO article_records VALUES (?, ?, ?)')
        .run(n, JSON.stringify(article), JSON.stringify({ ...annotation, events: [], claims: [] }))
      for (const kind of ['events', 'claims'] as const)
        for (const record of annotation[kind]) {
          put[kind]++
          database.prepare(`INSERT INTO ${kind} VALUES (?, ?)`).run(put[kind], n)
          database.prepare(`INSERT INTO ${kind.slice(0, -1)}_records VALUES (?, ?)`).run(put[kind], JSON.stringify(record))
        }
    }
    database.close()
    expect((await rapport(['events', '--ledger', at('version2')])).err).toContain('R511')
    expect((await rapport(['ledger', 'upgrade', '--ledger', at('version2')])).out).toMatch(
      /^2 articles taken over; the old ledger is .*version2\.version-2\n$/,
    )
    expect((await rapport(['ledger', 'export', '--ledger', at('version2')])).out).toBe(readFileSync(at('lines.jsonl'), 'utf8'))
    expect(readdirSync(folder)).toContain('version2.version-2')
    expect((await rapport(['ledger', 'upgrade', '--ledger', at('version2')])).out).toMatch(/is up to date\n$/)
  })

  it.each([
    ['no ledger', ['ledger', 'check', '--ledger', at('nowhere')], 'R505'],
    ['nothing to upgrade', ['ledger', 'upgrade', '--ledger', at('nowhere')], 'R505'],
    ['no file', ['ledger', 'import', at('nofile'), '--ledger', at('five')], 'R101'],
    ['no export', ['ledger', 'import', at('text'), '--ledger', at('five')], 'R516'],
    ['no place to write', ['ledger', 'export', join(folder, 'none', 'x'), '--ledger', at('one')], 'R518'],
  ])('says what is wrong: %s', async (_, argv, code) => {
    writeFileSync(at('text'), 'no export\n')
    const { err, status } = await rapport(argv)
    expect(err).toContain(`rapport: ${code} `)
    expect(status).toBe(3)
  })
})

it('finds a body under each of its names, and for it the states that are its members on the day', async () => {
  const told = [
    { id: 'b1', published: '2022-03-10', text: 'Russia accused Finland of hostile acts on Thursday.' },
    { id: 'b2', published: '2024-03-14', text: 'Russia accused Finland of hostile acts on Thursday.' },
    { id: 'b3', published: '2024-03-15', text: 'Russia accused the Association of Southeast Asian Nations of bias on Friday.' },
  ]
  await rapport(['add', '-', '--jobs', '1', '--ledger', at('bodies')], told.map((article) => JSON.stringify(article)).join('\n'))
  const articlesOf = async (...argv: string[]) =>
    (await rapport(['events', '--to', 'jsonl', '--ledger', at('bodies'), ...argv])).out
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { article: string }).article)
  expect(await articlesOf('--between', 'NATO', 'RUS')).toEqual([])
  expect(await articlesOf('--between', 'NATO', 'RUS', '--members')).toEqual(['b2'])
  expect(await articlesOf('--between', 'EU', 'RUS', '--members')).toEqual(['b1', 'b2'])
  expect(await articlesOf('--between', 'ASEAN', 'RUS')).toEqual(['b3'])
})

describe('rapport claims', () => {
  const told = [
    {
      id: 'c1',
      published: '2021-12-13',
      outlet: 'Reuters',
      text: 'Deputy Foreign Minister Sergei Ryabkov said that NATO wanted to bring missiles to Europe, RIA Novosti reported on Monday.',
    },
    {
      id: 'c2',
      published: '2021-12-16',
      outlet: 'Reuters',
      text: 'NATO Secretary General Jens Stoltenberg said on Thursday that Ukraine was free to choose its own path.',
    },
    {
      id: 'c3',
      published: '2021-12-23',
      outlet: 'RT',
      text: 'President Vladimir Putin said on Thursday that NATO had to give guarantees of security to Russia.',
    },
    {
      id: 'c4',
      published: '2022-01-10',
      outlet: 'Reuters',
      text: 'Deputy Foreign Minister Sergei Ryabkov said on Monday that Ukraine must never join NATO.',
    },
    {
      id: 'c5',
      published: '2022-05-12',
      text: 'Kremlin spokesman Dmitry Peskov said on Thursday that Finland had taken unfriendly steps against Russia.',
    },
    {
      id: 'c6',
      published: '2023-04-04',
      text: 'Kremlin spokesman Dmitry Peskov said on Tuesday that Russia would answer Finland with countermeasures.',
    },
    {
      id: 'c7',
      published: '2021-12-18',
      outlet: 'Kyiv Post',
      text: 'Foreign Minister Sergei Lavrov said that NATO ignored the proposals of Russia, AFP reported on Saturday.',
    },
  ]
  const claims = (...argv: string[]) => rapport(['claims', '--ledger', at('claims'), ...argv])
  const december = ['--speaker', 'RUS', '--about', 'NATO', '--from', '2021-12-01', '--until', '2021-12-31']

  beforeAll(async () => {
    await rapport(['add', '-', '--jobs', '1', '--ledger', at('claims')], told.map((article) => JSON.stringify(article)).join('\n'))
  })

  it('tells people who said what, and through whom', async () => {
    expect((await claims(...december, '--to', 'text')).out.split('\n')).toEqual([
      '2021-12-13  c1',
      '  RIA Novosti · state media · reported',
      '  │ Deputy Foreign Minister Sergei Ryabkov said that NATO wanted to bring missiles to Europe',
      '  └ Reuters ← RIA Novosti',
      '      Deputy Foreign Minister Sergei Ryabkov · official · said',
      '      │ that NATO wanted to bring missiles to Europe',
      '      └ Reuters ← RIA Novosti ← Sergei Ryabkov',
      '          NATO · official · wanted',
      '          │ to bring missiles to Europe',
      '          └ Reuters ← RIA Novosti ← Sergei Ryabkov ← NATO',
      '',
      '2021-12-18  c7',
      '  Foreign Minister Sergei Lavrov · official · said',
      '  │ that NATO ignored the proposals of Russia',
      '  └ Kyiv Post ← Agence France-Presse ← Sergei Lavrov',
      '',
      '2021-12-23  c3',
      '  President Vladimir Putin · official · said',
      '  │ that NATO had to give guarantees of security to Russia',
      '  └ RT ← Vladimir Putin',
      '',
    ])
    expect((await claims('--speaker', 'DEU', '--to', 'text')).out).toBe('No claims are found.\n')
  })

  it.each([
    ['a speaker about a body, in a month', december, ['c1', 'c1', 'c7', 'c3']],
    ['one whom an agency quotes, and not the agency', [...december, '--speaker-kind', 'official'], ['c1', 'c7', 'c3']],
    ['an agency through whom it comes', [...december, '--via', 'AFP'], ['c7']],
    ['agencies of a state, or an outlet', [...december, '--via', 'RUS', 'RT'], ['c1', 'c3']],
    ['two who are spoken of', ['--about', 'UKR', 'NATO'], ['c4']],
    ['one of several speakers', ['--speaker', 'Jens Stoltenberg', 'Vladimir Putin'], ['c2', 'c3']],
    ['a kind of speaker', ['--about', 'NATO', '--speaker-kind', 'official'], ['c1', 'c7', 'c3', 'c4']],
    ['kinds of outlet', [...december, '--outlet-kind', 'state media', 'magazine'], ['c3']],
    ['words', ['--text', '"guarantees of security"'], ['c3']],
    ['a body alone', ['--about', 'NATO', '--from', '2022-02'], []],
    ['a body with its members of the day', ['--about', 'NATO', '--members', '--from', '2022-02'], ['c6']],
  ])('finds by %s', async (_, argv, ids) => {
    const { out, err } = await claims(...argv)
    const found = out.split('\n').filter(Boolean)
    expect(found.map((line) => (JSON.parse(line) as { article: string }).article)).toEqual(ids)
    expect(err).toBe('')
    const rows = (await claims(...argv, '--to', 'csv')).out.trim().split('\n')
    expect(rows.map((row) => row.split(',')[1])).toEqual(['article', ...ids])
  })

  it('gives claims and events a page at a time, and says how to go on', async () => {
    for (const command of ['claims', 'events']) {
      const page = (...argv: string[]) => rapport([command, '--ledger', at('claims'), ...argv])
      const whole = await page()
      let out = ''
      let cursor: string | undefined
      let pages = 0
      do {
        const { err, status, ...rest } = await page('--limit', '2', ...(cursor ? ['--cursor', cursor] : []))
        expect(status).toBe(0)
        out += rest.out
        pages++
        cursor = /^rapport: info: R703 more than 2 are found; .* --cursor (\S+)\n$/.exec(err)?.[1]
      } while (cursor)
      expect(out).toBe(whole.out)
      expect(pages).toBe(Math.ceil(whole.out.trim().split('\n').length / 2))
    }
  })

  it.each([
    ['a date', ['--from', 'December'], '--from', 2],
    ['a code', ['--about', '7'], '--about', 2],
    ['a cursor', ['--cursor', 'x'], 'rapport: R510 ', 3],
    ['no words', ['--text', '!'], 'rapport: R510 ', 3],
    ['no ledger', ['--ledger', at('nowhere')], 'rapport: R505 ', 3],
  ])('says what is wrong: %s', async (_, argv, words, wrong) => {
    const { err, status } = await claims(...argv)
    expect(err).toContain(words)
    expect(status).toBe(wrong)
  })
})

it('tells who says that the other side began', async () => {
  const clash = [
    ['c1', 'TASS', 'Azerbaijan attacked Armenia on Sunday, Prime Minister Nikol Pashinyan said.'],
    ['c2', 'Anadolu', 'Armenia attacked Azerbaijan on Sunday, the Azerbaijani defence ministry said.'],
    ['c3', 'Wire', 'Armenia and Azerbaijan signed a truce in Moscow on Sunday.'],
  ].map(([id, outlet, text]) => JSON.stringify({ id, published: '2020-09-28', outlet, text }))
  await rapport(['add', '-', '--jobs', '1', '--ledger', at('clash')], clash.join('\n'))
  const { out } = await rapport(['show', 'c1-e0', '--ledger', at('clash')])
  expect(out).toContain('  who began: 2 readings\n')
  expect(out).toMatch(/ {4}Azerbaijan against Armenia {2}← TASS \(agency\) ← Nikol Pashinyan \(official\)\n/)
  expect(out).toMatch(/ {4}Armenia against Azerbaijan {2}← Anadolu \(agency\) ← Azerbaijan: defence ministry \(official\) {2}\(h\w+\)\n/)
  expect((await rapport(['show', 'c3-e0', '--ledger', at('clash')])).out).not.toContain('who began')
})
