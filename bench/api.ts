/**
 * Requests a second that the API answers, and how long the slowest of a hundred takes, with autocannon on the same machine:
 *
 *     npx tsx bench/api.ts [SECONDS [LEDGER]]
 *
 * The built server runs on the first core, the load on the second (taskset). Over the ledger of the sample and over one of 100,000 events of
 * generated articles, which takes some minutes to make (a LEDGER that is there already is used for it), and the last rows while articles are sent
 * in without a pause, of which every one is looked for afterwards. What is measured is asked for a second before. Pages are of many pairs, so that no
 * answer is like the one before; those "for the first time" nobody has asked before, so that nothing is given from memory. `cpu ms` is what a request
 * costs the server: it hangs less than the others on what else the machine does.
 */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import Table from 'cli-table3'
import { openLedger } from '../src/ledger/index.ts'
import { fillGenerated } from '../test/generated-news.ts'

const seconds = Number(process.argv[2] ?? 8)
const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-'))
const large = process.argv[3] ?? join(folder, 'large.ledger')
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
const sample = fileURLToPath(new URL('../sample', import.meta.url))

/** On one core; anywhere where the system has no taskset. */
const pinned = (core: number, argv: string[]) => (existsSync('/usr/bin/taskset') ? ['taskset', '-c', String(core), ...argv] : argv)
const run = (argv: string[]) => spawn(argv[0]!, argv.slice(1), { stdio: ['ignore', 'pipe', 'inherit'] })
if (existsSync('/usr/bin/taskset')) execFileSync('taskset', ['-a', '-cp', '1', String(process.pid)])

await new Promise((resolve) => run([process.execPath, main, 'add', sample, '--ledger', join(folder, 'sample.ledger')]).on('close', resolve))
if (!existsSync(large)) {
  const ledger = openLedger(large)
  await fillGenerated(ledger, 100_000)
  await ledger.compact()
  await ledger.close()
}

const table = new Table({ head: ['ledger', 'what', 'readers', 'requests/s', 'p50 ms', 'p99 ms', 'cpu ms', 'errors'] })
for (const [name, file] of [['sample', join(folder, 'sample.ledger')], ['100,000 events', large]] as const) await measure(name, file) // biome-ignore format: two ledgers
process.stdout.write(`${table.toString()}\n`)

async function measure(name: string, file: string): Promise<void> {
  const server = run(pinned(0, [process.execPath, main, 'desk', '--ledger', file, '--port', '0']))
  const address = await new Promise<string>((resolve) =>
    server.stdout!.on('data', (chunk: Buffer) => {
      const found = /http:\/\/[\d.:]+/.exec(String(chunk))
      if (found) resolve(found[0])
    }),
  )
  const spent = () => {
    const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(' ')
    return (Number(fields[13]) + Number(fields[14])) * 10
  }
  /** Readers who take the next of some paths whenever they have an answer. */
  const load = async (what: string, paths: readonly string[], connections: number) => {
    let at = 0
    // Written as it is sent: a list is copied for each reader before the first one begins, and the answers would wait for that.
    const requests = [{ setupRequest: (request: object) => ({ ...request, path: `/api/v1/${paths[at++ % paths.length]}` }) }]
    const ask = (duration: number) => autocannon({ url: address, connections, duration, requests })
    await ask(1)
    const before = spent()
    const { requests: answered, latency, errors, non2xx } = await ask(seconds)
    table.push([name, what, connections, Math.round(answered.average), latency.p50, latency.p99, ((spent() - before) / answered.total).toFixed(2), errors + non2xx]) // biome-ignore format: a row
  }
  const found = (await (await fetch(`${address}/api/v1/find/events?limit=200`)).json()) as { rows: { id: string }[] }
  const codes = ['CHN', 'USA', 'RUS', 'DEU', 'FRA', 'JPN', 'IND', 'GBR']
  const pairs = codes.flatMap((a, i) => codes.slice(i + 1).map((b) => `between=${a},${b}`))
  const events = found.rows.map(({ id }) => `events/${encodeURIComponent(id)}`)
  /** The first pages of each pair, from the oldest on and from the newest back, as a reader turns them. */
  const pagesOf = async (kind: string) => {
    const paths: string[] = []
    for (const pair of pairs)
      for (const order of ['oldest', 'newest'])
        for (let cursor: string | null = '', turned = 0; cursor !== null && turned < 4; turned++) {
          const path: string = `find/${kind}?${pair}&order=${order}&limit=20&cursor=${cursor}`
          paths.push(path)
          cursor = ((await (await fetch(`${address}/api/v1/${path}`)).json()) as { next: string | null }).next
        }
    return paths
  }
  /** Pages from a day on or back from it, of more pairs and days than are asked. */
  const pagesAt = (kind: string, at: 'from' | 'order=newest&until') => {
    const days = Array.from({ length: 8000 }, (_, i) => new Date(Date.UTC(2003, 0, 1 + i)).toISOString().slice(0, 10))
    return days.flatMap((day, i) => pairs.slice(i % 7, (i % 7) + 7).map((pair) => `find/${kind}?${pair}&${at}=${day}&limit=20`))
  }
  await load('one event', events, 50)
  const pages = await pagesOf('happenings')
  await load('a page of 20 happenings', pages, 50)
  await load('a page of 20 events', await pagesOf('events'), 50)
  const tallies = pairs.map((pair) => `tally/happenings?by=year&${pair}`)
  await load('a tally of a pair by year', tallies, 50)
  for (const kind of ['happenings', 'events']) await load(`20 ${kind} until a day, each for the first time`, pagesAt(kind, 'order=newest&until'), 50) // biome-ignore format: one call
  await load('20 happenings from a day on, each for the first time', pagesAt('happenings', 'from'), 50)

  const stream = sending(address)
  await stream.begun
  for (const readers of [50, 500]) await load('one event, while articles come in', events, readers)
  await load('a page of 20 happenings, while articles come in', pages, 500)
  const { told, took } = await stream.end()
  const slow = sending(address, 2)
  await slow.begun
  const both = pages.flatMap((page, i) => [events[i % events.length]!, page])
  const all = pages.flatMap((page, i) => [events[i % events.length]!, page, tallies[i % tallies.length]!])
  for (const [what, paths] of [
    ['events and pages', both],
    ['events, pages and tallies', all],
  ] as const) {
    const before = spent()
    const { times, failed } = await steadily(address, paths, 500, 2000)
    const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(0)
    table.push([name, `${what}, 2,000 a second, while 2 articles a second come in`, 500, Math.round(times.length / seconds), at(0.5), at(0.99), ((spent() - before) / times.length).toFixed(2), failed]) // biome-ignore format: a row
  }
  told.push(...(await slow.end()).told)
  let lost = 0
  for (const id of told) if (!(await fetch(`${address}/api/v1/articles/${id}`)).ok) lost++
  const rate = Math.round(told.length / took)
  process.stdout.write(`${name}: ${told.length} articles taken in meanwhile (${rate} a second), ${lost} lost\n`)
  server.kill('SIGTERM')
  await new Promise((resolve) => server.on('close', resolve))
}

