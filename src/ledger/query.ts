/** The one query: what the command line, the API, the analyses and the desk ask of a ledger, whatever stores it. */
import { z } from 'zod'
import { RapportError } from '../messages.ts'
import { ploverCategories } from '../ontology/index.ts'
import { type EventStatus, eventStatuses, type Medium, type SourceKind } from '../records.ts'

/** A list that may also be written as one value, or as values between commas ("CHN,RUS"), as an address has it. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',').map((part) => part.trim()) : Array.isArray(value) ? value : [value]),
    z.array(item).min(1).max(1000),
  )
}

const word = z.string().trim().min(1).max(200)
/** Codes of states may be written small; names of blocs ("the West") and ids are as they are. */
const party = word.transform((value) => (/^[a-z]{3}$/.test(value) ? value.toUpperCase() : value))
const capitals = word.transform((value) => value.toUpperCase())
const eventTypes: readonly string[] = [...Object.keys(ploverCategories).sort(), 'STATEMENT']
const yes = z.union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')])
const partialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'give a date like 2021, 2021-05 or 2021-05-03')
export const media = ['in person', 'video', 'phone', 'letter'] as const satisfies readonly Medium[]
export const sourceKinds = [
  'official',
  'spokesperson',
  'state media',
  'news outlet',
  'expert',
  'anonymous',
  'other',
] as const satisfies readonly SourceKind[]

/** Rows of a page where a query names no limit, and the most that it may name. */
export const pageSize = 100
export const largestPage = 1_000_000

/**
 * All conditions hold together; within a list, one is enough, but in `between` and `actors` all take part. A happening meets a
 * condition on mentions (sectors, actors, topic, speaker, outlet, text, …) when one of its mentions meets it.
 */
export const ledgerQuery = z.strictObject({
  between: listOf(party).optional().describe('states, bodies and blocs that all take part, by code (alpha-3) or name: CHN,RUS or China,NATO; an article or a claim speaks of all of them'),
  source: listOf(party).optional().describe('one of these acts; what parties do with each other goes both ways'),
  target: listOf(party).optional().describe('one of these is acted on'),
  members: yes.optional().describe('a body or bloc in between, source, target and speaker also stands for each state that is its member on the day'),
  actors: listOf(word).optional().describe('ids of persons and bodies in the registry, all of whom take part'),
  sectors: listOf(capitals).optional().describe('CAMEO sectors (GOV, MIL, …); a party of between, or any party where there is none, has one of them'),
  type: listOf(capitals.refine((value) => eventTypes.includes(value), `give one of ${eventTypes.join(', ')}`)).optional().describe(`PLOVER categories, or STATEMENT: ${eventTypes.join(', ')}`),
  mode: listOf(word).optional().describe('PLOVER modes'),
  cameo: listOf(z.string().regex(/^\d[0-9A-Z]{0,7}=?$/i, 'give a CAMEO code like 04 or 0842').transform((value) => value.toUpperCase())).optional().describe('CAMEO codes, or beginnings of codes (04); 023= is that code alone'),
  quad: listOf(z.coerce.number().int().min(1).max(4)).optional().describe('1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict'),
  status: listOf(z.enum(eventStatuses)).optional().describe(`whether it took place: ${eventStatuses.join(', ')}`),
  medium: listOf(z.enum(media)).optional().describe(`how parties met: ${media.join(', ')}`),
  from: partialDate.optional().describe('a date like 2021, 2021-05 or 2021-05-03; what overlaps the range is found; of claims and articles: the day of publication'),
  until: partialDate.optional().describe('the end of the range, as from'),
  period: listOf(z.string().regex(/^\d{4}(-Q[1-4]|-W\d{2}|-\d{2}(-\d{2})?)?$/, 'give a period like 2021, 2021-Q4, 2021-12, 2021-W50 or 2021-12-15')).optional().describe('days, weeks, months, quarters or years (2021-12-15, 2021-W50, 2021-12, 2021-Q4, 2021) under which a tally counts: what begins then and is dated so finely'),
  place: listOf(word).optional().describe('alpha-3 code of the country, or name of the place'),
  topic: listOf(word).optional().describe('topics and PLOVER contexts'),
  speaker: listOf(word).optional().describe("who says so, in the attribution or as a claim's speaker: a state's or body's code, an id, or a name"),
  speakerKind: listOf(z.enum(sourceKinds)).optional().describe(`who the speaker is: ${sourceKinds.join(', ')}`),
  via: listOf(word).optional().describe("through whom the words come: who stands before the speaker in the chain (code, id or name), or the article's outlet (name)"),
  outlet: listOf(word).optional().describe('names of outlets'),
  outletKind: listOf(word).optional().describe('kinds of outlet, as the table of outlets has them: agency, state media, private daily, …'),
  article: listOf(word).optional().describe('ids of articles'),
  text: z.string().trim().min(1).max(1000).optional().describe("words that all stand in the text (an article's title and text, a claim's content, an event's sentence); \"…\" is a phrase, word* a beginning"),
  confidence: z.coerce.number().min(0).max(1).optional().describe('at least so certain, 0 to 1'),
  order: z.enum(['oldest', 'newest']).optional().describe('oldest (if nothing is said) or newest first'),
  limit: z.coerce.number().int().min(1).max(largestPage).optional().describe('rows of a page'),
  cursor: z.string().max(2000).optional().describe('where the page begins: `next` of the page before'),
  offset: z.coerce.number().int().min(0).max(largestPage).optional().describe('rows to leave out from the start; for small jumps, a cursor is quicker'),
}) // biome-ignore format: one condition a line

