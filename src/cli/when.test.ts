import { PassThrough, Writable } from 'node:stream'
import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { createContext } from './context.ts'
import { registerWhen } from './when.ts'

async function run(...argv: string[]): Promise<{ out: string; status: number }> {
  let out = ''
  const stdout = new Writable({
    write(chunk, _, done) {
      out += String(chunk)
      done()
    },
  })
  const context = createContext({ stdin: new PassThrough(), stdout, stderr: new PassThrough(), env: {} })
  const program = new Command('rapport').exitOverride()
  registerWhen(program, context)
  await program.parseAsync(['when', ...argv], { from: 'user' })
  return { out, status: context.status }
}

describe('rapport when', () => {
  it.each([
    ['early next month', '2022-01-05', 'early next month  DATE 2022-02  2022-02-01 to 2022-02-09\n'],
    [
      'the end of the third quarter of last year',
      '2022-01-05',
      'the end of the third quarter of last year  DATE 2021-Q3  2021-08-31 to 2021-09-30\n',
    ],
    ['two years', '2022-01-05', 'two years  DURATION P2Y\n'],
    ['since 2013', '2022-01-05', '2013  DATE 2013  from 2013-01-01\n'],
  ])('%s on %s', async (phrase, on, expected) => {
    expect(await run(...phrase.split(' '), '--on', on)).toEqual({ out: expected, status: 0 })
  })
  it('as JSON, partial without a day of publication', async () => {
    const { out } = await run('last Tuesday', '--to', 'json')
    expect(JSON.parse(out)).toMatchObject({
      phrase: 'last Tuesday',
      on: null,
      times: [{ value: 'XXXX-WXX-2', interval: null, basis: 'unknown' }],
    })
  })
  it('says so where nothing is found, and leaves a status', async () => {
    expect(await run('a blue moon')).toEqual({ out: '“a blue moon” is no expression of time that is known.\n', status: 1 })
  })
  it('asks for a whole day', async () => {
    await expect(run('today', '--on', '2022-01')).rejects.toThrow(/^R701 option --on: give a whole date/)
  })
})
