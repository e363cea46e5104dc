/** From a noun phrase to the actor that it means: what the words name, what the head of the phrase makes of it, and who held which office on the day. */
import type { Actor } from '../records.ts'
import {
  type BlocEntry,
  type CodedEntry,
  type Entry,
  how,
  type OrganisationEntry,
  type OutletEntry,
  type PersonEntry,
  type Spell,
  type StateEntry,
  type TitleEntry,
} from './entries.ts'
import type { Resolution, WhoOptions } from './index.ts'
import { conjunctions, contrary, detaching, determiners, formerWords, inheriting, locating, placing, prepositions } from './lexicon.ts'
import { heldOn, isCeremonial, leaderRoles, sectorsOfRole, standingOf, weightOf } from './offices.ts'
import { type Found, type Reading, readEntry, scan } from './scan.ts'
import type { Store } from './store.ts'
import { splitWords, type Word, written } from './words.ts'

/** A resolved run of words: numbers of the head's last word, and of the last word that the resolution rests on. */
export interface Resolved {
  resolution: Resolution
  head: number
  last: number
}

export interface ResolveOptions extends WhoOptions {
  /** People whom the text has named in full, by folded family name: they come before all namesakes. */
  known?: ReadonlyMap<string, number>
  /** A place that stands alone ("Shanghai") is taken for its state. */
  bare?: boolean
  /** A title in the plural is taken for one holder ("the Russian and Chinese presidents", looked at one by one). */
  single?: boolean
}

/** A piece of the phrase: something known, or a word that is not. */
interface Piece {
  first: number
  last: number
  readings: readonly Reading[]
  form: string
}

/** What the words around a head say of it. */
interface Clues {
  country: string
  /** The country only places the head. */
  loose: boolean
  sectors: string[]
  organisation?: OrganisationEntry
  group?: BlocEntry
  former: boolean
  titles: TitleEntry[]
  /** Words that are not known, for the text of an office ("health" minister). */
  words: string[]
}

const _kindsFirst = ['state', 'bloc', 'organisation', 'metonym', 'person', 'outlet', 'title', 'word', 'place', 'non-actor']

export function pick<K extends Entry['kind']>(
  piece: Pick<Piece, 'readings'>,
  kind: K,
  ways?: readonly number[],
): Extract<Entry, { kind: K }> | undefined {
  return piece.readings.find((reading) => reading.entry.kind === kind && (!ways || ways.includes(reading.how)))?.entry as
    | Extract<Entry, { kind: K }>
    | undefined
}

const wholeNames = [how.name, how.alias, how.short, how.skeleton] as const
const stateNames = [how.name, how.alias] as const

/** Resolves the phrase of `words[first..last]`; null where it is no actor. `text` is what the words were cut from. */
export function resolvePhrase(
  store: Store,
  text: string,
  words: readonly Word[],
  first: number,
  last: number,
  options: ResolveOptions,
): Resolved | null {
  const steps: string[] = []
  const pieces = piecesOf(words, first, last, scan(store, words, first, last))
  const trimmed = trim(pieces, words)
  const { front, back } = split(trimmed, words)
  const head = front.at(-1)
  if (!head) return null
  const clues = cluesOf(store, front.slice(0, -1), words, options)
  const behind = readBehind(store, back, words, options, pick(head, 'title')?.roles.includes('envoy') ?? false)
  const resolution = resolveHead(store, text, words, first, front, behind, head, clues, options, steps)
  if (!resolution) return null
  const end = behind.used && (resolution.kind === 'description' || resolution.actor.via === 'office') ? behind.last : head.last
  const { actor } = resolution
  actor.start = words[first]!.start
  actor.end = words[end]!.end
  actor.text = text.slice(actor.start, actor.end)
  return { resolution, head: head.last, last: end }
}

function piecesOf(words: readonly Word[], first: number, last: number, found: readonly Found[]): Piece[] {
  const pieces: Piece[] = []
  let at = first
  for (const phrase of [...found, null]) {
    const to = phrase ? phrase.first : last + 1
    for (; at < to; at++) pieces.push({ first: at, last: at, readings: [], form: words[at]!.form })
    if (!phrase) break
    pieces.push({
      ...phrase,
      form: words
        .slice(phrase.first, phrase.last + 1)
        .map(({ form }) => form)
        .join(' '),
    })
    at = phrase.last + 1
  }
  return pieces
}

/** Leaves out articles and numbers before the phrase and a possessive behind it. */
function trim(pieces: Piece[], words: readonly Word[]): Piece[] {
  let from = 0
  let to = pieces.length
  while (from < to && (determiners.has(pieces[from]!.form) || /^[\d.,]+$/.test(pieces[from]!.form)) && !isName(pieces[from]!, words)) from++
  while (to > from && pieces[to - 1]!.form === "'s") to--
  return pieces.slice(from, to)
}

const isName = (piece: Piece, words: readonly Word[]) => piece.readings.length > 0 && Boolean(words[piece.first]!.flags & written.upper)

