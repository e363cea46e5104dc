/** A noun phrase cut into what is known and what is not, and what the words around its head say of it. */
import type { BlocEntry, Entry, OrganisationEntry, OutletEntry, TitleEntry } from './entries.ts'
import {
  conjunctions,
  contrary,
  detaching,
  determiners,
  everydayWords,
  formerWords,
  inheriting,
  locating,
  placing,
  prepositions,
} from './lexicon.ts'
import type { ResolveOptions } from './resolve.ts'
import type { Found, Reading } from './scan.ts'
import type { Store } from './store.ts'
import { type Word, written } from './words.ts'

/** A piece of the phrase: something known, or a word that is not. */
export interface Piece {
  first: number
  last: number
  readings: readonly Reading[]
  form: string
}

/** What the words around a head say of it. */
export interface Clues {
  country: string
  /** The country only places the head. */
  loose: boolean
  sectors: string[]
  organisation?: OrganisationEntry
  group?: BlocEntry
  former: boolean
  titles: TitleEntry[]
  /** The seat of power that is named ("Kremlin" spokesman). */
  seat?: string
  /** Words that are not known, for the text of an office ("health" minister). */
  words: string[]
}

export function pick<K extends Entry['kind']>(
  piece: Pick<Piece, 'readings'>,
  kind: K,
  ways?: readonly number[],
): Extract<Entry, { kind: K }> | undefined {
  return piece.readings.find((reading) => reading.entry.kind === kind && (!ways || ways.includes(reading.how)))?.entry as
    | Extract<Entry, { kind: K }>
    | undefined
}

export function piecesOf(words: readonly Word[], first: number, last: number, found: readonly Found[]): Piece[] {
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
export function trim(pieces: Piece[], words: readonly Word[]): Piece[] {
  let from = 0
  let to = pieces.length
  while (from < to && (determiners.has(pieces[from]!.form) || /^[\d.,]+$/.test(pieces[from]!.form)) && !isName(pieces[from]!, words)) from++
  while (to > from && pieces[to - 1]!.form === "'s") to--
  return pieces.slice(from, to)
}

export const isName = (piece: Piece, words: readonly Word[]) =>
  piece.readings.length > 0 && Boolean(words[piece.first]!.flags & written.upper)

/** Cuts at the first preposition, comma or conjunction: the head is the last piece before it. */
export function split(pieces: readonly Piece[], words: readonly Word[]): { front: Piece[]; back: Piece[] } {
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
export function countryOf(store: Store, piece: Piece): { country: string; strong: boolean } | undefined {
  const state = pick(piece, 'state')
  if (state) return { country: state.id, strong: true }
  const metonym = pick(piece, 'metonym')
  if (metonym?.country) return { country: metonym.country, strong: true }
  // A village may bear the name of anything ("Nato", "Un").
  if (pick(piece, 'organisation') || pick(piece, 'bloc') || pick(piece, 'outlet') || pick(piece, 'title') || pick(piece, 'word'))
    return undefined
  const place = everydayWords.has(piece.form) ? undefined : pick(piece, 'place')
  return place?.country && store.state(place.country) !== undefined ? { country: place.country, strong: false } : undefined
}

export function cluesOf(store: Store, pieces: readonly Piece[], words: readonly Word[], options: ResolveOptions): Clues {
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
      if (metonym && !pick(piece, 'state')) {
        clues.seat ??= metonym.name
        for (const sector of metonym.sectors) clues.sectors.push(sector)
      }
      continue
    }
    const organisation = bodyOn(piece, options.on)
    const bloc = pick(piece, 'bloc')
    const title = pick(piece, 'title')
    const word = pick(piece, 'word')
    if (organisation) clues.organisation ??= organisation
    else if (bloc) clues.group ??= bloc
    else if (title) {
      // The "deputy" of "deputy director" sits in no parliament.
      if (!/^(deputy|general|major|chief|vice|special)$/.test(piece.form) || isCapital(words, piece)) clues.titles.push(title)
    } else if (word && !inheriting.has(word.lemma)) for (const sector of word.sectors) clues.sectors.push(sector)
    if (word?.country) clues.country ||= word.country
    if (!piece.readings.length || word) clues.words.push(piece.form)
  }
  return clues
}

/** The outlet that a piece names: of several, the one of the country. */
export function outletOf(piece: Pick<Piece, 'readings'>, country: string | null | undefined): OutletEntry | undefined {
  const outlets = piece.readings.flatMap(({ entry }) => (entry.kind === 'outlet' ? [entry] : []))
  return outlets.find((outlet) => outlet.country === country) ?? outlets[0]
}

