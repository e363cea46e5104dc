/**
 * Measures the model as the product runs it, on words cut as the treebanks have them:
 *
 *     npx tsx training/evaluate.ts ../shared/treebanks [folder of weights]
 *
 * Prints the figures of the development sets: EWT and GUM (trees), and the part of UNER's development set that training leaves aside.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Table from 'cli-table3'
import { type AnalysisModel, loadModel, type SentenceAnalysis } from '../src/language/model/index.ts'

interface Gold {
  forms: string[]
  rows: string[][]
  genre: string
}

const core = new Set(['nsubj', 'obj', 'iobj', 'obl', 'ccomp', 'xcomp'])
const base = (label: string) => label.split(':')[0]!
const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(2)

function sentencesOf(file: string): Gold[] {
  let genre = ''
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n\n')
    .map((block) => {
      const lines = block.split('\n')
      genre = lines.map((line) => /^# newdoc id = (GUM_[a-z]+|[a-z]+)/.exec(line)?.[1]).find(Boolean) ?? genre
      const rows = lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split('\t'))
      return { rows, forms: rows.map((row) => row[1]!), genre }
    })
    .filter(({ forms }) => forms.length > 0)
}

function treeFigures(name: string, gold: readonly Gold[], found: readonly SentenceAnalysis[]): string[] {
  const count = { n: 0, upos: 0, xpos: 0, feats: 0, uas: 0, las: 0, plain: 0, plainRight: 0, goldCore: 0, foundCore: 0, rightCore: 0 }
  gold.forEach(({ rows }, s) => {
    rows.forEach((row, i) => {
      const { upos, xpos, feats, heads, deprels } = found[s]!
      const head = heads[i] === Number(row[6])
      const right = head && deprels[i] === row[7]
      count.n++
      if (upos[i] === row[3]) count.upos++
      if (xpos[i] === row[4]) count.xpos++
      if (feats[i] === row[5]) count.feats++
      if (head) count.uas++
      if (right) count.las++
      if (row[3] !== 'PUNCT') {
        count.plain++
        if (right) count.plainRight++
      }
      if (core.has(base(row[7]!))) count.goldCore++
      if (core.has(base(deprels[i]!))) count.foundCore++
      if (core.has(base(row[7]!)) && head && base(deprels[i]!) === base(row[7]!)) count.rightCore++
    })
  })
  const of = (part: number) => percent(part, count.n)
  return [
    name,
    ...[count.upos, count.xpos, count.feats, count.uas, count.las].map(of),
    percent(count.plainRight, count.plain),
    percent(2 * count.rightCore, count.goldCore + count.foundCore),
  ]
}

const kinds: Record<string, string> = { PER: 'person', ORG: 'organization', LOC: 'place' }

function nameFigures(name: string, gold: readonly Gold[], found: readonly SentenceAnalysis[], all: boolean): string[] {
  const count = { gold: 0, found: 0, span: 0, kind: 0 }
  gold.forEach(({ rows }, s) => {
    const spans = new Map<string, string>()
    rows.forEach((row, first) => {
      if (!row[2]!.startsWith('B-')) return
      let last = first
      while (rows[last + 1]?.[2]?.startsWith('I-')) last++
      spans.set(`${first} ${last}`, kinds[row[2]!.slice(2)] ?? '')
    })
    count.gold += spans.size
    for (const { first, last, kind } of found[s]!.names) {
      if (!all && !Object.values(kinds).includes(kind)) continue
      count.found++
      const expected = spans.get(`${first} ${last}`)
      if (expected !== undefined) count.span++
      if (expected === kind) count.kind++
    }
  })
  return [name, percent(2 * count.span, count.gold + count.found), percent(2 * count.kind, count.gold + count.found)]
}

function run(model: AnalysisModel, gold: readonly Gold[]): SentenceAnalysis[] {
  return model.analyse(gold.map(({ forms }) => forms))
}

const [folder, weights] = process.argv.slice(2)
if (!folder) throw new Error('usage: npx tsx training/evaluate.ts FOLDER-OF-THE-TREEBANKS [FOLDER-OF-THE-WEIGHTS]')
const model = loadModel(weights)
const trees = new Table({ head: ['', 'UPOS', 'XPOS', 'FEATS', 'UAS', 'LAS', 'LAS no punct', 'core F1'] })
for (const treebank of ['ewt', 'gum']) {
  const gold = sentencesOf(join(folder, `${treebank}-dev.conllu.gz`))
  const found = run(model, gold)
  trees.push(treeFigures(treebank, gold, found))
  const news = gold.flatMap((sentence, i) => (sentence.genre === 'GUM_news' ? [i] : []))
  if (news.length > 0)
    trees.push(
      treeFigures(
        'gum news',
        news.map((i) => gold[i]!),
        news.map((i) => found[i]!),
      ),
    )
}
const aside = sentencesOf(join(folder, 'uner-ewt-dev.iob2.gz')).filter((_, i) => Math.floor(i / 20) % 5 === 4)
const named = run(model, aside)
const names = new Table({ head: ['names', 'span F1', 'with kind'] })
names.push(nameFigures('person, organization, place', aside, named, false), nameFigures('all kinds', aside, named, true))
process.stdout.write(`weights ${model.version}\n${trees.toString()}\n${names.toString()}\n`)
