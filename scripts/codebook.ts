/** Writes docs/codebook.md from the frames, docs/ontologies.md from the tables of the ontologies and states. */
import { writeFileSync } from 'node:fs'
import { dataDirectory, readTables } from '../src/knowledge/sources.ts'
import { renderOntologies } from '../src/ontology/index.ts'
import { backgrounds, frames, guards, renderCodebook } from '../src/reading/events/index.ts'

writeFileSync(new URL('../docs/codebook.md', import.meta.url), renderCodebook(frames, guards, backgrounds))
writeFileSync(new URL('../docs/ontologies.md', import.meta.url), renderOntologies(readTables(dataDirectory).states.rows))
