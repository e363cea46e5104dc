/** A ledger as lines of JSON: all that it holds, in an order that depends on nothing but the content. */
import { z } from 'zod'
import { RapportError } from '../messages.ts'
import { type Annotation, type Article, articleInput } from '../records.ts'
import type { Correction } from './corrections.ts'
import type { Ledger, LedgerArticle } from './ledger.ts'

const format = 1
/** So many articles are taken in at once. */
const together = 100

/** What a line holds beside the first, which names the format. Happenings follow from the rest and are written for those who read the export. */
const line = z.union([
  z.object({ ledger: z.literal('rapport'), format: z.number() }),
  z.object({ correction: z.looseObject({ id: z.string(), article: z.string(), event: z.looseObject({ id: z.string() }), by: z.string(), at: z.string() }) }),
  z.object({ correction: z.looseObject({ id: z.string(), act: z.enum(['merge', 'split']), groups: z.array(z.array(z.looseObject({ article: z.string(), id: z.string() }))), by: z.string(), at: z.string() }) }),
  z.object({ article: articleInput.extend({ id: z.string() }), annotation: z.looseObject({ coder: z.looseObject({}), events: z.array(z.looseObject({ id: z.string() })), claims: z.array(z.looseObject({ id: z.string() })) }) }),
  z.object({ happening: z.looseObject({ id: z.string() }) }),
]) // biome-ignore format: one kind of line a line

/** All lines of a ledger, without their ends. */
export async function* exportLines(ledger: Ledger): AsyncGenerator<string> {
  yield JSON.stringify({ ledger: 'rapport', format })
  for (const correction of await ledger.corrections()) yield JSON.stringify({ correction })
  for await (const id of ledger.ids('articles')) yield JSON.stringify(await ledger.article(id))
  for await (const id of ledger.ids('happenings')) yield JSON.stringify({ happening: await ledger.happening(id) })
}

/** Takes in the lines of an export; gives the number of articles. Throws R516 for a line that is none; the lines before it are kept. */
export async function importLines(ledger: Ledger, lines: AsyncIterable<string> | Iterable<string>, file: string): Promise<number> {
  let number = 0
  let articles = 0
  let waiting: LedgerArticle[] = []
  const takeIn = async () => {
    await ledger.addAll(waiting)
    articles += waiting.length
    waiting = []
  }
  for await (const text of lines) {
    number++
    if (!text.trim()) continue
    const fault = async (what: string, cause?: unknown) => {
      await takeIn()
      return new RapportError('R516', { file, line: number, what }, cause)
    }
    let content: unknown
    try {
      content = JSON.parse(text)
    } catch (error) {
      throw await fault((error as Error).message, error)
    }
    const parsed = line.safeParse(content)
    if (!parsed.success) throw await fault('it holds none of ledger, article, correction, happening')
    if (number === 1 && !('ledger' in parsed.data)) throw await fault('the first line does not name the format')
    if ('ledger' in parsed.data && parsed.data.format > format)
      throw await fault(`format ${parsed.data.format} is newer than this version, which knows ${format}`)
    // Taken as it was written, with every field and in its order.
    const record = content as { article?: Article; annotation?: Annotation; correction?: Correction }
    if (record.correction) {
      await takeIn()
      await ledger.restore(record.correction)
    } else if (record.article && record.annotation) {
      waiting.push({ article: record.article, annotation: record.annotation })
      if (waiting.length >= together) await takeIn()
    }
  }
  await takeIn()
  await ledger.link()
  return articles
}
