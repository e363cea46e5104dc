import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen } from '../src/http/index.ts'
import { createRapport } from '../src/index.ts'
import { type Ledger, openLedger } from '../src/ledger/index.ts'
import type { Actor, Annotation, Article, Event, EventStatus } from '../src/records.ts'
import { createServer, deskDirectory } from '../src/server/index.ts'

const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))
const ready = Boolean(browserPath) && existsSync(`${deskDirectory}index.html`)

const state = (country: string, name: string): Actor => ({ text: name, name, id: country, country, sectors: [], cameo: country })
const [china, russia, usa] = [state('CHN', 'China'), state('RUS', 'Russia'), state('USA', 'the United States')]
const acts: [type: string, cameo: string, sources: Actor[], targets: Actor[], status: EventStatus, words: string][] = [
  ['CONSULT', '046', [china, russia], [], 'done', 'China and Russia held talks'],
  ['SUPPORT', '057', [china, russia], [], 'done', 'China and Russia signed an agreement'],
  ['CONSULT', '042', [china], [russia], 'planned', 'A delegation from China will visit Russia'],
  ['ACCUSE', '112', [usa], [russia], 'done', 'The United States accused Russia'],
  ['COOPERATE', '062', [china, russia], [], 'denied', 'China and Russia denied joint drills'],
  ['CONSULT', '046', [china, usa], [], 'done', 'China and the United States held talks'],
  ['REQUEST', '100', [russia], [china], 'done', 'Russia asked China for answers'],
]
/** A quarter of a year between one article and the next. */
const goldenArticles = Array.from({ length: 21 }, (_, i): [Article, Annotation] => {
  const [type, cameo, sources, targets, status, words] = acts[i % acts.length]!
  const published = `${2018 + Math.floor(i / 4)}-${String((i % 4) * 3 + 1).padStart(2, '0')}-15`
  const id = `golden-${i}`
  const text = `${words} on Monday. Little else became known.\n`
  const time = { from: published, to: published, precision: 'day', basis: 'stated', text: 'Monday' } as const
  const why = { rule: 'golden', trigger: { start: 0, end: 5, text: text.slice(0, 5) }, steps: ['told as a fact'] }
  const event: Event = {
    ...{
      id: `${id}-e0`,
      article: id,
      sentence: 0,
      start: 0,
      end: words.length,
      text: words,
      type,
      mode: null,
      contexts: [],
      cameo,
      goldstein: 1,
      quad: 1,
    },
    ...{
      sources,
      targets,
      reciprocal: !targets.length,
      status,
      time,
      place: null,
      topics: [],
      quantities: [],
      attribution: [],
      confidence: 0.9,
      why,
    },
  }
  const layers = { sentences: [], names: [], times: [], places: [], actors: [], claims: [], events: [event], messages: [] }
  const article = { id, text, title: words, published, outlet: `Outlet ${1 + (i % 3)}` }
  return [article, { article, coder: { rapport: '1', model: '1', knowledge: '1' }, ...layers }]
})

