import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Article, Message } from '../records.ts'
import { cutBefore, partsOf } from './article.ts'
import { detectEncoding } from './decode.ts'
import { readArticles } from './index.ts'
import { readLines } from './jsonl.ts'
import { splitFrontMatter } from './text.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-intake-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const visit = 'German Chancellor Angela Merkel received French President Emmanuel Macron in Berlin on Monday.\n'

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function read(inputs: string[], stdin = ''): Promise<{ articles: Article[]; messages: Message[] }> {
  const articles: Article[] = []
  const messages: Message[] = []
  for await (const article of readArticles(inputs, { stdin: Readable.from([Buffer.from(stdin)]), report: (m) => messages.push(m) }))
    articles.push(article)
  return { articles, messages }
}

describe('formats', () => {
  it.each<[string, string | Uint8Array, Partial<Article>]>([
    ['plain.txt', visit, { text: visit }],
    ['plain.txt.gz', gzipSync(visit), { text: visit }],
    [
      'yaml.md',
      `---\ntitle: Merkel receives Macron\npublished: 2017-05-15\noutlet: Deutsche Welle\n---\n\n${visit}`,
      { title: 'Merkel receives Macron', published: '2017-05-15', outlet: 'Deutsche Welle', text: visit },
    ],
    [
      'json.txt',
      `{\n  "published": "2017-05-15",\n  "outlet": "Deutsche Welle",\n  "desk": "Europe"\n}\n\n${visit}`,
      { published: '2017-05-15', outlet: 'Deutsche Welle', desk: 'Europe', text: visit },
    ],
    [
      'line.txt',
      `{ "published": "2017-05-15", "outlet": "Deutsche Welle" }\n\n${visit}`,
      { published: '2017-05-15', outlet: 'Deutsche Welle', text: visit },
    ],
    ['braces.txt', `{sic}\n${visit}`, { text: `{sic}\n${visit}` }],
    ['one.jsonl', `${JSON.stringify({ id: 'a1', text: visit, section: 'world' })}\n`, { id: 'a1', text: visit, section: 'world' }],
    ['one.jsonl.gz', gzipSync(`${JSON.stringify({ id: 'a1', text: visit })}\n`), { id: 'a1', text: visit }],
    [
      'latin.txt',
      iconv.encode('Le président français Emmanuel Macron a été reçu à Berlin par la chancelière.\n', 'windows-1252'),
      { text: 'Le président français Emmanuel Macron a été reçu à Berlin par la chancelière.\n' },
    ],
    ['wide.txt', iconv.encode(visit, 'utf-16le', { addBOM: true }), { text: visit }],
    ['marked.txt', `\uFEFF${visit}`, { text: visit }],
    ['numbered.jsonl', '{"id": 7, "text": "Talks were held."}', { id: '7' }],
  ])('reads %s', async (name, content, expected) => {
    const { articles } = await read([put(name, content)])
    expect(articles).toHaveLength(1)
    expect(articles[0]).toMatchObject(expected)
  })

  it('takes text and metadata from a page, and nothing of its furniture', async () => {
    const page = `<html lang="en"><head><title>x</title><meta property="og:title" content="Macron in Berlin"><meta property="article:published_time" content="2017-05-15T18:00:00Z">
      <meta property="og:site_name" content="Deutsche Welle"></head><body><nav>Home World</nav><article><h1>Macron in Berlin</h1><p>${visit.trim()}</p><p>They spoke of the euro zone.</p></article><script>alert(1)</script></body></html>`
    const { articles } = await read([put('page.html', page)])
    expect(articles[0]).toMatchObject({
      title: 'Macron in Berlin',
      published: '2017-05-15T18:00:00Z',
      outlet: 'Deutsche Welle',
      language: 'en',
    })
    expect(articles[0]!.text).toContain(`${visit.trim()}\nThey spoke of the euro zone.`)
    expect(articles[0]!.text).not.toMatch(/alert|Home World/)
  })

  it('reads standard input as records', async () => {
    const { articles } = await read(['-'], `${JSON.stringify({ text: visit })}\n${JSON.stringify({ text: 'Second.' })}\n`)
    expect(articles.map((a) => a.text)).toEqual([visit, 'Second.'])
  })

  it('gives the same id to the same article and another one to another outlet', async () => {
    const line = (outlet: string) => JSON.stringify({ text: visit, outlet })
    const { articles } = await read(['-'], [line('AFP'), line('AFP'), line('TASS')].join('\n'))
    expect(articles[0]!.id).toBe(articles[1]!.id)
    expect(articles[0]!.id).not.toBe(articles[2]!.id)
  })

  it('walks folders and globs in order', async () => {
    mkdirSync(join(folder, 'tree/inner'), { recursive: true })
    put('tree/b.txt', 'B.')
    put('tree/a.txt', 'A.')
    put('tree/inner/c.md', 'C.')
    put('tree/skipped.png', 'P')
    expect((await read([join(folder, 'tree')])).articles.map((a) => a.text)).toEqual(['A.', 'B.', 'C.'])
    expect((await read([join(folder, 'tree/*.txt')])).articles.map((a) => a.text)).toEqual(['A.', 'B.'])
  })
})