/** Cuts at the first preposition, comma or conjunction: the head is the last piece before it. */
function split(pieces: readonly Piece[], words: readonly Word[]): { front: Piece[]; back: Piece[] } {
  for (let i = 1; i < pieces.length; i++) {
    const piece = pieces[i]!
    const closed = piece.readings.length > 0 && !pick(piece, 'word')
    const comma = words[piece.first]!.flags & written.broken
    if (comma || (!closed && (prepositions.has(piece.form) || conjunctions.has(piece.form))))
      return { front: pieces.slice(0, i), back: pieces.slice(i) }
  }
  return { front: [...pieces], back: [] }
}

/** The country that a piece gives to the noun behind it. */
function countryOf(store: Store, piece: Piece): { country: string; strong: boolean } | undefined {
  const state = pick(piece, 'state')
  if (state) return { country: state.id, strong: true }
  const metonym = pick(piece, 'metonym')
  if (metonym?.country) return { country: metonym.country, strong: true }
  // A village may bear the name of anything ("Nato", "Un").
  if (pick(piece, 'organisation') || pick(piece, 'bloc') || pick(piece, 'outlet') || pick(piece, 'title') || pick(piece, 'word'))
    return undefined
  const place = pick(piece, 'place')
  return place?.country && store.state(place.country) !== undefined ? { country: place.country, strong: false } : undefined
}

function cluesOf(store: Store, pieces: readonly Piece[], words: readonly Word[], options: ResolveOptions): Clues {
  const clues: Clues = { country: '', loose: false, sectors: [], former: false, titles: [], words: [] }
  for (const [i, piece] of pieces.entries()) {
    if (formerWords.has(piece.form)) {
      clues.former = true
      continue
    }
    const next = pieces[i + 1]
    if (isDetached(words, piece.first, piece.last)) continue
    const joined = next && words[next.first]!.flags & written.hyphen
    const place = countryOf(store, piece)
    if (place) {
      const loose = !place.strong || Boolean(joined && locating.has(next.form))
      if (!clues.country || (clues.loose && !loose)) {
        clues.country = place.country
        clues.loose = loose
      }
      const metonym = pick(piece, 'metonym')
      if (metonym && !pick(piece, 'state')) for (const sector of metonym.sectors) clues.sectors.push(sector)
      continue
    }
    const organisation = pick(piece, 'organisation')
    const bloc = pick(piece, 'bloc')
    const title = pick(piece, 'title')
    const word = pick(piece, 'word')
    if (organisation && livesOn(organisation, options.on)) clues.organisation ??= organisation
    else if (bloc) clues.group ??= bloc
    else if (title) {
      // The "deputy" of "deputy director" sits in no parliament.
      if (!/^(deputy|general|major|chief|vice|special)$/.test(piece.form) || isCapital(words, piece)) clues.titles.push(title)
    } else if (word && !inheriting[word.lemma]) for (const sector of word.sectors) clues.sectors.push(sector)
    if (word?.country) clues.country ||= word.country
    if (!piece.readings.length || word) clues.words.push(piece.form)
  }
  return clues
}

/** Whether a hyphen takes a name away from the noun behind it: "Iran-backed militias", "pro-Russian separatists". */
export function isDetached(words: readonly Word[], first: number, last: number): boolean {
  const after = words[last + 1]
  const before = words[first - 1]
  return Boolean(
    (after && after.flags & written.hyphen && detaching.has(after.form)) ||
      (before && words[first]!.flags & written.hyphen && contrary.has(before.form)),
  )
}

const livesOn = (organisation: { from: string; to: string }, on: string | undefined) =>
  on === undefined ||
  ((!organisation.from || organisation.from <= on) && (!organisation.to || organisation.to >= on.slice(0, organisation.to.length)))

interface Behind {
  /** From "of X": whose it is. */
  owner?: Piece
  country: string
  sectors: string[]
  /** Last word of what was made use of. */
  last: number
  used: boolean
  organisation?: OrganisationEntry
  group?: BlocEntry
}

