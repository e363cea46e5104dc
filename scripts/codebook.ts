/** Writes docs/codebook.md from the frames. */
import { writeFileSync } from 'node:fs'
import { frames, guards, renderCodebook } from '../src/reading/events/index.ts'

writeFileSync(new URL('../docs/codebook.md', import.meta.url), renderCodebook(frames, guards))
