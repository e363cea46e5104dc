/**
 * Coreference: the mention questions of `src/reading/coreference/questions.txt`, and the pronouns of treebank documents that carry
 * coreference in MISC (GUM): `npx tsx bench/coreference.ts [FILE.conllu.gz] [-v]`. With -v every wrong answer of the read half.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Document } from '../src/document.ts'
import { loadKnowledge } from '../src/knowledge/index.ts'
import { createAnalyser } from '../src/language/index.ts'
import { createPipeline } from '../src/pipeline.ts'
import { createReading } from '../src/reading/index.ts'
import { readPassages, scoreMentions } from './marked-coreference.ts'

/** The multiword token that is being read, with its last word and its place in the text. */
let whole: { last: number; start: number; end: number } | undefined
const inside = (id: string) => whole !== undefined && !id.includes('-') && Number(id) <= whole.last

const pipeline = createPipeline(
  createReading(createAnalyser(), loadKnowledge()).stages.filter(({ name }) => !['places', 'claims', 'events'].includes(name)),
)
const share = (part: number, whole: number) => (whole ? part / whole : 0).toFixed(3)
const passages = readPassages(new URL('../src/reading/coreference/questions.txt', import.meta.url))
for (const [name, part] of [
  ['read half', passages.filter((_, i) => i % 2 === 0)],
  ['unread half', passages.filter((_, i) => i % 2 === 1)],
  ['all', passages],
] as const) {
  const { questions, answerable, resolved, right, wrong } = scoreMentions(part, ({ text, on }) =>
    pipeline.run({ id: 'passage', text, published: on }),
  )
  console.log(`questions, ${name}: precision ${share(right, resolved)}, recall ${share(right, answerable)} (${questions} questions)`)
  if (name === 'read half' && process.argv.includes('-v')) for (const line of wrong) console.log(`  ${line}`)
}

/** A document of a treebank: its text, and its mentions with the number of what they mean. */
interface Annotated {
  name: string
  text: string
  mentions: { start: number; end: number; group: string }[]
}

function readTreebank(source: string): Annotated[] {
  const documents: Annotated[] = []
  let open: { start: number; group: string }[] = []
  let document: Annotated | undefined
  for (const line of source.split('\n')) {
    const begun = /^# newdoc id = (.+)/.exec(line)
    if (begun) {
      document = { name: begun[1]!, text: '', mentions: [] }
      documents.push(document)
      open = []
    }
    if (line.startsWith('# newpar') && document?.text) document.text = `${document.text.trimEnd()}\n\n`
    const columns = line.split('\t')
    if (!document || !/^\d+(?:-\d+)?$/.test(columns[0] ?? '')) continue
    const [id, form, misc] = [columns[0]!, columns[1]!, columns[9] ?? '']
    const start = document.text.length
    // The words of a multiword token stand under it; a mention that begins or ends at one of them has the place of the whole.
    if (!inside(id)) document.text += form + (misc.includes('SpaceAfter=No') ? '' : ' ')
    const at = inside(id) ? whole!.start : start
    const end = inside(id) ? whole!.end : start + form.length
    if (id.includes('-')) whole = { last: Number(id.split('-')[1]), start, end }
    for (const part of /Entity=([^|]+)/.exec(misc)?.[1]?.match(/\(\d+[^()]*\)?|\d+\)/g) ?? []) {
      const group = /\d+/.exec(part)![0]
      if (part.startsWith('(') && part.endsWith(')')) document.mentions.push({ start: at, end, group })
      else if (part.startsWith('(')) open.push({ start: at, group })
      else {
        const i = open.findLastIndex((other) => other.group === group)
        if (i >= 0) document.mentions.push({ start: open.splice(i, 1)[0]!.start, end, group })
      }
    }
    if (whole && Number(id) >= whole.last) whole = undefined
  }
  return documents
}

const personal = /^(?:he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves)$/i

/** Pronouns with something before them that they mean; those that a chain resolves; those that it resolves to a mention of the same. */
function links({ text, mentions }: Annotated, { chains }: Document, forms: RegExp) {
  let [asked, resolved, right] = [0, 0, 0]
  const wrong: string[] = []
  for (const mention of mentions) {
    const form = text.slice(mention.start, mention.end)
    if (!personal.test(form) || !forms.test(form)) continue
    const before = mentions.filter((other) => other.group === mention.group && other.end <= mention.start)
    asked += Number(before.length > 0)
    const chain = chains.find((other) => other.mentions.some(({ start }) => start === mention.start))
    const earlier = (chain?.members?.map((id) => chains[id]!) ?? (chain ? [chain] : []))
      .concat(chain ?? [])
      .flatMap((other) => other.mentions.filter(({ end }) => end <= mention.start))
    if (!earlier.length) continue
    resolved++
    const same = earlier.some((m) =>
      before.some((other) => m.start < other.end && other.start < m.end && (m.end === other.end || m.start === other.start)),
    )
    right += Number(same)
    if (!same)
      wrong.push(
        `${form} ← ${earlier[earlier.length - 1]!.text} : ${text.slice(Math.max(0, mention.start - 120), mention.end + 20).replace(/\s+/g, ' ')}`,
      )
  }
  return { asked, resolved, right, wrong }
}

const file = process.argv[2]
if (file && !file.startsWith('-')) {
  const raw = readFileSync(file)
  const documents = readTreebank((file.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8'))
  const read = documents.map((document) => ({ document, parsed: pipeline.run({ id: document.name, text: document.text }) }))
  for (const [name, genres] of [
    ['news and speeches', /_(?:news|speech)_/],
    ['all kinds of text', /_/],
  ] as const)
    for (const [pronouns, forms] of [
      ['he, she', /^(?:he|him|his|himself|she|hers?|herself)$/i],
      ['it', /^it/i],
      ['they', /^the/i],
      ['all pronouns', /./],
    ] as const) {
      const counts = read.filter(({ document }) => genres.test(document.name)).map(({ document, parsed }) => links(document, parsed, forms))
      const sum = (key: 'asked' | 'resolved' | 'right') => counts.reduce((all, count) => all + count[key], 0)
      console.log(
        `${name}, ${pronouns}: precision ${share(sum('right'), sum('resolved'))}, recall ${share(sum('right'), sum('asked'))} (${sum('asked')} pronouns)`,
      )
      if (process.argv.includes('-v') && pronouns === 'all pronouns')
        for (const { wrong } of counts) for (const line of wrong) console.log(`  ${line}`)
    }
}