/** What stands behind the head: "of the Institute … at the Academy", "in France". */
function readBehind(store: Store, back: readonly Piece[], words: readonly Word[], options: ResolveOptions, envoy: boolean): Behind {
  const behind: Behind = { country: '', sectors: [], last: 0, used: false }
  let preposition = ''
  for (const [i, piece] of back.entries()) {
    if (!piece.readings.length || (prepositions.has(piece.form) && !pick(piece, 'state'))) {
      if (prepositions.has(piece.form)) {
        preposition = piece.form
        // Where an envoy is sent belongs to the title, and is not whose envoy it is.
        const sent = back.slice(i + 1).find((other) => !determiners.has(other.form))
        if (envoy && preposition === 'to' && sent && (pick(sent, 'state') || pick(sent, 'organisation'))) {
          behind.last = sent.last
          behind.used = true
        }
        if (
          preposition === 'to' ||
          preposition === 'with' ||
          preposition === 'by' ||
          /^(who|which|that|whom|whose|when|where|while|as|like)$/.test(preposition)
        )
          break
      } else if (conjunctions.has(piece.form)) break
      else if (i === 0 && words[piece.first]!.flags & written.broken) preposition ||= 'of'
      continue
    }
    if (!preposition && i > 0) continue
    const organisation = pick(piece, 'organisation')
    const place = countryOf(store, piece)
    behind.last = piece.last
    behind.used = true
    if (organisation && livesOn(organisation, options.on)) {
      behind.organisation ??= organisation
      behind.country ||= organisation.country
    } else if (place && (preposition === 'of' || placing.has(preposition) || !preposition)) {
      behind.country ||= place.country
      const metonym = pick(piece, 'metonym')
      if (metonym && !pick(piece, 'state')) for (const sector of metonym.sectors) behind.sectors.push(sector)
    } else if (pick(piece, 'bloc')) behind.group ??= pick(piece, 'bloc')
    const word = pick(piece, 'word')
    const title = pick(piece, 'title')
    if (word && preposition === 'of') for (const sector of word.sectors) if (!behind.sectors.includes(sector)) behind.sectors.push(sector)
    if (title && preposition === 'of') for (const sector of title.sectors) if (!behind.sectors.includes(sector)) behind.sectors.push(sector)
    if (preposition === 'of' && !behind.owner) behind.owner = piece
  }
  return behind
}

function resolveHead(
  store: Store,
  text: string,
  words: readonly Word[],
  first: number,
  front: readonly Piece[],
  behind: Behind,
  head: Piece,
  clues: Clues,
  options: ResolveOptions,
  steps: string[],
): Resolution | null {
  const quote = (piece: Piece) => `“${text.slice(words[piece.first]!.start, words[piece.last]!.end)}”`
  const sole = front.length === 1
  const former = clues.former

  const nonActor = pick(head, 'non-actor')
  if (nonActor && head.readings.length === 1) return null

  const coded = pick(head, 'coded')
  if (coded && !clues.titles.some(({ plural }) => plural)) {
    steps.push(`${quote(head)} is in an imported dictionary as ${coded.name}`)
    return codedResolution(store, coded, options, steps)
  }
  // A person named in full, with or without titles before the name.
  const before = front.at(-2)
  // "Robert Putin" is not Vladimir Putin.
  const otherwise =
    before && !before.readings.length && isCapital(words, before) && !determiners.has(before.form) && !formerWords.has(before.form)
  // "Paris" is a capital before it is anybody's name.
  const capital = sole && head.readings.some(({ entry }) => entry.kind === 'state')
  const person = choosePerson(
    store,
    otherwise || capital ? { ...head, readings: head.readings.filter((reading) => reading.how !== how.family) } : head,
    clues,
    options,
    sole,
  )
  const state = pick(head, 'state', stateNames)
  if (person && !(state && !clues.titles.length)) {
    steps.push(`${quote(head)} is the name of ${person.name}`)
    return personResolution(store, person, clues, options, steps, clues.titles.length ? undefined : nameVia(head, person))
  }
  // A title, and behind it a name that is not known.
  const titleAt = front.findIndex((piece) => pick(piece, 'title'))
  if (!head.readings.length && titleAt >= 0 && titleAt < front.length - 1 && words[head.first]!.flags & written.capital) {
    const titlePiece = front[titleAt]!
    const title = pick(titlePiece, 'title')!
    const before = cluesOf(store, front.slice(0, titleAt), words, options)
    const name = text.slice(words[front[titleAt + 1]!.first]!.start, words[head.last]!.end)
    if (!title.plural && front.slice(titleAt + 1).every((piece) => words[piece.first]!.flags & written.capital)) {
      steps.push(`“${name}” is not known; the title ${quote(front[titleAt]!)} says what he or she is`)
      return titleResolution(
        store,
        words,
        first,
        title,
        { ...before, former: before.former || former },
        behind,
        options,
        steps,
        titlePiece.form,
        name,
      )
    }
  }

  if (state) {
    if (clues.sectors.length === 0 && clues.titles.length === 0) {
      steps.push(`${quote(head)} is a name of ${state.name}`)
      return stateResolution(state, options, steps, store)
    }
    return null
  }
  const title = singled(pick(head, 'title'), options)
  const word = pick(head, 'word')
  const bloc = pick(head, 'bloc')
  if (bloc && (!word || isCapital(words, head))) {
    steps.push(`${quote(head)} names the bloc ${bloc.name}`)
    return { actor: actorOf(bloc.name, bloc.id, null, [], bloc.cameo, undefined, bloc.name), kind: 'bloc', steps }
  }
  const organisation = head.readings
    .filter((reading) => reading.entry.kind === 'organisation')
    .map((reading) => reading.entry as OrganisationEntry)
    .sort(
      (a, b) =>
        Number(livesOn(b, options.on)) - Number(livesOn(a, options.on)) ||
        Number(b.country === clues.country) - Number(a.country === clues.country),
    )[0]
  if (organisation) {
    steps.push(`${quote(head)} names ${organisation.name}`)
    return organisationResolution(store, organisation, clues, options, steps)
  }
  const metonym = pick(head, 'metonym')
  if (metonym) {
    steps.push(`${quote(head)} stands for the power that sits there`)
    if (!metonym.country) return null
    return {
      actor: actorOf(
        stateName(store, metonym.country),
        metonym.country,
        metonym.country,
        metonym.sectors,
        codeOf(store, metonym.country, metonym.sectors),
        'metonym',
      ),
      kind: 'description',
      steps,
    }
  }
  const outlet = pick(head, 'outlet')
  if (outlet) {
    steps.push(`${quote(head)} is a news outlet (${outlet.type})`)
    return outletResolution(store, outlet, steps)
  }
  if (title && !(word && !title.roles.length)) {
    steps.push(`${quote(head)} is a title of office`)
    return titleResolution(store, words, first, title, clues, behind, options, steps, head.form)
  }
  const led = clues.organisation ?? (behind.owner && pick(behind.owner, 'organisation') ? behind.organisation : undefined)
  const lemma = word?.lemma ?? head.form
  if (led && headTitles.test(lemma) && options.on) {
    const holder = holderOf(
      store,
      { kind: 'title', title: lemma, roles: headRoles, sectors: [], plural: false },
      lemma,
      led.country,
      led,
      [],
      options,
    )
    if (holder)
      return personResolution(
        store,
        holder.person,
        { ...clues, country: holder.spell[0] },
        options,
        [...steps, `${holder.spell[1]} on ${options.on}: ${holder.person.name}`],
        'office',
      )
  }
  if (word || inheriting[head.form])
    return wordResolution(store, head, word?.lemma ?? head.form, word?.sectors ?? [], word?.country ?? '', clues, behind, steps, quote)
  const demonym = pick(head, 'state')
  if (demonym) {
    const capital = head.readings.find((reading) => reading.how === how.capital)
    if (capital) {
      if (!sole && clues.country && clues.country !== demonym.id) return null
      steps.push(`${quote(head)} is the capital of ${demonym.name} and stands for its government`)
      return { actor: actorOf(demonym.name, demonym.id, demonym.id, [], codeOf(store, demonym.id, []), 'metonym'), kind: 'state', steps }
    }
    steps.push(`${quote(head)} are people of ${demonym.name}`)
    // "the Russians" may be the state; "two Russians" and "a Russian" are people.
    const sectors = counted(words, front, first) ? ['CVL'] : []
    return {
      actor: actorOf(demonym.name, null, demonym.id, sectors, codeOf(store, demonym.id, sectors), 'description'),
      kind: 'description',
      steps,
    }
  }
  const place = pick(head, 'place')
  if (options.bare && place?.country && (sole || clues.country === place.country) && isBig(head)) {
    steps.push(`${quote(head)} is a place in ${stateName(store, place.country)}`)
    return {
      actor: actorOf(stateName(store, place.country), null, place.country, [], codeOf(store, place.country, []), 'metonym'),
      kind: 'description',
      steps,
    }
  }
  return null
}

