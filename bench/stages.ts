/**
 * Speed of each stage alone, in one process on one core: `npx tsx bench/stages.ts [ROUNDS]`. The corpus is the sample, read ROUNDS times (10)
 * after one round to warm up; its short articles are joined by tens, since news articles are longer.
 */
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { readArticles } from '../src/intake/index.ts'
import { loadKnowledge } from '../src/knowledge/index.ts'
import { createAnalyser } from '../src/language/index.ts'
import { createPipeline } from '../src/pipeline.ts'
import { createReading } from '../src/reading/index.ts'
import type { Article } from '../src/records.ts'

const rounds = Number(process.argv[2] ?? 10)
const parts: Article[] = []
const sample = fileURLToPath(new URL('../sample', import.meta.url))
for await (const article of readArticles([sample], { stdin: Readable.from([]), report: () => {} })) parts.push(article)
const articles: Article[] = []
for (let i = 0; i < parts.length; i += 10) {
  const ten = parts.slice(i, i + 10)
  articles.push({ ...ten[0]!, text: ten.map(({ text }) => text).join('\n\n') })
}

const spent = new Map<string, number>()
const pipeline = createPipeline(
  createReading(createAnalyser(), loadKnowledge()).stages.map((stage) => ({
    ...stage,
    run(document) {
      const begun = performance.now()
      stage.run(document)
      spent.set(stage.name, (spent.get(stage.name) ?? 0) + performance.now() - begun)
    },
  })),
)
for (const article of articles) pipeline.run(article)
spent.clear()
let sentences = 0
for (let round = 0; round < rounds; round++) for (const article of articles) sentences += pipeline.run(article).sentences.length
for (const [name, milliseconds] of spent)
  console.log(
    `${name.padEnd(12)} ${Math.round((sentences * 1000) / milliseconds)
      .toLocaleString('en')
      .padStart(8)} sentences/s`,
  )
const reading = [...spent].filter(([name]) => /^(times|places|coreference|claims)$/.test(name)).reduce((sum, [, value]) => sum + value, 0)
console.log(`times, places, coreference and claims together ${Math.round((sentences * 1000) / reading).toLocaleString('en')} sentences/s`)
