import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { frames, guards, renderCodebook } from '../src/reading/events/index.ts'

it('docs/codebook.md is the codebook that the program codes by (write it anew with `npm run codebook`)', () => {
  expect(readFileSync('docs/codebook.md', 'utf8')).toBe(renderCodebook(frames, guards))
})