const singled = (title: TitleEntry | undefined, { single }: ResolveOptions) => (title && single ? { ...title, plural: false } : title)
const isCapital = (words: readonly Word[], piece: Piece) => Boolean(words[piece.first]!.flags & written.capital)
/** Whether an indefinite article, a number or a quantifier stands before the head. */
const counted = (words: readonly Word[], front: readonly Piece[], first: number) =>
  words
    .slice(first, front.at(-1)!.first)
    .some(({ form }) =>
      /^(an?|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|many|some|several|most|young|old|ordinary|\d+)$/.test(
        form,
      ),
    )
const isBig = (piece: Piece) =>
  piece.readings.some(({ entry }) => entry.kind === 'place' && (entry.table !== 'geonames' || /^PPL(C|A)$/.test(entry.type)))

function nameVia(piece: Piece, person: PersonEntry): Actor['via'] {
  const reading = piece.readings.find(({ entry }) => entry === person)
  return reading && reading.how !== how.name ? 'alias' : undefined
}

function actorOf(
  name: string,
  id: string | null,
  country: string | null,
  sectors: readonly string[],
  cameo: string,
  via?: Actor['via'],
  group?: string,
): Actor {
  return {
    text: '',
    name,
    id,
    country: country || null,
    sectors: [...new Set(sectors)],
    cameo,
    ...(group && { group }),
    ...(via && { via }),
  }
}

export function stateName(store: Store, code: string): string {
  const number = store.state(code)
  return number === undefined ? code : (store.entry(number) as StateEntry).name
}

/** CAMEO actor code: the state's code, then at most two sectors. */
export function codeOf(store: Store, country: string, sectors: readonly string[]): string {
  const number = country ? store.state(country) : undefined
  const code = number === undefined ? country : (store.entry(number) as StateEntry).cameo
  return code + [...new Set(sectors)].slice(0, 2).join('')
}

