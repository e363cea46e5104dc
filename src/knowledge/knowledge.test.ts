import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkTables } from './check.ts'
import { compileKnowledge, loadKnowledge } from './index.ts'
import { dataDirectory, fingerprintOf, readTables } from './sources.ts'
import { openStore } from './store.ts'
import { parseTable } from './tables.ts'

const knowledge = loadKnowledge()
const who = (phrase: string, on?: string, country?: string) => knowledge.who(phrase, { ...(on && { on }), ...(country && { country }) })

describe('people in office', () => {
  it('answers the dated questions that were written from public facts', () => {
    const { rows } = parseTable(readFileSync(`${dataDirectory}people/questions.csv`, 'utf8'), 'questions.csv', [
      'phrase',
      'date',
      'country',
      'person',
    ])
    expect(rows.length).toBeGreaterThanOrEqual(500)
    const wrong = rows.filter(({ phrase, date, country, person }) => {
      const found = who(phrase!, date, country!)
      return found?.actor.name !== person || (found?.actor.country ?? '') !== country
    })
    expect(wrong.length / rows.length, wrong.map(({ phrase, date }) => `${phrase} on ${date}`).join('; ')).toBeLessThanOrEqual(0.05)
  })

  it.each([
    ['Foreign Minister Lavrov', '2015-03-01', undefined, 'Sergei Lavrov', 'RUSGOV'],
    ['the Chinese president', '2022-01-05', undefined, 'Xi Jinping', 'CHNGOV'],
    ['the Chinese president', '2010-01-05', undefined, 'Hu Jintao', 'CHNGOV'],
    ['Putin', '2009-05-01', undefined, 'Vladimir Putin', 'RUSGOV'],
    ['former president Obama', '2019-01-01', undefined, 'Barack Obama', 'USAELI'],
    ['Foreign Minister Wang', '2022-01-05', 'CHN', 'Wang Yi', 'CHNGOV'],
    ['Jinping Xi', '2022-01-05', undefined, 'Xi Jinping', 'CHNGOV'],
    ['Aleksandr Lukashenko', '2022-01-05', undefined, 'Alexander Lukashenko', 'BLRGOV'],
    ['Ukhnaagiin Khürelsükh', '2022-01-05', undefined, 'Ukhnaagiin Khürelsükh', 'MNGGOV'],
    ['Kremlin spokesman Dmitry Peskov', '2022-01-05', undefined, 'Dmitry Peskov', 'RUSGOV'],
    ['Orbán Viktor', '2022-01-05', undefined, 'Viktor Orbán', 'HUNGOV'],
    ['the NATO secretary general', '2022-06-01', undefined, 'Jens Stoltenberg', 'IGOWSTNAT'],
    ['the Russian leader', '2022-01-05', undefined, 'Vladimir Putin', 'RUSGOV'],
    ['the German leader', '2020-01-05', undefined, 'Angela Merkel', 'DEUGOV'],
    ['the Vietnamese leader', '2023-01-05', undefined, 'Nguyễn Phú Trọng', 'VNMGOV'],
    ['the UN envoy to Syria', '2016-02-01', undefined, 'Staffan de Mistura', 'IGOUNO'],
    ['the UN chief', '2019-01-01', undefined, 'António Guterres', 'IGOUNO'],
    ['the UN rights chief', '2014-06-01', undefined, 'Navi Pillay', 'IGOUNO'],
    ['the EU trade chief', '2014-06-01', undefined, 'European Union: chief', 'IGOEUREEC'],
    ['the Pope', '2014-06-01', undefined, 'Francis', 'VATGOV'],
    ['Russia’s UN ambassador', '2018-01-01', undefined, 'Vasily Nebenzya', 'RUSGOV'],
    ['the Russian ambassador to Turkey', '2016-12-01', undefined, 'Andrei Karlov', 'RUSGOV'],
    ['the Kremlin spokesman', '2022-01-05', undefined, 'Dmitry Peskov', 'RUSGOV'],
    ['the White House press secretary', '2022-01-05', undefined, 'Jen Psaki', 'USAGOV'],
    ['Taliban officials', '2001-05-01', undefined, 'Afghanistan: officials', 'AFGREB'],
    ['Taliban officials', '2023-05-01', undefined, 'Afghanistan: officials', 'AFGGOV'],
    ['the Chinese ambassador', '2022-02-01', undefined, 'China: ambassador', 'CHNGOV'],
    ['President Suharto’s government', '1990-01-01', undefined, 'Indonesia: government', 'IDNGOV'],
    ['Assad loyalists', '2012-01-01', undefined, 'Syria: loyalist', 'SYRCVL'],
    ['Bush’s secretary of state', '2003-01-01', undefined, 'Colin Powell', 'USAGOV'],
    ['Angela Merkel', '2022-06-01', undefined, 'Angela Merkel', 'DEUELI'],
    // Who once led a great state is known by the family name; so is a leader whose name nobody else has.
    ['Obama', '2021-09-20', undefined, 'Barack Obama', 'USAELI'],
    ['Merkel', '2023-01-01', undefined, 'Angela Merkel', 'DEUELI'],
    ['Clinton', '2011-01-01', undefined, 'Hillary Clinton', 'USAGOV'],
    ['Saakashvili', '2008-08-12', undefined, 'Mikheil Saakashvili', 'GEOGOV'],
    // Without a date the words decide.
    ['President George W. Bush', undefined, undefined, 'George W. Bush', 'USAGOV'],
    ['former President George W. Bush', undefined, undefined, 'George W. Bush', 'USAELI'],
  ])('%s on %s (%s) is %s', (phrase, on, country, name, cameo) => {
    const found = who(phrase, on, country)
    expect(found?.actor).toMatchObject({ name, cameo })
    expect(found!.steps.length).toBeGreaterThan(0)
  })

  it('lets the date decide the office', () => {
    expect(who('Putin', '2009-05-01')?.office?.role).toBe('head-of-government')
    expect(who('Putin', '2015-05-01')?.office?.role).toBe('head-of-state')
    expect(who('former president Obama', '2019-01-01')?.office).toMatchObject({ role: 'head-of-state', former: true })
  })

  it('names nobody where no date decides', () => {
    expect(who('the Chinese president')?.actor).toMatchObject({ country: 'CHN', sectors: ['GOV'], id: null })
  })

  it('lists the offices of a state', () => {
    const offices = knowledge.offices('CHN', '2010-01-01')
    expect(offices[0]).toMatchObject({ person: 'Hu Jintao', role: 'head-of-state' })
    expect(offices.some(({ person, role }) => person === 'Yang Jiechi' && role === 'foreign-minister')).toBe(true)
    expect(knowledge.offices('QQQ')).toEqual([])
  })
})

