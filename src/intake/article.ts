/** From the fields of an input to an Article record. */
import { createHash } from 'node:crypto'
import { message } from '../messages.ts'
import { type Article, articleInput } from '../records.ts'
import type { Report } from './source.ts'

/** An article longer than this (characters) is read in parts, so that time and memory stay bounded whatever comes in. */
export const partLength = 200_000

/** The fields that an article has and those that its source gives by its place. */
export type Fields = Record<string, unknown>

/**
 * Checks the fields of an input. Fields other than `text` that are not valid are left aside with a warning (R114); a record
 * without usable text gives a reason in words. Unknown fields are kept.
 */
export function articleFrom(fields: Fields, origin: string, report: Report): { article: Article } | { fault: string } {
  const rest = { ...fields }
  for (;;) {
    const parsed = articleInput.safeParse(rest)
    if (parsed.success) {
      if (!parsed.data.text.trim()) return { fault: '"text" is empty' }
      return { article: withoutUndefined({ ...parsed.data, id: parsed.data.id ?? contentHash(parsed.data) }) }
    }
    const issue = parsed.error.issues[0]!
    const field = String(issue.path[0] ?? '')
    if (!field || field === 'text' || !(field in rest))
      return { fault: field === 'text' ? '"text" is missing or no string' : issue.message }
    report(message('R114', { file: origin, field, what: issue.message }))
    delete rest[field]
  }
}

/** The default id: a hash of what makes the article this article (SHA-256, 16 hexadecimal digits). */
export function contentHash(fields: { text: string; title?: unknown; published?: unknown; outlet?: unknown; url?: unknown }): string {
  const { text, title, published, outlet, url } = fields
  return createHash('sha256')
    .update(JSON.stringify([text, title ?? '', published ?? '', outlet ?? '', url ?? '']))
    .digest('hex')
    .slice(0, 16)
}

/** An article as it is, or cut into parts "id#2", "id#3" at paragraph ends where it is too long for one piece. */
export function* partsOf(article: Article, limit = partLength): Generator<Article> {
  let part = 1
  let from = 0
  while (article.text.length - from > limit) {
    const until = cutBefore(article.text, from, from + limit)
    yield { ...article, id: part === 1 ? article.id : `${article.id}#${part}`, text: article.text.slice(from, until) }
    from = until
    part++
  }
  yield part === 1 ? article : { ...article, id: `${article.id}#${part}`, text: article.text.slice(from) }
}

/** The best place to cut in (from, limit]: a paragraph's end, else a line's, else a sentence's, else a blank; never inside a surrogate pair. */
export function cutBefore(text: string, from: number, limit: number): number {
  for (const mark of ['\n\n', '\n', '. ', ' ']) {
    const at = text.lastIndexOf(mark, limit - mark.length)
    if (at > from) return at + mark.length
  }
  return /[\uD800-\uDBFF]/.test(text[limit - 1]!) && limit - 1 > from ? limit - 1 : limit
}

function withoutUndefined(article: Fields): Article {
  return Object.fromEntries(Object.entries(article).filter(([, value]) => value !== undefined)) as Article
}