function stateResolution(state: StateEntry, options: ResolveOptions, steps: string[], store: Store): Resolution {
  if (options.on && state.to && state.to < options.on.slice(0, state.to.length)) steps.push(`${state.name} ended in ${state.to}`)
  return { actor: actorOf(state.name, state.id, state.id, [], codeOf(store, state.id, [])), kind: 'state', steps }
}

function organisationResolution(
  store: Store,
  organisation: OrganisationEntry,
  clues: Clues,
  options: ResolveOptions,
  steps: string[],
): Resolution {
  const { country, sectors, cameo } = organisation
  if (!livesOn(organisation, options.on))
    steps.push(`${organisation.name} did not exist on ${options.on} (${organisation.from} to ${organisation.to || 'today'})`)
  const state = country || (clues.loose ? '' : clues.country)
  const code = cameo || codeOf(store, state, sectors)
  return {
    actor: actorOf(organisation.name, organisation.id, state || null, sectors, code, undefined, country ? undefined : organisation.name),
    kind: 'organisation',
    steps,
  }
}

/** The codes that hold on the date, those with dates before those without; "RUSGOV" → Russia, GOV. */
function codedResolution(store: Store, entry: CodedEntry, { on }: ResolveOptions, steps: string[]): Resolution {
  const dated = entry.codes.filter(([, from, to]) => (from || to) && (!on || heldOn(['', '', '', from, to, 1], on)))
  const [code] = (on && dated[0]) || entry.codes.find(([, from, to]) => !from && !to) || dated[0] || entry.codes[0]!
  steps.push(`its code${on ? ` on ${on}` : ''} is ${code}`)
  const parts = code.match(/.{1,3}/g) ?? []
  const isState = store.state(parts[0] ?? '') !== undefined
  return {
    actor: actorOf(entry.name, entry.id, isState ? parts[0]! : null, isState ? parts.slice(1) : parts, code),
    kind: 'person',
    steps,
  }
}

function outletResolution(store: Store, outlet: OutletEntry, steps: string[]): Resolution {
  return {
    actor: actorOf(outlet.name, outlet.id, outlet.country, ['MED'], outlet.country ? codeOf(store, outlet.country, ['MED']) : 'MED'),
    kind: 'outlet',
    steps,
  }
}

function wordResolution(
  store: Store,
  head: Piece,
  lemma: string,
  own: readonly string[],
  ownCountry: string,
  clues: Clues,
  behind: Behind,
  steps: string[],
  quote: (piece: Piece) => string,
): Resolution {
  const passed = inheriting[lemma] ?? inheriting[head.form]
  const titled = clues.titles.flatMap(({ sectors }) => sectors)
  let sectors: readonly string[]
  let organisation: OrganisationEntry | undefined
  if (passed) {
    organisation = clues.organisation ?? behind.organisation
    const around = [...clues.sectors, ...titled, ...(organisation?.sectors ?? []), ...behind.sectors]
    sectors = around.length ? around : own.length ? own : passed
    steps.push(`${quote(head)} takes its sector from the words around it: ${[...new Set(sectors)].join(', ')}`)
  } else {
    sectors = [...own, ...clues.sectors.filter((sector) => !own.includes(sector) && sector !== 'CVL')]
    organisation = clues.organisation ?? (behind.owner && pick(behind.owner, 'organisation') ? behind.organisation : undefined)
    steps.push(`${quote(head)} is a word for ${own.join(', ')}`)
  }
  if (clues.former && sectors.includes('GOV')) sectors = ['ELI', ...sectors.filter((sector) => sector !== 'GOV')]
  let country = clues.loose ? '' : clues.country
  country ||= organisation?.country || ownCountry || behind.country || clues.country
  if (country) steps.push(`the words around it give ${stateName(store, country)}`)
  const international = !country && organisation && !organisation.country ? organisation : undefined
  const cameo = international
    ? international.cameo +
      sectors
        .filter((sector) => !international.sectors.includes(sector))
        .slice(0, 1)
        .join('')
    : codeOf(store, country, sectors)
  const group = international?.name ?? clues.group?.name ?? behind.group?.name
  return {
    actor: actorOf(
      country ? `${stateName(store, country)}: ${lemma}` : international ? `${international.name}: ${lemma}` : lemma,
      null,
      country || null,
      sectors,
      country || international ? cameo : ((clues.group ?? behind.group)?.cameo ?? '') + codeOf(store, '', sectors),
      'description',
      group,
    ),
    kind: 'description',
    steps,
  }
}

