/** Speed and memory of the knowledge: start-up, phrase look-ups, resolutions. `npx tsx bench/knowledge.ts` */
import { loadKnowledge } from '../src/knowledge/index.ts'

loadKnowledge() // compiles where no compiled form is at hand
const before = process.memoryUsage()
const begun = performance.now()
const knowledge = loadKnowledge()
const started = performance.now() - begun
const after = process.memoryUsage()

const phrases = [
  'Vladimir Putin',
  'the United States',
  'Foreign Minister Lavrov',
  'European Union',
  'United Nations Security Council',
  'Xi Jinping',
  'Kyiv',
  'North Atlantic Treaty Organization',
  'nobody in particular',
  'Recep Tayyip Erdoğan',
]
const rate = (count: number, work: (i: number) => unknown): number => {
  for (let i = 0; i < count / 10; i++) work(i)
  const from = performance.now()
  for (let i = 0; i < count; i++) work(i)
  return count / ((performance.now() - from) / 1000)
}
const lookups = rate(2_000_000, (i) => knowledge.lookup.has(phrases[i % phrases.length]!))
const resolutions = rate(20_000, (i) => knowledge.who(phrases[i % phrases.length]!, { on: '2015-03-01' }))
const mebibytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MiB`

console.log(`entries              ${knowledge.size.entries}, cities ${knowledge.size.cities}`)
console.log(`compiled form        ${mebibytes(knowledge.size.bytes)}`)
console.log(`start-up             ${started.toFixed(1)} ms`)
console.log(`memory               ${mebibytes(after.rss - before.rss)} resident, ${mebibytes(after.heapUsed - before.heapUsed)} of it heap`)
console.log(`phrase look-ups      ${Math.round(lookups).toLocaleString('en')} a second`)
console.log(`resolutions          ${Math.round(resolutions).toLocaleString('en')} a second`)
