/** Web pages: the article's text (Mozilla's Readability), title, outlet and date of publication from the page's metadata. */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { RapportError } from '../messages.ts'
import type { Fields } from './article.ts'
import type { Format } from './index.ts'
import { readWhole } from './source.ts'

/** A page with more characters is no article. */
const pageLimit = 16 * 1024 * 1024

export const html: Format = {
  name: 'html',
  extensions: ['.html', '.htm', '.xhtml'],
  async *read(source, report) {
    const page = await readWhole(source, report, pageLimit)
    if (isBottomless(page)) throw new RapportError('R115', { file: source.name, what: `its elements are nested more than ${deepest} deep` })
    const fields = articleOfPage(page)
    if (!String(fields['text'] ?? '').trim()) throw new RapportError('R104', { file: source.name })
    yield { fields }
  },
}

/** Elements that stand in each other so deep are no page that somebody wrote; to find the article among them takes the cube of their depth. */
const deepest = 250
/** What has no end, or an end that need not be written. */
const unclosed = /^(area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|source|tbody|td|th|thead|tr|track|wbr)$/i

/** Whether a page's elements are nested beyond reason, which would hold up everything that walks through it. */
function isBottomless(page: string): boolean {
  let depth = 0
  for (const [, end, name, rest] of page.matchAll(/<(\/?)([a-z][\w-]*)([^<>]*)/gi)) {
    if (unclosed.test(name!) || rest!.endsWith('/')) continue
    depth = Math.max(0, depth + (end ? -1 : 1))
    if (depth > deepest) return true
  }
  return false
}

/** Text and metadata of a page. No script runs and nothing is fetched. */
export function articleOfPage(page: string): Fields {
  const { document } = parseHTML(/<html[\s>]/i.test(page) ? page : `<!doctype html><html><head></head><body>${page}</body></html>`)
  const meta = (...names: string[]): string | undefined => {
    for (const name of names) {
      const value = document
        .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
        ?.getAttribute('content')
      if (value?.trim()) return value.trim()
    }
    return undefined
  }
  const linked = linkedData(document)
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url')
  const fields: Fields = {
    title: meta('og:title') ?? linked.headline ?? (document.querySelector('title')?.textContent?.trim() || undefined),
    published: isoDate(
      meta('article:published_time', 'datePublished', 'date', 'pubdate', 'DC.date') ??
        linked.datePublished ??
        document.querySelector('time[datetime]')?.getAttribute('datetime'),
    ),
    outlet: meta('og:site_name') ?? linked.publisher,
    author: meta('author', 'article:author') ?? linked.author,
    language: document.documentElement.getAttribute('lang') ?? undefined,
    url: canonical && /^https?:/.test(canonical) ? canonical : undefined,
  }
  const bare = paragraphs(document.body)
  const read = new Readability(document as never).parse()
  const main = read?.content ? paragraphs(parseHTML(`<!doctype html><html><body>${read.content}</body></html>`).document.body) : ''
  // A short page is all article; Readability returns nothing or a part of it.
  return { ...fields, text: main.length * 4 >= bare.length ? main : bare }
}

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL'.split(
    ' ',
  ),
)
const unread = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE NAV FORM BUTTON SELECT SVG IFRAME'.split(' '))

interface PageNode {
  nodeType: number
  nodeName: string
  textContent: string | null
  childNodes: Iterable<PageNode>
}

/** The text of an element, a line for each block. */
function paragraphs(root: unknown): string {
  const lines: string[] = []
  let line = ''
  const close = () => {
    const text = line.replace(/\s+/g, ' ').trim()
    if (text) lines.push(text)
    line = ''
  }
  const walk = (node: PageNode) => {
    if (node.nodeType === 3) line += node.textContent ?? ''
    else if (node.nodeType === 1) {
      const name = node.nodeName.toUpperCase()
      if (unread.has(name)) return
      const block = blocks.has(name)
      if (block || name === 'BR') close()
      for (const child of node.childNodes) walk(child)
      if (block) close()
    }
  }
  walk(root as PageNode)
  close()
  return lines.join('\n')
}

/** What schema.org's JSON-LD on the page says of the article. */
function linkedData(document: ReturnType<typeof parseHTML>['document']): {
  headline?: string
  datePublished?: string
  publisher?: string
  author?: string
} {
  const text = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() ? value.trim() : undefined)
  const name = (value: unknown): string | undefined => text(value) ?? text((Array.isArray(value) ? value[0] : value)?.name)
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown
    try {
      data = JSON.parse(script.textContent ?? '')
    } catch {
      continue // metadata that a site broke; the page's other metadata still counts
    }
    const top = data as { '@graph'?: unknown[] }
    for (const item of (Array.isArray(data) ? data : (top?.['@graph'] ?? [data])) as Record<string, unknown>[]) {
      if (/Article|Report/.test(String(item?.['@type'] ?? '')))
        return {
          headline: text(item['headline']),
          datePublished: text(item['datePublished']),
          publisher: name(item['publisher']),
          author: name(item['author']),
        }
    }
  }
  return {}
}

function isoDate(value: string | null | undefined): string | undefined {
  return value ? /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?/.exec(value.trim())?.[0] : undefined
}
