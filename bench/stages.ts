/**
 * How fast the stages after the analysis of English are, each on one core, over the sample's articles: sentences a second.
 * `npx tsx bench/stages.ts [FOLDER OF TEXTS]`
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createDocument, type Document } from '../src/document.ts'
import { loadKnowledge } from '../src/knowledge/index.ts'
import { createAnalyser } from '../src/language/index.ts'
import { createReading } from '../src/reading/index.ts'

const folder = process.argv[2] ?? new URL('../sample/', import.meta.url).pathname
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
const { stages } = createReading(createAnalyser(), loadKnowledge())
const spent = new Map(stages.map(({ name }) => [name, 0]))
const [analysis, ...rest] = stages
const analysed = texts.map((text, i) => {
  const document = createDocument({ id: String(i), text, published: '2022-01-05' })
  analysis!.run(document)
  return document
})
const sentences = analysed.reduce((sum, document) => sum + document.sentences.length, 0)
const rounds = Math.ceil(4000 / sentences)
for (let round = -rounds; round < rounds; round++)
  for (const from of analysed) {
    const document: Document = {
      ...createDocument(from.article),
      sentences: from.sentences,
      names: from.names,
      ...(from.dateline && { dateline: from.dateline }),
    }
    for (const stage of rest) {
      const begun = performance.now()
      stage.run(document)
      if (round >= 0) spent.set(stage.name, spent.get(stage.name)! + performance.now() - begun)
    }
  }
const rate = (milliseconds: number) => Math.round((sentences * rounds * 1000) / milliseconds).toLocaleString('en')
console.log(`${texts.length} texts, ${sentences} sentences, ${rounds} times`)
for (const { name } of rest) console.log(`${name.padEnd(12)} ${rate(spent.get(name)!).padStart(9)} sentences a second`)
const four = ['times', 'places', 'coreference', 'claims'].reduce((sum, name) => sum + spent.get(name)!, 0)
console.log(`${'these four'.padEnd(12)} ${rate(four).padStart(9)} (times, places, coreference, claims)`)
