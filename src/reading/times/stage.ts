/** The stage that finds expressions of time and says which days they mean. */
import type { Document, Sentence, TimeMention } from '../../document.ts'
import { headOf } from '../../document.ts'
import type { Stage } from '../../pipeline.ts'
import type { Time } from '../../records.ts'
import { intervalOf } from './calendar.ts'
import { compositions } from './compositions.ts'
import { type Candidate, findTimes } from './find.ts'
import { type Anchors, firstDay, type Meaning } from './reading.ts'
import { tenseAt } from './tense.ts'

/** Makes the stage. It assigns `times`, in the order of the text; mentions do not overlap. */
export function timesStage(): Stage {
  return {
    name: 'times',
    requires: ['sentences'],
    assigns: ['times'],
    run(document) {
      for (const mention of findMentions(document)) document.times.push(mention)
    },
  }
}

/** Reads a phrase without a sentence around it. `on` is the day of publication (ISO); without it values stay partial. */
export function readTimes(text: string, on?: string): Time[] {
  const found: Read[] = []
  for (const candidate of findTimes(text)) {
    const meaning = candidate.rule.read(candidate.groups, on ? { published: on } : {})
    if (meaning) found.push({ ...candidate, meaning })
  }
  return compose(text, found).map((read) => timeOf(text, 0, read))
}

interface Read {
  start: number
  end: number
  meaning: Meaning
}

/** Joins neighbours that are one expression, and drops what means nothing without its neighbour. */
function compose(text: string, found: readonly Read[]): Read[] {
  const joined: Read[] = []
  // From the right, so that "the end of the third quarter of next year" grows from its end.
  for (const read of [...found].reverse()) {
    let first = read
    for (let second = joined.at(-1); second; second = joined.at(-1)) {
      const both = composed(text, first, second)
      if (!both) break
      first = both.apart ? { ...first, meaning: both.meaning } : { start: first.start, end: second.end, meaning: both.meaning }
      if (both.apart) break
      joined.pop()
    }
    joined.push(first)
  }
  return joined.filter(({ meaning }) => !meaning.waits).reverse()
}

function composed(text: string, first: Read, second: Read): { meaning: Meaning; apart?: true } | undefined {
  const between = text.slice(first.end, second.start)
  if (between.length > 30) return undefined
  const part = ({ start, end, meaning }: Read) => ({ text: text.slice(start, end), meaning })
  for (const { gap, read, apart } of compositions) {
    const meaning = gap.test(between) ? read(part(first), part(second)) : null
    if (meaning) return { meaning, ...(apart && { apart }) }
  }
  return undefined
}

function findMentions(document: Document): TimeMention[] {
  const { article } = document
  const published =
    /^\d{4}-\d\d-\d\d/.exec(article.published ?? '')?.[0] ?? (document.dateline?.date && fullDate(document.dateline.date.text))
  const mentions: TimeMention[] = []
  let narrative: string | undefined
  for (const sentence of document.sentences) {
    const text = article.text.slice(sentence.start, sentence.end)
    const found: Read[] = []
    const told = narrative
    for (const candidate of findTimes(text, (other) => stands(document, sentence, other))) {
      const range = rangeOf(sentence, candidate)!
      const tense = tenseAt(sentence, text.slice(0, candidate.start), headOf(sentence, range.first, range.last))
      const anchors: Anchors = { ...(published && { published }), ...(narrative && { narrative }), ...(tense && { tense }) }
      const meaning = candidate.rule.read(candidate.groups, anchors)
      if (!meaning) continue
      found.push({ ...candidate, meaning })
      if (sentence.zone === 'body' && carriesOn(sentence, text, { ...candidate, meaning })) narrative = meaning.value
    }
    const times = compose(text, found)
    for (const read of times)
      mentions.push({ ...timeOf(text, sentence.start, read), sentence: sentence.index, ...rangeOf(sentence, read)! })
    if (sentence.zone === 'body') narrative = times.findLast((read) => carriesOn(sentence, text, read))?.meaning.value ?? told
  }
  return mentions
}

/** Whether a later "the following day" may hang on what was read in a sentence. */
function carriesOn(sentence: Sentence, text: string, read: Read): boolean {
  const { type, value } = read.meaning
  if ((type !== 'DATE' && type !== 'TIME') || firstDay(value) === undefined) return false
  return !reachesBack(text, read.start) && !names(sentence, read)
}

