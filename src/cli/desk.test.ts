import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const ledger = join(mkdtempSync(join(tmpdir(), 'rapport-desk-')), 'new.ledger')

/** Opens the desk, and closes it when it has said all that it says; gives what it printed and what a question was answered. */
async function desk(argv: string[], ask?: string): Promise<{ said: string; answer: unknown; status: number | null }> {
  const child = spawn(process.execPath, ['--import', 'tsx', main, 'desk', '--port', '0', ...argv])
  let said = ''
  let answer: unknown
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  child.stderr.on('data', (chunk: Buffer) => (said += String(chunk)))
  for await (const chunk of child.stdout) {
    said += String(chunk)
    const address = /http:\/\/[\d.:]+/.exec(said)?.[0]
    if (!address || answer !== undefined) continue
    answer = ask ? await (await fetch(`${address}/api/v1/${ask}`)).json() : null
    child.kill('SIGTERM')
  }
  return { said, answer, status: await ended }
}

it('refuses a ledger that is not there where nothing may be written', async () => {
  const { said, status } = await desk(['--read-only', '--ledger', ledger])
  expect(said).toMatch(/R505 .*no such ledger/)
  expect(status).toBe(3)
  expect(existsSync(ledger)).toBe(false)
})

it('begins with an empty ledger, says so, and says what to do', async () => {
  const { said, answer, status } = await desk(['--ledger', ledger], 'parties')
  expect(said).toContain('The desk is open on http://127.0.0.1:')
  expect(said).toContain(`${ledger} is empty. Drop articles on the page Add`)
  expect(answer).toEqual([])
  expect(status).toBe(0)
  expect(existsSync(ledger)).toBe(true)
})
