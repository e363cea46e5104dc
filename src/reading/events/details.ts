/** What else an event's clause says: when, where, by what medium, how many, the how-manieth, about what. */
import type { Document, PlaceMention, Sentence, TimeMention } from '../../document.ts'
import type { EventCount, EventPlace, EventTime, Medium, Quantity } from '../../records.ts'
import { relation, type Tree } from '../tree.ts'
import { modifying } from './arguments.ts'
import { endedBefore } from './status.ts'

/** The time of the narrative: the last date that an event of an earlier sentence was told with. */
export interface Narrative {
  time: EventTime | null
}

/**
 * The time of an act: a date in its own clause, the nearest in the tree first; else the narrative's, where the sentence only names
 * the act again; else the day of publication. "since 2013" and coming dates of other clauses are not the act's time.
 */
export function timeOf(
  document: Document,
  sentence: Sentence,
  tree: Tree,
  predicate: number,
  narrative: Narrative,
  renamed: boolean,
): EventTime {
  // "has issued warrants for men sought in a killing three years ago": what has been done has no day long past.
  const perfect = isPresentPerfect(tree, predicate)
  const { published } = document.article
  const dates = document.times
    .filter(
      (time) =>
        time.sentence === sentence.index &&
        time.interval &&
        (time.type === 'DATE' || time.type === 'TIME') &&
        !/^(PAST|FUTURE)_REF$/.test(time.value),
    )
    .map((time) => ({ time, distance: distanceOf(tree, predicate, time) }))
    .filter(({ time, distance }) => distance !== null && !(perfect && endedBefore(eventTime(time).to, published, longPast)))
    .sort((a, b) => a.distance! - b.distance! || a.time.start - b.time.start)
  const nearest = dates[0]?.time
  if (nearest) return eventTime(nearest)
  if (renamed && narrative.time) return { ...narrative.time, basis: 'inferred', text: undefined, start: undefined, end: undefined }
  return timeOfReport(document)
}

/** Days after which a day is long past. */
const longPast = 61

/** Whether a verb is told in the present perfect: "has issued". */
function isPresentPerfect(tree: Tree, verb: number): boolean {
  return tree.children(verb).some((child) => {
    const { deprel, lemma, xpos } = tree.tokens[child]!
    return relation(deprel) === 'aux' && lemma === 'have' && /^VB[PZ]$/.test(xpos)
  })
}

/** Whether the verb of an act, or the one above the noun that names it, stands in the past: "they spoke by phone", "the summit was a success". */
export function isToldAsPast(tree: Tree, predicate: number): boolean {
  for (let token = predicate; token >= 0; token = tree.head(token)) {
    const finite = [token, ...tree.children(token).filter((child) => /^(aux|cop)/.test(tree.tokens[child]!.deprel))].map(
      (i) => tree.tokens[i]!.xpos,
    )
    if (finite.some((xpos) => /^(VBD|VBP|VBZ|MD)$/.test(xpos))) return finite.includes('VBD')
  }
  return false
}

/** The day of publication, for what has no day of its own. */
export function timeOfReport({ article }: Document): EventTime {
  const published = article.published?.slice(0, 10)
  if (published) return { from: published, to: published, precision: 'day', basis: 'published' }
  return { from: null, to: null, precision: 'open', basis: 'unknown' }
}

const appointed = /^(schedule|set|plan|expect|slate|due|hold)$/

/** How far a date stands from a predicate: steps up to the word they share. Null where the date belongs to another clause or marks a beginning ("since"). */
function distanceOf(tree: Tree, predicate: number, time: TimeMention): number | null {
  const { tokens } = tree
  let head = time.last
  for (let token = time.first; token <= time.last; token++) if (tree.head(token) < time.first || tree.head(token) > time.last) head = token
  if (marks(tree, head)) return null
  // "their second meeting of 2021": what is counted, not when it was.
  const noun = tree.head(head)
  const ofNoun = noun >= 0 && tree.children(head).some((child) => tokens[child]!.deprel === 'case' && tokens[child]!.lemma === 'of')
  if (ofNoun && tree.children(noun).some((child) => /NumType=Ord|Degree=Sup/.test(tokens[child]!.feats))) return null
  const path = new Map<number, number>()
  for (let token = predicate, steps = 0; token >= 0 && steps < 12; token = tree.head(token), steps++) path.set(token, steps)
  for (let token = head, steps = 0; token >= 0 && steps < 12; token = tree.head(token), steps++) {
    const up = path.get(token)
    if (up !== undefined) return steps + up * 2
    // "following a July coup": the coup's.
    if (steps > 0 && marks(tree, token)) return null
    // A date inside a clause of its own is that clause's.
    // … but not that of "a meeting, scheduled for May".
    const own = tokens[token]!.deprel === 'acl' && appointed.test(tokens[token]!.lemma) && tree.head(token) === predicate
    if (steps > 0 && !own && /^(ccomp|advcl|acl|parataxis)/.test(tokens[token]!.deprel) && !path.has(token)) return null
  }
  return null
}

