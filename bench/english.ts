/**
 * Speed and memory of the analysis of English beside its peers, on the same text:
 *
 *     npx tsx bench/english.ts [FILE…]
 *
 * FILES are texts (.txt) or CoNLL-U (.conllu, .conllu.gz, read as running text); sample/ by default. Each contender runs in a process of
 * its own and reads the texts several times over. What they do differs: wink-nlp gives sentences,
 * tags, lemmas and some entities, compromise sentences, tags and guesses at names; Rapport gives all this and trees.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import Table from 'cli-table3'
import { analyseBatch, createAnalyser, readConllu } from '../src/language/index.ts'

type Contender = (texts: readonly string[]) => Promise<(texts: readonly string[]) => void | Promise<void>>

const contenders: Readonly<Record<string, Contender>> = {
  async rapport() {
    const analyser = createAnalyser()
    return (texts) => {
      for (const text of texts) analyser.analyse(text)
    }
  },
  async 'rapport, 2 workers'() {
    return async (texts) => {
      for await (const _ of analyseBatch(texts, { jobs: 2 }));
    }
  },
  async 'wink-nlp'() {
    const { default: winkNLP } = await import('wink-nlp')
    const { default: model } = await import('wink-eng-lite-web-model')
    const nlp = winkNLP(model)
    return (texts) => {
      for (const text of texts) {
        const document = nlp.readDoc(text)
        document.tokens().out(nlp.its.pos)
        document.sentences().out()
      }
    }
  },
  async compromise() {
    const { default: nlp } = await import('compromise')
    return (texts) => {
      for (const text of texts) nlp(text).json()
    }
  },
}

/** So often the texts are read in a short run and in a long one; what a round takes is the difference, so that starting threads does not count. */
const rounds = { few: 3, many: 9 }

interface Figures {
  seconds: number
  loading: number
  megabytes: number
}

function readTexts(files: readonly string[]): string[] {
  return files.flatMap((file) => {
    const bytes = readFileSync(file)
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
    return /\.conllu(?:\.gz)?$/.test(file) ? readConllu(text, file).map(({ article }) => article.text) : [text]
  })
}

async function measure(name: string, files: readonly string[]): Promise<Figures> {
  const texts = readTexts(files)
  const begun = performance.now()
  const run = await contenders[name]!(texts)
  const loading = performance.now() - begun
  const timeOf = async (count: number) => {
    const all = Array.from({ length: count }, () => texts).flat()
    const start = performance.now()
    await run(all)
    return performance.now() - start
  }
  await timeOf(1)
  const times = [await timeOf(rounds.few), await timeOf(rounds.many)]
  const seconds = (times[1]! - times[0]!) / 1000 / (rounds.many - rounds.few)
  return { seconds, loading, megabytes: process.resourceUsage().maxRSS / 1024 }
}

const [option, name, ...rest] = process.argv.slice(2)
if (option === '--only') process.stdout.write(JSON.stringify(await measure(name!, rest)))
else {
  const sample = new URL('../sample/', import.meta.url)
  const given = process.argv.slice(2)
  const files = given.length
    ? given
    : readdirSync(sample).flatMap((file) => (file.endsWith('.txt') ? [fileURLToPath(new URL(file, sample))] : []))
  const analyser = createAnalyser()
  const analyses = readTexts(files).map((text) => analyser.analyse(text))
  const sentences = analyses.reduce((sum, analysis) => sum + analysis.sentences.length, 0)
  const tokens = analyses.reduce(
    (sum, analysis) => sum + analysis.sentences.reduce((words, sentence) => words + sentence.tokens.length, 0),
    0,
  )
  const table = new Table({
    head: [`${tokens} tokens, ${sentences} sentences`, 'tokens/s', 'sentences/s', 'to rapport', 'loading ms', 'peak MB'],
  })
  let rapport = 0
  for (const contender of Object.keys(contenders)) {
    const child = spawnSync(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), '--only', contender, ...files], {
      encoding: 'utf8',
    })
    if (child.status !== 0) throw new Error(child.stderr)
    const { seconds, loading, megabytes } = JSON.parse(child.stdout) as Figures
    rapport ||= seconds
    const rate = (count: number) => Math.round(count / seconds).toLocaleString('en')
    table.push([contender, rate(tokens), rate(sentences), `× ${(rapport / seconds).toFixed(2)}`, loading.toFixed(0), megabytes.toFixed(0)])
  }
  process.stdout.write(`${table.toString()}\n`)
}
