import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadKnowledge } from './index.ts'
import { dataDirectory, readTables } from './sources.ts'
import { parseTable, type Row } from './tables.ts'

const knowledge = loadKnowledge()

/** What is wrong with the answer to a question, '' where it is right. */
function faultOf({ phrase, on, kind, country, is = '', code = '' }: Row): string {
  if (kind === 'place') {
    const place = knowledge.places(phrase!)[0]
    const right = place && (place.country ?? '') === country && place.name.includes(is) && (!code || place.kind === code)
    return right ? '' : `${phrase}: ${place ? `${place.name} ${place.country} ${place.kind}` : 'no place'}`
  }
  const found = knowledge.who(phrase!, on ? { on } : {})
  if (kind === 'none') return found ? `${phrase}: ${found.kind} ${found.actor.name}` : ''
  if (!found) return `${phrase}: nobody`
  const { actor } = found
  const outlet = knowledge.outlet(actor.name, actor.country)
  const given = found.kind === 'outlet' ? (outlet?.ofState ? 'state media' : 'news outlet') : actor.cameo
  const right =
    found.kind === kind &&
    (actor.country ?? '') === country &&
    actor.name.includes(is) &&
    (kind === 'outlet' ? given === code : given.startsWith(code!))
  return right ? '' : `${phrase}: ${found.kind} ${actor.name} ${actor.country} ${given}`
}

it('answers questions about bodies, blocs, outlets and places that were written before it was asked', () => {
  const { rows } = parseTable(readFileSync(new URL('bodies.csv', import.meta.url), 'utf8'), 'bodies.csv', ['phrase', 'kind'])
  expect(rows.length).toBeGreaterThanOrEqual(200)
  const wrong = rows.map(faultOf).filter(Boolean)
  if (process.env['WRONG']) console.log(`${rows.length - wrong.length} of ${rows.length}\n${wrong.join('\n')}`)
  expect(wrong.length / rows.length, wrong.join('\n')).toBeLessThanOrEqual(0.03)
})

describe('membership through time', () => {
  const members = (group: string, on: string) =>
    new Set(
      knowledge
        .membership(group)
        .map(({ country }) => country)
        .filter((country) => knowledge.isMember(group, country, on)),
    ).size

  // Numbers of members as the bodies themselves give them.
  it.each([
    ['United Nations', '1945-12-31', 51],
    ['United Nations', '1999-12-31', 188],
    ['the UN', '2011-12-31', 193],
    ['NATO', '1949-12-31', 12],
    ['NATO', '1999-12-31', 19],
    ['NATO', '2024-03-07', 32],
    ['EU', '1994-12-31', 12],
    ['EU', '2013-07-01', 28],
    ['EU', '2020-02-01', 27],
    ['OSCE', '2015-01-01', 57],
    ['Council of Europe', '2022-03-15', 47],
    ['Council of Europe', '2022-03-17', 46],
    ['African Union', '2002-07-09', 53],
    ['African Union', '2018-01-01', 55],
    ['Arab League', '2000-01-01', 22],
    ['OECD', '2021-06-01', 38],
    ['WTO', '2013-12-31', 158],
    ['Commonwealth of Nations', '2022-12-31', 56],
    ['ECOWAS', '2025-02-01', 12],
    ['SCO', '2024-07-04', 10],
    ['BRICS', '2025-02-01', 10],
    ['the G8', '2010-01-01', 8],
    ['the G8', '2014-03-25', 0],
    ['OPEC', '2024-01-01', 12],
    ['APEC', '2000-01-01', 21],
    ['ASEAN', '2025-10-26', 11],
    ['CELAC', '2012-01-01', 33],
    ['the eurozone', '2023-01-01', 20],
    ['the Schengen area', '2024-04-01', 29],
    ['the Visegrad Four', '1992-06-01', 3],
    ['the Visegrad Four', '2015-06-01', 4],
    ['the Five Eyes', '2020-01-01', 5],
    ['the P5+1', '2015-07-14', 6],
    ['the Baltic states', '2022-01-01', 3],
  ])('%s on %s: %i', (group, on, count) => expect(members(group, on)).toBe(count))

  it.each(Array.from({ length: 27 }, (_, i) => String(2000 + i)))('the Security Council has 15 members in %s', (year) => {
    expect(members('the UN Security Council', `${year}-01-01`)).toBe(15)
    expect(members('the UN Security Council', `${year}-12-31`)).toBe(15)
  })

  it('ends with the last day of membership', () => {
    expect(knowledge.isMember('the EU', 'GBR', '2020-01-31')).toBe(true)
    expect(knowledge.isMember('the EU', 'GBR', '2020-02-01')).toBe(false)
    expect(knowledge.isMember('the UN Security Council', 'UKR', '2016-06-01')).toBe(true)
    expect(knowledge.isMember('the UN Security Council', 'UKR', '2018-01-01')).toBe(false)
    expect(knowledge.isMember('the United Nations', 'CHN', '1970-01-01')).toBe(false)
    expect(knowledge.isMember('the weather', 'GBR')).toBe(false)
  })
})