/** A query as it is written: a list of one may be a string. */
export type LedgerQuery = {
  [Name in keyof ParsedQuery]?: ParsedQuery[Name] extends infer Value
    ? Value extends readonly (infer Item)[]
      ? readonly Item[] | string
      : Value
    : never
}

/** A query that was checked. */
export type ParsedQuery = z.output<typeof ledgerQuery>

/** Queries that were checked, which need no second look. */
const checked = new WeakSet<object>()

/** Checks a query. Throws R510, which names the field and what is wrong with it. */
export function parseQuery(query: LedgerQuery | Readonly<Record<string, unknown>>): ParsedQuery {
  if (checked.has(query)) return query as ParsedQuery
  return parseFields(ledgerQuery, query)
}

/** Checks what is asked by a schema, whose conditions are those of a query; fields without a value are left out. Throws R510. */
export function parseFields<Schema extends z.ZodObject>(schema: Schema, fields: Readonly<Record<string, unknown>>): z.output<Schema> {
  const given = Object.fromEntries(
    Object.entries(fields)
      .map(([name, value]) => [name, Array.isArray(value) ? value.filter((one) => one !== '') : value] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = schema.safeParse(given)
  if (parsed.success) {
    checked.add(parsed.data)
    return parsed.data
  }
  const [issue] = parsed.error.issues
  const unknown = issue!.code === 'unrecognized_keys' ? issue!.keys[0]! : undefined
  const field = unknown ?? String(issue!.path[0] ?? 'query')
  const what = unknown ? 'there is no such field' : field in given ? issue!.message : 'it is missing'
  throw new RapportError('R510', { field, what })
}

/** What is counted. */
export const kinds = ['happenings', 'events', 'claims', 'articles'] as const
export type Kind = (typeof kinds)[number]

export const periods = ['day', 'week', 'month', 'quarter', 'year'] as const
export type Period = (typeof periods)[number]

/**
 * By what a tally counts. `source` and `target` are the codes of those who act and are acted on, `party` of all who take part (an
 * event with three parties counts once for each of them), `speaker` of those who say so, `about` of those whom a claim speaks of. `outletKind` is "unknown" for
 * an outlet that the knowledge does not have.
 */
export const dimensions: readonly Dimension[] = [
  ...periods, 'type', 'mode', 'cameo', 'root', 'quad', 'status', 'medium', 'place', 'country', 'topic', 'outlet', 'outletKind', 'party', 'source', 'target', 'speaker', 'speakerKind', 'about',
] // biome-ignore format: a list of words
export type Dimension =
  | Period | 'type' | 'mode' | 'cameo' | 'root' | 'quad' | 'status' | 'medium' | 'place' | 'country' | 'topic' | 'outlet' | 'outletKind' | 'party' | 'source' | 'target' | 'speaker'
  | 'speakerKind' | 'about' // biome-ignore format: a list of words

/** Where a page ended: the sort key and the id of its last row. */
export interface Position {
  sorted: string
  id: string
}

/** A position as a word for an address. */
export function cursorOf({ sorted, id }: Position): string {
  return Buffer.from(JSON.stringify([sorted, id])).toString('base64url')
}

/** The position that a cursor stands for. Throws R510 for what is no cursor. */
export function positionOf(cursor: string): Position {
  try {
    const [sorted, id] = z.tuple([z.string(), z.string()]).parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    return { sorted, id }
  } catch (error) {
    throw new RapportError('R510', { field: 'cursor', what: 'it is not one that a page gave' }, error)
  }
}

/**
 * The query for what a row of a tally counts: the same conditions, and the row's keys. What has no key (null) cannot be asked for by
 * itself, and is not narrowed.
 */
export function narrow(query: LedgerQuery, by: readonly Dimension[], keys: readonly (string | null)[]): LedgerQuery {
  const narrowed: ParsedQuery = { ...parseQuery(query), cursor: undefined, offset: undefined }
  by.forEach((dimension, i) => {
    const key = keys[i]
    if (key === null || key === undefined) return
    switch (dimension) {
      case 'day':
      case 'week':
      case 'month':
      case 'quarter':
      case 'year':
        narrowed.period = [key]
        break
      case 'cameo':
        narrowed.cameo = [`${key}=`]
        break
      case 'root':
        narrowed.cameo = [key]
        break
      case 'country':
        narrowed.place = [key]
        break
      case 'quad':
        narrowed.quad = [Number(key)]
        break
      case 'party':
      case 'about':
        narrowed.between = [...new Set([...(narrowed.between ?? []), key])]
        break
      case 'status':
        narrowed.status = [key as EventStatus]
        break
      case 'medium':
        narrowed.medium = [key as Medium]
        break
      case 'speakerKind':
        narrowed.speakerKind = [key as SourceKind]
        break
      default:
        narrowed[dimension] = [key]
    }
  })
  return narrowed
}

/** The week of a date (ISO 8601: weeks begin on Mondays, and belong to the year of their Thursday), as "2021-W50". */
export function weekOf(date: string): string {
  const day = Date.parse(`${date.slice(0, 10)}T00:00:00Z`)
  const thursday = new Date(day + (3 - ((new Date(day).getUTCDay() + 6) % 7)) * dayLength)
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  return `${thursday.getUTCFullYear()}-W${String(Math.floor((thursday.getTime() - newYear) / dayLength / 7) + 1).padStart(2, '0')}`
}

/** The first day of a period ("2021-W50" begins on 2021-12-13). */
export function firstDayOf(period: string): string {
  const [year, rest = ''] = [period.slice(0, 4), period.slice(5)]
  if (rest.startsWith('Q')) return `${year}-${String(Number(rest[1]) * 3 - 2).padStart(2, '0')}-01`
  if (!rest.startsWith('W')) return `${period}-01-01`.slice(0, 10)
  // The fourth of January lies in the first week.
  const fourth = Date.UTC(Number(year), 0, 4)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayLength
  return new Date(monday + (Number(rest.slice(1)) - 1) * 7 * dayLength).toISOString().slice(0, 10)
}

/** The first and the last day of a period as dates begin with them ("2021" to "2021", "2021-10" to "2021-12" for 2021-Q4). */
export function daysOf(period: string): [first: string, last: string] {
  if (period[5] === 'Q') {
    const last = Number(period[6]) * 3
    return [last - 2, last].map((month) => `${period.slice(0, 5)}${String(month).padStart(2, '0')}`) as [string, string]
  }
  if (period[5] !== 'W') return [period, period]
  const monday = firstDayOf(period)
  return [monday, new Date(Date.parse(monday) + 6 * dayLength).toISOString().slice(0, 10)]
}

const dayLength = 86_400_000
