/**
 * Linking, held against the truth: `npx tsx bench/linking.ts [MENTIONS…] [--seeds 1,2,…]` (10000 100000 1000000). The mentions of a generated stream are laid
 * down in files by their blocks, as a ledger files them, and linked block by block, in one process on one core. Prints precision and recall of pairs of
 * mentions, mentions for each second of the processor (accounts, linking, records), and the most memory used.
 */
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { accountsOf, accountsOfAll, blocksOf, happeningOf, linkBlocks, type Mention, signatureOf } from '../src/linking/index.ts'
import type { Happening } from '../src/records.ts'
import { streamOf } from './stream.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seeds: { type: 'string', default: '1' } } })
const sizes = positionals.length ? positionals.map(Number) : [10_000, 100_000, 1_000_000]
/** About so many mentions stand in a file. */
const together = 10_000

/** A mention as it stands in a file: with a block in which it is filed, and the number of what it tells of. */
interface Filed extends Mention {
  block: string
  truth: number
}

console.log('mentions   seed  happenings  precision  recall     B³ prec.   B³ rec.   a second   memory')
for (const size of sizes) for (const seed of values.seeds.split(',').map(Number)) measure(size, seed)

function measure(size: number, seed: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-bench-'))
  const score = createScore()
  let time = 0
  let most = 0
  for (const file of layDown(size, seed, folder)) {
    const filed = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Filed)
    const begun = process.cpuUsage()
    for (const mentions of grouped(filed).values()) {
      const happenings = linkBlocks(new Map([[mentions[0]!.block, accountsOfAll(mentions)]])).map(happeningOf)
      score.take(happenings, new Map(mentions.map(({ event, truth }) => [event.id, truth])))
    }
    time += spent(begun)
    most = Math.max(most, process.memoryUsage.rss())
  }
  rmSync(folder, { recursive: true, force: true })
  const { mentions, happenings, precision, recall, mentionPrecision, mentionRecall } = score.result()
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`.padEnd(10)
  const number = (value: number) => Math.round(value).toLocaleString('en')
  console.log(
    `${number(mentions).padEnd(10)} ${String(seed).padEnd(5)} ${number(happenings).padEnd(11)} ${percent(precision)} ${percent(recall)} ${percent(mentionPrecision)} ${percent(mentionRecall)}${number((mentions * 1000) / time).padEnd(10)} ${number(most / 1e6)} MB`,
  )
}

function grouped(filed: readonly Filed[]): Map<string, Filed[]> {
  const blocks = new Map<string, Filed[]>()
  for (const one of filed) {
    const known = blocks.get(one.block)
    if (known) known.push(one)
    else blocks.set(one.block, [one])
  }
  return blocks
}

/** Writes the mentions of a stream into files; each block stands whole in one. */
function layDown(size: number, seed: number, folder: string): string[] {
  const count = Math.ceil(size / together)
  const files = Array.from({ length: count }, (_, i) => join(folder, `${i}.jsonl`))
  const waiting = files.map(() => [] as string[])
  const write = (i: number) => {
    appendFileSync(files[i]!, waiting[i]!.join(''))
    waiting[i] = []
  }
  for (const { article, annotation, truth } of streamOf(size, seed)) {
    const signature = signatureOf(article.text)
    const mentions = annotation.events.map((event, i) => ({
      event,
      outlet: article.outlet ?? null,
      published: article.published,
      signature,
      truth: truth[i]!,
    }))
    for (const account of accountsOf(mentions))
      for (const block of blocksOf(account)) {
        const i = numberOf(block) % count
        waiting[i]!.push(...account.mentions.map((mention) => `${JSON.stringify({ ...mention, block })}\n`))
        if (waiting[i]!.length >= 200) write(i)
      }
  }
  for (let i = 0; i < count; i++) write(i)
  return files
}

function numberOf(text: string): number {
  let hash = 0
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) >>> 0
  return hash
}

/** Milliseconds of the processor since then: on a machine that others use, the clock tells nothing. */
function spent(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}

/**
 * Precision and recall of pairs of mentions (a pair counts where both are put into one happening, and is right where they are of one), and of
 * mentions (B³, Bagga and Baldwin 1998), in which a great happening counts no more than its mentions.
 */
function createScore() {
  const whole = new Map<number, number>()
  const parts: [truth: number, count: number][] = []
  let [mentions, found, right, mentionPrecision, total] = [0, 0, 0, 0, 0]
  return {
    take(happenings: readonly Happening[], truth: ReadonlyMap<string, number>) {
      for (const happening of happenings) {
        const counts = new Map<number, number>()
        for (const id of happening.mentions) counts.set(truth.get(id)!, (counts.get(truth.get(id)!) ?? 0) + 1)
        const size = happening.mentions.length
        total++
        mentions += size
        found += (size * (size - 1)) / 2
        for (const [of, count] of counts) {
          right += (count * (count - 1)) / 2
          mentionPrecision += count * (count / size)
          parts.push([of, count])
          whole.set(of, (whole.get(of) ?? 0) + count)
        }
      }
    },
    result() {
      let [real, mentionRecall] = [0, 0]
      for (const count of whole.values()) real += (count * (count - 1)) / 2
      for (const [of, count] of parts) mentionRecall += count * (count / whole.get(of)!)
      return {
        mentions, happenings: total, precision: right / (found || 1), recall: right / (real || 1),
        mentionPrecision: mentionPrecision / mentions, mentionRecall: mentionRecall / mentions,
      } // biome-ignore format: a record
    },
  }
}
