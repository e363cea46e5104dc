/**
 * A stream of news in which it is known what happened: happenings between states over ten years, the reports of them with their errors, reprints
 * of these. Every number below is a choice about the world or about reporters, made without a look at how linking decides; docs/linking.md tells why.
 */
import { cameo } from '../src/ontology/index.ts'
import type { Actor, Annotation, Article, Claim, Event } from '../src/records.ts'

/** What the world and its reporters are like. */
export const world = {
  states: 60,
  persons: 4,
  outlets: 200,
  agencies: 5,
  first: Date.UTC(2014, 0, 1) / 86_400_000,
  days: 3652,
  /** Dyads are busy by Zipf's law, happenings reported by a power law. */
  dyadExponent: 1,
  reportExponent: 1.4,
  mostReports: 400,
  /** So many happenings fall into crises, which last about so many days. */
  crisis: 0.3,
  crisisDays: 10,
  threeOrFour: 0.06,
  gathering: 0.04,
  severalDays: 0.1,
  /** Of the meetings: planned before, and of the planned ones moved or cancelled. */
  planned: 0.15,
  moved: 0.1,
  cancelled: 0.15,
  denied: 0.02,
  counted: 0.04,
  reprint: 0.4,
} as const

/** How often a report errs or leaves something out. */
export const noise = {
  dayBefore: 0.025,
  dayAfter: 0.035,
  otherDay: 0.005,
  monthOnly: 0.05,
  yearOnly: 0.01,
  undated: 0.01,
  noPerson: 0.3,
  noPlace: 0.4,
  wrongPlace: 0.03,
  noMedium: 0.5,
  wrongMedium: 0.01,
  broaderCode: 0.2,
  siblingCode: 0.1,
  otherType: 0.01,
  fewerParties: 0.2,
  noTarget: 0.01,
  turnedRound: 0.005,
  noTopic: 0.4,
  otherTopic: 0.05,
  noCount: 0.6,
  wrongCount: 0.03,
  noQuantity: 0.4,
  otherQuantity: 0.3,
  /** A report comes back to its happening in another sentence; it also recalls the last happening of the pair. */
  again: 0.25,
  recalls: 0.2,
  reprintDrops: 0.05,
} as const

interface Deed {
  code: string
  reciprocal: boolean
  verbs: readonly string[]
}

