import { PassThrough, Writable } from 'node:stream'
import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { createContext } from './context.ts'
import { registerWho } from './who.ts'

async function run(...argv: string[]): Promise<{ out: string; status: number }> {
  let out = ''
  const sink = () =>
    new Writable({
      write(chunk, _, done) {
        out += String(chunk)
        done()
      },
    })
  const context = createContext({ stdin: new PassThrough(), stdout: sink(), stderr: new PassThrough(), env: {} })
  const program = new Command('rapport').exitOverride()
  registerWho(program, context)
  await program.parseAsync(['who', ...argv], { from: 'user' })
  return { out, status: context.status }
}

describe('rapport who', () => {
  it('prints the resolution and each step', async () => {
    const { out, status } = await run('Foreign Minister Lavrov', '--on', '2015-03-01')
    expect(out).toMatch(/^Sergei Lavrov\n/)
    expect(out).toContain('RUSGOV')
    expect(out).toMatch(/ {2}1\. “Lavrov”/)
    expect(status).toBe(0)
  })

  it('takes the country of context', async () => {
    const { out } = await run('Foreign', 'Minister', 'Wang', '--on', '2022-01-05', '--country', 'chn', '--to', 'json')
    expect(JSON.parse(out)).toMatchObject({ phrase: 'Foreign Minister Wang', resolution: { actor: { name: 'Wang Yi' } } })
  })

  it('lists the offices of a state on a date', async () => {
    const { out } = await run('--list', 'CHN', '--on', '2010-01-01')
    expect(out).toContain('Hu Jintao')
    const { out: lines } = await run('--list', 'CHN', '--on', '2010-01-01', '--to', 'json')
    expect(JSON.parse(lines.split('\n')[0]!)).toMatchObject({ country: 'CHN', person: 'Hu Jintao', role: 'head-of-state' })
  })

  it.each([
    ['Strait of Hormuz', 1, /^“Strait of Hormuz” is nobody that is known\.\n {2}place {4}Strait of Hormuz, strait, 26\.5 56\.3\n$/],
    ['Crimea', 0, /\n {2}place {4}Crimea, region in UKR, 4[45]\.\d+ 34\.\d+; claimed by UKR, RUS\n$/],
    ['Senkaku Islands', 0, /place {4}Senkaku Islands, islands in JPN, 25\.75 123\.5; claimed by JPN, CHN, TWN\n$/],
    ['NATO', 0, /“NATO” names NATO\n$/],
  ])('says what place %s is', async (phrase, status, expected) => {
    expect(await run(phrase)).toMatchObject({ out: expect.stringMatching(expected), status })
  })

  it('says so where the phrase is nobody', async () => {
    const { out, status } = await run('puppies')
    expect(out).toBe('“puppies” is nobody that is known.\n')
    expect(status).toBe(1)
  })

  it.each([
    [[], /^R701 option PHRASE/],
    [['Wang', '--country', 'QQQ'], /^R701 option --country: QQQ/],
    [['Wang', '--knowledge', '/nowhere/at/all'], /^R312/],
  ])('refuses %j', async (argv, expected) => {
    await expect(run(...argv)).rejects.toThrow(expected)
  })
})
