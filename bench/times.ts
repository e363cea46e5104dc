/**
 * Expressions of time beside chrono-node and compromise-dates, on the same sentences marked by hand, and how fast the stages after the
 * analysis are. `npx tsx bench/times.ts [FILE]`
 *
 * The peers give dates, not TIMEX3: their answer is written as a TIMEX3 value of the unit that they say they know (year, month, day,
 * minute), and as a length where they give one. What they do not aim at (sets, "now", quarters) counts as missed, for all alike.
 */
import * as chrono from 'chrono-node'
import nlp from 'compromise'
import dates from 'compromise-dates'
import { createAnalyser, languageStage } from '../src/language/index.ts'
import { createPipeline } from '../src/pipeline.ts'
import { timesStage } from '../src/reading/times/index.ts'
import { type Mark, type MarkedText, readMarked, score } from './marked.ts'

const texts = readMarked(process.argv[2] ?? new URL('../src/reading/times/marked.txt', import.meta.url))

const pipeline = createPipeline([languageStage(createAnalyser()), timesStage()])
const byRapport = ({ text, on }: MarkedText): Mark[] => pipeline.run({ id: '1', text, published: on }).times

const two = (number: number | null): string => String(number ?? 0).padStart(2, '0')
const byChrono = ({ text, on }: MarkedText): Mark[] =>
  chrono.parse(text, new Date(`${on}T12:00:00`)).map(({ index, text: words, start }) => {
    const day = `${start.get('year')}-${two(start.get('month'))}-${two(start.get('day'))}`
    const value = start.isCertain('hour')
      ? `${day}T${two(start.get('hour'))}:${two(start.get('minute'))}`
      : start.isCertain('day') || start.isCertain('weekday')
        ? day
        : start.isCertain('month')
          ? day.slice(0, 7)
          : start.isCertain('year')
            ? day.slice(0, 4)
            : day
    return { start: index, end: index + words.length, type: value.includes('T') ? 'TIME' : 'DATE', value }
  })

nlp.plugin(dates)
interface Found {
  dates: { start: string; unit: string | null; duration?: Record<string, number> }
  offset: { start: number; length: number }
}
const units: Record<string, number> = { year: 4, month: 7, season: 7, day: 10, 'time-of-day': 10 }
/** It throws on some sentences (compromise-dates 3.9.0, "the first quarter of 1990"); then it has found nothing there. */
const byCompromise = (text: MarkedText): Mark[] => {
  try {
    return readByCompromise(text)
  } catch {
    return []
  }
}
const readByCompromise = ({ text, on }: MarkedText): Mark[] => {
  const document = nlp(text) as unknown as {
    dates(options: object): { json(options: object): Found[] }
    durations(): { json(o: object): never[] }
  }
  const found: Mark[] = []
  for (const { dates: date, offset } of document.dates({ today: on, timezone: 'UTC' }).json({ offset: true })) {
    if (!date?.start) continue
    const value = date.start.slice(0, units[date.unit ?? 'day'] ?? (/hour|minute|time/.test(date.unit ?? '') ? 16 : 10))
    found.push({ start: offset.start, end: offset.start + offset.length, type: 'DATE', value })
  }
  const lengths = document.durations().json({ offset: true }) as unknown as { duration: Record<string, number>; offset: Found['offset'] }[]
  for (const { duration, offset } of lengths) {
    if (found.some(({ start, end }) => offset.start < end && start < offset.start + offset.length)) continue
    const [unit, count] = Object.entries(duration ?? {}).find(([, number]) => number > 0) ?? []
    if (!unit) continue
    const letter = { year: 'Y', month: 'M', week: 'W', day: 'D' }[unit]
    const value = letter ? `P${count}${letter}` : `PT${count}${unit[0]!.toUpperCase()}`
    found.push({ start: offset.start, end: offset.start + offset.length, type: 'DURATION', value })
  }
  return found
}

console.log(`${texts.reduce((sum, { marks }) => sum + marks.length, 0)} expressions in ${texts.length} texts`)
console.log('                    relaxed   exact   value   (F1)      ms a text')
for (const [name, find] of [
  ['rapport', byRapport],
  ['chrono-node', byChrono],
  ['compromise-dates', byCompromise],
] as const) {
  for (const text of texts) find(text)
  const begun = performance.now()
  const { relaxed, exact, value } = score(texts, find)
  const each = (performance.now() - begun) / texts.length
  console.log(
    `${name.padEnd(20)}${relaxed.toFixed(3).padStart(7)} ${exact.toFixed(3).padStart(7)} ${value.toFixed(3).padStart(7)} ${each.toFixed(2).padStart(18)}`,
  )
}
