import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRapport } from '../src/index.ts'
import { type Ledger, openLedger } from '../src/ledger/index.ts'
import { createServer, deskDirectory } from '../src/server/index.ts'
import { listen } from '../src/server/listen.ts'

const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))
const ready = Boolean(browserPath) && existsSync(`${deskDirectory}index.html`)

describe.skipIf(!ready)(`the desk in Chromium${ready ? '' : ' (skipped: needs Chromium and a built desk)'}`, () => {
  let folder: string
  let ledger: Ledger
  let server: Server
  let browser: Browser
  let page: Page
  let address: string
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
    server = await listen(createServer(ledger), 0, '127.0.0.1')
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
    server?.close()
    await ledger?.close()
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
