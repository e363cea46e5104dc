import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createRapport } from '../src/index.ts'
import { exportLines, type Ledger, openLedger } from '../src/ledger/index.ts'
import type { Article } from '../src/records.ts'

const gold = fileURLToPath(new URL('../../shared/articles/leaders-rapport.gold.json', import.meta.url))
const rapport = createRapport()
const folder = mkdtempSync(join(tmpdir(), 'rapport-happenings-'))
let ledgers = 0
const empty = () => openLedger(join(folder, `${++ledgers}.ledger`))

async function added(articles: readonly Article[], ledger = empty()): Promise<Ledger> {
  for (const article of articles) await ledger.add(article, rapport.annotate(article))
  await ledger.link()
  return ledger
}

/** For each mention, named by words of its sentence, the happenings that events of that sentence belong to. */
async function happeningsAt(ledger: Ledger, article: Article, words: string): Promise<Set<string>> {
  const { annotation } = (await ledger.article(article.id))!
  const place = article.text.indexOf(words)
  const found = new Set<string>()
  for (const { id, start, end } of annotation.events)
    if (start < place + words.length && end > place) found.add((await ledger.happeningOf(id))!.id)
  return found
}

async function linesOf(ledger: Ledger): Promise<string> {
  const lines: string[] = []
  for await (const line of exportLines(ledger)) lines.push(line)
  await ledger.close()
  return lines.join('\n')
}

/** Of each happening there is one that all its mentions share, and no two happenings share theirs. */
async function expectGrouping(ledger: Ledger, article: Article, groups: readonly (readonly string[])[]): Promise<void> {
  const own: string[] = []
  for (const group of groups) {
    let common: string[] | undefined
    for (const words of group) {
      const here = await happeningsAt(ledger, article, words)
      common = common ? common.filter((id) => here.has(id)) : [...here]
    }
    expect([group, common?.length]).not.toEqual([group, 0])
    own.push(common!.find((id) => !own.includes(id)) ?? 'shared with another')
  }
  expect(new Set(own).size).toBe(groups.length)
  expect(own).not.toContain('shared with another')
}

const year: Article = {
  id: 'year', published: '2022-01-10', outlet: 'The Observer',
  text: [
    'Xi Jinping and Vladimir Putin held a video meeting on December 15.',
    'The meeting was the 37th between the two leaders since 2013.',
    'In August the two presidents spoke by telephone.',
    'In October the navies of China and Russia held a joint exercise.',
    'Putin has accepted an invitation from Xi.',
    'He will visit Beijing in February.',
    'Russia criticized the United States on Friday.',
  ].join('\n'),
} // biome-ignore format: a text

describe('one article', () => {
  it('tells of five happenings in seven sentences', async () => {
    const ledger = await added([year])
    await expectGrouping(ledger, year, [
      ['held a video meeting', 'the 37th between'],
      ['spoke by telephone'],
      ['a joint exercise'],
      ['accepted an invitation', 'will visit Beijing'],
      ['criticized the United States'],
    ])
    await ledger.close()
  })

  const here = existsSync(gold) ? it : it.skip
  here('of fifteen mentions makes eleven happenings (skipped where the shared article is not at hand)', async () => {
    const { article, happenings } = JSON.parse(readFileSync(gold, 'utf8')) as {
      article: Article
      happenings: { mentions: { sentenceContains: string }[] }[]
    }
    const ledger = await added([article])
    const groups = happenings.map(({ mentions }) => mentions.map(({ sentenceContains }) => sentenceContains))
    expect([groups.length, groups.flat().length]).toEqual([11, 15])
    await expectGrouping(ledger, article, groups)
    await ledger.close()
  })
})

describe('the same articles', () => {
  const other: Article = {
    id: 'day', published: '2021-12-15', outlet: 'The Wire', text: 'Chinese President Xi Jinping and Russian President Vladimir Putin held talks by video on Wednesday. Putin said he would visit Beijing in February.',
  } // biome-ignore format: a text
  const third: Article = {
    id: 'visit',
    published: '2022-02-04',
    outlet: 'The Wire',
    text: 'Vladimir Putin visited Beijing on Friday and met Xi Jinping.',
  }

  it('twice, in any order, or interrupted give the same export, byte for byte', async () => {
    const all = [year, other, third]
    const expected = await linesOf(await added(all))
    expect(await linesOf(await added([...all, ...all]))).toBe(expected)
    expect(await linesOf(await added([...all].reverse()))).toBe(expected)
    const halfway = join(folder, `${++ledgers}.ledger`)
    // Closed before it was linked, as if it had been stopped there.
    const stopped = openLedger(halfway)
    await stopped.add(third, rapport.annotate(third))
    await stopped.close()
    expect(await linesOf(await added([year, other], openLedger(halfway)))).toBe(expected)
  })

  it('link the plan of a visit with the visit, whichever is read first', async () => {
    const ledger = await added([third, other])
    const [visit] = await happeningsAt(ledger, third, 'visited Beijing')
    expect(await happeningsAt(ledger, other, 'would visit Beijing')).toContain(visit)
    const happening = (await ledger.happening(visit!))!
    expect(happening.status).toBe('done')
    expect(happening.readings['status']!.map(({ value }) => value)).toContain('planned')
    await ledger.close()
  })
})