/** "In power since 1996": says how long something has lasted, not when what is told next was. */
const reachesBack = (text: string, start: number): boolean => /\bsince $/i.test(text.slice(Math.max(0, start - 6), start))

/** "The 1987 treaty", "colonial rule of 1910-1945": a year beside a noun says which one is meant, not when what is told next was. */
function names(sentence: Sentence, read: Read): boolean {
  if (!/^\d{4}(?:\/\d{4})?$/.test(read.meaning.value)) return false
  const { first, last } = rangeOf(sentence, read)!
  const { head } = sentence.tokens[headOf(sentence, first, last)]!
  return head > 0 && /^(?:NOUN|PROPN)$/.test(sentence.tokens[head - 1]!.upos)
}

/** A dateline's date where it names its year. */
function fullDate(text: string): string | undefined {
  const value = readTimes(text)[0]?.value ?? ''
  return /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined
}

function timeOf(text: string, offset: number, { start, end, meaning: { type, value, interval, basis, anchor } }: Read): Time {
  const covered = interval === undefined ? intervalOf(value) : interval
  // What holds "since 2013" has a beginning and no end.
  const open = covered && type === 'DATE' && /\bsince(?: about| around| at least)? $/i.test(text.slice(Math.max(0, start - 24), start))
  return {
    start: offset + start,
    end: offset + end,
    text: text.slice(start, end),
    type,
    value,
    interval: open ? { from: covered.from, to: null } : covered,
    basis,
    ...(anchor && { anchor }),
  }
}

/** The tokens that a candidate covers, or undefined where it cuts one of them. */
function rangeOf(
  { tokens, start: offset }: Sentence,
  { start, end }: Pick<Candidate, 'start' | 'end'>,
): { first: number; last: number } | undefined {
  const first = tokens.findIndex((token) => token.end > offset + start)
  let last = first
  while (last >= 0 && last + 1 < tokens.length && tokens[last + 1]!.start < offset + end) last++
  if (first < 0 || tokens[first]!.start !== offset + start) return undefined
  // The full stop of an abbreviated month may be a word of its own, and hyphens may stand inside words.
  const rest = tokens[last]!.end - offset - end
  return rest === 0 || (rest === 1 && tokens[last]!.form.endsWith('.')) || /[-'’]/.test(tokens[last]!.form) ? { first, last } : undefined
}

const person = new Set(['person', 'work', 'organization'])

/** Whether the words of a candidate are words of time here: no verb "may", no "May" the person, no number of soldiers. */
function stands(document: Document, sentence: Sentence, candidate: Candidate): boolean {
  const range = rangeOf(sentence, candidate)
  if (!range) return false
  const { tokens } = sentence
  const { first, last } = range
  const { id } = candidate.rule
  if (first === last) {
    const { upos, xpos, form } = tokens[first]!
    if (/^(May|March|Sun\.|Sat\.)$/.test(form) && (upos === 'AUX' || upos === 'VERB' || xpos === 'MD')) return false
    if (id === 'year' && !isYear(sentence, first)) return false
    if (id === 'set-adverb' && /^[A-Z]/.test(form) && first > 0) return false
  }
  const start = sentence.start + candidate.start
  const end = sentence.start + candidate.end
  return (
    id === 'holiday' ||
    !document.names.some(
      (name) =>
        person.has(name.kind) &&
        name.sentence === sentence.index &&
        name.start <= start &&
        name.end >= end &&
        name.end - name.start > end - start,
    )
  )
}

/** A number of four digits that counts nothing. */
function isYear({ tokens }: Sentence, i: number): boolean {
  const { head, deprel, form } = tokens[i]!
  const governor = tokens[head - 1]
  const before = tokens[i - 1]?.form.toLowerCase() ?? ''
  if (/^([$£€]|us\$|no\.?|nos\.?|resolution|article|about|some|nearly|than|over|least)$/.test(before)) return false
  if (/^(%|percent|people|troops|soldiers|men|km|miles|tonnes|tons|barrels|dollars|meters|metres)$/i.test(tokens[i + 1]?.form ?? ''))
    return false
  if (Number(form) < 1900) return /^(in|since|of|from|until|by|between|and|to|before|after)$/.test(before)
  return !(deprel === 'nummod' && governor && head - 1 > i && governor.xpos === 'NNS' && !/^(in|since|from|until)$/.test(before))
}
