import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { dataDirectory, readTables } from '../src/knowledge/sources.ts'
import { renderOntologies } from '../src/ontology/index.ts'
import { frames, guards, renderCodebook } from '../src/reading/events/index.ts'

it.each([
  ['docs/codebook.md', () => renderCodebook(frames, guards)],
  ['docs/ontologies.md', () => renderOntologies(readTables(dataDirectory).states.rows)],
])('%s is what the program codes by (write it anew with `npm run codebook`)', (file, render) => {
  expect(readFileSync(file, 'utf8')).toBe(render())
})
