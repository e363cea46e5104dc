/** Chromium, and ledgers with their desks, for tests that look at the desk as a person does. */
import { existsSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { type GuardOptions, listen } from '../src/http/index.ts'
import { createRapport } from '../src/index.ts'
import { importLines, type Ledger } from '../src/ledger/index.ts'
import type { Article } from '../src/records.ts'
import { createServer, deskDirectory } from '../src/server/index.ts'

const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path))
const ready = Boolean(browserPath) && existsSync(`${deskDirectory}index.html`)

/** Whether there is a browser and a built desk; what is skipped says so. */
export const seen = { ready, skipped: ready ? '' : ' (skipped: needs Chromium and a built desk)' }

const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] // biome-ignore format: a list of words

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: browserPath!, args: quiet })

/** A ledger with its desk. */
export interface Stage {
  ledger: Ledger
  server: Server
  address: string
}

/** Opens the desk on a ledger that is read and written, and codes what is sent in. */
export async function openStage(ledger: Ledger, guard: GuardOptions = {}): Promise<Stage> {
  const rapport = createRapport()
  const code = async (article: Article) => ({ output: JSON.stringify(rapport.annotate(article)), lost: false, messages: [] })
  const server = await listen(createServer(ledger, deskDirectory, { code, writing: ledger, ...guard }), 0, '127.0.0.1')
  return { ledger, server, address: addressOf(server) }
}

export const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

export async function closeStage(stage: Stage | undefined): Promise<void> {
  stage?.server.closeAllConnections()
  stage?.server.close()
  await stage?.ledger.close()
}

/**
 * Takes in the sample as it was coded once, so that pictures of it change only with the desk and with linking. Written anew by
 * `rapport add sample`, then `rapport ledger export | grep -v '^{"happening"' | gzip -9n > test/golden/sample.jsonl.gz`.
 */
export async function fillSample(ledger: Ledger): Promise<void> {
  const lines = gunzipSync(readFileSync(new URL('./golden/sample.jsonl.gz', import.meta.url))).toString()
  await importLines(ledger, lines.split('\n'), 'sample.jsonl.gz')
}

/** What axe-core finds wrong with a page. The page's policy lets no script in; the checker is put in from outside of it. */
export async function faultsOfPage(page: Page): Promise<string[]> {
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

/** Whether nothing on a page reaches over its edge. */
export const fits = (page: Page) => page.evaluate('document.documentElement.scrollWidth <= innerWidth')

/** The share of pixels that differ visibly; 1 for pictures of different sizes. The browser itself reads the files. */
export async function difference(context: BrowserContext, one: Buffer, other: Buffer): Promise<number> {
  if (one.equals(other)) return 0
  const blank = await context.newPage()
  const files = JSON.stringify([one.toString('base64'), other.toString('base64')])
  const share = await blank.evaluate(`(async () => {
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
  })()`)
  await blank.close()
  return share as number
}
