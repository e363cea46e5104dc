/** A ledger as large as one likes: the sample's articles with their records over and over, each copy of other days and between other states. */
import type { Ledger } from '../src/ledger/index.ts'
import type { Annotation, Article } from '../src/records.ts'

/** States that stand in for each other, by their alpha-3 codes. */
const states = 'CHN RUS USA GBR FRA DEU JPN IND BRA CAN AUS ITA KOR PRK IRN TUR ISR SAU EGY ZAF UKR POL CUB MEX IDN PAK VNM SYR QAT ERI ETH ARE'.split(' ') // biome-ignore format: a list of words
const code = new RegExp(`"(${states.join('|')})(?=[A-Z]{0,9}")`, 'g')
const day = 86_400_000

/** Adds copies of coded articles until there are so many events; the first copy is the sample itself. Gives the number of articles. */
export async function addCopies(ledger: Ledger, coded: readonly (readonly [Article, Annotation])[], events: number): Promise<number> {
  let articles = 0
  for (let copy = 0, added = 0; added < events; copy++)
    for (const [article, annotation] of coded) {
      if (added >= events) break
      const [one, other] = copy ? (JSON.parse(inOtherWords(JSON.stringify([article, annotation]), article.id, copy)) as [Article, Annotation]) : [article, annotation] // biome-ignore format: one pair
      await ledger.add(one, other)
      added += other.events.length
      articles++
    }
  await ledger.link()
  return articles
}

/** The same length everywhere, so that all offsets stay right, but for the ids. */
function inOtherWords(json: string, id: string, copy: number): string {
  return json
    .replace(/\b(?:19|20)\d\d-\d\d-\d\d\b/g, (date) => {
      const moved = new Date(Date.parse(date) - ((copy * 11) % 9000) * day)
      return Number.isNaN(moved.getTime()) ? date : moved.toISOString().slice(0, 10)
    })
    .replace(code, (_, state: string) => `"${states[(states.indexOf(state) + copy * (1 + (copy >> 5))) % states.length]}`)
    .replaceAll(movedId(id, copy), `${id}-${copy}`)
}

/** Ids begin with the day of their article, which has moved with the others. */
function movedId(id: string, copy: number): string {
  return id.replace(/^\d{4}-\d\d-\d\d/, (date) => new Date(Date.parse(date) - ((copy * 11) % 9000) * day).toISOString().slice(0, 10))
}
