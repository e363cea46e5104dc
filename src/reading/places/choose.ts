/** Which of the places of a name is meant: by what lies around it in the text, by the countries of the story, by its size. */
import type { Document } from '../../document.ts'
import type { GazetteerPlace, KnowledgeBase } from '../../knowledge/index.ts'
import { ofStates } from './lexicon.ts'
import type { Candidate } from './stage.ts'

/** What the document says beside the name itself. */
export interface Evidence {
  /** How often a country is named, as a party or by a place that is beyond doubt; by alpha-3. */
  countries: ReadonlyMap<string, number>
  /** The same, counting only places that lie in it. */
  inside: ReadonlyMap<string, number>
  regions: ReadonlySet<string>
  neighbours(country: string): readonly string[]
  /** Places that an earlier mention settled by words beside it, by their folded name. */
  settled: Map<string, GazetteerPlace>
  ofStates: boolean
}

/** Gathers the evidence of a document. */
export function readEvidence(document: Document, candidates: readonly Candidate[], knowledge: KnowledgeBase): Evidence {
  const countries = new Map<string, number>()
  const inside = new Map<string, number>()
  const regions = new Set<string>()
  const add = (to: Map<string, number>, country: string | null, by = 1) => country && to.set(country, (to.get(country) ?? 0) + by)
  const names = new Set(candidates.map(({ text }) => text))
  for (const { country, text } of document.actors) if (!names.has(text)) add(countries, country)
  for (const { readings, within } of candidates) {
    for (const country of within.countries) add(countries, country)
    for (const region of within.regions) regions.add(region)
    // Beyond doubt is a name with one place, or one that dwarfs the others.
    const sole = readings.every(({ country }) => country === readings[0]!.country) ? readings[0] : undefined
    const place = sole ?? dwarfing(readings)
    if (!place) continue
    add(countries, place.country)
    if (place.kind !== 'country') add(inside, place.country)
    if (sole?.region) regions.add(sole.region)
    if (place.kind === 'country' && !sole) countries.set(place.country!, (countries.get(place.country!) ?? 1) - 0.5)
  }
  return {
    countries,
    inside,
    regions,
    neighbours: (country) => knowledge.state(country)?.borders ?? [],
    settled: new Map(),
    ofStates: document.sentences.some(({ tokens }) => tokens.some(({ form }) => ofStates.test(form))),
  }
}

function dwarfing(readings: readonly GazetteerPlace[]): GazetteerPlace | undefined {
  const [first, second] = readings
  if (!first || !second) return first
  if (first.kind === 'country') return second.kind === 'state' ? undefined : first
  return first.population > 20 * second.population && first.population > 300_000 ? first : undefined
}

/** The place that a name means, null where it has none. */
export function choose(candidate: Candidate, evidence: Evidence): GazetteerPlace | null {
  const { readings, within, text } = candidate
  if (!readings.length) return null
  const settled = evidence.settled.get(text)
  const told = within.countries.length > 0 || within.regions.length > 0
  let best: { place: GazetteerPlace; score: number } | undefined
  for (const place of readings) {
    let score = prior(place) + around(place, evidence)
    if (within.regions.includes(place.region) && place.region) score += 12
    else if (place.country && within.countries.includes(place.country)) score += 8
    else if (told) score -= 2
    if (
      settled === place ||
      (settled && settled.name === place.name && settled.country === place.country && settled.region === place.region)
    )
      score += 6
    if (!best || score > best.score) best = { place, score }
  }
  const place = best!.place
  if (!told && !settled && isStray(place, evidence)) return null
  if (told && (within.regions.includes(place.region) || within.countries.includes(place.country ?? ''))) evidence.settled.set(text, place)
  return place
}

/** A small town of the gazetteer in a country that the text has nothing to do with: another place of the name is meant, one that is not known. */
function isStray({ gazetteer, kind, population, country }: GazetteerPlace, { countries, neighbours }: Evidence): boolean {
  if (gazetteer !== 'geonames' || kind === 'capital' || population >= 100_000 || !country) return false
  const others = [...countries.keys()].filter((other) => other !== country)
  // Its own mention is among the counts where it has one place only.
  return others.length > 0 && (countries.get(country) ?? 0) <= 1 && !neighbours(country).some((other) => countries.has(other))
}

/** How likely a place is meant when nothing else is known. */
function prior({ kind, gazetteer, population }: GazetteerPlace): number {
  if (kind === 'country') return 3.5
  const size = Math.log10(population + 10) * 0.7
  if (gazetteer === 'geonames' || gazetteer === 'towns') return size + (kind === 'capital' ? 1.5 : 0) + (gazetteer === 'towns' ? 0.3 : 0)
  return 2.8
}

/** What the rest of the document says for it. */
function around(place: GazetteerPlace, { countries, inside, regions, neighbours, ofStates: american }: Evidence): number {
  const { country, kind, region, population, gazetteer } = place
  let score = 0
  if (region && regions.has(region)) score += 2.5
  if (!country) return score
  const named = countries.get(country) ?? 0
  if (kind === 'country') {
    // A state among its neighbours is the state.
    const near = neighbours(country).some((other) => countries.has(other))
    return score + Math.min(named, 2) * 0.3 + (near ? 1.5 : 0) + (inside.get(country) ? 2 : 0)
  }
  if (gazetteer === 'admin1')
    return score + Math.min(inside.get(country) ?? 0, 2) * 0.7 + (country === 'USA' && american ? 2 : 0) + (named ? 0.5 : 0)
  // A small town does not win by its country alone: half the world's news names the United States.
  const small = kind !== 'capital' && population < 100_000
  if (named) score += small ? 0.3 : Math.min(2 + named / 4, 3)
  else if (neighbours(country).some((other) => countries.has(other))) score += small ? 0.2 : 0.5
  return score
}
