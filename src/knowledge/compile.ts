/** From the source tables to the compiled form: one automaton over all phrases, one line for each thing that they name. */
import { createAutomatonBuilder } from './automaton.ts'
import {
  type BlocEntry,
  type CodedEntry,
  casing,
  type Entry,
  how,
  type MemberSpell,
  type MetonymEntry,
  type OrganisationEntry,
  type PersonEntry,
  packOutput,
  type Spell,
  type StateEntry,
} from './entries.ts'
import { formsOf, skeleton } from './names.ts'
import type { Tables } from './sources.ts'
import { list, type Row } from './tables.ts'
import { fold, splitWords, written } from './words.ts'

/** A city of the gazetteer. */
export interface City {
  name: string
  /** ISO alpha-3. */
  country: string
  population: number
  lat: number
  lon: number
  feature: string
  /** GeoNames admin1 code within the country. */
  admin: string
}

export interface Compiled {
  automaton: ReturnType<ReturnType<typeof createAutomatonBuilder>['compile']>
  entries: Entry[]
  /** Entry numbers of the spells by state: [person entry, spell number][]. */
  offices: Record<string, [person: number, spell: number][]>
  cities: City[]
}

/** Prefix of skeletons among the words of the automaton. */
export const skeletonMark = '~'

/** Compiles tables. The order of the tables' rows decides where two things have one name. */
export function compileTables(tables: Tables, cities: readonly City[]): Compiled {
  const builder = createAutomatonBuilder()
  const entries: Entry[] = []
  const common = new Set([
    ...tables.words.rows.map((row) => fold(row['word']!)),
    ...tables.titles.rows.flatMap((row) => [row['title']!, ...list(row['aliases'])].map(fold)),
  ])
  const countries = new Map(tables.countries.rows.map((row) => [row['code']!, row]))
  /** The rules for names that are also something else, by the kind of what they name and their folded words. */
  const guarded = new Map(tables.ambiguous.rows.map((row) => [`${row['reading']} ${formsIn(row['alias'] ?? '').join(' ')}`, row['rule']!]))

  const add = (entry: Entry): number => entries.push(entry) - 1
  const name = (
    phrase: string,
    entry: number,
    way: number,
    letters = casingOf(phrase, guarded.get(`${entries[entry]!.kind} ${formsIn(phrase).join(' ')}`)),
  ): void => {
    const words = formsIn(phrase)
    if (words.length) builder.add(words, packOutput(entry, way, letters))
  }

  const spellsOf = (countries: readonly string[], row: Row): MemberSpell[] =>
    countries.map((country) => [country, row['from'] ?? '', row['to'] ?? ''])
  const membersOf = (...names: string[]): MemberSpell[] =>
    tables.membership.rows.filter((row) => names.includes(row['organisation']!)).flatMap((row) => spellsOf(list(row['country']), row))

  const coded = new Map<string, CodedEntry>()
  for (const row of tables.coded.rows) {
    let entry = coded.get(row['name']!)
    if (!entry) {
      entry = { kind: 'coded', id: `actor-${formsIn(row['name']!).join('-')}`, name: row['name']!, codes: [] }
      coded.set(entry.name, entry)
      const number = add(entry)
      for (const phrase of [entry.name, ...list(row['aliases'])]) name(phrase, number, how.name, casing.capital)
    }
    entry.codes.push([row['code']!, row['from'] ?? '', row['to'] ?? ''])
  }

  for (const row of tables.states.rows) {
    const adjectives = list(row['adjectives'])
    const entry: StateEntry = {
      kind: 'state',
      id: row['code']!,
      name: row['name']!,
      official: row['official'] ?? '',
      cameo: row['cameo'] || row['code']!,
      adjective: adjectives[0] ?? row['name']!,
      capital: list(row['capital'])[0] ?? '',
      from: row['from'] ?? '',
      to: row['to'] ?? '',
      successors: list(row['successor']),
      formerNames: list(row['formerNames']).flatMap((text) => {
        const [, former, from, to] = text.match(formerName) ?? []
        return former ? [[former, from!, to!] as [string, string, string]] : []
      }),
      type: row['kind'] ?? 'state',
      lat: countries.has(row['code']!) ? Number(countries.get(row['code']!)!['lat']) : null,
      lon: countries.has(row['code']!) ? Number(countries.get(row['code']!)!['lon']) : null,
      borders: list(countries.get(row['code']!)?.['borders']),
    }
    const number = add(entry)
    name(entry.name, number, how.name)
    if (entry.official) name(entry.official, number, how.name)
    for (const alias of list(row['aliases'])) name(alias, number, how.alias)
    for (const adjective of adjectives) name(adjective, number, how.adjective, casing.capital)
    for (const demonym of list(row['demonyms'])) {
      name(demonym, number, how.demonym, casing.capital)
      const several = pluralOf(demonym)
      if (several !== demonym) name(several, number, how.demonym, casing.capital)
    }
    for (const capital of list(row['capital'])) name(capital, number, how.capital)
  }
  for (const row of tables.metonyms.rows) {
    const metonym: MetonymEntry = {
      kind: 'metonym',
      name: row['phrase']!,
      country: row['country'] ?? '',
      sectors: list(row['sector']),
      body: row['body'] ?? '',
    }
    name(metonym.name, add(metonym), how.name)
  }

  for (const row of tables.organisations.rows) {
    const entry: OrganisationEntry = {
      kind: 'organisation',
      id: row['id']!,
      name: row['name']!,
      type: row['kind'] ?? '',
      cameo: row['cameo'] ?? '',
      country: row['country'] ?? '',
      sectors: list(row['sectors']),
      from: row['from'] ?? '',
      to: row['to'] ?? '',
      parent: row['parent'] ?? '',
      members: membersOf(row['id']!, row['name']!),
    }
    const number = add(entry)
    name(entry.name, number, how.name)
    for (const alias of list(row['aliases'])) name(alias, number, how.alias)
  }
  for (const row of tables.blocs.rows) {
    const entry: BlocEntry = {
      kind: 'bloc',
      id: `bloc-${fold(row['name']!).replace(/[^a-z0-9]+/g, '-')}`,
      name: row['name']!,
      cameo: row['cameo'] ?? '',
      members: [...spellsOf(list(row['members']), row), ...membersOf(row['name']!)],
      from: row['from'] ?? '',
      to: row['to'] ?? '',
    }
    const number = add(entry)
    name(entry.name, number, how.name)
    for (const alias of list(row['aliases'])) name(alias, number, how.alias)
  }
  for (const row of tables.outlets.rows) {
    const number = add({
      kind: 'outlet',
      id: row['id']!,
      name: row['name']!,
      country: row['country'] ?? '',
      type: row['kind'] ?? '',
      owner: row['owner'] ?? '',
      language: row['language'] ?? '',
    })
    name(row['name']!, number, how.name)
    for (const alias of list(row['aliases'])) name(alias, number, how.alias)
  }

  addPeople(tables, add, builder.add, common)

  for (const row of tables.titles.rows) {
    const sectors = list(row['sectors'])
    const roles = list(row['roles'])
    const titles = [row['title']!, ...list(row['aliases'])]
    const entry = { kind: 'title', title: row['title']!, roles, sectors, country: row['country'] ?? '' } as const
    const one = add({ ...entry, plural: false })
    const several = add({ ...entry, plural: true })
    for (const title of titles) {
      const upper = /^[A-Z]{2}$/.test(title) ? casing.upper : casing.any
      name(title, one, how.name, upper)
      name(pluralOf(title), several, how.alias, upper)
    }
    for (const title of list(row['plural'])) name(title, several, how.alias, casing.any)
  }
  for (const row of tables.words.rows) {
    const number = add({ kind: 'word', lemma: row['lemma'] || row['word']!, sectors: list(row['sector']), country: row['country'] ?? '' })
    name(row['word']!, number, how.name, casing.any)
    if (!common.has(fold(pluralOf(row['word']!)))) name(pluralOf(row['word']!), number, how.name, casing.any)
  }
  for (const row of tables.nonActors.rows)
    name(Object.values(row)[0]!, add({ kind: 'non-actor', name: Object.values(row)[0]! }), how.name, casing.any)

  const seats = new Map<string, City>()
  for (const city of cities) {
    const key = `${city.country} ${formsIn(city.name).join(' ')}`
    for (const each of [key, `${key}@${city.admin}`]) if ((seats.get(each)?.population ?? -1) < city.population) seats.set(each, city)
  }
  for (const [table, file] of [
    ['regions', tables.regions],
    ['admin1', tables.admin1],
    ['venues', tables.venues],
    ['towns', tables.towns],
  ] as const)
    for (const row of file.rows) {
      const [seatName = '', admin] = (row['seat'] ?? '').split('@')
      const seat = seats.get(`${row['country']} ${formsIn(seatName).join(' ')}${admin ? `@${admin}` : ''}`)
      const number = add({
        kind: 'place',
        name: row['name']!,
        country: row['country'] ?? '',
        type: row['kind'] || table,
        lat: row['lat'] ? Number(row['lat']) : (seat?.lat ?? Number.NaN),
        lon: row['lon'] ? Number(row['lon']) : (seat?.lon ?? Number.NaN),
        table,
        population: Number(row['population'] || 0),
        region: seat ? `${seat.country}.${seat.admin}` : '',
        disputed: list(row['disputed']),
      })
      name(row['name']!, number, how.name)
      for (const alias of list(row['aliases'])) name(alias, number, how.alias)
    }

  const offices: Compiled['offices'] = {}
  for (const [number, entry] of entries.entries()) {
    if (entry.kind !== 'person') continue
    for (const [i, [country]] of entry.spells.entries()) {
      offices[country] ??= []
      offices[country].push([number, i])
    }
  }
  // Cities stand behind the entries: most populous first, so that a name's cities come in the order of their likelihood.
  const byPopulation = [...cities].sort(
    (a, b) => b.population - a.population || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) || a.lat - b.lat,
  )
  for (const [i, city] of byPopulation.entries()) {
    const words = formsIn(city.name)
    if (words.length) builder.add(words, packOutput(entries.length + i, how.city, casing.capital))
  }
  return { automaton: builder.compile(), entries, offices, cities: byPopulation }
}