/** All persons that a piece may name, the likeliest first. */
function choosePerson(store: Store, head: Piece, clues: Clues, options: ResolveOptions, sole: boolean): PersonEntry | undefined {
  const readings = head.readings.filter(({ entry }) => entry.kind === 'person')
  if (!readings.length) return undefined
  const known = options.known?.get(head.form)
  if (known !== undefined) {
    const entry = store.entry(known)
    if (entry.kind === 'person') return entry
  }
  const whole = readings.some(({ how: way }) => (wholeNames as readonly number[]).includes(way))
  const country = clues.country || options.country || ''
  const roles = new Set(clues.titles.flatMap((title) => rolesOf(title, country)))
  const scored = readings
    .map(({ entry, how: way }) => {
      const person = entry as PersonEntry
      let score = way === how.family ? 0 : way === how.skeleton ? 60 : way === how.short ? 70 : 100
      const { held, past, future } = standingOf(person, options.on)
      const fitting = clues.former ? past : options.on ? held : [...held, ...past]
      const inCountry = (spell: Spell) => !country || spell[0] === country
      const best = Math.max(0, ...fitting.filter(inCountry).map(weightOf))
      const any = Math.max(0, ...[...held, ...past, ...future].filter(inCountry).map(weightOf))
      if (roles.size && fitting.some((spell) => inCountry(spell) && roles.has(spell[2]) && titleFits(clues, spell))) score += 45
      else if (roles.size && fitting.some((spell) => inCountry(spell) && roles.has(spell[2]))) score += 40
      else if (roles.size && past.some((spell) => inCountry(spell) && roles.has(spell[2]))) score += 8
      if (clues.country && person.spells.some((spell) => spell[0] === clues.country)) score += 30
      else if (options.country && person.spells.some((spell) => spell[0] === options.country)) score += 15
      score += best + any * 0.1
      if (
        clues.organisation &&
        [...held, ...past].some(
          (spell) => spell[0] === clues.organisation!.country && belongsTo(store, spell, clues.organisation!, options),
        )
      )
        score += 45
      // Of those who have left the office, the last is meant.
      if (clues.former && options.on)
        score += Math.max(
          0,
          8 - (Number(options.on.slice(0, 4)) - Math.max(0, ...past.filter(inCountry).map(([, , , , end]) => Number(end.slice(0, 4))))),
        )
      return { person, score, best, way, fits: (roles.size > 0 || clues.organisation !== undefined) && score >= 40 }
    })
    .sort((a, b) => b.score - a.score || (a.person.id < b.person.id ? -1 : 1))
  const [top, second] = scored
  if (!top) return undefined
  if (whole) {
    if (clues.country && !top.person.spells.some(([state]) => state === clues.country || !state) && clues.titles.length) return undefined
    return top.person
  }
  // A family name alone: somebody of weight who stands out, or whom the title or the country tells.
  if (second && second.person !== top.person && (top.fits ? top.score - second.score < 3 : second.score > top.score * 0.75))
    return undefined
  if (top.fits) return top.person
  if (clues.titles.length) return top.best > 0 && (top.score >= 30 || !second || second.score < top.score / 2) ? top.person : undefined
  if (!sole && !clues.country && !clues.former) return undefined
  const needed = options.country || clues.country ? 5 : 9
  return top.best >= needed ? top.person : undefined
}

/** Whether a spell's office has the words of the phrase's title, or of what stands before it ("health" minister). */
function titleFits(clues: Clues, [, office]: Spell): boolean {
  const lower = office.toLowerCase()
  return clues.titles.some(({ title }) => lower.includes(title)) && clues.words.every((word) => lower.includes(word))
}

function rolesOf(title: TitleEntry, country: string): string[] {
  return title.roles.flatMap((role) =>
    role === 'leader' ? (country ? leaderRoles(country) : ['head-of-state', 'head-of-government', 'party-leader']) : [role],
  )
}

