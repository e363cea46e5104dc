/** Places marked by hand in sentences, and how many of them a program finds and tells apart. */
import { readFileSync } from 'node:fs'

export interface PlaceQuestion {
  on: string
  text: string
  marks: { start: number; end: number; country: string | null; region?: string; kind?: string }[]
}

/** Reads a file whose lines hold `[name|where]`; its head says how it is made. */
export function readQuestions(file: string | URL): PlaceQuestion[] {
  const questions: PlaceQuestion[] = []
  let on = ''
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('#on ')) on = line.slice(4).trim()
    if (!line.trim() || line.startsWith('#')) continue
    const marks: PlaceQuestion['marks'] = []
    let text = ''
    let from = 0
    for (const match of line.matchAll(/\[([^\]|]+)\|(?:-|([A-Z]{3})(?:\.(\w+))?)(?:\/(\w+))?\]/g)) {
      const [whole, name, country, region, kind] = match as unknown as [string, string, string?, string?, string?]
      text += line.slice(from, match.index)
      const end = text.length + name.length
      marks.push({
        start: text.length,
        end,
        country: country ?? null,
        ...(region && { region: `${country}.${region}` }),
        ...(kind && { kind }),
      })
      text += name
      from = match.index + whole.length
    }
    questions.push({ on, text: text + line.slice(from), marks })
  }
  return questions
}