it.each([
  ['ASEAN', 'Association of Southeast Asian Nations'],
  ['asean', 'Association of Southeast Asian Nations'],
  ['THE WEST', 'the West'],
  ['P5+1', 'the P5+1'],
  // The Netherlands, and a league of Myanmar.
  ['NLD', null],
  ['Gazprom', null],
  ['China', 'CHN'],
  ['russia', 'RUS'],
  ['the United States', 'USA'],
  ['Türkiye', 'TUR'],
  ['CHN', null],
  ['the weather', null],
])('records keep the party %s as %s', (name, party) => expect(knowledge.party(name)).toBe(party))

describe('names that are also common words', () => {
  it.each([
    ['The Times reported that talks had failed.', 'The Times'],
    ['These are the times of change.', null],
    ['Time is short.', null],
    ['He told Time magazine that he would run.', 'Time'],
    ["Nigeria's Punch said the road was closed.", 'The Punch'],
    ['Punch and counterpunch followed.', null],
    ['The minister told The Nation that he would resign.', 'The Nation'],
    ['The nation mourned.', null],
    ['She addressed the Nation on Sunday.', null],
    ['Independent observers were turned away.', null],
    ['Today the Independent reported a ceasefire.', 'The Independent'],
    ['Dawn broke over the city.', null],
    ['The daily Dawn said two soldiers had died.', 'Dawn'],
    ['Standard rules apply.', null],
    ['Mr Stern and Mr Zaman met.', null],
    ['German weekly Stern published the letter.', 'Stern'],
  ])('%s %s', (text, name) => {
    const found = knowledge.lookup
      .scan(knowledge.lookup.words(text))
      .flatMap(({ readings }) => readings.flatMap(({ entry }) => (entry.kind === 'outlet' ? [entry.name] : [])))
    expect(found.includes(name ?? '')).toBe(name !== null)
    if (!name) expect(found).toEqual([])
  })

  it.each([
    ['The Nation', 'THA'],
    ['El Comercio', 'PER'],
    ['El Comercio', 'ECU'],
    ['Daily Mirror', 'LKA'],
    ['The Herald', 'ZWE'],
  ])('of several outlets called %s it takes that of %s', (name, country) => {
    expect(knowledge.outlet(name, country)).toMatchObject({ name, country })
  })
})

describe('the tables hold together', () => {
  const tables = readTables(dataDirectory)
  const ids = new Set(tables.organisations.rows.map(({ id }) => id))
  const blocs = new Set(tables.blocs.rows.map(({ name }) => name))
  const faults = (rows: readonly Row[], isGood: (row: Row) => boolean) =>
    rows.filter((row) => !isGood(row)).map(({ file, line }) => `${file}:${line}`)

  it('an international body has a code of three letters times some, and a parent that is there', () => {
    const international = tables.organisations.rows.filter(({ file }) => file.endsWith('international.csv'))
    expect(international.length).toBeGreaterThan(200)
    expect(faults(international, ({ cameo, parent }) => /^(IGO|NGO|IMG)([A-Z]{3})*$/.test(cameo!) && (!parent || ids.has(parent)))).toEqual(
      [],
    )
  })
  it('members are members of a body or bloc that is there', () => {
    expect(faults(tables.membership.rows, ({ organisation }) => ids.has(organisation!) || blocs.has(organisation!))).toEqual([])
  })
  it('an outlet has a kind, an owner, a language and a source', () => {
    const kinds = 'agency|public broadcaster|state media|party paper|private daily|weekly|magazine|broadcaster|online'.split('|')
    const owners = 'state|ruling party|public|party|private|mixed|cooperative|foundation|religious'.split('|')
    expect(tables.outlets.rows.length).toBeGreaterThan(400)
    expect(
      faults(tables.outlets.rows, ({ kind, owner, language, source }) =>
        Boolean(kinds.includes(kind!) && owners.includes(owner!) && language && source),
      ),
    ).toEqual([])
  })
  it.each(['regions', 'venues', 'admin1'] as const)('each of the %s has a place on the globe', (table) => {
    const lost = tables[table].rows.filter(
      ({ name, country }) =>
        !knowledge.places(name!).some((place) => place.gazetteer === table && (place.country ?? '') === country && place.lat !== null),
    )
    expect(lost.map(({ name, file, line }) => `${file}:${line} ${name}`)).toEqual([])
  })
})
