import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen, readTokens } from '../src/http/index.ts'
import { createRapport } from '../src/index.ts'
import { type Ledger, openLedger } from '../src/ledger/index.ts'
import { createServer, deskDirectory } from '../src/server/index.ts'
import { addressOf, closeStage, faultsOfPage, fits, openBrowser, openStage, type Stage, seen } from './desk-browser.ts'

describe.skipIf(!seen.ready)(`the desk in Chromium${seen.skipped}`, () => {
  let folder: string
  let ledger: Ledger
  let stage: Stage
  let browser: Browser
  let page: Page
  let address: string
  const requests: string[] = []
  const faults: string[] = []

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rapport-desk-'))
    ledger = openLedger(join(folder, 'desk.ledger'))
    const text =
      'Chinese President Xi Jinping met Russian President Vladimir Putin in Moscow on Monday. <img src=x onerror=alert(1)> Putin accepted an invitation to visit China.'
    const article = { id: 'desk-1', text, title: '<b>Talks</b> in Moscow', published: '2023-03-21', outlet: 'Sample' }
    await ledger.add(article, createRapport().annotate(article))
    await ledger.link()
    stage = await openStage(ledger, { loopback: true })
    address = stage.address
    browser = await openBrowser()
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    page.on('request', (request) => requests.push(request.url()))
    page.on('pageerror', (error) => faults.push(error.message))
  })
  afterAll(async () => {
    await browser?.close()
    await closeStage(stage)
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

  it('searches, and keeps a view', async () => {
    await page.goto(`${address}/#/search`)
    await page.fill('#search-text', 'invitation')
    await page.waitForSelector('.found a')
    expect(page.url()).toContain('text=invitation')
    await page.click('text=Save view')
    await page.waitForSelector('.saved a:text-is("Search: invitation")')
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
    ['#/relation?a=CHN&b=FRA', '.state h2'],
    ['#/happening/', '.accounts'],
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
      await page.goto(`${address}/${view}${view.endsWith('happening/') ? (await ledger.happenings())[0]!.id : ''}`)
      await page.waitForSelector(shown)
      expect(await fits(page)).toBe(true)
      expect(await faultsOfPage(page)).toEqual([])
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
    for (const words of ['R105', 'scan.pdf', 'this kind of file is not read', 'empty.txt', 'it is empty']) expect(said).toContain(words)
    const front = '---\nid: front\ntitle: A call\npublished: 2023-05-03\n---\nIndia and Nepal held talks by phone on Tuesday.'
    const page5 = `<html><head><title>A page</title></head><body><article><p>${'Chile and Peru held talks. '.repeat(20)}</p></article></body></html>`
    await page.setInputFiles('#add-picker', [
      { name: 'front.md', mimeType: 'text/markdown', buffer: Buffer.from(front) },
      { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(page5) },
      { name: 'packed.txt.gz', mimeType: 'application/gzip', buffer: gzipSync('Chile thanked Peru.') },
      { name: 'Grüße.txt', mimeType: 'text/plain', buffer: Buffer.from('Chile condemned Peru.') },
    ])
    await page.waitForSelector('.add-outcomes li >> text=Grüße.txt')
    expect((await page.textContent('.add-outcomes'))!.match(/1 article added/g)).toHaveLength(5)
    expect((await ledger.article('front'))!.article).toMatchObject({ title: 'A call', published: '2023-05-03' })
    expect((await ledger.articles()).map(({ title }) => title)).toEqual(expect.arrayContaining(['A page', 'Grüße']))
    await page.click('.add-outcomes li:last-child a')
    await page.waitForSelector('h1 >> text=A visit')
    expect(await page.textContent('main')).toContain('<img src=x onerror=alert(2)>')
    await page.goto(`${address}/#/relation?a=IND&b=NPL`)
    await page.waitForSelector('.happening a')
  })

  it('corrects any field of an event with a reason and a name, by the keyboard, and rejects one; both outlive coding anew', async () => {
    const added = (await ledger.article('j2'))!.article
    await page.goto(`${address}/#/article/j2?mark=j2-e0`)
    await page.focus('.correction summary')
    await page.keyboard.press('Enter')
    await page.fill('.correction input[name=cameo]', '046')
    await page.locator('.correction input[name=sources]').first().fill('France')
    await page.locator('.correction fieldset', { hasText: 'To whom' }).locator('button').focus()
    await page.keyboard.press('Enter')
    await page.locator('.correction input[name=targets]').last().fill('European Union')
    await page.fill('.correction input[name=place]', 'Geneva')
    await page.fill('.correction input[name=first]', '2023-05-04')
    await page.selectOption('.correction select[name=status]', 'planned')
    await page.fill('.correction input[name=topics]', 'trade, fish')
    await page.locator('.correction fieldset', { hasText: 'Amounts' }).locator('button').click()
    await page.fill('.correction input[name=amountText]', 'a treaty')
    await page.fill('.correction input[name=amountValue]', '1')
    await page.fill('.correction input[name=amountUnit]', 'treaty')
    await page.locator('.correction fieldset', { hasText: 'Who says so' }).locator('button').click()
    await page.fill('.correction input[name=speaker]', 'Nobody Inparticular')
    await page.fill('.correction input[name=reason]', 'they only talk about it')
    await page.fill('.correction input[name=by]', 'A reader')
    expect(await faultsOfPage(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.waitForSelector('.correction [role=alert] >> text=nobody is known as “Nobody Inparticular”')
    await page.fill('.correction input[name=speaker]', 'Vladimir Putin')
    await page.focus('.correction button[type=submit]')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.card dd >> text=CAMEO 046')
    expect(await faultsOfPage(page)).toEqual([])
    // The keyboard stays in the text, and the card says what holds now.
    expect(await page.evaluate('document.activeElement.getAttribute("aria-pressed")')).toBe('true')
    await page.waitForSelector('.card dd >> text=Engage in negotiation')
    await page.waitForSelector('.card .steps >> text=corrected by A reader', { state: 'attached' })
    await page.waitForSelector('.log >> text=Corrected by A reader')
    const corrected = {
      cameo: '046', status: 'planned', place: { name: 'Geneva', country: 'CHE' }, time: { from: '2023-05-04', to: '2023-05-04', precision: 'day' }, topics: ['trade', 'fish'],
      quantities: [{ text: 'a treaty', value: 1, unit: 'treaty' }], attribution: [{ speaker: { name: 'Vladimir Putin' }, kind: 'official' }],
    } // biome-ignore format: a record
    const now = (await ledger.event('j2-e0'))!
    expect(now).toMatchObject(corrected)
    expect([...now.sources, ...now.targets].map(({ country, group }) => country ?? group)).toEqual(
      expect.arrayContaining(['FRA', 'European Union']),
    )
    await ledger.add(added, createRapport().annotate(added))
    expect(await ledger.event('j2-e0')).toEqual(now)
    await page.click('.correction summary')
    await page.fill('.correction input[name=reason]', 'nothing was signed')
    await page.click('.correction .buttons button:last-child')
    await page.waitForSelector('.card', { state: 'detached' })
    await page.waitForSelector('.log >> text=Rejected by A reader')
    await ledger.add(added, createRapport().annotate(added))
    expect(await ledger.event('j2-e0')).toBeNull()
  })

  it('splits a mention off, and merges it again, with a reason and a name', async () => {
    const told = (await ledger.happenings()).find(({ mentions }) => mentions.length > 1)!
    await page.goto(`${address}/#/article/${told.articles[0]}?mark=${told.mentions[0]}`)
    await page.click('text=Split this mention off')
    await page.waitForSelector('.account-choice input:checked')
    await page.fill('.relink input[name=reason]', 'it tells of another meeting')
    await page.fill('.relink input[name=by]', 'A reader')
    expect(await faultsOfPage(page)).toEqual([])
    await page.click('.relink button[type=submit]')
    await page.waitForSelector('.log >> text=Split by A reader')
    const split = (await ledger.happeningOf(told.mentions[0]!))!
    expect(split.mentions).toEqual([told.mentions[0]])
    await page.click('text=Merge with another')
    await page.locator('.candidate input').first().check()
    await page.fill('.relink input[name=reason]', 'they are the same after all')
    expect(await faultsOfPage(page)).toEqual([])
    await page.click('.relink button[type=submit]')
    await page.waitForSelector('.log >> text=Merged by A reader')
    expect((await ledger.corrections()).map((line) => ('act' in line ? line.act : 'event')).slice(-2)).toEqual(['split', 'merge'])
  })

  it('says of an empty ledger on every page what to do', async () => {
    const nothing = await openStage(openLedger(join(folder, 'empty.ledger')), { loopback: true })
    await page.setViewportSize({ width: 390, height: 844 })
    for (const view of ['', '#/claims', '#/chronicle', '#/map', '#/network']) {
      await page.goto('about:blank')
      await page.goto(`${nothing.address}/${view}`)
      await page.waitForSelector('.state a >> text=Add articles')
      expect(await faultsOfPage(page)).toEqual([])
    }
    await page.click('.state a')
    await page.fill('textarea[name=text]', 'Chile signed a treaty with Peru.')
    await page.click('.add-text button')
    await page.waitForSelector('.add-outcomes li >> text=1 article added')
    await page.click('nav >> text=Relation')
    await page.waitForSelector('h1 >> text=Chile')
    await closeStage(nothing)
  })

  it('asks for a token once, says what its role allows, and keeps it from scripts', async () => {
    const file = join(folder, 'tokens')
    writeFileSync(file, 'read reading-token-0000000\nwrite writing-token-0000000\n')
    const guarded = await listen(createServer(ledger, deskDirectory, { writing: ledger, tokens: readTokens(file) }), 0, '127.0.0.1')
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
    try {
      const visitor = await context.newPage()
      await visitor.goto(`${addressOf(guarded)}/#/relation?a=CHN&b=RUS`)
      await visitor.fill('.token input', 'no-token-of-this-server')
      await visitor.click('.token button')
      await visitor.waitForSelector('.token [role=alert]')
      await visitor.fill('.token input', 'reading-token-0000000')
      await visitor.click('.token button')
      await visitor.waitForSelector('.happening a')
      await visitor.waitForSelector('.standing >> text=You may read')
      expect(await visitor.evaluate('document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)')).not.toContain(
        'reading-token',
      )
      expect((await context.cookies())[0]).toMatchObject({ httpOnly: true, sameSite: 'Strict', expires: -1 })
      expect(await fits(visitor)).toBe(true)
      await visitor.goto(`${addressOf(guarded)}/#/add`)
      await visitor.waitForSelector('.state >> text=Your token is one for reading')
      await visitor.reload()
      await visitor.waitForSelector('.state >> text=Your token is one for reading')
      await visitor.click('text=Leave')
      await visitor.waitForSelector('.token')
      expect(await context.cookies()).toEqual([])
    } finally {
      await context.close()
      guarded.close()
    }
  })

  it('shows hostile articles as text, and holds its layout', async () => {
    const rightToLeft = '\u202e'
    const evil = '<img src=x onerror="window.hit=1"><svg onload="window.hit=1"><style>body{display:none}</style>'
    const hostile = {
      id: `evil'"><script>window.hit=1</script>${rightToLeft}/../..`,
      title: `${evil}${rightToLeft}${'W'.repeat(10_000_000)}`,
      text: `${evil} China met Russia in Moscow on Monday. ${rightToLeft}Xi Jinping said that ${evil} Russia had agreed. ${'x'.repeat(5000)}`,
      outlet: `${rightToLeft}{{constructor}} javascript:alert(1) ${evil}`,
      author: evil,
      url: 'javascript:window.hit=1',
      published: '2024-03-04',
    }
    await ledger.add(hostile, createRapport().annotate(hostile))
    await ledger.link()
    for (const [view, shown] of [
      [`#/article/${encodeURIComponent(hostile.id)}?layers=events+claims+actors+times+places`, '.text'],
      ['#/search?text=Moscow', '.found a'],
      ['#/claims', '.claim'],
      ['#/chronicle/2024-03', '.happening a'],
      ['#/relation?a=CHN&b=RUS', '.happening a'],
    ] as const) {
      await page.goto('about:blank')
      await page.goto(`${address}/${view}`)
      await page.waitForSelector(shown)
      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 900 })
        expect(
          await page.evaluate('[document.documentElement.scrollWidth <= innerWidth, window.hit, getComputedStyle(document.body).display]'),
        ).toEqual([true, undefined, 'block'])
      }
      expect(await page.locator('main img, main script, main style, main svg[onload], a[href^="javascript:"]').count()).toBe(0)
      expect((await page.title()).length).toBeLessThan(200)
    }
    await page.goto(`${address}/#/article/${encodeURIComponent(hostile.id)}`)
    await page.waitForSelector('.text')
    expect(await page.textContent('.reader h1')).toContain('<img src=x')
    // What stands beside a name that turns the direction still reads from left to right.
    expect(await page.evaluate(`getComputedStyle(document.querySelector('.reader h1')).unicodeBidi`)).toBe('isolate')
  }, 180_000)

  it('is small: all scripts together come to less than 250 kB, compressed', () => {
    const scripts = readdirSync(`${deskDirectory}assets`).filter((name) => name.endsWith('.js'))
    const size = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(`${deskDirectory}assets/${name}`)).length, 0)
    expect(size).toBeLessThan(250_000)
  })

  it('asks nobody but its own server, and nothing breaks', () => {
    expect(requests.filter((url) => !/^http:\/\/127\.0\.0\.1:/.test(url) && !/^(data|blob|about):/.test(url))).toEqual([])
    expect(faults).toEqual([])
  })
})