const deeds: Readonly<Record<string, readonly Deed[]>> = {
  meeting: [
    { code: '040', reciprocal: true, verbs: ['held talks', 'met', 'had a conversation', 'sat down together', 'exchanged views'] },
    { code: '041', reciprocal: true, verbs: ['spoke by telephone', 'held a phone call', 'discussed by phone the state of affairs'] },
    {
      code: '042',
      reciprocal: false,
      verbs: ['paid a visit', 'travelled for talks', 'arrived on an official trip', 'was received with honours'],
    },
    {
      code: '046',
      reciprocal: true,
      verbs: ['negotiated', 'opened negotiations', 'bargained over terms', 'continued the rounds of talks'],
    },
  ],
  accord: [
    { code: '057', reciprocal: true, verbs: ['signed an agreement', 'concluded a pact', 'put their names to a treaty', 'sealed a deal'] },
    { code: '061', reciprocal: true, verbs: ['agreed to trade more', 'launched an economic project', 'opened a joint venture'] },
    { code: '062', reciprocal: true, verbs: ['held a joint exercise', 'drilled together at sea', 'trained their forces together'] },
    { code: '071', reciprocal: false, verbs: ['gave a loan', 'sent economic aid', 'financed a programme'] },
    { code: '051', reciprocal: false, verbs: ['praised the policy', 'commended the decision', 'welcomed the step'] },
  ],
  word: [
    {
      code: '111',
      reciprocal: false,
      verbs: ['criticised the government', 'denounced the move', 'condemned the behaviour', 'attacked the decision in words'],
    },
    {
      code: '112',
      reciprocal: false,
      verbs: ['accused the government of a breach', 'blamed it for the incident', 'laid charges at its door'],
    },
    { code: '120', reciprocal: false, verbs: ['rejected the proposal', 'turned down the demand', 'dismissed the plan'] },
    { code: '130', reciprocal: false, verbs: ['threatened consequences', 'warned of a response', 'spoke of countermeasures'] },
    { code: '101', reciprocal: false, verbs: ['demanded guarantees', 'called for concessions', 'urged a change of course'] },
  ],
  force: [
    { code: '163', reciprocal: false, verbs: ['imposed sanctions', 'put an embargo in place', 'froze assets'] },
    { code: '161', reciprocal: false, verbs: ['expelled diplomats', 'reduced relations', 'recalled its ambassador'] },
    { code: '190', reciprocal: false, verbs: ['attacked positions', 'shelled a town', 'struck targets', 'fired on troops'] },
    { code: '195', reciprocal: false, verbs: ['bombed from the air', 'launched an air raid', 'sent drones and missiles'] },
    { code: '152', reciprocal: false, verbs: ['moved troops to the border', 'raised the alert of its forces', 'deployed ships'] },
  ],
}
/** How the deeds of a pair are shared out, from friends to foes. */
const tempers: readonly (readonly [string, number][])[] = [
  [['meeting', 0.5], ['accord', 0.38], ['word', 0.1], ['force', 0.02]],
  [['meeting', 0.42], ['accord', 0.2], ['word', 0.3], ['force', 0.08]],
  [['meeting', 0.15], ['accord', 0.03], ['word', 0.32], ['force', 0.5]],
] // biome-ignore format: a table
const topics =
  'energy,gas,trade,fisheries,borders,nuclear arms,missiles,migration,vaccines,grain,rail,shipping,space,cyber security,visas,investment,steel,textiles,tourism,water,climate,prisoners,elections,human rights,sanctions relief,terrorism,drones,tariffs,debt,education'.split(
    ',',
  )
const details = [
  'officials said',
  'according to both sides',
  'after months of delay',
  'in a move that surprised observers',
  'as had been expected',
  'despite warnings from allies',
  'behind closed doors',
  'in front of reporters',
  'late in the evening',
  'as pressure grew at home',
  'ahead of a regional summit',
  'in spite of earlier doubts',
]
const towns = ['Northgate', 'Riverside', 'Harbour City', 'Old Town', 'Hillfort', 'Lakeside', 'Eastmarch'] // biome-ignore format: lists

/** A happening as it was. */
interface Truth {
  id: number
  deed: Deed
  siblings: readonly Deed[]
  parties: number[]
  persons: number[]
  day: number
  last: number
  place: { name: string; country: string; kind: string }
  medium: Event['medium']
  topic: string
  quantity: number | null
  count: number | null
  cancelled: boolean
  plannedFor: number | null
  denied: boolean
}

/** The same numbers in every run (Mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const codes = Array.from(
  { length: world.states },
  (_, i) =>
    ['RUS', 'UKR', 'USA', 'CHN', 'GBR', 'FRA', 'DEU', 'IND', 'JPN', 'IRN'][i] ??
    `${'ABCDEFGHIJ'[Math.floor(i / 10)]}${'KLMNOPQRST'[i % 10]}X`,
)
const isoDay = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)

/** The kind of deed at a point between 0 and 1 of what a pair does. */
function kindFor(shares: (typeof tempers)[number], point: number): string {
  let sum = 0
  for (const [kind, share] of shares) {
    sum += share
    if (point < sum) return kind
  }
  return shares[0]![0]
}

