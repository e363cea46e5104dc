/** Coded articles for tests of the ledger: short reports of public events, with the records that a coder would make of them. */
import { cameo } from '../src/ontology/index.ts'
import type { Actor, Annotation, Article, Claim, Event, SourceKind } from '../src/records.ts'

/** A state's government, or with a sector another party of it; names with a blank are blocs. */
export function party(code: string, sector = 'GOV', id: string | null = null): Actor {
  if (!/^[A-Z]{3}$/.test(code)) return { text: code, name: code, id: null, country: null, sectors: [], cameo: 'IGO', group: code }
  return { text: code, name: code, id, country: code, sectors: [sector], cameo: `${code}${sector}` }
}

export interface Told {
  cameo: string
  sources: Actor[]
  targets?: Actor[]
  day: string | null
  precision?: Event['time']['precision']
  status?: Event['status']
  medium?: Event['medium']
  place?: [name: string, country: string]
  topics?: string[]
  saidBy?: [Actor, SourceKind]
}

export interface Report {
  id: string
  published?: string
  outlet?: string
  title?: string
  text: string
  /** One event a sentence, in their order. */
  events?: Told[]
  /** Who says the sentence of this number. */
  claims?: { sentence: number; speaker: Actor; kind: SourceKind; about: Actor[] }[]
  coder?: Annotation['coder']
}

/** A code of a user's own, which stands below one of CAMEO and has its own place on the scale. */
export const ownCode = '060TWINS'

/** What a code of CAMEO, or the user's own one, says. */
export function codeOf(code: string): Pick<Event, 'type' | 'mode' | 'goldstein' | 'quad'> {
  return code === ownCode ? { type: 'COOPERATE', mode: null, goldstein: 9.9, quad: 2 } : cameo(code)!
}

const coder: Annotation['coder'] = { rapport: '1', model: '1', knowledge: '1' }

/** The article and its annotation, as `add` takes them. */
export function coded(report: Report): [Article, Annotation] {
  const { id, published, outlet, title, text, events = [], claims = [] } = report
  const article: Article = { id, ...(title && { title }), text, ...(published && { published }), ...(outlet && { outlet }), desk: 'world' }
  const sentences = [...text.matchAll(/[^.]+\.?/g)].map(({ 0: words, index }) => ({ start: index, end: index + words.length, tokens: [] }))
  const spanOf = (n: number) => {
    const { start, end } = sentences[n] ?? { start: 0, end: text.length }
    return { start, end, text: text.slice(start, end) }
  }
  const eventOf = (told: Told, n: number): Event => {
    const { day, precision = 'day', saidBy, targets = [] } = told
    const { type, mode, goldstein, quad } = codeOf(told.cameo)
    return {
      id: `${id}-e${n}`, article: id, sentence: n, ...spanOf(n), type, mode, contexts: ['diplomatic'], cameo: told.cameo, goldstein, quad, sources: told.sources, targets,
      reciprocal: !targets.length && told.sources.length > 1, status: told.status ?? 'done', time: { from: day, to: day && lastDay(day, precision), precision: day ? precision : 'open', basis: 'stated' },
      place: told.place ? { ...spanOf(n), name: told.place[0], country: told.place[1], lat: null, lon: null, gazetteer: null, kind: 'city' } : null,
      topics: told.topics ?? [], ...(told.medium && { medium: told.medium }), quantities: [],
      attribution: saidBy ? [{ speaker: saidBy[0], kind: saidBy[1], cue: 'said', start: 0, end: 4 }] : [],
      confidence: 0.8, why: { rule: 'rule', trigger: spanOf(n), steps: [] },
    } // biome-ignore format: a record of a test
  }
  const claimOf = ({ sentence, speaker, kind }: NonNullable<Report['claims']>[number], n: number): Claim => ({
    id: `${id}-c${n}`, article: id, sentence, source: [spanOf(sentence)], cue: [], content: [spanOf(sentence)], quoteType: 'indirect', speaker, kind, attribution: [],
    events: events[sentence] ? [`${id}-e${sentence}`] : [],
  }) // biome-ignore format: a record of a test
  const spoken = claims.flatMap(({ sentence, about }) => about.map((actor) => ({ ...actor, ...spanOf(sentence) })))
  return [
    article,
    {
      article: { id, title, published, outlet }, coder: report.coder ?? coder, sentences, names: [], times: [], places: [], actors: spoken,
      claims: claims.map(claimOf), events: events.map(eventOf), messages: [],
    },
  ] // biome-ignore format: a record of a test
}

