/**
 * Speed and memory of the analysis of English beside its peers, on the same text:
 *
 *     npm run build && npx tsx bench/english.ts [FILE…]
 *
 * FILES are texts (.txt) or CoNLL-U (.conllu, .conllu.gz, read as running text); sample/ by default. Rapport is taken as it was built
 * (dist/), since threads that have to translate their sources are another program. Each contender runs in a process of its own and reads
 * the texts over and over as one stream; the first rounds warm it (and start the threads), the median of the others counts. What they do
 * differs: wink-nlp gives sentences, tags, lemmas and some entities, compromise sentences, tags and guesses at names; Rapport gives all
 * this and trees.
 *
 * Rounds are timed by the clock, which other programs on the machine spoil, and by the processor's time, which they hardly touch: two
 * workers can be twice as fast where they need as much of it for a token as one does.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import Table from 'cli-table3'

const built = new URL('../dist/language/index.js', import.meta.url)
if (!existsSync(built)) throw new Error('nothing is built: npm run build')
const { analyseBatch, createAnalyser, readConllu } = (await import(built.href)) as typeof import('../src/language/index.ts')

/** Reads a stream of texts; gives something for each, in their order. */
type Contender = (texts: Iterable<string>) => AsyncIterable<unknown>

const contenders: Readonly<Record<string, () => Promise<Contender>>> = {
  async rapport() {
    const analyser = createAnalyser()
    return (texts) => analyser.analyseAll(texts)
  },
  async 'rapport, 2 workers'() {
    return (texts) => analyseBatch(texts, { jobs: 2 })
  },
  async 'wink-nlp'() {
    const { default: winkNLP } = await import('wink-nlp')
    const { default: model } = await import('wink-eng-lite-web-model')
    const nlp = winkNLP(model)
    return each((text) => {
      const document = nlp.readDoc(text)
      return [document.tokens().out(nlp.its.pos), document.sentences().out()]
    })
  },
  async compromise() {
    const { default: nlp } = await import('compromise')
    return each((text) => nlp(text).json())
  },
}

const each = (read: (text: string) => unknown): Contender =>
  async function* (texts) {
    for (const text of texts) yield read(text)
  }

/** A round is the texts repeated to about this many characters, so that no thread waits for work at its end. */
const roundCharacters = 400_000
const rounds = { warming: 2, counted: 7 }

interface Figures {
  /** Of a round: by the clock, and of the processor's time in all threads together. */
  seconds: number
  processor: number
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

/** The texts as often as make a round. */
function roundOf(texts: readonly string[]): string[] {
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  return Array.from({ length: Math.ceil(roundCharacters / length) }, () => texts).flat()
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!

async function measure(name: string, files: readonly string[]): Promise<Figures> {
  const round = roundOf(readTexts(files))
  const begun = performance.now()
  const read = await contenders[name]!()
  const loading = performance.now() - begun
  function* stream() {
    for (let i = 0; i < rounds.warming + rounds.counted; i++) yield* round
  }
  const clock: number[] = []
  const processor: number[] = []
  let [count, at, used] = [0, performance.now(), process.cpuUsage()]
  for await (const _ of read(stream())) {
    if (++count % round.length) continue
    const { user, system } = process.cpuUsage(used)
    clock.push((performance.now() - at) / 1000)
    processor.push((user + system) / 1e6)
    at = performance.now()
    used = process.cpuUsage()
  }
  return {
    seconds: median(clock.slice(rounds.warming)),
    processor: median(processor.slice(rounds.warming)),
    loading,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }
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
  const sentences = roundOf(readTexts(files)).flatMap((text) => analyser.analyse(text).sentences)
  const tokens = sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0)
  const load = loadavg()[0]!
  const table = new Table({
    head: [
      `${tokens} tokens, ${sentences.length} sentences`,
      'tokens/s',
      'sentences/s',
      'to rapport',
      'µs of processor a token',
      'loading ms',
      'peak MB',
    ],
  })
  let rapport = 0
  for (const contender of Object.keys(contenders)) {
    const child = spawnSync(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), '--only', contender, ...files], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    })
    if (child.status !== 0) throw new Error(child.stderr)
    const { seconds, processor, loading, megabytes } = JSON.parse(child.stdout) as Figures
    rapport ||= seconds
    const rate = (count: number) => Math.round(count / seconds).toLocaleString('en')
    table.push([
      contender,
      rate(tokens),
      rate(sentences.length),
      `× ${(rapport / seconds).toFixed(2)}`,
      ((processor / tokens) * 1e6).toFixed(1),
      loading.toFixed(0),
      megabytes.toFixed(0),
    ])
  }
  process.stdout.write(`${table.toString()}\n`)
  if (load > 0.3)
    process.stdout.write(
      `The machine was not idle: load ${load.toFixed(1)} on ${availableParallelism()} cores at the start. Compare the processor's time.\n`,
    )
}