/** Whether what a token names only says that something was earlier or later. */
function marks(tree: Tree, token: number): boolean {
  return tree.children(token).some((child) => {
    const { form, deprel } = tree.tokens[child]!
    return deprel === 'case' && /^(since|until|after|before|following)$/i.test(form)
  })
}

function eventTime({ interval, value, text, start, end }: TimeMention): EventTime {
  const month = /^\d{4}$/.test(value) ? monthOf(interval!) : null
  const precision: EventTime['precision'] = /T\d/.test(value)
    ? 'minute'
    : /^\d{4}-\d{2}-\d{2}/.test(value) ? 'day'
    : /-W\d/.test(value) ? 'week'
    : /^\d{4}-\d{2}$/.test(value) ? 'month'
    : /-[QH]/.test(value) ? 'quarter'
    : /^\d{4}$/.test(value) ? (month ? 'month' : 'year')
    : interval?.from && interval.from.slice(0, 10) === interval.to?.slice(0, 10) ? 'day' : 'open' // biome-ignore format: a table
  return { ...(month ?? { from: interval!.from, to: interval!.to }), precision, basis: 'stated', text, start, end }
}

/** The month that holds what the text names without a date ("the Games", "the year's end"); null where it is longer. The words are no more exact. */
function monthOf({ from, to }: NonNullable<TimeMention['interval']>): { from: string; to: string } | null {
  if (!from || !to || from.slice(0, 7) !== to.slice(0, 7)) return null
  const days = new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5, 7)), 0)).getUTCDate()
  return { from: `${from.slice(0, 7)}-01`, to: `${from.slice(0, 7)}-${days}` }
}

/** A mention of a place as the place of an event. */
export function placeRecord({ text, start, end, name, country, lat, lon, gazetteer, kind }: PlaceMention): EventPlace {
  return { text, start, end, name, country, lat, lon, gazetteer, kind }
}

const media: readonly (readonly [RegExp, Medium])[] = [
  [/\b(virtual(ly)?|video|videoconference|online|teleconference|by video( link)?|via video)\b/i, 'video'],
  [/\b(phone|telephone|telephoned|phoned|by phone|hotline)\b/i, 'phone'],
  [/\b(letter|telegram|in writing)\b/i, 'letter'],
  [/\b(face-to-face|in person|in-person)\b/i, 'in person'],
]

/** By what medium a meeting was held, where the words of its clause say so. */
export function mediumOf(words: string): Medium | undefined {
  return media.find(([pattern]) => pattern.test(words))?.[1]
}

const ordinalWords =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const counted =
  'meeting summit visit round session talks call drill exercise patrol test launch conversation discussion trip tour package tranche batch'
const ordinal = `(?:(${ordinalWords.join('|')})|(\\d{1,4})(?:st|nd|rd|th))`
const time = new RegExp(`\\bfor the ${ordinal} time\\b`, 'i')
const ordinalPattern = new RegExp(
  `\\b${ordinal}(?: to take place)?((?: (?!and\\b|of\\b)[\\w-]+){0,2}? (?:${counted.split(' ').join('|')})(?:s|es)?)?\\b`,
  'i',
)

const countedNouns: readonly (readonly [code: RegExp, noun: string])[] = [
  [/^041/, 'call'],
  [/^04[23]/, 'visit'],
  [/^04/, 'meeting'],
  [/^057/, 'agreement'],
  [/^062/, 'drill'],
]

/** What is counted by "for the second time": a visit, a drill; else what the trigger says. */
export function countedAs(code: string, trigger: string): string {
  return countedNouns.find(([pattern]) => pattern.test(code))?.[1] ?? trigger
}

/**
 * "their 37th meeting since 2013", "the second virtual meeting of 2021", "for the first time": the number that the text gives an act.
 * @param noun what is counted where the words do not name it
 */
export function countOf(words: string, offset: number, noun: string): EventCount | undefined {
  const again = time.exec(words)
  const found = again ?? ordinalPattern.exec(words)
  if (!found) return undefined
  if (!again && !found[3] && !/take place/.test(found[0])) return undefined
  const number = found[2] ? Number(found[2]) : ordinalWords.indexOf(found[1]!.toLowerCase()) + 1
  // The bounds of another number are not its own: "their 37th meeting since 2013 and their second of 2021".
  const [rest = ''] = words.slice(found.index).split(/,? and (?:their|his|her|its|the|an?) /)
  const since = /\bsince (\d{4})\b/.exec(rest)?.[1]
  const within = /\b(?:of|in) (\d{4})\b/.exec(rest)?.[1]
  const start = offset + found.index
  return {
    ordinal: number,
    of: (again ? noun : (found[3] ?? noun)).trim().toLowerCase(),
    ...(since && { since }),
    ...(within && { within }),
    text: found[0],
    start,
    end: start + found[0].length,
  }
}