/** "Zaire 1971-10-27..1997-05-17": a name, and the days from and to which the state had it. */
export const formerName = /^(.+) ([\d-]*)\.\.([\d-]*)$/

/** The folded words of a phrase, without an article before them. */
export function formsIn(phrase: string): string[] {
  const forms = splitWords(phrase).map(({ form }) => form)
  return forms.length > 1 && forms[0] === 'the' ? forms.slice(1) : forms
}

/** What the table of ambiguous names asks of their writing. */
const guards: Readonly<Record<string, number>> = { upper: casing.upper, article: casing.article, 'set off': casing.setOff }

function casingOf(phrase: string, rule: string | undefined): number {
  const guard = guards[rule ?? '']
  if (guard !== undefined) return guard
  if (phrase === phrase.toLowerCase() && !rule) return casing.any
  const bare = phrase.replace(/^the /i, '')
  const words = splitWords(bare)
  if (words.length > 1) {
    // "sub-Saharan Africa" has its capital at the end.
    if (/^\p{Ll}/u.test(bare)) return casing.any
    const last = bare.slice(words.at(-1)!.start)
    return words[0]!.flags & written.capital && last === last.toLowerCase() ? casing.first : casing.capital
  }
  // "NATO" may be written "Nato"; "WHO" and "US" may not be written otherwise.
  return words[0] && words[0].flags & written.upper && words[0].form.length <= 3 ? casing.upper : casing.capital
}

