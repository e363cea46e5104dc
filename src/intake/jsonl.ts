/** Article records, one JSON object a line. A broken line is reported with its number, and the others are read. */
import { message } from '../messages.ts'
import type { Fields } from './article.ts'
import type { Format } from './index.ts'
import { readCharacters } from './source.ts'

/** A longer line (characters) is no article; it is reported (R112) and passed over without being held in memory. */
const lineLimit = 64 * 1024 * 1024

export const jsonl: Format = {
  name: 'jsonl',
  extensions: ['.jsonl', '.ndjson'],
  async *read(source, report) {
    for await (const { line, number } of readLines(readCharacters(source, report), lineLimit)) {
      if (line === null) {
        report(message('R112', { file: source.name, line: number, limit: lineLimit }))
        continue
      }
      if (!line.trim()) continue
      const fields = parseObject(line)
      if ('fault' in fields) report(message('R105', { file: source.name, line: number, what: fields.fault }))
      else yield { fields: fields.object, line: number }
    }
  },
}

function parseObject(line: string): { object: Fields } | { fault: string } {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { object: value as Fields }
      : { fault: `it is ${Array.isArray(value) ? 'a list' : `a ${value === null ? 'null' : typeof value}`}` }
  } catch (error) {
    return { fault: (error as Error).message }
  }
}

/** The lines of a stream of characters, numbered from 1; null stands for a line that is longer than the limit. */
export async function* readLines(
  characters: AsyncIterable<string>,
  limit: number,
): AsyncGenerator<{ line: string | null; number: number }> {
  let pending: string[] = []
  let length = 0
  let number = 1
  const take = (last: string): string | null => {
    const line = length + last.length > limit ? null : [...pending, last].join('').replace(/\r$/, '')
    pending = []
    length = 0
    return line
  }
  for await (const chunk of characters) {
    let from = 0
    for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', from)) {
      yield { line: take(chunk.slice(from, at)), number: number++ }
      from = at + 1
    }
    length += chunk.length - from
    if (length <= limit) pending.push(chunk.slice(from))
    else pending = []
  }
  if (length) yield { line: take(''), number }
}
