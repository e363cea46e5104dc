/**
 * Speed and memory of the whole way from text to events, beside wink-nlp alone on the same text in the same run:
 *
 *     npx tsx bench/coding.ts [ROUNDS]
 *
 * The corpus is the sample, read ROUNDS times (10). Each contender runs in a process of its own. wink-nlp gives sentences, tags and some
 * entities; Rapport gives trees, names, times, actors, claims and events as well.
 */
import { spawnSync } from 'node:child_process'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { readArticles } from '../src/intake/index.ts'
import type { Article } from '../src/records.ts'

const [contender, rounds = '10'] =
  process.argv[2]?.match(/^\d+$/) || !process.argv[2] ? [undefined, process.argv[2]] : process.argv.slice(2)

async function corpus(): Promise<Article[]> {
  const articles: Article[] = []
  const sample = fileURLToPath(new URL('../sample', import.meta.url))
  for await (const article of readArticles([sample], { stdin: Readable.from([]), report: () => {} })) articles.push(article)
  return articles
}

/** Reads an article and gives the number of its sentences. */
async function reader(name: string): Promise<(article: Article) => number> {
  if (name === 'rapport') {
    const { createRapport } = await import('../src/index.ts')
    const rapport = createRapport()
    return (article) => rapport.read(article).sentences.length
  }
  const { default: winkNLP } = await import('wink-nlp')
  const { default: model } = await import('wink-eng-lite-web-model')
  const nlp = winkNLP(model)
  return ({ text }) => {
    const document = nlp.readDoc(text)
    document.tokens().out(nlp.its.pos)
    return document.sentences().length()
  }
}

if (contender) {
  const articles = await corpus()
  const read = await reader(contender)
  for (const article of articles) read(article) // warm
  const begun = performance.now()
  let sentences = 0
  for (let i = 0; i < Number(rounds); i++) for (const article of articles) sentences += read(article)
  const seconds = (performance.now() - begun) / 1000
  const count = articles.length * Number(rounds)
  console.log(JSON.stringify({ sentences: sentences / seconds, articles: count / seconds, memory: process.resourceUsage().maxRSS / 1024 }))
} else {
  const rows = ['rapport', 'wink-nlp'].map((name) => {
    const run = spawnSync(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), name, rounds], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    return { name, ...(JSON.parse(run.stdout) as { sentences: number; articles: number; memory: number }) }
  })
  for (const { name, sentences, articles, memory } of rows)
    console.log(
      `${name.padEnd(10)} ${sentences.toFixed(0).padStart(7)} sentences/s ${articles.toFixed(0).padStart(6)} articles/s ${memory.toFixed(0).padStart(5)} MB peak   (${(sentences / rows[0]!.sentences).toFixed(1)} times rapport)`,
    )
}
