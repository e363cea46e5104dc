/**
 * How quickly the desk shows a large ledger, and whether its timeline stutters while it is zoomed, in Chromium on the same machine:
 *
 *     npx tsx bench/desk.ts [EVENTS [LEDGER]]
 *
 * EVENTS (100,000) go into a ledger of generated articles, which takes about a minute; a LEDGER that is there already is used as it is. First
 * view: from the start of the navigation to the first marks of the timeline, in a browser that has never seen the desk. Frames: the time from one
 * to the next while the wheel zooms from decades to days and out again, and while the window over the period is dragged.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Table from 'cli-table3'
import { chromium, type Page } from 'playwright-core'
import { openLedger } from '../src/ledger/index.ts'
import { fillGenerated } from '../test/generated-news.ts'

const events = Number(process.argv[2] ?? 100_000)
const file = process.argv[3] ?? join(mkdtempSync(join(tmpdir(), 'rapport-bench-')), 'desk.ledger')
const rounds = 5

if (!existsSync(file)) {
  const ledger = openLedger(file)
  await fillGenerated(ledger, events)
  await ledger.compact()
  await ledger.close()
}
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
const server = spawn(process.execPath, [main, 'desk', '--ledger', file, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
const address = await new Promise<string>((resolve) =>
  server.stdout.on('data', (chunk: Buffer) => {
    const found = /http:\/\/[\d.:]+/.exec(String(chunk))
    if (found) resolve(found[0])
  }),
)
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })

const table = new Table({ head: ['what', 'ms'] })
const share = (times: readonly number[], part: number) =>
  Math.round([...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * part)]!)

const firsts: number[] = []
for (let i = 0; i < rounds; i++) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  // The frame after the one in which it was put there is on the screen.
  await page.addInitScript(`(function seen() {
    if (document.querySelector('.timeline .cell')) requestAnimationFrame(() => { window.firstPicture = performance.now() })
    else requestAnimationFrame(seen)
  })()`)
  await page.goto(address)
  await page.waitForSelector('.timeline .cell')
  await page.waitForTimeout(300)
  firsts.push((await page.evaluate('window.firstPicture')) as number)
  await context.close()
}
table.push([`first view: the slowest of ${rounds}`, Math.round(Math.max(...firsts))], ['first view: middle', share(firsts, 0.5)])

const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
await page.goto(address)
await page.waitForSelector('.timeline .cell')
await page.waitForTimeout(3000)
await page.locator('.timeline .drawing').scrollIntoViewIfNeeded()
const shown = await page.textContent('.deck')

/** Times between frames while something is done. */
async function framesOf(what: string, act: (page: Page) => Promise<void>): Promise<void> {
  await page.evaluate(`(() => {
    let last = performance.now()
    window.frames_ = []
    window.counting = true
    requestAnimationFrame(function count(now) {
      window.frames_.push(now - last)
      last = now
      if (window.counting) requestAnimationFrame(count)
    })
  })()`)
  await act(page)
  const times = (await page.evaluate('window.counting = false, window.frames_')) as number[]
  table.push([`${what}: half of ${times.length} frames`, share(times, 0.5)])
  table.push([`${what}: 95 in 100`, share(times, 0.95)], [`${what}: the longest`, Math.round(Math.max(...times))])
}
const box = (await page.locator('.timeline .drawing').boundingBox())!
const wheel = async (delta: number, times: number) => {
  await page.keyboard.down('Control')
  for (let i = 0; i < times; i++) {
    await page.mouse.wheel(0, delta)
    await page.waitForTimeout(16)
  }
  await page.keyboard.up('Control')
}
await page.mouse.move(box.x + box.width * 0.6, box.y + 40)
await framesOf('zoom by wheel', async () => {
  await wheel(-30, 70)
  await wheel(30, 70)
})
await page.waitForTimeout(500)
await page.locator('.period .button').first().click()
await page.locator('.period .button').first().click()
const small = (await page.locator('.overview svg').boundingBox())!
await framesOf('dragged window', async () => {
  await page.mouse.move(small.x + small.width / 2, small.y + 15)
  await page.mouse.down()
  for (let i = 0; i <= 80; i++) {
    await page.mouse.move(small.x + small.width * (0.5 + 0.35 * Math.sin((i / 80) * 2 * Math.PI)), small.y + 15)
    await page.waitForTimeout(16)
  }
  await page.mouse.up()
})
process.stdout.write(`${table.toString()}\n${shown}\n`)
await browser.close()
server.kill('SIGTERM')
