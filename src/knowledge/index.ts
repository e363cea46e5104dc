/**
 * What Rapport knows of the world: states, people in office through time, organisations, blocs, outlets, places. Loaded once,
 * handed to whoever needs it; a date decides who held which office.
 */
import type { Actor } from '../records.ts'

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
  kind: string
  owner: string
}

export interface GazetteerPlace {
  name: string
  country: string | null
  lat: number | null
  lon: number | null
  /** "geonames" or the table that it comes from. */
  gazetteer: string
  kind: string
  population: number
}

export interface StateName {
  code: string
  name: string
  adjective: string
}

export interface Knowledge {
  readonly version: string
  /** Resolves a phrase ("Russian President Vladimir Putin", "Foreign Minister Wang", "US warships"), or gives null for what is no actor. */
  who(phrase: string, options?: WhoOptions): Resolution | null
  /** The outlet or agency of this name or alias, or null. */
  outlet(name: string): OutletEntry | null
  /** Places of this name, most likely first. */
  places(name: string): readonly GazetteerPlace[]
  /** The state of a code, or null. */
  state(code: string): StateName | null
  /** Whether the body or bloc ("NATO", "the West") has the state as a member on the date. */
  isMember(group: string, country: string, on?: string): boolean
}