const numberWords = new Map([
  ...'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, i) => [word, i + 1] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 10 * (i + 2)] as const),
])
const scales: Readonly<Record<string, number>> = { dozen: 12, hundred: 100, thousand: 1000, million: 1e6, billion: 1e9, trillion: 1e12 }
const currencies =
  /^(dollar|euro|pound|yen|yuan|renminbi|rouble|ruble|rupee|won|franc|krona|krone|peso|real|lira|dinar|riyal|rial|dirham|shekel|rand|zloty|baht|rupiah)$/

/** What a number says: "1.5 million", "twenty-four", "two dozen"; null where a word of it is none. */
function numberSaid(forms: readonly string[]): number | null {
  let value: number | null = null
  for (const form of forms.flatMap((word) => word.toLowerCase().replace(/,/g, '').split('-'))) {
    const number = /^\d+(\.\d+)?$/.test(form) ? Number(form) : numberWords.get(form)
    if (number !== undefined) value = value === null ? number : value >= 20 && number < 10 ? value + number : value * number
    else if (scales[form]) value = (value ?? 1) * scales[form]!
  }
  return value
}

/** Amounts of things and money in a clause: "more than 150 million doses", "six Chinese companies", "$400 billion". */
export function quantitiesOf(sentence: Sentence, tree: Tree, document: Document): Quantity[] {
  const text = document.article.text
  const quantities: Quantity[] = []
  const dated = new Set(
    document.times
      .filter((time) => time.sentence === sentence.index)
      .flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
  )
  for (const [i, token] of tree.tokens.entries()) {
    if (token.upos !== 'NUM' || token.deprel !== 'nummod' || dated.has(i)) continue
    let noun = tree.head(i)
    if (noun < 0) continue
    // "48 light combat aircraft" where the tree counts what describes them; not the "two-state solution".
    if (text[token.end] === '-') continue
    while (modifying.test(tree.tokens[noun]!.deprel) && tree.head(noun) > noun) noun = tree.head(noun)
    // "14 Leopard 2 tanks": a number that belongs to a name counts nothing.
    if (tree.tokens[i - 1]?.upos === 'PROPN' && (tree.child(i - 1, 'nummod') !== undefined || tree.isUnder(i - 1, noun))) continue
    if (tree.tokens[noun]!.upos === 'PROPN' && tree.tokens[noun + 1]?.upos === 'NUM' && tree.tokens[noun + 2]?.upos === 'NOUN') noun += 2
    const head = tree.tokens[noun]!
    if (head.upos === 'PROPN' && head.xpos !== 'NNPS') continue
    const parts = tree.subtree(i)
    const value = numberSaid(parts.map((part) => tree.tokens[part]!.form))
    if (value === null) continue
    const [from, to] = [Math.min(...parts, noun), Math.max(...parts, noun)]
    const [start, end] = [tree.tokens[from]!.start, tree.tokens[to]!.end]
    const lead = text.slice(Math.max(sentence.start, start - 12), start)
    const symbol = head.upos === 'SYM' && !/^%$/.test(head.form)
    const money = symbol || currencies.test(head.lemma)
    quantities.push({
      text: text.slice(start, end),
      start,
      end,
      value,
      ...(/(more than|at least|over) $/i.test(lead) || /more than|at least/i.test(text.slice(start, end))
        ? { atLeast: true as const }
        : {}),
      unit: money ? (symbol ? head.form : head.lemma) : /^(%|percent)$/.test(head.form) ? '%' : '',
      item: money ? 'money' : head.form.toLowerCase(),
    })
  }
  return quantities
}

const topics: readonly (readonly [string, RegExp])[] = [
  ['nuclear energy', /\bnuclear (energy|power|plant|project|reactor)/i],
  ['nuclear weapons', /\bnuclear (weapon|programme|program|arms|test|deal|missile)|\bdenucleari/i],
  ['trade', /\b(trade|tariff|export|import)s?\b/i],
  ['energy', /\b(gas|oil|pipeline|energy)\b/i],
  ['defence', /\b(military|defen[cs]e|troops|weapons|arms|missile|naval|drills?)\b/i],
  ['health', /\b(vaccine|doses|pandemic|covid-19)\b/i],
  ['climate', /\bclimate\b/i],
  ['human rights', /\bhuman rights\b/i],
  ['sport', /\b(olympics?|olympic games|world cup)\b/i],
  ['migration', /\b(refugee|migrant|asylum)s?\b/i],
]

/** What the clause is about. */
export function topicsOf(words: string): string[] {
  return topics.flatMap(([topic, pattern]) => (pattern.test(words) ? [topic] : []))
}
