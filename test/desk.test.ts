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

  it('fits a phone', async () => {
    await page.setViewportSize({ width: 390, height: 800 })
    for (const view of ['#/relation?a=CHN&b=RUS', '#/article/desk-1']) {
      await page.goto(`${address}/${view}`)
      await page.waitForSelector('h1')
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    }
  })

  it.each(['#/relation?a=CHN&b=RUS', '#/article/desk-1'])('has no fault that axe-core finds: %s', async (view) => {
    await page.goto(`${address}/${view}`)
    await page.waitForSelector('h1')
    // The page's policy lets no script in; the checker is put in from outside of it.
    const axe = readFileSync(fileURLToPath(new URL('../node_modules/axe-core/axe.min.js', import.meta.url)), 'utf8')
    const session = await page.context().newCDPSession(page)
    await session.send('Runtime.evaluate', { expression: axe })
    const found = await page.evaluate(async () => {
      const { violations } = await (
        globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
      ).axe.run()
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    })
    expect(found).toEqual([])
  })

  it('asks nobody but its own server, and nothing breaks', () => {
    expect(requests.filter((url) => !url.startsWith(address) && !url.startsWith('data:'))).toEqual([])
    expect(faults).toEqual([])
  })
})