/** The articles of a stream, and of each event the number of its happening. Ids of events are "m" and the place in `truth`. */
export function* streamOf(mentions: number, seed = 1): Generator<{ article: Article; annotation: Annotation; truth: number[] }> {
  const random = chance(seed)
  const pick = <One>(list: readonly One[]) => list[Math.floor(random() * list.length)]!
  const is = (probability: number) => random() < probability
  const bell = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

  // Pairs in the order of how busy they are; the first is at war.
  const pairs: [number, number][] = []
  for (let a = 0; a < world.states; a++) for (let b = a + 1; b < world.states; b++) pairs.push([a, b])
  for (let i = pairs.length - 1; i > 1; i--) {
    const j = 1 + Math.floor(random() * i)
    ;[pairs[i], pairs[j]] = [pairs[j]!, pairs[i]!]
  }
  const shares: number[] = []
  for (let i = 0; i < pairs.length; i++) shares.push((shares[i - 1] ?? 0) + (i + 1) ** -world.dyadExponent)
  const busy = () => {
    const at = random() * shares.at(-1)!
    let [low, high] = [0, shares.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (shares[middle]! < at) low = middle + 1
      else high = middle
    }
    return low
  }
  const temper = pairs.map((_, i) => (i === 0 ? 2 : [0, 1, 1, 2][Math.floor(random() * 4)]!))
  const crises = pairs.map(() => Array.from({ length: 5 }, () => world.first + Math.floor(random() * world.days)))
  const last = new Map<number, Truth>()

  const happen = (id: number): { truth: Truth; before: Truth | undefined } => {
    const pair = busy()
    const parties = [...pairs[pair]!]
    if (is(0.5)) parties.reverse()
    const group = deeds[kindFor(tempers[temper[pair]!]!, random())]!
    const deed = pick(group)
    const more = is(world.gathering) ? 3 + Math.floor(random() * 15) : is(world.threeOrFour) ? 1 + Math.floor(random() * 2) : 0
    while (parties.length < 2 + more) {
      const other = Math.floor(random() ** 2 * world.states)
      if (!parties.includes(other)) parties.push(other)
    }
    const day = Math.round(is(world.crisis) ? pick(crises[pair]!) + bell() * world.crisisDays : world.first + random() * world.days)
    const meets = deed.code.startsWith('04')
    const abroad = is(0.6) ? parties[1]! : is(0.5) ? parties[0]! : Math.floor(random() * world.states)
    const planned = (meets || deed.code === '057') && is(world.planned)
    const cancelled = planned && is(world.cancelled)
    const truth: Truth = {
      id, deed, siblings: group, parties, persons: parties.map((party) => party * world.persons + Math.floor(random() ** 2 * world.persons)), day,
      last: is(world.severalDays) ? day + 1 : day,
      place: group === deeds['force'] ? { name: `${pick(towns)} of ${codes[parties[1]!]}`, country: codes[parties[1]!]!, kind: 'city' } : { name: `Capital of ${codes[abroad]}`, country: codes[abroad]!, kind: 'city' },
      medium: meets ? (deed.code === '041' ? 'phone' : deed.code === '042' || is(0.85) ? 'in person' : 'video') : undefined,
      topic: pick(topics), quantity: /^(07|19|16)/.test(deed.code) ? 1 + Math.floor(random() ** 3 * 500) : null,
      count: meets && is(world.counted) ? 2 + Math.floor(random() * 50) : null, cancelled,
      plannedFor: planned ? (is(world.moved) ? day - 1 - Math.floor(random() * 20) : day) : null, denied: is(world.denied),
    } // biome-ignore format: a record
    const before = last.get(pair)
    last.set(pair, truth)
    return { truth, before }
  }

  let number = 0
  let articles = 0
  const actorOf = (state: number, person: number | null): Actor => {
    const code = codes[state]!
    const name = person === null ? `State ${code}` : `Person ${person % world.persons} of ${code}`
    return { text: name, name, id: person === null ? code : `person-${person}`, country: code, sectors: ['GOV'], cameo: `${code}GOV` }
  }

  /** What one sentence says of a happening, with its errors. */
  const tell = (
    truth: Truth,
    article: string,
    sentence: number,
    published: number,
    way: 'report' | 'plan' | 'again' | 'denial',
  ): { event: Event; text: string } => {
    let { deed } = truth
    if (is(noise.otherType)) deed = pick(Object.values(deeds).flat())
    else if (is(noise.siblingCode))
      deed = pick(
        truth.siblings.filter(({ code, reciprocal }) => code.slice(0, 2) === deed.code.slice(0, 2) && reciprocal === deed.reciprocal),
      )
    const exact = is(noise.broaderCode) ? `${deed.code.slice(0, 2)}0` : deed.code
    const entry = cameo(exact) ?? cameo(deed.code)!
    const code = cameo(exact) ? exact : deed.code
    const kept =
      truth.parties.length > 2 && is(noise.fewerParties) ? truth.parties.filter((_, i) => i === 0 || is(0.6)) : [...truth.parties]
    if (kept.length === 1) kept.push(truth.parties[1]!)
    const actors = kept.map((party) =>
      actorOf(party, way === 'again' || is(noise.noPerson) ? null : truth.persons[truth.parties.indexOf(party)]!),
    )
    let sources = deed.reciprocal ? actors : actors.slice(0, 1)
    let targets = deed.reciprocal || is(noise.noTarget) ? [] : actors.slice(1)
    if (targets.length && is(noise.turnedRound)) [sources, targets] = [targets, sources]
    const told = way === 'plan' ? truth.plannedFor! : truth.day
    let [from, to, precision, basis] = [
      told,
      way === 'plan' ? told : truth.last,
      'day',
      is(0.6) ? 'stated' : is(0.5) ? 'inferred' : 'published',
    ] as [number, number, Event['time']['precision'], Event['time']['basis']]
    if (is(noise.dayBefore)) [from, to] = [from - 1, to - 1]
    else if (is(noise.dayAfter)) [from, to] = [from + 1, to + 1]
    else if (is(noise.otherDay)) from = to = from + Math.floor(2 + random() * 9)
    const first = new Date(from * 86_400_000)
    const vague = way === 'again' ? 0.3 : 0
    if (is(noise.monthOnly + vague + (way === 'plan' ? 0.25 : 0))) {
      precision = 'month'
      from = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1) / 86_400_000
      to = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0) / 86_400_000
    } else if (is(noise.yearOnly)) {
      precision = 'year'
      from = Date.UTC(first.getUTCFullYear(), 0, 1) / 86_400_000
      to = Date.UTC(first.getUTCFullYear(), 11, 31) / 86_400_000
    }
    const undated = is(noise.undated)
    const text = [
      actors.map(({ name }) => name).join(is(0.5) ? ' and ' : ' with '), pick(deed.verbs), is(noise.noTopic) || way === 'again' ? '' : `over ${truth.topic}`,
      pick(['on Monday', 'this week', 'as announced', '']), pick(details),
    ].filter(Boolean).join(' ') // biome-ignore format: the parts of a sentence
    const span = { start: 0, end: text.length, text }
    const place =
      is(noise.noPlace) || way === 'again'
        ? null
        : is(noise.wrongPlace)
          ? { name: `Capital of ${pick(codes)}`, country: pick(codes), kind: 'city' }
          : truth.place
    const medium = is(noise.noMedium) ? undefined : is(noise.wrongMedium) ? pick(['video', 'phone', 'in person'] as const) : truth.medium
    const count = truth.count && !is(noise.noCount) ? (is(noise.wrongCount) ? truth.count + 1 : truth.count) : null
    const topic = is(noise.noTopic) ? null : is(noise.otherTopic) ? pick(topics) : truth.topic
    const quantity =
      truth.quantity === null || is(noise.noQuantity)
        ? null
        : is(noise.otherQuantity)
          ? Math.round(truth.quantity * (0.5 + random()))
          : truth.quantity
    const speaker = is(0.3) ? pick(actors) : null
    return {
      text,
      event: {
        id: `m${number++}`, article, sentence, ...span, type: entry.type, mode: entry.mode, contexts: [], cameo: code, goldstein: entry.goldstein, quad: entry.quad,
        sources, targets, reciprocal: deed.reciprocal && actors.length > 1,
        status: way === 'denial' ? 'denied' : way === 'plan' && published < truth.plannedFor! ? 'planned' : truth.cancelled ? 'cancelled' : 'done',
        time: undated ? { from: null, to: null, precision: 'open', basis: 'unknown' } : { from: isoDay(from), to: isoDay(to), precision, basis },
        place: place && { ...span, ...place, lat: null, lon: null, gazetteer: null }, topics: topic ? [topic] : [], ...(medium && { medium }),
        ...(count && { count: { ...span, ordinal: count, of: 'meeting', since: '2013' } }),
        quantities: quantity === null ? [] : [{ ...span, value: quantity, unit: '', item: 'persons' }],
        attribution: speaker ? [{ speaker, kind: is(0.5) ? 'official' : 'spokesperson', cue: 'said', start: 0, end: 4 }] : [],
        confidence: 0.8, why: { rule: 'rule', trigger: { start: 0, end: 4, text: text.slice(0, 4) }, steps: [] },
      },
    } // biome-ignore format: a record
  }

  const articleOf = (
    tellings: { event: Event; text: string; of: number }[],
    id: string,
    outlet: number,
    published: number,
  ): { article: Article; annotation: Annotation; truth: number[] } => {
    let at = 0
    const sentences = tellings.map(({ text }) => {
      const start = at
      at += text.length + 2
      return { start, end: start + text.length, tokens: [] }
    })
    const moved = tellings.map(({ event }, i): Event => {
      const by = sentences[i]!.start
      const place = event.place && { ...event.place, start: by, end: by + 4 }
      return {
        ...event,
        article: id,
        sentence: i,
        start: by,
        end: by + event.text.length,
        place,
        why: { ...event.why, trigger: { ...event.why.trigger, start: by, end: by + 4 } },
      }
    })
    const said = moved.find(({ attribution }) => attribution.length)
    const speaker = said?.attribution[0]
    const claim =
      said && speaker
        ? ({
            id: `${id}-c`,
            article: id,
            sentence: said.sentence,
            source: [said],
            cue: [],
            content: [{ start: said.start, end: said.end, text: said.text }],
            quoteType: 'indirect',
            speaker: speaker.speaker as Actor,
            kind: speaker.kind,
            attribution: [],
            events: [said.id],
          } satisfies Claim)
        : null
    const day = isoDay(published)
    return {
      article: { id, text: tellings.map(({ text }) => text).join('. '), published: day, outlet: `Outlet ${outlet}` },
      annotation: {
        article: { id, published: day, outlet: `Outlet ${outlet}` }, coder: { rapport: '1', model: '1', knowledge: '1' }, sentences, names: [], times: [], places: [], actors: [],
        claims: claim ? [{ ...claim, source: [{ start: said!.start, end: said!.start + 4, text: said!.text.slice(0, 4) }] }] : [], events: moved, messages: [],
      },
      truth: tellings.map(({ of }) => of),
    } // biome-ignore format: a record
  }

  for (let id = 0; number < mentions; id++) {
    const { truth, before } = happen(id)
    const reports = Math.min(world.mostReports, Math.floor((1 - random()) ** (-1 / world.reportExponent)))
    const originals: { event: Event; text: string; of: number }[][] = []
    for (let i = 0; i < reports && number < mentions; i++) {
      const name = `s${articles++}`
      const outlet = i === 0 ? Math.floor(random() * world.agencies) : Math.floor(random() ** 2 * world.outlets)
      if (originals.length && is(world.reprint)) {
        // Word for word from another report, and what the coder finds but for a field that a cut took away.
        const copied = pick(originals).map(({ event, text, of }) => ({
          of,
          text,
          event: { ...event, id: `m${number++}`, ...(is(noise.reprintDrops) && { place: null, topics: [] }) },
        }))
        yield articleOf(copied, name, outlet, truth.day + Math.floor(random() * 3))
        continue
      }
      const plan = truth.plannedFor !== null && is(0.4)
      const published = plan ? truth.plannedFor! - 1 - Math.floor(random() * 20) : truth.day + Math.floor(random() * 3)
      const tellings = [{ ...tell(truth, name, 0, published, plan ? 'plan' : truth.denied && is(0.3) ? 'denial' : 'report'), of: truth.id }]
      if (!plan && is(noise.again)) tellings.push({ ...tell(truth, name, tellings.length, published, 'again'), of: truth.id })
      if (before && is(noise.recalls)) tellings.push({ ...tell(before, name, tellings.length, published, 'again'), of: before.id })
      originals.push(tellings)
      yield articleOf(tellings, name, outlet, published)
    }
  }
}