/** The plural of a demonym or title ("Pole" → "Poles", "Chinese" → "Chinese", "Frenchman" → "Frenchmen", "envoy" → "envoys"). */
export function pluralOf(word: string): string {
  if (/(ese|iss|s)$/.test(word)) return word
  if (
    /(^|[\s-])(secretary|attorney|governor|commander|director|commissioner|chairman|minister|ambassador|member|speaker|chief|leader)([\s-](general|of|for|to|in)\b.*)$/i.test(
      word,
    )
  )
    return word.replace(
      /(secretary|attorney|governor|commander|director|commissioner|chairman|minister|ambassador|member|speaker|chief|leader)/i,
      (head) => pluralOf(head),
    )
  if (/man$/.test(word) && !/(German|Roman|Oman|Ottoman|Turkoman)$/.test(word)) return `${word.slice(0, -2)}en`
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  if (/(ch|sh|x|z)$/.test(word)) return `${word}es`
  return `${word}s`
}

/** Rows of one person are joined by the Wikidata id; rows without one join the only person of the same name and state. */
function addPeople(
  tables: Tables,
  add: (entry: Entry) => number,
  addPhrase: (phrase: readonly string[], output: number) => void,
  common: ReadonlySet<string>,
): void {
  interface Person {
    name: string
    wikidata: string
    spells: Spell[]
    aliases: Set<string>
  }
  const people: Person[] = []
  const byId = new Map<string, Person>()
  const byName = new Map<string, Person[]>()
  const key = (name: string) => formsIn(name).join(' ')
  const named = (name: string) => byName.get(key(name)) ?? []
  /** People by the coarse spelling of their name and a state that they served: "Jun'ichirō" and "Junichiro" are one. */
  const shapes = new Map<string, Person>()
  const shapeOf = (name: string) =>
    formsIn(name.replace(/['’ʻ-]/g, ''))
      .map(skeleton)
      .join(' ')
  /** Names that the table of variants gives to one person. */
  const alike = new Map<string, Set<string>>()
  for (const row of tables.aliases.rows)
    for (const [one, other] of [
      [row['person']!, row['alias']!],
      [row['alias']!, row['person']!],
    ] as const) {
      const names = alike.get(key(one)) ?? new Set<string>()
      alike.set(key(one), names.add(other))
    }
  const create = (name: string, wikidata: string): Person => {
    const person = { name, wikidata, spells: [], aliases: new Set<string>() }
    people.push(person)
    if (wikidata) byId.set(wikidata, person)
    byName.set(key(name), [...named(name), person])
    return person
  }
  const rows = tables.offices.rows.filter(
    ({ country, role, office }) => country || role !== 'envoy' || !/^(Permanent Representative|Ambassador)/.test(office!),
  )
  const mainName = mainNames(rows)
  const idOfName = new Map([...mainName].map(([id, name]) => [name, id]))
  // Rows with an id first, so that the others find whom they belong to.
  for (const row of [...rows.filter((row) => row['wikidata']), ...rows.filter((row) => !row['wikidata'])]) {
    const { person: name, country, office, role, start, end, sure } = row as Record<string, string>
    const given = row['wikidata'] ?? ''
    // An id that belongs to somebody of another name gives way to the one that belongs to this name.
    const wikidata = given && mainName.get(given) !== key(name!) ? (idOfName.get(key(name!)) ?? given) : given
    const person =
      (wikidata
        ? byId.get(wikidata)
        : (named(name!).find((other) => other.spells.some((spell) => spell[0] === country)) ??
          (country === '' || named(name!).length === 1 ? named(name!)[0] : undefined) ??
          shapes.get(`${shapeOf(name!)}|${country}`) ??
          [...(alike.get(key(name!)) ?? [])].flatMap(named).find((other) => other.spells.some((spell) => spell[0] === country)))) ??
      create(name!, wikidata)
    if (person.name !== name) person.aliases.add(name!)
    // The tables' own spelling is that of the hand-written rows.
    if (row['source'] === 'public-record') person.name = name!
    person.spells.push([country!, office!, role!, start!, end!, sure === '0' ? 0 : 1])
    shapes.set(`${shapeOf(name!)}|${country}`, person)
  }
  for (const row of tables.aliases.rows) {
    const { person: name, wikidata, alias } = row as Record<string, string>
    const person = (wikidata && byId.get(wikidata)) || named(name!)[0] || create(name!, wikidata ?? '')
    person.aliases.add(alias!)
  }
  const full: { words: string[]; output: number }[] = []
  const short: { words: string[]; output: number }[] = []
  const family: { words: string[]; output: number }[] = []
  for (const { name, wikidata, spells, aliases } of people) {
    spells.sort((a, b) => (a[3] < b[3] ? -1 : a[3] > b[3] ? 1 : 0))
    const entry: PersonEntry = { kind: 'person', id: wikidata || `person-${formsIn(name).join('-')}`, name, spells }
    const number = add(entry)
    const states = new Set(spells.map(([country]) => country))
    for (const [i, spelling] of [name, ...aliases].entries()) {
      const words = formsIn(spelling)
      if (!words.length) continue
      // A single word stands like a family name: it needs a title, weight, or the text's own words.
      if (words.length === 1) {
        if (words[0]!.length > 2) family.push({ words, output: packOutput(number, how.family, casing.capital) })
        continue
      }
      const forms = formsOf(words, states)
      const joined = formsIn(spelling.replace(/['’ʻ-]/g, ''))
      if (joined.length > 1 && joined.length < words.length) forms.full.push(joined)
      for (const form of forms.full) full.push({ words: form, output: packOutput(number, i === 0 ? how.name : how.alias, casing.capital) })
      for (const form of forms.short)
        if (form.length > 1) short.push({ words: form, output: packOutput(number, how.short, casing.capital) })
      for (const form of forms.full) {
        const shape = form.map((word) => skeletonMark + skeleton(word))
        full.push({ words: shape, output: packOutput(number, how.skeleton, casing.capital) })
      }
      for (const form of forms.family) family.push({ words: form, output: packOutput(number, how.family, casing.capital) })
    }
  }
  const whole = new Set(full.map(({ words }) => words.join(' ')))
  for (const { words, output } of full) addPhrase(words, output)
  for (const { words, output } of short) if (!whole.has(words.join(' '))) addPhrase(words, output)
  for (const { words, output } of family) if (words.join('').length > 1 && !common.has(words.join(' '))) addPhrase(words, output)
}

/** For each id, the name that most of its rows give, folded. */
function mainNames(rows: readonly Row[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const { wikidata, person } of rows) {
    if (!wikidata) continue
    const names = counts.get(wikidata) ?? new Map<string, number>()
    counts.set(wikidata, names)
    const name = formsIn(person!).join(' ')
    names.set(name, (names.get(name) ?? 0) + 1)
  }
  return new Map([...counts].map(([id, names]) => [id, [...names].sort((a, b) => b[1] - a[1])[0]![0]]))
}
