/** Articles with records as a coder could have written them, as many as one likes, the same ones every time: for what is measured on a large ledger. */
import type { Ledger, LedgerArticle } from '../src/ledger/index.ts'
import { cameo } from '../src/ontology/index.ts'
import type { Actor, Annotation, Article, Attribution, Claim, Event, EventPlace, EventStatus, Medium } from '../src/records.ts'

/** States with their capitals; the first have most to do with each other. */
const states: readonly [code: string, name: string, capital: string, lat: number, lon: number][] = [
  ['CHN', 'China', 'Beijing', 39.9, 116.4],
  ['USA', 'the United States', 'Washington', 38.9, -77.04],
  ['RUS', 'Russia', 'Moscow', 55.75, 37.62],
  ['DEU', 'Germany', 'Berlin', 52.52, 13.41],
  ['FRA', 'France', 'Paris', 48.85, 2.35],
  ['JPN', 'Japan', 'Tokyo', 35.69, 139.69],
  ['IND', 'India', 'New Delhi', 28.64, 77.22],
  ['GBR', 'the United Kingdom', 'London', 51.51, -0.13],
  ['TUR', 'Turkey', 'Ankara', 39.92, 32.85],
  ['IRN', 'Iran', 'Tehran', 35.69, 51.42],
  ['BRA', 'Brazil', 'Brasilia', -15.78, -47.93],
  ['EGY', 'Egypt', 'Cairo', 30.06, 31.25],
  ['ZAF', 'South Africa', 'Pretoria', -25.74, 28.19],
  ['MEX', 'Mexico', 'Mexico City', 19.43, -99.13],
  ['IDN', 'Indonesia', 'Jakarta', -6.21, 106.85],
  ['AUS', 'Australia', 'Canberra', -35.28, 149.13],
]

/** What happens, how often out of a hundred, and the words for it; `with` goes both ways. */
const acts: readonly [cameo: string, often: number, words: (a: string, b: string) => string, both: boolean][] = [
  ['046', 18, (a, b) => `${a} and ${b} held talks on trade`, true],
  ['042', 10, (a, b) => `A minister of ${a} visited ${b}`, false],
  ['057', 9, (a, b) => `${a} and ${b} signed an agreement`, true],
  ['036', 8, (a, b) => `${a} agreed to meet ${b} in the autumn`, false],
  ['061', 8, (a, b) => `${a} and ${b} opened a joint railway line`, true],
  ['071', 6, (a, b) => `${a} sent aid to ${b}`, false],
  ['010', 8, (a, b) => `${a} spoke about ${b}`, false],
  ['112', 11, (a, b) => `${a} accused ${b} of unfair trade`, false],
  ['120', 6, (a, b) => `${a} rejected a proposal of ${b}`, false],
  ['130', 5, (a, b) => `${a} warned ${b} of consequences`, false],
  ['163', 5, (a, b) => `${a} imposed an embargo on goods of ${b}`, false],
  ['152', 3, (a, b) => `${a} put its forces on alert towards ${b}`, false],
  ['190', 3, (a, b) => `Forces of ${a} fired at a post of ${b}`, false],
]

const statuses: readonly [EventStatus, number][] = [
  ['done', 80],
  ['planned', 10],
  ['possible', 4],
  ['denied', 4],
  ['cancelled', 2],
]
const media: readonly (Medium | undefined)[] = ['in person', 'in person', 'video', 'phone', undefined]
const day = 86_400_000

/** Numbers between 0 and 1 from a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function drawn<Item extends readonly [unknown, number, ...unknown[]]>(items: readonly Item[], random: number): Item {
  let left = random * items.reduce((sum, [, often]) => sum + often, 0)
  for (const item of items) {
    left -= item[1]
    if (left < 0) return item
  }
  return items.at(-1)!
}

/** Events of a generated article. */
export const eventsOfAnArticle = 4

/**
 * The article of a number with its records: four events between two states, a claim about the first. Every fourth article is about China and the
 * United States; the days lie in the sixty years before 2025.
 */
