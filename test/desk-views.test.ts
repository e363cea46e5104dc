/**
 * Every view of the desk on the sample and on a ledger of 100,000 events: what a person does there, by mouse and by keyboard, what axe-core finds,
 * and how it looks on a phone and on a desk.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seriesOf } from '../src/analysis/index.ts'
import { type Ledger, openLedger } from '../src/ledger/index.ts'
import { closeStage, difference, faultsOfPage, fillSample, fits, openBrowser, openStage, type Stage, seen } from './desk-browser.ts'
import { fillGenerated } from './generated-news.ts'

/** What the two ledgers hold that the same steps can be done on. */
const stages = [
  { name: 'sample', fill: fillSample, pair: turningPair, partner: ['china', 'China'], word: 'summit', month: '2021-06', happening: 'h1da54da42153' },
  { name: 'large', fill: (ledger: Ledger) => fillGenerated(ledger, 100_000), pair: async () => ['CHN', 'USA'], partner: ['germ', 'Germany'], word: 'embargo', month: '2021-06', happening: '' },
] as const // biome-ignore format: a table

/** The pair of states whose tone turns most often. */
async function turningPair(ledger: Ledger): Promise<string[]> {
  const parties = (await ledger.parties()).slice(0, 8).map(({ party }) => party)
  const pairs = parties.flatMap((a, i) => parties.slice(i + 1).map((b) => [a, b]))
  const turns = await Promise.all(
    pairs.map(async (between) => (await seriesOf(ledger, { query: { between }, by: 'month' })).changes.length),
  )
  return pairs[turns.indexOf(Math.max(...turns))]!
}

// After a change of the pictures that is meant: RAPPORT_GOLDEN=write npx vitest run test/desk-views.test.ts, and look at the files.
const writing = process.env['RAPPORT_GOLDEN'] === 'write'
const golden = (file: string) => fileURLToPath(new URL(`./golden/${file}`, import.meta.url))
/**
 * Answers that a small change of linking turns over are those of the day when the pictures were written: for one happening more or less
 * the forces of a network settle elsewhere, and a happening that is told by another mention first has another id.
 */
const frozen = /\/api\/v1\/(ties|happenings\/[^/]+)$/
const answers: Record<string, unknown> = JSON.parse(gunzipSync(readFileSync(golden('answers.json.gz'))).toString())

let browser: Browser
beforeAll(async () => {
  if (seen.ready) browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  if (writing) writeFileSync(golden('answers.json.gz'), gzipSync(JSON.stringify(answers)))
})