/**
 * Asks so many times a second, evenly, over as many connections as there are readers, whether the answers come or not; gives the milliseconds from when
 * each was due until all of its answer was there, sorted.
 */
async function steadily(
  address: string,
  paths: readonly string[],
  readers: number,
  rate: number,
): Promise<{ times: number[]; failed: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: readers, scheduling: 'fifo' })
  const times: number[] = []
  let failed = 0
  const ask = (path: string, due: number) =>
    new Promise<void>((resolve) => {
      const fail = () => {
        failed++
        resolve()
      }
      get(`${address}/api/v1/${path}`, { agent }, (response) => {
        response.on('error', fail).on('end', () => {
          if (response.statusCode === 200) times.push(performance.now() - due)
          else failed++
          resolve()
        })
        response.resume()
      }).on('error', fail)
    })
  // All connections are opened before it counts.
  await Promise.all(Array.from({ length: readers }, (_, i) => ask(paths[i % paths.length]!, 0)))
  times.length = 0
  const asked: Promise<void>[] = []
  for (const begun = performance.now(); asked.length < rate * seconds; await setTimeout(1))
    while (asked.length < Math.min(rate * seconds, ((performance.now() - begun) / 1000) * rate))
      asked.push(ask(paths[asked.length % paths.length]!, begun + (asked.length / rate) * 1000))
  await Promise.all(asked)
  agent.destroy()
  return { times: times.sort((a, b) => a - b), failed }
}

/**
 * Sends articles in one stream, a few ahead of those that are in or so many a second, until it is ended; gives those of which it was told that they are in.
 */
function sending(address: string, rate?: number): { begun: Promise<void>; end(): Promise<{ told: string[]; took: number }> } {
  const texts = readdirSync(sample).map((file) => readFileSync(join(sample, file), 'utf8'))
  const told: string[] = []
  let ended = false
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      while (!ended && sent - told.length >= 8) await setTimeout(2)
      if (rate) await setTimeout(1000 / rate)
      if (ended) return controller.close()
      const article = {
        id: `bench-${process.pid}-${rate ?? 'all'}-${sent}`,
        published: '2021-12-15',
        outlet: `Outlet ${sent % 7}`,
        text: texts[sent % texts.length],
      }
      controller.enqueue(new TextEncoder().encode(`${JSON.stringify(article)}\n`))
      sent++
    },
  })
  const begun = performance.now()
  const reading = (async () => {
    const headers = { 'Content-Type': 'application/x-ndjson', Accept: 'application/x-ndjson' }
    const response = await fetch(`${address}/api/v1/articles`, { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
    for await (const line of createInterface({ input: Readable.fromWeb(response.body as never) })) {
      const { added } = JSON.parse(line) as { added?: string }
      if (added) told.push(added)
    }
  })()
  const warm = (async () => {
    while (told.length < (rate ? 1 : 8)) await setTimeout(10)
  })()
  return {
    begun: warm,
    async end() {
      ended = true
      await reading
      return { told, took: (performance.now() - begun) / 1000 }
    },
  }
}