function personResolution(
  store: Store,
  person: PersonEntry,
  clues: Clues,
  options: ResolveOptions,
  steps: string[],
  via?: Actor['via'],
): Resolution {
  const { held, past, future } = standingOf(person, options.on)
  const roles = new Set(clues.titles.flatMap((title) => rolesOf(title, clues.country)))
  const byTitle = (spells: Spell[]) =>
    spells.find((spell) => roles.has(spell[2]) && titleFits(clues, spell)) ?? spells.find((spell) => roles.has(spell[2]))
  let spell: Spell | undefined
  let sectors: string[]
  let former = false
  const titled = clues.titles.flatMap((title) => title.sectors)
  if (clues.former && past.length) {
    spell = byTitle(past) ?? past[0]
    former = true
    sectors = held.length ? sectorsOf(store, held, options) : ['ELI']
    if (held.length === 0) steps.push(`no longer ${spell![1]}${spell![4] ? ` since ${spell![4]}` : ''}: an elder (ELI)`)
    else steps.push(`no longer ${spell![1]}, but ${held[0]![1]}`)
  } else if (held.length) {
    spell = byTitle(held) ?? held[0]
    sectors = sectorsOf(store, [spell!, ...held.filter((other) => other !== spell)], options)
    steps.push(`${options.on ? `on ${options.on}` : 'to this day'} ${spell![1]} (since ${spell![3] || 'unknown'})`)
  } else if (past.length) {
    spell = byTitle(past) ?? past[0]
    former = true
    if (options.on === undefined) {
      sectors = [...sectorsOf(store, [spell!], options), 'ELI']
      steps.push(`${spell![1]} from ${spell![3]} to ${spell![4]}; no date says whether that is over`)
    } else if (titled.length && !clues.former && clues.titles.some(({ sectors: [sector] }) => sector !== 'GOV' || !roles.has(spell![2]))) {
      sectors = titled
      steps.push(`the title says what the table of offices does not: ${clues.titles.map(({ title }) => title).join(', ')}`)
    } else {
      sectors = ['ELI']
      steps.push(`was ${spell![1]} until ${spell![4]}: an elder (ELI)`)
    }
  } else {
    spell = future[0]
    sectors = titled.length ? titled : options.on === undefined ? sectorsOf(store, future, options) : []
    if (spell) steps.push(`in office (${spell[1]}) only from ${spell[3]}`)
  }
  const country =
    clues.country && person.spells.some(([state]) => state === clues.country) ? clues.country : (spell?.[0] ?? person.spells[0]?.[0] ?? '')
  // The code gives the office that the phrase means; what else the person is stays in the list.
  let cameo = codeOf(
    store,
    country,
    held.length && spell && !former ? sectorsOfSpell(store, spell, options) : sectors.slice(0, titled.length ? 2 : 1),
  )
  let group: string | undefined
  if (spell && !country) {
    const organisation = organisationIn(store, spell[1], options)
    if (organisation) {
      cameo = organisation.cameo
      group = organisation.name
    }
  }
  return {
    actor: actorOf(person.name, person.id, country || null, sectors, cameo, via, group),
    ...(spell && { office: { title: spell[1], role: spell[2], former } }),
    kind: 'person',
    steps,
  }
}

/** The sectors of an office: those of its role; for leaders and commanders of armed groups and parties, those of the group. */
function sectorsOfSpell(store: Store, [country, office, role]: Spell, options: ResolveOptions): readonly string[] {
  if (role === 'party-leader' || role === 'military-chief' || role === 'other') {
    if (/\bopposition\b/i.test(office)) return ['OPP']
    if (/\brebel|\binsurgent|\bseparatist/i.test(office)) return ['REB']
    const organisation = country ? organisationIn(store, office, options) : undefined
    if (organisation?.country === country && organisation.sectors.length) return organisation.sectors
  }
  return sectorsOfRole[role] ?? ['GOV']
}

const sectorsOf = (store: Store, spells: readonly Spell[], options: ResolveOptions) => [
  ...new Set(spells.flatMap((spell) => sectorsOfSpell(store, spell, options))),
]

/** Words of an office's title, for finding the body that it belongs to. */
function organisationIn(store: Store, office: string, options: ResolveOptions): OrganisationEntry | undefined {
  const words = splitWords(office)
  for (const found of scan(store, words)) {
    const organisation = pick(found, 'organisation')
    if (organisation && livesOn(organisation, options.on)) return organisation
  }
  return undefined
}

function titleResolution(
  store: Store,
  words: readonly Word[],
  first: number,
  title: TitleEntry,
  clues: Clues,
  behind: Behind,
  options: ResolveOptions,
  steps: string[],
  wording: string,
  name?: string,
): Resolution {
  let country = clues.loose ? '' : clues.country
  const owner = clues.organisation ?? (behind.owner && pick(behind.owner, 'organisation') ? behind.organisation : undefined)
  if (!country && !owner) country = behind.country
  country ||= clues.country || (name || title.plural ? '' : '')
  const international = owner && !owner.country ? owner : undefined
  if (owner?.country) country ||= owner.country
  const context = !country && !international ? (options.country ?? '') : ''
  // "Muslim leaders", "rebel commanders": the words before a general title say of what.
  const told = title.roles[0] === 'leader' || title.roles[0] === 'military-chief' ? clues.sectors.filter((sector) => sector !== 'CVL') : []
  const sectors = clues.former
    ? ['ELI']
    : told.length
      ? told
      : [
          ...(owner && !international && owner.sectors.length && !owner.sectors.includes('GOV') && title.sectors[0] === 'GOV'
            ? owner.sectors
            : []),
          ...title.sectors,
        ]
  const indefinite = /^(an?|one|another|some|any)$/.test(words[first]!.form)
  const ofState = !told.length || told.includes('GOV') || told.includes('MIL')
  if (!name && !title.plural && !indefinite && ofState && !clues.former && options.on && (country || context || international)) {
    const before = [...clues.words, ...clues.titles.map((other) => other.title)]
    const holder =
      (owner && holderOf(store, title, wording, owner.country, owner, before, options)) ||
      (international ? undefined : holderOf(store, title, wording, country || context, undefined, before, options))
    if (holder) {
      steps.push(`${holder.spell[1]} on ${options.on}: ${holder.person.name}`)
      const held = sectorsOf(
        store,
        [holder.spell, ...standingOf(holder.person, options.on).held.filter((spell) => spell[0] === holder.spell[0])],
        options,
      )
      return {
        actor: actorOf(
          holder.person.name,
          holder.person.id,
          holder.spell[0] || null,
          held,
          international ? international.cameo : codeOf(store, holder.spell[0], sectorsOfSpell(store, holder.spell, options)),
          'office',
          international?.name,
        ),
        office: { title: holder.spell[1], role: holder.spell[2], former: false },
        kind: 'person',
        steps,
      }
    }
    steps.push('the table of offices knows nobody in that office on the day')
  } else if (!name && !title.plural && !options.on) steps.push('without a date nobody is named')
  const finalCountry = international ? '' : country || (name || title.plural ? '' : context)
  if (finalCountry) steps.push(`the words around it give ${stateName(store, finalCountry)}`)
  return {
    actor: actorOf(
      name ??
        (finalCountry
          ? `${stateName(store, finalCountry)}: ${title.title}`
          : international
            ? `${international.name}: ${title.title}`
            : title.title),
      null,
      finalCountry || null,
      sectors,
      international ? international.cameo : codeOf(store, finalCountry, sectors),
      'description',
      international?.name ?? clues.group?.name ?? behind.group?.name,
    ),
    office: { title: title.title, role: title.roles[0] ?? '', former: clues.former },
    kind: 'description',
    steps,
  }
}

