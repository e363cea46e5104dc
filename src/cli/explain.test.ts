import { PassThrough, Writable } from 'node:stream'
import { Command } from 'commander'
import { expect, it } from 'vitest'
import { createContext } from './context.ts'
import { registerExplain } from './explain.ts'

async function explain(...argv: string[]): Promise<string> {
  let out = ''
  const sink = new Writable({
    write(chunk, _, done) {
      out += String(chunk)
      done()
    },
  })
  const context = createContext({ stdin: new PassThrough(), stdout: sink, stderr: new PassThrough(), env: {} })
  const program = new Command('rapport').exitOverride()
  registerExplain(program, context)
  await program.parseAsync(['explain', ...argv], { from: 'user' })
  return out
}

it('draws the tree and tells how each event was reached', async () => {
  const out = await explain('Moscow rejected talks with Kyiv last week.', '--on', '2023-05-10')
  expect(out).toContain('  rejected root VERB\n  ├─ Moscow nsubj PROPN\n')
  expect(out).toContain('“Moscow” is Russia [RUS], by metonym')
  expect(out).toMatch(/when +2023-05-01\/07 \(stated: “last week”\)/)
  expect(out).toMatch(/what +REJECT:meet, CAMEO 125/)
})

it('says that there is no event, and what a guard held back', async () => {
  expect(await explain('The sun shone over Paris.')).toContain('no event')
  expect(await explain('Ghana fought malaria with Chinese help.')).toMatch(/R404 “fought” was not coded as 190 .*guard\.metaphor/)
})

it('wants a whole date', async () => {
  await expect(explain('They met.', '--on', '2023')).rejects.toThrow(/R701/)
})