export function generatedArticle(n: number): [Article, Annotation] {
  const random = randomFrom(n + 1)
  const id = `made-${String(n).padStart(6, '0')}`
  const pick = () => states[Math.floor(random() ** 1.6 * states.length)]!
  const first = n % 4 === 0 ? states[0]! : pick()
  let second = n % 4 === 0 ? states[1]! : pick()
  while (second === first) second = states[Math.floor(random() * states.length)]!
  const published = new Date(Date.UTC(2024, 11, 31) - Math.floor(random() ** 1.3 * 60 * 365.25) * day)
  const date = published.toISOString().slice(0, 10)
  const events: Event[] = []
  const sentences: Annotation['sentences'] = []
  let text = ''
  for (let i = 0; i < eventsOfAnArticle; i++) {
    const [code, , words, both] = drawn(acts, random())
    const [one, other] = random() < 0.5 ? [first, second] : [second, first]
    const start = text.length
    const clause = words(one[1], other[1]).replace(/^t/, 'T')
    text += `${clause}.${i % 2 ? '\n' : ' '}`
    sentences.push({ start, end: start + clause.length + 1, tokens: [] })
    const entry = cameo(code)!
    const at = new Date(published.getTime() - Math.floor(random() * 300) * day).toISOString().slice(0, 10)
    const actors = [one, other].map(([country, name]): Actor => ({ text: name, name, id: country, country, sectors: [], cameo: country }))
    const [capital, lat, lon] = [other[2], other[3], other[4]]
    const place: EventPlace | null =
      random() < 0.4
        ? { text: capital, start, end: start, name: capital, country: other[0], lat, lon, gazetteer: null, kind: 'city' }
        : null
    const medium = entry.type === 'CONSULT' ? media[Math.floor(random() * media.length)] : undefined
    events.push({
      id: `${id}-e${i}`,
      article: id,
      sentence: i,
      start,
      end: start + clause.length,
      text: clause,
      type: entry.type,
      mode: entry.mode,
      contexts: [],
      cameo: code,
      goldstein: entry.goldstein,
      quad: entry.quad,
      sources: both ? actors : [actors[0]!],
      targets: both ? [] : [actors[1]!],
      reciprocal: both,
      status: drawn(statuses, random())[0],
      time: { from: at, to: at, precision: 'day', basis: 'stated' },
      place,
      topics: [],
      ...(medium && { medium }),
      quantities: [],
      attribution: [],
      confidence: Math.round((0.5 + random() / 2) * 100) / 100,
      why: { rule: 'generated', trigger: { start, end: start + 5, text: clause.slice(0, 5) }, steps: ['told as a fact'] },
    })
  }
  const [event] = events
  const speaker = event!.sources[0]!
  const attribution: Attribution = { speaker, kind: random() < 0.5 ? 'official' : 'spokesperson', cue: 'said', start: 0, end: 0 }
  const { start, end } = event!
  const claim: Claim = {
    id: `${id}-c0`,
    article: id,
    sentence: 0,
    source: [{ start, end: start + 5, text: text.slice(start, start + 5) }],
    cue: [{ start, end: start, text: 'said' }],
    content: [{ start, end, text: text.slice(start, end) }],
    quoteType: 'indirect',
    speaker,
    kind: attribution.kind,
    attribution: [attribution],
    events: [event!.id],
  }
  const article = { id, title: event!.text, text, published: date, outlet: `Outlet ${1 + Math.floor(random() * 12)}` }
  const empty = { names: [], times: [], places: [], actors: [], messages: [] }
  const coder = { rapport: 'generated', model: 'none', knowledge: 'none' }
  return [article, { article, coder, sentences, ...empty, claims: [claim], events }]
}

/** Fills a ledger with so many generated events, and links them. */
export async function fillGenerated(ledger: Ledger, events: number): Promise<void> {
  const together = 4000
  const articles = Math.ceil(events / eventsOfAnArticle)
  for (let n = 0; n < articles; n += together) {
    const some = Array.from({ length: Math.min(together, articles - n) }, (_, i): LedgerArticle => {
      const [article, annotation] = generatedArticle(n + i)
      return { article, annotation }
    })
    await ledger.addAll(some)
  }
  await ledger.link()
}