/** Spelling of titles in which variants fall together. */
const plainTitle = (title: string) =>
  title
    .toLowerCase()
    .replace(/-/g, ' ')
    .replace(/defense/g, 'defence')
    .replace(/advisor/g, 'adviser')
    .replace(/spokes(man|woman)/g, 'spokesperson')
/** Roles of those who head a body. */
const headRoles = ['international-head', 'party-leader', 'intelligence', 'central-bank', 'military-chief', 'other']
const headTitles =
  /^(head|chief|boss|director|managing director|director general|secretary general|president|chair|chairman|chairwoman|chairperson|executive director)$/
/** Roles that several people hold at a time, so that the role alone names nobody. */
const manyHold = new Set(['minister', 'envoy', 'other', 'spokesperson', 'legislator', 'governor', 'judiciary', 'party-leader'])

/**
 * Who held an office in a state (or body) on a date; undefined where the table does not say, or names several alike.
 * @param wording the title as the phrase has it
 * @param words what stands before it ("health" minister)
 */
function holderOf(
  store: Store,
  title: TitleEntry,
  wording: string,
  country: string,
  body: OrganisationEntry | undefined,
  words: readonly string[],
  options: ResolveOptions,
): { person: PersonEntry; spell: Spell } | undefined {
  const on = options.on!
  const roles = [...rolesOf(title, country), ...(body ? ['international-head'] : [])]
  const acting = /\b(acting|interim|caretaker|deputy|vice|under|assistant|associate|first)\b/i
  const titles = [plainTitle(wording), plainTitle(title.title)]
  const candidates: { person: PersonEntry; spell: Spell; score: number; worded: boolean }[] = []
  for (const [number, i] of store.offices(body ? body.country : country)) {
    const person = readEntry(store, number) as PersonEntry
    const spell = person.spells[i]!
    const rank = roles.indexOf(spell[2])
    if (rank < 0 || !heldOn(spell, on)) continue
    if (body && !belongsTo(store, spell, body, options)) continue
    const office = plainTitle(spell[1])
    const worded = titles.some((wanted) => office.includes(wanted))
    let score = 100 - Math.min(rank, 3) * 10
    if (worded) score += 15
    else if (body && !headTitles.test(titles[0]!)) continue
    else if (title.title === 'president' && !body && (isCeremonial(country) || /^(king|queen|emir|sultan|emperor|pope)/.test(office)))
      continue
    else if (/^(king|queen|emir|sultan|emperor|pope|grand duke|chancellor|crown prince)$/.test(title.title)) continue
    if (title.title === 'prime minister' && office.includes('president') && !office.includes('minister')) score -= 12
    for (const word of words) score += office.includes(plainTitle(word)) ? 12 : -20
    if (manyHold.has(spell[2]) && !worded && !words.length) continue
    if (acting.test(office) && !acting.test(wording)) score -= 20
    if (!spell[5]) score -= 3
    candidates.push({ person, spell, score, worded })
  }
  candidates.sort((a, b) => b.score - a.score || weightOf(b.spell) - weightOf(a.spell) || (a.spell[3] > b.spell[3] ? -1 : 1))
  const [top, second] = candidates
  if (!top || top.score < 70) return undefined
  if (manyHold.has(top.spell[2]) && second && second.score === top.score && second.person !== top.person) return undefined
  return manyHold.has(top.spell[2]) && title.title === 'minister' && !words.length ? undefined : top
}

/** Whether a spell in office is one in a body, or in an organ of it: the EU for the Commission's president. */
function belongsTo(store: Store, [country, office]: Spell, body: OrganisationEntry, options: ResolveOptions): boolean {
  if (country !== body.country) return false
  const organisation = organisationIn(store, office, options)
  return organisation !== undefined && (organisation.id === body.id || organisation.parent === body.id)
}
