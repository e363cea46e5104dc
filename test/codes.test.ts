import { expect, it } from 'vitest'
import { dataDirectory, readTables } from '../src/knowledge/sources.ts'
import { list } from '../src/knowledge/tables.ts'
import { type InternationalCode, internationalTable, isSectorCode } from '../src/ontology/index.ts'

const international = Object.keys(internationalTable) as InternationalCode[]

it('the tables of the knowledge have no sector that the ontologies do not', () => {
  const { words, titles, metonyms, organisations } = readTables(dataDirectory)
  const used = new Set<string>()
  for (const [{ rows }, column] of [
    [words, 'sector'],
    [titles, 'sectors'],
    [metonyms, 'sector'],
    [organisations, 'sectors'],
  ] as const)
    for (const row of rows) for (const sector of list(row[column])) used.add(sector)
  expect(used.size).toBeGreaterThan(20)
  expect([...used].filter((code) => !isSectorCode(code) && !(international as string[]).includes(code))).toEqual([])
})
