/** Compiles the tables beside the built program: `node dist/knowledge/build.js`, a step of the build. */
import { fileURLToPath } from 'node:url'
import { compileKnowledge } from './index.ts'
import { writeStore } from './store.ts'

writeStore(fileURLToPath(new URL('./knowledge.bin', import.meta.url)), compileKnowledge())
