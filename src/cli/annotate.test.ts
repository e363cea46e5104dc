import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { Command } from 'commander'
import { expect, it } from 'vitest'
import type { Event } from '../records.ts'
import { registerCode } from './annotate.ts'
import { createContext } from './context.ts'

const folder = mkdtempSync(join(tmpdir(), 'code-'))

async function code(text: string, ...flags: string[]): Promise<{ out: string; err: string }> {
  const file = join(folder, 'article.txt')
  writeFileSync(file, text)
  const written = { out: '', err: '' }
  const sink = (name: 'out' | 'err') =>
    new Writable({
      write(chunk, _, done) {
        written[name] += String(chunk)
        done()
      },
    })
  const context = createContext({ stdin: new PassThrough(), stdout: sink('out'), stderr: sink('err'), env: {} })
  const program = new Command('rapport').exitOverride()
  registerCode(program, context)
  await program.parseAsync(['code', file, '--jobs', '1', ...flags], { from: 'user' })
  return written
}

const events = ({ out }: { out: string }) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Event)

it('codes a list point by point, and headlines in capitals', async () => {
  const list = events(
    await code(
      'This week:\n- Russia recalled its ambassador from Finland\n* Israel struck targets in Syria;\n1. Japan expelled a Russian diplomat.\n',
    ),
  )
  expect(list.map(({ cameo }) => cameo)).toEqual(['161', '190', '166'])
  expect(events(await code('CHINA, RUSSIA HOLD JOINT NAVAL DRILLS\n\nUS IMPOSES SANCTIONS ON IRAN\n')).map(({ cameo }) => cameo)).toEqual([
    '062',
    '163',
  ])
})

it('reads what follows a quote that never closes', async () => {
  const read = events(await code('The minister said: “We reject the demands of Iran and\n\nIran and Oman signed an agreement.\n'))
  expect(read.map(({ cameo }) => cameo)).toContain('057')
})

it('codes no table, and reports a text in another language', async () => {
  expect(await code('| Country | Visitor |\n|---|---|\n| China | Macron met Xi |\n\nRussia\tChina\tmeeting\t2023\n')).toEqual({
    out: '',
    err: '',
  })
  const french = await code(
    'Le président français a rencontré le chancelier allemand à Berlin mercredi pour discuter de la guerre en Ukraine.',
  )
  expect(french).toEqual({ out: '', err: expect.stringMatching(/^rapport: warning: R202 article \w+: the text is not English but French/) })
})

it('lists what a guard held back', async () => {
  const { out } = await code('The storm hit Florida and killed ten people.', '--held-back')
  expect(JSON.parse(out)).toMatchObject({ start: 10, end: 13, reason: expect.stringContaining('guard.accident') })
})
