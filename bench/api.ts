/**
 * Requests a second that the API answers, over a ledger made of the sample, with autocannon on the same machine:
 *
 *     npx tsx bench/api.ts [SECONDS]
 *
 * Rows: small answers, a page of happenings, a tally, and reading while articles are sent in. The server runs in a process of its own; it and the
 * load share the machine's cores. Afterwards every article that was sent is looked for.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import Table from 'cli-table3'

const seconds = Number(process.argv[2] ?? 8)
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
const sample = fileURLToPath(new URL('../sample', import.meta.url))
const ledger = join(mkdtempSync(join(tmpdir(), 'rapport-bench-')), 'ledger')

const run = (...argv: string[]) => spawn(process.execPath, [main, ...argv], { stdio: ['ignore', 'pipe', 'inherit'] })
await new Promise((resolve) => run('add', sample, '--ledger', ledger).on('close', resolve))
const server = run('desk', '--ledger', ledger, '--port', '0')
const address = await new Promise<string>((resolve) =>
  server.stdout!.on('data', (chunk: Buffer) => {
    const found = /http:\/\/[\d.:]+/.exec(String(chunk))
    if (found) resolve(found[0])
  }),
)

const table = new Table({ head: ['what', 'readers', 'requests/s', 'p50 ms', 'p99 ms', 'errors'] })
async function load(what: string, path: string, connections: number): Promise<void> {
  const { requests, latency, errors, non2xx } = await autocannon({ url: `${address}${path}`, connections, duration: seconds })
  table.push([what, connections, Math.round(requests.average), latency.p50, latency.p99, errors + non2xx])
}
await load('one event', '/api/v1/events/2021-12-15-video-meeting-a-e0', 50)
await load('20 happenings', '/api/v1/find/happenings?between=CHN,RUS&limit=20', 50)
await load('a tally', '/api/v1/tally/happenings?by=year&between=USA,RUS', 50)

let sent = 0
let sending = true
const writer = (async () => {
  while (sending) {
    const body = `${JSON.stringify({ id: `bench-${sent}`, published: '2021-12-15', text: 'China and Russia held talks in Moscow on Wednesday.' })}\n`
    const response = await fetch(`${address}/api/v1/articles`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-ndjson' },
      body,
    })
    if (response.ok) sent++
  }
})()
await load('one event, while articles come in', '/api/v1/events/2021-12-15-video-meeting-a-e0', 500)
sending = false
await writer
let lost = 0
for (let i = 0; i < sent; i++) if (!(await fetch(`${address}/api/v1/articles/bench-${i}`)).ok) lost++
process.stdout.write(`${table.toString()}\n${sent} articles sent in meanwhile, ${lost} lost\n`)
server.kill('SIGTERM')
