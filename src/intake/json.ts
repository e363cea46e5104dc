/** An Article record, or a list of them, as one JSON text. */
import { RapportError } from '../messages.ts'
import type { Fields } from './article.ts'
import type { Format } from './index.ts'
import { readWhole } from './source.ts'

export const json: Format = {
  name: 'json',
  extensions: ['.json'],
  async *read(source, report) {
    const text = await readWhole(source, report)
    let content: unknown
    try {
      content = JSON.parse(text)
    } catch (error) {
      throw new RapportError('R116', { file: source.name, what: (error as Error).message }, error)
    }
    if (!Array.isArray(content)) yield { fields: fieldsOf(content) }
    else for (const [i, item] of content.entries()) yield { fields: fieldsOf(item), item: i + 1 }
  },
}

/** What is no object has no text, and is reported for that. */
function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}
