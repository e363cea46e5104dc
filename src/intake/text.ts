/** Plain text and Markdown, with or without front matter (JSON, or YAML between lines of ---). One file is one article. */
import { parse as parseYaml } from 'yaml'
import { RapportError } from '../messages.ts'
import type { Fields } from './article.ts'
import { cutBefore, partLength } from './article.ts'
import type { Format } from './index.ts'
import { readCharacters } from './source.ts'

export const text: Format = {
  name: 'text',
  extensions: ['.txt', '.text', '.md', '.markdown'],
  async *read(source, report) {
    let buffer = ''
    let fields: Fields | undefined
    let part = 1
    for await (const characters of readCharacters(source, report)) {
      buffer += characters
      // Front matter is looked for once, in a buffer that surely holds it.
      if (buffer.length <= partLength) continue
      if (!fields) ({ fields, body: buffer } = splitFrontMatter(buffer, source.name))
      while (buffer.length > partLength) {
        const until = cutBefore(buffer, 0, partLength)
        yield { fields: { ...fields, text: buffer.slice(0, until) }, part: part++ }
        buffer = buffer.slice(until)
      }
    }
    if (!fields) ({ fields, body: buffer } = splitFrontMatter(buffer, source.name))
    if (part > 1 && !buffer.trim()) return
    if (!buffer.trim()) throw new RapportError('R104', { file: source.name })
    yield { fields: { ...fields, text: buffer }, part }
  },
}

/** Cuts front matter from the head of a text. Throws R108 where it cannot be read. */
export function splitFrontMatter(whole: string, file: string): { fields: Fields; body: string } {
  const fenced = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(whole)
  const braced = fenced ? null : /^(\{[ \t]*\r?\n[\s\S]*?\r?\n\})[ \t]*(?:\r?\n|$)/.exec(whole)
  const found = fenced ?? braced ?? oneLine(whole)
  if (!found) return { fields: {}, body: whole }
  let fields: unknown
  try {
    // "core" keeps dates as the text that they are written as.
    fields = fenced ? parseYaml(found[1]!, { schema: 'core' }) : JSON.parse(found[1]!)
  } catch (error) {
    throw new RapportError('R108', { file, what: (error as Error).message }, error)
  }
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) return { fields: {}, body: whole }
  return { fields: fields as Fields, body: whole.slice(found[0].length).replace(/^(?:[ \t]*\r?\n)+/, '') }
}

/** A first line that is a record by itself. Words in braces are no fault: they are text. */
function oneLine(whole: string): RegExpExecArray | null {
  const found = /^(\{[^\r\n]*\})[ \t]*(?:\r?\n|$)/.exec(whole)
  if (!found) return null
  try {
    JSON.parse(found[1]!)
    return found
  } catch {
    return null
  }
}