describe.skipIf(!seen.ready).each(stages)(
  `the desk on the $name ledger${seen.skipped}`,
  ({ name, fill, pair, partner, word, month, happening }) => {
    const folder = mkdtempSync(join(tmpdir(), 'rapport-views-'))
    let stage: Stage
    let page: Page
    let a: string
    let b: string
    /** A happening that several articles tell of, and an article that does. */
    let told: { happening: string; article: string; mark: string }
    const faults: string[] = []

    beforeAll(async () => {
      stage = await openStage(openLedger(join(folder, 'ledger')))
      await fill(stage.ledger)
      ;[a, b] = (await pair(stage.ledger)) as [string, string]
      const many = (await stage.ledger.happenings({ between: [a, b], limit: 200 })).reduce((most, one) =>
        one.articles.length > most.articles.length ? one : most,
      )
      told = { happening: happening || many.id, article: many.articles[0]!, mark: many.mentions[0]! }
      page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
      page.on('pageerror', (error) => faults.push(error.message))
    }, 900_000)
    afterAll(async () => {
      await page?.close()
      await closeStage(stage)
      rmSync(folder, { recursive: true, force: true })
    })

    const open = async (view: string, shown: string, viewer = page) => {
      await viewer.goto('about:blank')
      await viewer.goto(`${stage.address}/${view}`)
      await viewer.waitForSelector(shown)
    }
    const views: readonly [name: string, view: () => string, shown: string][] = [
      ['relation', () => `#/relation?a=${a}&b=${b}`, '.beside-part .small'],
      ['happening', () => `#/happening/${told.happening}`, '.accounts blockquote'],
      ['article', () => `#/article/${told.article}?mark=${told.mark}&layers=events+claims+actors+times+places`, '.card .card-link'],
      ['claims', () => `#/claims?speaker=${a}&about=${b}&both=yes`, '.shares'],
      ['chronicle', () => `#/chronicle/${month}`, '.happening a[href]'],
      ['map', () => '#/map', '.map .place'],
      ['network', () => '#/network?all=yes', '.network .node'],
      ['search', () => `#/search?text=${word}`, '.found a'],
      ['add', () => '#/add', '.add-files'],
    ]

    describe.each(views)('%s', (_name, view, shown) => {
      it.each([
        ['phone', 390, 'dark'],
        ['desktop', 1440, 'light'],
      ] as const)('fits on a %s, and axe-core finds no fault in it', async (_device, width, colorScheme) => {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        await open(view(), shown)
        expect(await fits(page)).toBe(true)
        expect(await faultsOfPage(page)).toEqual([])
      })
    })

    it.each(views)('%s fits every width, and squeezes no column', async (_name, view, shown) => {
      await open(view(), shown)
      for (const width of [360, 768, 1024, 1920]) {
        await page.setViewportSize({ width, height: 900 })
        await page.waitForTimeout(50)
        expect(await fits(page)).toBe(true)
        // The words of the bar, and days beside what happened, stand in whole words.
        const cut = await page
          .locator('.bar nav, .happening time')
          .evaluateAll((all) =>
            all.flatMap(({ scrollWidth, clientWidth, textContent }) =>
              scrollWidth > clientWidth || clientWidth < 64 ? [textContent] : [],
            ),
          )
        expect(cut).toEqual([])
      }
    })

    describe('as somebody uses it', () => {
      beforeAll(() => page.setViewportSize({ width: 1280, height: 900 }))
      const text = async (selector: string) => (await page.textContent(selector)) ?? ''

      it('finds a partner while the name is typed, and brushes a period that all pictures, counts and lists follow', async () => {
        await open(views[0]![1](), '.happening a')
        await page.locator('.picker input').first().focus()
        await page.keyboard.press('Tab')
        expect(await page.evaluate("document.activeElement === document.querySelectorAll('.picker input')[1]")).toBe(true)
        await page.keyboard.type(partner[0])
        await page.waitForSelector(`.choice[aria-selected=true] >> text=${partner[1]}`)
        await page.keyboard.press('Enter')
        await page.waitForSelector(`h1 >> text=${partner[1]}`)
        await page.waitForSelector('.timeline .cell')
        const whole = { period: await text('.period b'), list: await text('.read h2'), deck: await text('.deck') }
        const box = (await page.locator('.overview svg').boundingBox())!
        await page.mouse.move(box.x + box.width * 0.2, box.y + 16)
        await page.mouse.down()
        await page.mouse.move(box.x + box.width * 0.65, box.y + 16, { steps: 5 })
        await page.mouse.up()
        await page.waitForURL(/from=/)
        const period = await text('.period b')
        expect(period).not.toBe(whole.period)
        await expect.poll(() => text('.read h2')).not.toBe(whole.list)
        expect(await text('.deck')).not.toBe(whole.deck)
        for (const note of await page.locator('.relation figcaption p').allTextContents())
          if (!note.startsWith('Acts')) expect(note).toContain(period)
        const [from, until] = [/from=([\d-]+)/, /until=([\d-]+)/].map((wanted) => wanted.exec(page.url())![1]!.slice(0, 4))
        for (const day of await page
          .locator('.happening time')
          .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? '')))
          expect(day.slice(0, 4) >= from! && day.slice(0, 4) <= until!).toBe(true)
        // Sent as a link, it shows the same.
        const link = page.url()
        await page.goto('about:blank')
        await page.goto(link)
        await page.waitForSelector('.timeline .cell')
        expect(await text('.period b')).toBe(period)
      })

      it('zooms from decades to days by the wheel, and back by the keyboard', async () => {
        await open(views[0]![1](), '.timeline .cell')
        const before = await text('.period b')
        const box = (await page.locator('.timeline .drawing').boundingBox())!
        await page.mouse.move(box.x + box.width * 0.8, box.y + 40)
        await page.keyboard.down('Control')
        for (let i = 0; i < 60; i++) await page.mouse.wheel(0, -60)
        await page.keyboard.up('Control')
        await expect.poll(() => text('.period b')).toMatch(/^\w+ \d+, \d{4} to/)
        await page.focus('text=Whole time')
        await page.keyboard.press('Enter')
        await expect.poll(() => text('.period b')).toBe(before)
      })

      it('reads an article from mark to mark, opens the card with the tree, and goes on to the happening', async () => {
        await open(`#/article/${told.article}`, '.text mark')
        await page.focus('mark[role=button]')
        await page.keyboard.press('ArrowRight')
        await page.waitForSelector('.card dl')
        const first = page.url()
        await page.keyboard.press('ArrowRight')
        await page.waitForURL((url) => url.href !== first)
        await page.keyboard.press('Escape')
        await page.waitForSelector('.card', { state: 'detached' })
        await page.focus('.layers .claims')
        await page.keyboard.press('Enter')
        await page.waitForURL(/layers=events/)
        await open(views[2]![1](), '.card .card-link')
        for (const label of ['What', 'Who', 'When', 'Status', 'Who says so', 'Why']) expect(await text('.card')).toContain(label)
        if (await page.locator('.card summary >> text=tree').count()) {
          await page.click('.card summary >> text=tree')
          expect(await page.locator('.tree .word').count()).toBeGreaterThan(3)
        }
        await page.click('.card-link a')
        await page.waitForSelector('.accounts blockquote')
        expect(await page.locator('.telling').count()).toBeGreaterThan(0)
      })

      it('shows both sides of what is said next to each other, and narrows by a share', async () => {
        await open('#/claims', '.shares ul button')
        const all = await text('.claims-part h2')
        await page.locator('.shares ul button').first().focus()
        await page.keyboard.press('Enter')
        await page.waitForURL(/speaker=/)
        await expect.poll(() => text('.claims-part h2')).not.toBe(all)
        await open(views[3]![1](), '.sides')
        await expect.poll(() => page.locator('.sides > section').count()).toBe(2)
        await page.waitForSelector('.shares h3 >> text=Kind of outlet')
      })

      it('opens a day of the calendar, and says what is still to come', async () => {
        await open(`#/chronicle/${month}`, '.calendar .day')
        const all = await page.locator('.happenings').first().locator('.happening').count()
        await page.locator('.calendar .day').first().focus()
        await page.keyboard.press('Enter')
        await page.waitForURL(/day=/)
        await expect.poll(() => page.locator('.happenings').first().locator('.happening').count()).toBeLessThan(all)
        for (const status of await page.locator('.coming .status').allTextContents()) expect(status).toMatch(/planned|possible/)
        expect(await page.locator('.coming .happening').count()).toBeGreaterThan(0)
        await page.click('text=Month after')
        await page.waitForSelector('h1 >> text=July 2021')
      })

      it('chooses a state on the map and a party in the network by the keyboard, and moves the years', async () => {
        for (const [view, shown] of [
          ['map', '.map .tie'],
          ['network', '.network .node'],
        ] as const) {
          await open(`#/${view}`, shown)
          const ties = await page.locator('.ties-table tbody tr').allTextContents()
          await page.locator('.tie-choices input').first().focus()
          await page.keyboard.type('russ')
          await page.waitForSelector('.choice[aria-selected=true] >> text=Russia')
          await page.keyboard.press('Enter')
          await page.waitForURL(/(state|party)=RUS/)
          await expect.poll(() => page.locator('.ties-table tbody tr').allTextContents()).not.toEqual(ties)
          for (const tie of await page.locator('.ties-table tbody th').allTextContents()) expect(tie).toContain('Russia')
          const deck = await text('.deck')
          await page.focus('[aria-label="First year"]')
          for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight')
          await page.waitForURL(/first=/)
          await expect.poll(() => text('.deck')).not.toBe(deck)
        }
      })

      it('searches everything, opens what is found, and keeps the view', async () => {
        await open('#/search', '#search-text')
        await page.fill('#search-text', word)
        await page.waitForURL(new RegExp(`text=${word}`))
        await page.waitForSelector('.found a')
        await page.waitForSelector('.happening a[href]')
        await page.click('text=Save view')
        await page.waitForSelector(`.saved a:text-is("Search: ${word}")`)
        await page.click('.saved button')
        await page.locator('.happening a[href]').first().click()
        await page.waitForSelector('.accounts blockquote')
      })
    })

    /** Presses every button of one kind and gives what it hands out: the name of each file, and its content. */
    async function taken(kind: 'SVG' | 'PNG' | 'CSV'): Promise<[name: string, content: Buffer][]> {
      const buttons = page.locator(`.take-button:text-is("${kind}")`)
      const files: [string, Buffer][] = []
      for (let i = 0; i < (await buttons.count()); i++) {
        const [download] = await Promise.all([page.waitForEvent('download'), buttons.nth(i).click()])
        files.push([download.suggestedFilename(), readFileSync((await download.path())!)])
      }
      return files
    }

    it.each<[view: string, shown: string, pictures: [title: string, source: string][], tables: [file: string, head: string][]]>([
    [
      'relation',
      '.beside-part .small',
      [['NAMES: what happened', 'Rapport ledger, COUNT.'], ['Cooperation and conflict', 'Rapport ledger, COUNT.']],
      [
        ['NAMES: what happened', 'id,from,until,kind,cameo,goldstein,status,parties,place,medium,mentions,articles,outlets'],
        ['Cooperation and conflict', 'from,until,cooperation,low,high,conflict,low,high'],
        ['Meetings', 'Year,'],
        ...(name === 'sample' ? [['Turning points', 'month,before,after,happenings'] as [string, string]] : []),
      ],
    ],
    ['claims', '.shares >> text=Kind of outlet', [], [['Claims', 'claim,article,published,outlet,speaker'], ['Claims: who speaks', 'who speaks,claims'], ['Claims: about whom', 'about whom,claims'], ['Claims: kind of speaker', 'kind of speaker,claims'], ['Claims: kind of outlet', 'kind of outlet,claims']]],
    ['chronicle', '.years', [], [[`Chronicle of ${month}`, 'id,from,until,kind'], ['All months', 'month,happenings']]],
    ['map', '.map .place', [['Ties between states', 'Rapport ledger. Borders: Natural Earth.']], [['Ties between states', 'a,b,cooperation,conflict,all']]],
    ['network', '.network .node', [['Ties between parties', 'Rapport ledger.']], [['Ties between parties', 'a,b,cooperation,conflict,all']]],
  ])('%s hands out its pictures with title, source and date, and its tables', async (view, shown, pictures, tables) => {
    const pairless = view === 'claims' ? '#/claims' : views.find(([known]) => known === view)![1]()
    await open(pairless, shown)
    await page.waitForTimeout(300)
    const names = (await page.textContent('h1'))!
    const count = /Rapport ledger, ([^.]*)\./.exec((await page.textContent('main'))!)?.[1] ?? ''
    const said = (text: string) => text.replace('NAMES', names).replace('COUNT', count)
    const file = (title: string, ending: string) => `${said(title).toLowerCase().replace(/\W+/g, '-')}.${ending}`
    const captions = await page.locator('.figure:has(svg.drawing)').evaluateAll((figures) =>
      figures.map((figure) => ({
        note: figure.querySelector('figcaption p')!.textContent!,
        legend: [...figure.querySelectorAll('.legend li')].map(({ textContent }) => textContent!.trim()),
      })),
    )
    const svgs = await taken('SVG')
    const pngs = await taken('PNG')
    expect(svgs.map(([svg]) => svg)).toEqual(pictures.map(([title]) => file(title, 'svg')))
    expect(pngs.map(([png]) => png)).toEqual(pictures.map(([title]) => file(title, 'png')))
    for (const [i, [title, source]] of pictures.entries()) {
      const svg = svgs[i]![1].toString()
      const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)
      expect(texts).toContain(said(title))
      expect(texts.join(' ')).toContain(captions[i]!.note)
      for (const words of captions[i]!.legend) expect(texts).toContain(words)
      expect(texts.find((text) => text!.startsWith(said(source)))).toContain(String(new Date().getFullYear()))
      // It stands alone: no styles and no scripts from elsewhere, and XML that a reader takes.
      expect(svg).not.toMatch(/var\(--|class=|<script|<style|href=/)
      expect(await page.evaluate(`new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml').querySelector('parsererror')`)).toBeNull()
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg)!
      const png = pngs[i]![1]
      expect(png.subarray(1, 4).toString()).toBe('PNG')
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(width) * 2, Number(height) * 2])
    }
    const csvs = await taken('CSV')
    expect(csvs.map(([csv]) => csv)).toEqual(tables.map(([title]) => file(title, 'csv')))
    for (const [i, [, head]] of tables.entries()) {
      const rows = csvs[i]![1].toString().split('\r\n')
      // The mark by which spreadsheets know UTF-8.
      expect(rows[0]).toMatch(/^\ufeff/)
      expect(rows[0]).toContain(head)
      expect(rows.length).toBeGreaterThan(2)
    }
  }) // biome-ignore format: a table

    it.each([
      ['de-DE', { day: 'numeric', month: 'long', year: 'numeric' }],
      ['ar-EG', { day: 'numeric', month: 'long', year: 'numeric' }],
    ] as const)('writes numbers and dates as readers of %s do, on a phone too', async (locale, form) => {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale })
      const reader = await context.newPage()
      await open(views[0]![1](), '.happening a', reader)
      const days = await stage.ledger.happenings({ between: [a, b], order: 'newest', limit: 30 })
      const dated = days.find(({ time }) => time.precision === 'day' && time.from === time.to)!
      const day = new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(Date.parse(dated.time.from!))
      expect(await reader.locator('.happening time').allTextContents()).toContain(day)
      const count = (await stage.ledger.tally('happenings', { between: [a, b] }, []))[0]!.count
      expect(await reader.textContent('.figure-foot')).toContain(new Intl.NumberFormat(locale).format(count))
      for (const view of [views[0], views[3], views[4], views[6]]) {
        await open(view![1](), view![2], reader)
        expect(await fits(reader)).toBe(true)
      }
      await context.close()
    })

    describe.each([
      ['phone', 390],
      ['desktop', 1440],
    ] as const)('on a %s', (device, width) => {
      let context: BrowserContext
      let viewer: Page
      beforeAll(async () => {
        context = await browser.newContext({
          viewport: { width, height: 900 },
          locale: 'en-GB',
          colorScheme: 'light',
          reducedMotion: 'reduce',
        })
        viewer = await context.newPage()
        await context.route(frozen, async (route) => {
          const asked = `${name} ${new URL(route.request().url()).pathname}`
          // Where everybody has to do with everybody, one happening more or less moves nothing.
          if (asked === 'large /api/v1/ties') return route.continue()
          if (writing) {
            const live = await route.fetch()
            if (live.ok()) answers[asked] = await live.json()
          }
          await (asked in answers ? route.fulfill({ json: answers[asked] }) : route.abort())
        })
      })
      afterAll(() => context?.close())
      it.each(views)('looks as it did: %s', async (view, address, shown) => {
        await open(address(), shown, viewer)
        await viewer.waitForLoadState('networkidle')
        await viewer.evaluate('document.fonts.ready.then(() => {})')
        const picture = await viewer.screenshot({ animations: 'disabled', caret: 'hide' })
        const file = golden(`${name}-${view}-${device}.png`)
        if (writing) writeFileSync(file, picture)
        // Letters are drawn a little differently from one version of the browser to the next.
        expect(await difference(context, picture, readFileSync(file))).toBeLessThan(0.02)
      })
    })

    it('takes a dropped file in and tells how far it is', async () => {
      await page.setViewportSize({ width: 1280, height: 900 })
      await open('#/add', '.add-files')
      const article = '---\nid: dropped\ntitle: A late call\npublished: 2031-05-07\n---\nChina and Russia held talks by phone on Wednesday.'
      const dropped = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([${JSON.stringify(article)}], 'call.md'))
      transfer.items.add(new File(['MZ'], 'call.exe'))
      return transfer
    })()`)
      await page.dispatchEvent('.add-files', 'drop', { dataTransfer: dropped })
      await page.waitForSelector('.add-outcomes li >> text=1 article added')
      await page.waitForSelector('.add-outcomes li >> text=Skipped: this kind of file is not read')
      await page.click('.add-outcomes a')
      await page.waitForSelector('h1 >> text=A late call')
      await open('#/chronicle/2031-05', '.happening a[href]')
    })

    it('breaks nothing', () => expect(faults).toEqual([]))
  },
)
