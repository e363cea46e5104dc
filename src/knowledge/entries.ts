/** What the compiled knowledge holds of each thing, as it stands on disk (one JSON line each, read when it is needed). */

/** A spell in office: state or empty, title, role, first and last day as precisely as known, and whether the row is sure. */
export type Spell = [country: string, office: string, role: string, start: string, end: string, sure: 0 | 1]

export interface StateEntry {
  kind: 'state'
  id: string
  name: string
  official: string
  /** CAMEO's code where it differs from the ISO code. */
  cameo: string
  adjective: string
  capital: string
  from: string
  to: string
  successors: string[]
  /** Names that the state had, with their first and last day ('' where not told). */
  formerNames: [name: string, from: string, to: string][]
  /** "state", "former", "partial" … as the table has it. */
  type: string
  /** Middle of the country in degrees, null where the table has none (former states). */
  lat: number | null
  lon: number | null
  /** Codes of the land neighbours. */
  borders: string[]
}

export interface PersonEntry {
  kind: 'person'
  id: string
  name: string
  spells: Spell[]
}

/** A membership: state, first and last day as precisely as known, empty where open or not known. */
export type MemberSpell = [country: string, from: string, to: string]

export interface OrganisationEntry {
  kind: 'organisation'
  id: string
  name: string
  type: string
  cameo: string
  country: string
  sectors: string[]
  from: string
  to: string
  parent: string
  members: MemberSpell[]
}

export interface BlocEntry {
  kind: 'bloc'
  id: string
  name: string
  cameo: string
  members: MemberSpell[]
  from: string
  to: string
}

export interface OutletEntry {
  kind: 'outlet'
  id: string
  name: string
  country: string
  type: string
  owner: string
  language: string
}

/** A seat of power that stands for it: "the Kremlin". */
export interface MetonymEntry {
  kind: 'metonym'
  name: string
  country: string
  sectors: string[]
  /** The body that sits there and is meant unless the state itself is spoken of ("Brussels"); '' where there is none. */
  body: string
}

/** A word for people or things of a sector: "warships". */
export interface WordEntry {
  kind: 'word'
  lemma: string
  sectors: string[]
  country: string
}

/** A title of office: "foreign minister". */
export interface TitleEntry {
  kind: 'title'
  title: string
  roles: string[]
  sectors: string[]
  /** The one state that has the office ("pope"); else empty. */
  country: string
  plural: boolean
}

/** A region of a state, a sea, a venue. */
export interface PlaceEntry {
  kind: 'place'
  name: string
  country: string
  type: string
  lat: number
  lon: number
  /** Which table it comes from. */
  table: string
  population: number
  /** First-level division that it is or lies in: alpha-3 and GeoNames admin1 code ("USA.TX"); empty where it is not known. */
  region: string
  /** Codes of the states that claim it, where more than one does. */
  disputed: string[]
}

/** A phrase that is no actor although a part of it is one ("Turkey shoot"). */
export interface NonActorEntry {
  kind: 'non-actor'
  name: string
}

/** An actor of an imported dictionary: its codes, each with the dates for which it holds. */
export interface CodedEntry {
  kind: 'coded'
  id: string
  name: string
  codes: [code: string, from: string, to: string][]
}

export type Entry =
  | CodedEntry
  | StateEntry
  | PersonEntry
  | OrganisationEntry
  | BlocEntry
  | OutletEntry
  | MetonymEntry
  | WordEntry
  | TitleEntry
  | PlaceEntry
  | NonActorEntry

/** How a phrase names its entry. */
export const how = {
  name: 0,
  alias: 1,
  adjective: 2,
  demonym: 3,
  capital: 4,
  family: 5,
  /** First and last name of a longer one. */
  short: 6,
  /** A coarse spelling of the name. */
  skeleton: 7,
  city: 8,
} as const

/**
 * How a phrase must be written: anyhow, with capitals (at both ends, or at the beginning alone: "Western countries"), or in capitals
 * throughout. A name that is also a common word needs an article besides ("the Times"), or words that set it off ("Time magazine").
 */
export const casing = { any: 0, capital: 1, upper: 2, first: 3, article: 4, setOff: 5 } as const

export const packOutput = (entry: number, way: number, letters: number): number => entry * 128 + way * 8 + letters
export const outputEntry = (output: number): number => Math.floor(output / 128)
export const outputHow = (output: number): number => (output >> 3) & 15
export const outputCasing = (output: number): number => output & 7