/** Whether a word beside it takes a name away from the noun behind it: "Iran-backed militias", "pro-Russian separatists", "ethnic Albanian rebels". */
export function isDetached(words: readonly Word[], first: number, last: number): boolean {
  const after = words[last + 1]
  const before = words[first - 1]
  return Boolean(
    (after && after.flags & written.hyphen && detaching.has(after.form)) ||
      (before && words[first]!.flags & written.hyphen && contrary.has(before.form)) ||
      before?.form === 'ethnic',
  )
}

export const livesOn = (organisation: { from: string; to: string }, on: string | undefined) =>
  on === undefined ||
  ((!organisation.from || organisation.from <= on) && (!organisation.to || organisation.to >= on.slice(0, organisation.to.length)))

/** The body of the name that is there on the date: the Taliban of 2001 are not those of today. */
export const bodyOn = (piece: Piece, on: string | undefined): OrganisationEntry | undefined =>
  piece.readings.map(({ entry }) => entry).find((entry): entry is OrganisationEntry => entry.kind === 'organisation' && livesOn(entry, on))

export interface Behind {
  /** From "of X": whose it is. */
  owner?: Piece
  /** From "from X": the body of no state that sent it. */
  sender?: OrganisationEntry
  country: string
  sectors: string[]
  /** Name of the state, body or place to which an envoy is sent. */
  post?: string
  /** Last word of what was made use of. */
  last: number
  used: boolean
  organisation?: OrganisationEntry
  group?: BlocEntry
}

/** The body whose the head is, where "of" or the like brings one in. */
export const bodyBehind = ({ owner, organisation }: Behind): OrganisationEntry | undefined =>
  owner && pick(owner, 'organisation') ? organisation : undefined

/** What stands behind the head: "of the Institute … at the Academy", "in France"; by its roles, where the head is a title, some prepositions mean more. */
export function readBehind(
  store: Store,
  back: readonly Piece[],
  words: readonly Word[],
  options: ResolveOptions,
  roles: readonly string[] = [],
): Behind {
  const envoy = roles.includes('envoy')
  const behind: Behind = { country: '', sectors: [], last: 0, used: false }
  let preposition = ''
  for (const [i, piece] of back.entries()) {
    if (!piece.readings.length || (prepositions.has(piece.form) && !pick(piece, 'state'))) {
      if (prepositions.has(piece.form)) {
        // A spokesman for somebody is a spokesman of theirs.
        preposition = piece.form === 'for' && roles.includes('spokesperson') ? 'of' : piece.form
        // Where an envoy is sent belongs to the title, and is not whose envoy it is.
        const sent =
          envoy && /^(to|for|on)$/.test(preposition) ? back.slice(i + 1).find((other) => !determiners.has(other.form)) : undefined
        const post = sent && (pick(sent, 'state') ?? pick(sent, 'organisation') ?? pick(sent, 'bloc') ?? pick(sent, 'place'))
        if (sent && post) {
          behind.post = post.name
          behind.last = sent.last
          behind.used = true
        }
        if (
          behind.post ||
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
    const organisation = bodyOn(piece, options.on)
    const place = countryOf(store, piece)
    behind.last = piece.last
    behind.used = true
    if (organisation) {
      behind.organisation ??= organisation
      behind.country ||= organisation.country
      if (preposition === 'from' && !organisation.country) behind.sender ??= organisation
    } else if (place && (preposition === 'of' || placing.has(preposition) || !preposition)) {
      behind.country ||= place.country
      const metonym = pick(piece, 'metonym')
      if (metonym && !pick(piece, 'state')) for (const sector of metonym.sectors) behind.sectors.push(sector)
    } else if (pick(piece, 'bloc')) behind.group ??= pick(piece, 'bloc')
    const word = pick(piece, 'word')
    const title = pick(piece, 'title')
    // "officers in the Syrian army"
    const serving = preposition === 'in' && word?.sectors.some((sector) => /^(MIL|COP|LEG)$/.test(sector))
    const told = preposition === 'of' ? [...(word?.sectors ?? []), ...(title?.sectors ?? [])] : serving ? word!.sectors : []
    for (const sector of told) if (!behind.sectors.includes(sector)) behind.sectors.push(sector)
    if (preposition === 'of') behind.owner ??= piece
  }
  return behind
}

export const isCapital = (words: readonly Word[], piece: Piece) => Boolean(words[piece.first]!.flags & written.capital)