describe.skipIf(!ready)(`the desk in Chromium${ready ? '' : ' (skipped: needs Chromium and a built desk)'}`, () => {
  let folder: string
  let ledger: Ledger
  let server: Server
  let browser: Browser
  let page: Page
  let address: string
  let golden: Ledger
  let goldenServer: Server
  let goldenAddress: string
  const requests: string[] = []
  const faults: string[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rapport-desk-'))
    ledger = openLedger(join(folder, 'desk.ledger'))
    const rapport = createRapport()
    const text =
      'Chinese President Xi Jinping met Russian President Vladimir Putin in Moscow on Monday. <img src=x onerror=alert(1)> Putin accepted an invitation to visit China.'
    const article = { id: 'desk-1', text, title: '<b>Talks</b> in Moscow', published: '2023-03-21', outlet: 'Sample' }
    await ledger.add(article, rapport.annotate(article))
    await ledger.link()
    golden = openLedger(join(folder, 'golden.ledger'))
    for (const [written, annotation] of goldenArticles) await golden.add(written, annotation)
    await golden.link()
    goldenServer = await listen(createServer(golden), 0, '127.0.0.1')
    goldenAddress = `http://127.0.0.1:${(goldenServer.address() as AddressInfo).port}`
    const code = async (article: Article) => ({ output: JSON.stringify(rapport.annotate(article)), lost: false, messages: [] })
    server = await listen(createServer(ledger, deskDirectory, { code, writing: ledger, loopback: true }), 0, '127.0.0.1')
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const quiet = [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ]
    browser = await chromium.launch({ executablePath: browserPath!, args: quiet })
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    page.on('request', (request) => requests.push(request.url()))
    page.on('pageerror', (error) => faults.push(error.message))
  })
  afterAll(async () => {
    await browser?.close()
    for (const open of [server, goldenServer]) open?.close()
    for (const open of [ledger, golden]) await open?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('lists what happened between two states', async () => {
    await page.goto(`${address}/#/relation?a=CHN&b=RUS`)
    await page.waitForSelector('.happening a')
    expect(await page.textContent('h1')).toMatch(/China.*and.*Russia/)
    expect(await page.locator('.timeline .cell').count()).toBeGreaterThan(0)
  })

  it('opens the article, and the card of a passage that is clicked', async () => {
    await page.click('.happening a')
    await page.click('.accounts a')
    await page.waitForSelector('.card dl')
    const card = (await page.textContent('.card'))!
    for (const label of ['What', 'Who', 'When', 'Status', 'Who says so', 'Why']) expect(card).toContain(label)
    expect(card).toContain('Putin')
  })

  it('goes from mark to mark by the keyboard', async () => {
    const before = page.url()
    await page.focus('mark[role=button]')
    await page.keyboard.press('ArrowRight')
    await page.waitForURL((url) => url.href !== before)
  })

  it('shows text as text, whatever it holds', async () => {
    expect(await page.textContent('.reader h1')).toBe('<b>Talks</b> in Moscow')
    expect(await page.locator('.text img').count()).toBe(0)
  })

  it('follows a period that is chosen with the keyboard, in the pictures, the list and the address', async () => {
    await page.goto(`${address}/#/relation?a=CHN&b=RUS`)
    await page.waitForSelector('.timeline .cell')
    await page.click('text=Zoom in')
    await page.waitForURL(/from=\d{4}-\d{2}-\d{2}/)
    await page.focus('[role=slider] >> nth=0')
    const before = await page.textContent('.period b')
    await page.keyboard.press('Home')
    await expect.poll(() => page.textContent('.period b')).not.toBe(before)
    await page.click('text=Whole time')
    await page.waitForURL((url) => !url.href.includes('from='))
  })

  it('finds a party while its name is typed: states and leaders', async () => {
    await page.goto(`${address}/#/relation?a=CHN&b=RUS`)
    await page.waitForSelector('.timeline .cell')
    await page.locator('.picker input').first().fill('puti')
    await page.waitForSelector('.choice:has-text("Vladimir Putin")')
    await page.keyboard.press('Enter')
    await page.waitForSelector('h1:has-text("Vladimir Putin and Russia")')
    expect(await page.locator('.happening').count()).toBeGreaterThan(0)
  })

  it('hands out a picture with its title and source, and a table', async () => {
    await page.goto(`${address}/#/relation?a=CHN&b=RUS`)
    await page.waitForSelector('.timeline .cell')
    const taken = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`.figure button:text-is("${name}")`).first().click(),
      ])
      return readFileSync((await download.path())!)
    }
    const svg = (await taken('SVG')).toString()
    expect(svg).toContain('China and Russia: what happened')
    expect(svg).toContain('Rapport ledger')
    expect(svg).not.toContain('var(--')
    expect((await taken('PNG')).subarray(1, 4).toString()).toBe('PNG')
    expect((await taken('CSV')).toString()).toMatch(/^id,from,until,kind/)
  })

  it('searches, and keeps a view', async () => {
    await page.goto(`${address}/#/search`)
    await page.fill('#search-text', 'invitation')
    await page.waitForSelector('.found a')
    expect(page.url()).toContain('text=invitation')
    await page.click('text=Save view')
    await page.waitForSelector('.saved a:text-is("invitation")')
    await page.click('.saved button')
    await page.waitForSelector('.saved', { state: 'detached' })
  })

  it('changes the years of the map and the network by a slider, with the address', async () => {
    await page.goto(`${address}/#/network?all=yes`)
    await page.waitForSelector('.network .node')
    await page.focus('[aria-label="Last year"]')
    expect(await page.textContent('.year-slider output')).toContain('2023')
  })

  it('says what to do on an empty page, and when the server is gone', async () => {
    await page.goto(`${address}/#/relation?a=CHN&b=FRA`)
    await page.waitForSelector('.state h2')
    expect(await page.textContent('.state')).toContain('Choose another pair')
    await page.goto(`${address}/#/nowhere`)
    await page.waitForSelector('.state h1')
    await page.route('**/api/v1/find/claims*', (route) => route.abort())
    await page.goto(`${address}/#/claims`)
    await page.waitForSelector('.state.failed')
    await page.unroute('**/api/v1/find/claims*')
    await page.click('text=Try again')
    await page.waitForSelector('.claim')
  })

  const views: [view: string, ready: string][] = [
    ['#/relation?a=CHN&b=RUS', '.happening a'],
    ['#/article/desk-1?mark=desk-1-e0&layers=events+claims+actors+times+places', '.card dl'],
    ['#/claims', '.claim'],
    ['#/chronicle', '.calendar'],
    ['#/map', '.map .tie'],
    ['#/network?all=yes', '.network .node'],
    ['#/search?text=Moscow', '.found a'],
    ['#/add', '.add-files'],
  ]

  describe.each(views)('%s', (view, shown) => {
    it.each([
      ['phone', 390, 'light'],
      ['phone', 390, 'dark'],
      ['desktop', 1440, 'light'],
      ['desktop', 1440, 'dark'],
    ] as const)('fits, and has no fault that axe-core finds: %s %i %s', async (_, width, colorScheme) => {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      await page.goto('about:blank')
      await page.goto(`${address}/${view}`)
      await page.waitForSelector(shown)
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      expect(await faultsOfPage()).toEqual([])
    })
  })

  it('takes in what is pasted and what is dropped, and says what was skipped and why', async () => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto(`${address}/#/add`)
    await page.fill('textarea[name=text]', 'The Indian foreign minister visited Nepal on Tuesday. <img src=x onerror=alert(2)>')
    await page.fill('input[name=title]', 'A visit')
    await page.fill('input[name=published]', '2023-05-03')
    await page.click('.add-text button')
    await page.waitForSelector('.add-outcomes li >> text=1 article added')
    await page.setInputFiles('#add-picker', [
      {
        name: 'two.jsonl',
        mimeType: 'application/x-ndjson',
        buffer: Buffer.from(
          '{"id":"j1","text":"France condemned Iran."}\nno JSON\n{"id":"j2","text":"Chile signed a treaty with Peru."}\n',
        ),
      },
      { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') },
      { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
    ])
    await page.waitForSelector('.add-outcomes li >> text=2 articles added, 1 piece refused')
    const said = (await page.textContent('.add-outcomes'))!
    for (const words of ['R105', 'scan.pdf', 'this kind of file is not read here', 'empty.txt', 'it is empty'])
      expect(said).toContain(words)
    await page.click('.add-outcomes a')
    await page.waitForSelector('h1 >> text=A visit')
    expect(await page.textContent('main')).toContain('<img src=x onerror=alert(2)>')
    await page.goto(`${address}/#/relation?a=IND&b=NPL`)
    await page.waitForSelector('.happening a')
  })

  it('corrects an event with a reason and a name, and rejects one', async () => {
    await page.goto(`${address}/#/article/j2?mark=j2-e0`)
    await page.click('.correction summary')
    await page.fill('.correction input[name=cameo]', '046')
    await page.fill('.correction input[name=reason]', 'they only talk about it')
    await page.fill('.correction input[name=by]', 'A reader')
    await page.click('.correction button[type=submit]')
    await page.waitForSelector('.card dd >> text=CAMEO 046')
    expect(await faultsOfPage()).toEqual([])
    await page.waitForSelector('.card .steps >> text=corrected by A reader', { state: 'attached' })
    await page.click('.correction summary')
    await page.fill('.correction input[name=reason]', 'nothing was signed')
    await page.click('.correction-buttons button:last-child')
    await page.waitForSelector('.card', { state: 'detached' })
    expect(await ledger.event('j2-e0')).toBeNull()
  })

  // Golden pictures. After a change that is meant: RAPPORT_GOLDEN=write npx vitest run test/desk.test.ts, and look at the files.
  // The ledger behind them is written by hand, so that they do not change with what the coder reads.
  it.each([
    ['relation-desktop', 1280, '#/relation?a=CHN&b=RUS', '.happening a'],
    ['relation-phone', 390, '#/relation?a=CHN&b=RUS', '.happening a'],
    ['article-desktop', 1280, '#/article/golden-5?mark=golden-5-e0', '.card .card-link'],
    ['map-desktop', 1280, '#/map', '.map .tie'],
  ])('looks as it did: %s', async (name, width, view, shown) => {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      locale: 'en-GB',
      colorScheme: 'light',
      reducedMotion: 'reduce',
    })
    const fresh = await context.newPage()
    await fresh.goto(`${goldenAddress}/${view}`)
    await fresh.waitForSelector(shown)
    await fresh.evaluate('document.fonts.ready.then(() => {})')
    const picture = await fresh.screenshot({ animations: 'disabled', caret: 'hide' })
    const file = fileURLToPath(new URL(`./golden/${name}.png`, import.meta.url))
    if (process.env['RAPPORT_GOLDEN'] === 'write') writeFileSync(file, picture)
    // Letters are drawn a little differently from one version of the browser to the next.
    expect(await difference(context, picture, readFileSync(file))).toBeLessThan(0.02)
    await context.close()
  })

  /** The share of pixels that differ visibly; 1 for pictures of different sizes. The browser itself reads the files. */
  async function difference(context: BrowserContext, one: Buffer, other: Buffer): Promise<number> {
    const blank = await context.newPage()
    const files = JSON.stringify([one.toString('base64'), other.toString('base64')])
    return blank.evaluate(`(async () => {
      const [a, b] = await Promise.all(${files}.map(async (base64) => {
        const bitmap = await createImageBitmap(await (await fetch('data:image/png;base64,' + base64)).blob())
        const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
        pen.drawImage(bitmap, 0, 0)
        return pen.getImageData(0, 0, bitmap.width, bitmap.height)
      }))
      if (a.width !== b.width || a.height !== b.height) return 1
      let different = 0
      for (let i = 0; i < a.data.length; i += 4)
        if ([0, 1, 2].some((channel) => Math.abs(a.data[i + channel] - b.data[i + channel]) > 48)) different++
      return different / (a.data.length / 4)
    })()`) as Promise<number>
  }

  async function faultsOfPage(): Promise<string[]> {
    // The page's policy lets no script in; the checker is put in from outside of it.
    const axe = readFileSync(fileURLToPath(new URL('../node_modules/axe-core/axe.min.js', import.meta.url)), 'utf8')
    const session = await page.context().newCDPSession(page)
    await session.send('Runtime.evaluate', { expression: axe })
    return page.evaluate(async () => {
      const { violations } = await (
        globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
      ).axe.run()
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    })
  }

  it('asks nobody but its own server, and nothing breaks', () => {
    expect(requests.filter((url) => !url.startsWith(address) && !/^(data|blob|about):/.test(url))).toEqual([])
    expect(faults).toEqual([])
  })
})
