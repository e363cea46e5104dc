/** Texts with what is to be found in them marked by hand, and how well a program finds it. */
import { readFileSync } from 'node:fs'

export interface Mark {
  start: number
  end: number
  type: string
  value: string
}

export interface MarkedText {
  /** Day of publication, ISO. */
  on: string
  text: string
  marks: Mark[]
}

/** Reads a file whose lines hold `[words|value]` or `[words|TYPE:value]`; its head says how it is made. */
export function readMarked(file: string | URL): MarkedText[] {
  const texts: MarkedText[] = []
  let on = ''
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('#on ')) on = line.slice(4).trim()
    if (!line.trim() || line.startsWith('#')) continue
    const marks: Mark[] = []
    let text = ''
    let from = 0
    for (const match of line.matchAll(/\[([^\]|]+)\|(?:(SET|DATE|TIME|DURATION):)?([^\]]+)\]/g)) {
      const [whole, words, type, value] = match as unknown as [string, string, string | undefined, string]
      text += line.slice(from, match.index)
      marks.push({ start: text.length, end: text.length + words.length, type: type ?? typeOf(value), value })
      text += words
      from = match.index + whole.length
    }
    texts.push({ on, text: text + line.slice(from), marks })
  }
  return texts
}

const typeOf = (value: string): string => (/^P[\dTX]/.test(value) ? 'DURATION' : /T(?:\d|MO|AF|EV|NI)/.test(value) ? 'TIME' : 'DATE')

export interface Score {
  /** Marks. */
  expected: number
  /** Extents that touch each other, as TempEval-3 counts them. */
  relaxed: number
  exact: number
  /** Relaxed F1 times the share of the touched marks that have the right value. */
  value: number
  type: number
  wrong: string[]
}

/** Precision and recall of the extents of `find`, and its values, over all texts. */
export function score(texts: readonly MarkedText[], find: (text: MarkedText) => readonly Mark[]): Score {
  let [expected, emitted, touched, touching, exact, values, types] = [0, 0, 0, 0, 0, 0, 0]
  const wrong: string[] = []
  for (const text of texts) {
    const found = find(text)
    const words = ({ start, end }: Mark) => text.text.slice(start, end)
    expected += text.marks.length
    emitted += found.length
    for (const mark of text.marks) {
      const near = found.filter((other) => common(other, mark) > 0).sort((a, b) => common(b, mark) - common(a, mark))[0]
      exact += Number(found.some(({ start, end }) => start === mark.start && end === mark.end))
      if (!near) wrong.push(`missed  ${words(mark)} = ${mark.value} (${text.on}): ${text.text}`)
      else {
        touched++
        types += Number(near.type === mark.type)
        if (near.value === mark.value) values++
        else wrong.push(`value   ${words(near)} = ${near.value}, not ${mark.value} (${text.on}): ${text.text}`)
      }
    }
    for (const other of found) {
      if (text.marks.some((mark) => common(other, mark) > 0)) touching++
      else wrong.push(`extra   ${words(other)} = ${other.value} (${text.on}): ${text.text}`)
    }
  }
  const f1 = (precise: number, recalled: number) =>
    precise + recalled ? (2 * (precise / emitted) * (recalled / expected)) / (precise / emitted + recalled / expected) : 0
  const relaxed = f1(touching, touched)
  return {
    expected,
    relaxed,
    exact: f1(exact, exact),
    value: touched ? (relaxed * values) / touched : 0,
    type: touched ? types / touched : 0,
    wrong,
  }
}

const common = (a: Mark, b: Mark): number => Math.min(a.end, b.end) - Math.max(a.start, b.start)