describe('states, words, bodies', () => {
  it.each([
    ['Great Britain', undefined, 'GBR', 'GBR', []],
    ['Russian warships', undefined, 'RUS', 'RUSMIL', ['MIL']],
    ['the Kremlin', undefined, 'RUS', 'RUSGOV', ['GOV']],
    ['Beijing', undefined, 'CHN', 'CHN', []],
    ['Russia’s ambassador to Poland', undefined, 'RUS', 'RUSGOV', ['GOV']],
    ['soldiers', undefined, null, 'MIL', ['MIL']],
    ['Ukrainian journalists', undefined, 'UKR', 'UKRMED', ['MED', 'JRN']],
    ['the police in Berlin', undefined, 'DEU', 'DEUCOP', ['COP']],
    ['Moscow-based journalists', undefined, 'RUS', 'RUSMED', ['MED', 'JRN']],
    ['Iran-backed rebels', undefined, null, 'REB', ['REB']],
    ['pro-Russian protesters', undefined, null, 'OPP', ['OPP']],
    ['the Russian newspaper Kommersant', undefined, 'RUS', 'RUSMED', ['MED', 'JRN']],
    ['the Taliban', '2002-05-01', 'AFG', 'AFGREB', ['REB']],
    ['the Taliban', '2022-05-01', 'AFG', 'AFGGOV', ['GOV']],
    ['a spokesman for the Taliban', '2014-06-01', 'AFG', 'AFGREB', ['REB']],
    ['a spokesman for the European Union', undefined, null, 'IGOEUREEC', ['GOV']],
    ['inspectors from the United Nations', undefined, null, 'IGOUNO', ['GOV']],
    ['soldiers from the African Union', undefined, null, 'IGOAFRAFUMIL', ['MIL']],
    ['soldiers from Chad', undefined, 'TCD', 'TCDMIL', ['MIL']],
    ['deputy director of the Institute of Far Eastern Studies at the Russian Academy of Sciences', undefined, 'RUS', 'RUSEDU', ['EDU']],
  ])('%s on %s: %s', (phrase, on, country, cameo, sectors) => {
    const actor = who(phrase, on)?.actor
    expect(actor).toMatchObject({ country, sectors })
    expect(actor!.cameo.startsWith(cameo.slice(0, 6))).toBe(true)
  })

  it.each(['puppies', 'the weather', 'was, participates', 'a decision', 'Nabeel', 'Osman Alameddine', 'us', 'may', 'turkey', '', '…'])(
    'refuses “%s”',
    (phrase) => expect(who(phrase)).toBeNull(),
  )

  it('gives a bloc its group and no country', () => {
    expect(who('the West')?.actor).toMatchObject({ country: null, group: 'the West' })
    expect(knowledge.isMember('NATO', 'FIN', '2022-01-01')).toBe(false)
    expect(knowledge.isMember('NATO', 'FIN', '2023-06-01')).toBe(true)
    expect(knowledge.isMember('NATO', 'DEU', '2022-01-01')).toBe(true)
  })

  it('knows outlets, places and states by name', () => {
    expect(knowledge.outlet('Kommersant')).toMatchObject({ country: 'RUS' })
    expect(knowledge.outlet('Vladimir Putin')).toBeNull()
    expect(knowledge.places('Paris')[0]).toMatchObject({ country: 'FRA' })
    expect(knowledge.places('Nowhere at all')).toEqual([])
    expect(knowledge.state('TUR')?.adjective).toBe('Turkish')
    expect(knowledge.state('QQQ')).toBeNull()
    expect(knowledge.state('constructor')).toBeNull()
  })
})

describe('the compiled form', () => {
  it('is the same for the same tables, and fresh', () => {
    const packed = compileKnowledge()
    expect(openStore(packed).fingerprint).toBe(knowledge.version)
    expect(knowledge.version).toBe(fingerprintOf(dataDirectory))
    expect(packed.length).toBe(knowledge.size.bytes)
  })

  it('is made of tables without faults', () => {
    const tables = readTables(dataDirectory)
    // Spells that overlap are facts of the sources; a user's own are checked.
    const faults = checkTables(tables, tables).filter(({ code }) => code !== 'R305')
    expect(faults).toEqual([])
  })
})