describe('bad input', () => {
  it.each<[string, string | Uint8Array | null, string, RegExp]>([
    ['missing.txt', null, 'R101', /missing\.txt/],
    ['empty.txt', '', 'R104', /empty\.txt/],
    ['blank.txt', ' \n\n', 'R104', /blank\.txt/],
    ['picture.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3, 0, 200, 201, 0, 3]), 'R103', /picture\.txt/],
    ['torn.txt.gz', gzipSync(visit.repeat(400)).subarray(0, 60), 'R107', /torn/],
    ['front.md', '---\ntitle: "open\n---\nText.', 'R108', /front\.md/],
    ['table.xlsx', 'x', 'R111', /table\.xlsx/],
    ['list.jsonl', '[1, 2]', 'R105', /line 1.*list/],
    ['textless.jsonl', '{"title": "No text"}', 'R106', /line 1.*text/],
  ])('%s', async (name, content, code, reason) => {
    const path = content === null ? join(folder, name) : put(name, content)
    const good = put('good.txt', visit)
    const { articles, messages } = await read([path, good])
    expect(messages.filter((m) => m.severity === 'error').map((m) => m.code)).toEqual([code])
    expect(messages.find((m) => m.code === code)!.reason).toMatch(reason)
    expect(articles.map((a) => a.text)).toContain(visit)
  })

  it('reports a broken line 7 and reads the other lines', async () => {
    const lines = Array.from({ length: 10 }, (_, i) => JSON.stringify({ id: `n${i + 1}`, text: visit }))
    lines[6] = '{"id": "n7", "text": "Cut off'
    const { articles, messages } = await read([put('broken.jsonl', lines.join('\n'))])
    expect(articles).toHaveLength(9)
    expect(messages).toEqual([expect.objectContaining({ code: 'R105', reason: expect.stringContaining('broken.jsonl, line 7') })])
  })

  it.each<[string, string | Uint8Array, string, RegExp]>([
    ['list.json', '[{"text":"One."},{"title":"no text"},7]', 'R106', /list\.json, item 2: .*"text"/],
    ['cut.json', '{"text":"Cut off', 'R116', /cut\.json: not JSON/],
    ['bare.html', '<html><body><script>x()</script><nav>Home</nav></body></html>', 'R104', /bare\.html/],
    ['nothing.html', '', 'R104', /nothing\.html: empty/],
    ['nothing.jsonl', '', 'R104', /nothing\.jsonl: empty/],
    ['blank.txt', ' \n\n', 'R104', /blank\.txt: empty/],
    ['image.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'R103', /image\.txt: not text/],
    ['archive.jsonl', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'R103', /archive\.jsonl: not text/],
    ['half.txt.gz', gzipSync(visit.repeat(5000)).subarray(0, 200), 'R107', /half\.txt\.gz: cannot be unpacked/],
    ['bomb.txt.gz', gzipSync(Buffer.alloc(60_000_000, 32)), 'R113', /bomb\.txt\.gz: unpacks to more than 200 times its size/],
    ['bomb.jsonl.gz', gzipSync(Buffer.alloc(60_000_000, 10)), 'R113', /bomb\.jsonl\.gz/],
    ['front.md', '---\ntitle: [\n---\nText.', 'R108', /front\.md/],
  ])('one broken file, %s, is named and stops no other', async (name, content, number, reason) => {
    const { articles, messages } = await read([put('before.txt', 'Before.'), put(name, content), put('after.txt', 'After.')])
    expect([articles[0]!.text, articles.at(-1)!.text]).toEqual(['Before.', 'After.'])
    expect(messages).toContainEqual(expect.objectContaining({ code: number, severity: 'error', reason: expect.stringMatching(reason) }))
  })

  it('a page that is nested beyond reason stops nothing', async () => {
    const page = `<html><body>${'<div>'.repeat(200_000)}Talks.${'</div>'.repeat(200_000)}</body></html>`
    const { articles, messages } = await read([put('deep.html', page), put('after.txt', 'After.')])
    expect(articles.at(-1)!.text).toBe('After.')
    expect(messages.map(({ code }) => code)).toEqual(['R115'])
  })

  it('a file and a folder that vanish are named, and the rest is read', async () => {
    const { articles, messages } = await read([
      join(folder, 'gone.txt'),
      join(folder, 'gone/'),
      join(folder, 'gone/*.txt'),
      put('after.txt', 'After.'),
    ])
    expect(articles.map(({ text }) => text)).toEqual(['After.'])
    expect(messages.map(({ code }) => code)).toEqual(['R101', 'R101', 'R101'])
  })

  it('what repeats itself much, and is packed honestly, is read', async () => {
    const lines = `${JSON.stringify({ text: visit })}\n`.repeat(200_000)
    const { articles, messages } = await read([put('honest.jsonl.gz', gzipSync(lines, { level: 1 }))])
    expect(articles).toHaveLength(200_000)
    expect(messages).toEqual([])
  })

  it('leaves aside a title that is none', async () => {
    const { articles, messages } = await read(['-'], JSON.stringify({ id: 'x', text: visit, title: 'x'.repeat(10_000_000), outlet: 'AFP' }))
    expect(articles).toEqual([{ id: 'x', text: visit, outlet: 'AFP' }])
    expect(messages.map(({ code }) => code)).toEqual(['R114'])
  })

  it('keeps an article whose date is no date, and says so', async () => {
    const { articles, messages } = await read(['-'], JSON.stringify({ id: 'd', text: visit, published: 'yesterday' }))
    expect(articles[0]).toEqual({ id: 'd', text: visit })
    expect(messages.map((m) => m.code)).toEqual(['R114'])
  })

  it('reports a folder without articles', async () => {
    mkdirSync(join(folder, 'bare'), { recursive: true })
    expect((await read([join(folder, 'bare')])).messages.map((m) => m.code)).toEqual(['R102'])
  })

  it('gives a record that has a field named "fault" back whole', async () => {
    expect((await read(['-'], '{"id":"f","text":"Talks.","fault":"none"}')).articles).toEqual([{ id: 'f', text: 'Talks.', fault: 'none' }])
  })
})

describe('streams', () => {
  it('a line of standard input is read before the next one is there', async () => {
    let write = () => {}
    const written = new Promise<void>((resolve) => {
      write = resolve
    })
    const lines = async function* () {
      yield Buffer.from(`${JSON.stringify({ id: 'a1', text: visit })}\n`)
      await written
      yield Buffer.from(`${JSON.stringify({ id: 'a2', text: visit })}\n`)
    }
    const articles = readArticles(['-'], { stdin: Readable.from(lines()), report: () => {} })
    expect((await articles.next()).value).toMatchObject({ id: 'a1' })
    write()
    expect((await articles.next()).value).toMatchObject({ id: 'a2' })
  })

  it('finds the same lines however the characters are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ maxLength: 12 }), { maxLength: 20 }), async (chunks) => {
        const whole = chunks.join('')
        const expected = whole.split('\n').map((line) => line.replace(/\r$/, ''))
        if (!whole.slice(whole.lastIndexOf('\n') + 1)) expected.pop()
        const lines: (string | null)[] = []
        for await (const { line } of readLines(Readable.from(chunks.filter(Boolean)) as AsyncIterable<string>, 1000)) lines.push(line)
        expect(lines).toEqual(expected)
      }),
    )
  })

  it('passes over a line that is too long, and counts on', async () => {
    const lines = []
    for await (const item of readLines(Readable.from(['a\nbbbb', 'bbbbbbbb', 'bb\nc']) as AsyncIterable<string>, 10)) lines.push(item)
    expect(lines).toEqual([
      { line: 'a', number: 1 },
      { line: null, number: 2 },
      { line: 'c', number: 3 },
    ])
  })

  it('cuts long articles into parts that together are the whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), fc.integer({ min: 2, max: 50 }), (text, limit) => {
        const parts = [...partsOf({ id: 'x', text }, limit)]
        expect(parts.map((part) => part.text).join('')).toBe(text)
        for (const part of parts) expect(part.text.length).toBeLessThanOrEqual(limit)
        expect(new Set(parts.map((part) => part.id)).size).toBe(parts.length)
      }),
    )
    expect(cutBefore('One day. Two days.', 0, 12)).toBe(9)
  })

  it('reads a text of many megabytes in parts', async () => {
    const { articles } = await read([put('long.txt', `${visit.trim()}\n\n`.repeat(25_000))])
    expect(articles.length).toBeGreaterThan(1)
    expect(articles.every((a) => a.text.length <= 1_000_000)).toBe(true)
    expect(articles.map((a) => a.text).join('')).toHaveLength((visit.length + 1) * 25_000)
    expect(articles[1]!.id).toBe(`${articles[0]!.id}#2`)
  })
})

it.each([
  ['ascii', Buffer.from('Talks were held in Vienna.'), 'utf-8'],
  [
    'cyrillic',
    iconv.encode('Президент России Владимир Путин встретился с председателем КНР Си Цзиньпином в Москве.', 'windows-1251'),
    'windows-1251',
  ],
  ['utf-16 without mark', iconv.encode('Talks were held in Vienna on Monday.', 'utf-16le'), 'utf-16le'],
])('tells the encoding: %s', (_, bytes, name) => {
  expect(detectEncoding(bytes)).toEqual({ name, text: true })
})

it('leaves text that only looks like front matter alone', () => {
  expect(splitFrontMatter('--- a dash, not front matter\nText.', 'x').body).toBe('--- a dash, not front matter\nText.')
})
