import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { expect, it } from 'vitest'
import { createContext } from '../src/cli/context.ts'
import { run } from '../src/cli/program.ts'
import { createRapport } from '../src/index.ts'
import { dataDirectory, readTables } from '../src/knowledge/sources.ts'
import { renderOntologies } from '../src/ontology/index.ts'
import { backgrounds, frames, guards, renderCodebook } from '../src/reading/events/index.ts'

it.each([
  ['docs/codebook.md', () => renderCodebook(frames, guards, backgrounds)],
  ['docs/ontologies.md', () => renderOntologies(readTables(dataDirectory).states.rows)],
])('%s is what the program codes by (write it anew with `npm run codebook`)', (file, render) => {
  expect(readFileSync(file, 'utf8')).toBe(render())
})

const folder = mkdtempSync(join(tmpdir(), 'rapport-docs-'))

/** What a command of the docs prints; its ledger stands in a folder of its own. */
async function printed(command: string): Promise<string> {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!)
  const argv = words.slice(1).map((word) => (word === 'tour.ledger' ? join(folder, word) : word))
  let out = ''
  const sink = new Writable({
    write(chunk, _, done) {
      out += String(chunk)
      done()
    },
  })
  const status = await run(argv, createContext({ stdin: Readable.from([]), stdout: sink, stderr: sink, env: {} }))
  expect(status, out).toBe(0)
  return out.replace(/[ \t]+$/gm, '').trimEnd()
}

it('docs/tutorial.md shows what the commands print (write it anew with RAPPORT_GOLDEN=write)', async () => {
  const file = 'docs/tutorial.md'
  const text = readFileSync(file, 'utf8')
  let made = ''
  let from = 0
  for (const block of text.matchAll(/```console\n([\s\S]*?)```\n/g)) {
    const outputs: string[] = []
    for (const [line, command] of block[1]!.matchAll(/^\$ (.*)$/gm)) outputs.push(`${line}\n${await printed(command!)}\n`)
    made += `${text.slice(from, block.index)}\`\`\`console\n${outputs.join('')}\`\`\`\n`
    from = block.index + block[0].length
  }
  made += text.slice(from)
  if (process.env['RAPPORT_GOLDEN'] === 'write') writeFileSync(file, made)
  else expect(text).toBe(made)
}, 120_000)

it('docs/how-to.md has frames of one’s own that are read, and that give what they say', () => {
  const [, yaml] = /```yaml\n([\s\S]*?)```/.exec(readFileSync('docs/how-to.md', 'utf8'))!
  const file = join(folder, 'own.yaml')
  writeFileSync(file, yaml!)
  const rapport = createRapport({ frames: file })
  const codes = (text: string) => rapport.annotate({ id: 'a', text }).events.map(({ cameo }) => cameo)
  expect(codes('The Indian navy rescued the crew of an Iranian fishing boat.')).toEqual(['073A'])
  expect(codes('The Indian navy rescued a whale.')).not.toContain('073A')
})
