/** Step of the build: leaves the compiled tables beside the program, so that it starts at once. */
import { writeFileSync } from 'node:fs'
import { compileKnowledge } from './index.ts'

writeFileSync(new URL('./knowledge.bin', import.meta.url), compileKnowledge())