function lastDay(day: string, precision: string): string {
  return precision === 'year' ? `${day.slice(0, 4)}-12-31` : precision === 'month' ? `${day.slice(0, 7)}-31` : day
}

const [china, russia, usa, germany] = ['CHN', 'RUS', 'USA', 'DEU'].map((code) => party(code)) as [Actor, Actor, Actor, Actor]
const nato = party('NATO')

/** Seven reports: meetings of 2021 and 2022, accusations, a plan, what is said. */
export const reports: readonly Report[] = [
  {
    id: 'a1', published: '2021-12-15', outlet: 'Reuters', title: 'Video talks',
    text: 'The presidents of China and Russia met by video. They agreed on a gas pipeline through Mongolia.',
    events: [
      { cameo: '040', sources: [party('CHN', 'GOV', 'xi-jinping'), party('RUS', 'GOV', 'vladimir-putin')], day: '2021-12-15', medium: 'video' },
      { cameo: '061', sources: [china, russia], day: '2021-12-15', topics: ['energy'], place: ['Moscow', 'RUS'] },
    ],
  },
  {
    id: 'a2', published: '2021-12-16', outlet: 'TASS', text: 'Russia and China held talks by video on Wednesday.',
    events: [{ cameo: '040', sources: [russia, china], day: '2021-12-15', medium: 'video' }],
  },
  {
    id: 'a3', published: '2021-06-16', outlet: 'Reuters', text: 'The leaders of Russia and the United States met in Geneva. They will exchange ambassadors.',
    events: [
      { cameo: '042', sources: [russia, usa], day: '2021-06-16', place: ['Geneva', 'CHE'], medium: 'in person' },
      { cameo: '030', sources: [russia, usa], day: '2021', precision: 'year', status: 'planned' },
    ],
  },
  {
    id: 'a4', published: '2022-02-04', outlet: 'Xinhua', text: 'China received the president of Russia in Beijing. Both opposed further enlargement of NATO.',
    events: [
      { cameo: '042', sources: [russia], targets: [china], day: '2022-02-04', place: ['Beijing', 'CHN'], medium: 'in person' },
      { cameo: '120', sources: [china, russia], targets: [nato], day: '2022-02-04', saidBy: [russia, 'official'] },
    ],
    claims: [{ sentence: 1, speaker: russia, kind: 'official', about: [nato] }],
  },
  {
    id: 'a5', published: '2021-12-17', outlet: 'TASS', text: 'Moscow demanded that NATO stop to enlarge.',
    events: [{ cameo: '100', sources: [russia], targets: [nato], day: '2021-12-17', status: 'demanded', saidBy: [russia, 'spokesperson'] }],
    claims: [{ sentence: 0, speaker: russia, kind: 'spokesperson', about: [nato] }],
  },
  {
    id: 'a6', published: '2023-06-26', outlet: 'Reuters', text: 'Germany said that it would send soldiers to Lithuania. Russia criticised Germany.',
    events: [
      { cameo: '0333', sources: [party('DEU', 'MIL')], targets: [party('LTU')], day: '2023-06-26', status: 'planned', saidBy: [germany, 'official'] },
      { cameo: '111', sources: [russia], targets: [germany], day: '2023-06-26' },
    ],
  },
  { id: 'a7', text: "An old note without a date says that Finland's envoy spoke with Russia.", events: [{ cameo: '040', sources: [party('FIN'), russia], day: null }] },
] // biome-ignore format: records of a test

/** Many different articles, each with so many events, for what needs a mass of them. */
export function massOf(count: number, events = 5, prefix = 'm'): [Article, Annotation][] {
  const states = ['CHN', 'RUS', 'USA', 'DEU', 'FRA', 'GBR', 'JPN', 'IND']
  return Array.from({ length: count }, (_, i) => {
    const pair = [party(states[i % 8]!), party(states[(i * 3 + 1) % 8]!)]
    const day = `2021-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`
    const sentence = 'The ministers met and spoke about trade.'
    return coded({
      id: `${prefix}${String(i).padStart(4, '0')}`, published: day, outlet: `Outlet ${i % 5}`, text: Array(events).fill(sentence).join(' '),
      events: Array.from({ length: events }, (_, n) => ({ cameo: n % 2 ? '040' : '036', sources: pair, day })),
    }) // biome-ignore format: a record of a test
  })
}
