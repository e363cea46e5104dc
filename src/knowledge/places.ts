/** The gazetteer: places among the things that a phrase may name. */
import { how } from './entries.ts'
import type { Reading } from './scan.ts'

export interface GazetteerPlace {
  name: string
  /** ISO alpha-3; null for seas, and for what several states claim and none alone holds. */
  country: string | null
  lat: number | null
  lon: number | null
  /** "geonames", "world-countries", or the table that it comes from. */
  gazetteer: string
  /** "country", "capital", "city", "state", "sea", "strait", "island", "base", "venue" … */
  kind: string
  population: number
  /** First-level division that it is or lies in ("USA.TX"); empty where it is not known. */
  region: string
  /** Codes of the states that claim it, where more than one does. */
  disputed: readonly string[]
}

/** GeoNames' feature codes in words; other populated places are cities. */
const features: Record<string, string> = { PPLC: 'capital', PPLG: 'capital' }

/** The places among readings: countries first, then what the tables name, then cities by population; one place once. */
export function placesAmong(readings: readonly Reading[]): GazetteerPlace[] {
  const places: GazetteerPlace[] = []
  // "the Gaza Strip" may stand for Palestine among parties; as a place it is itself.
  const own = readings.some(({ entry }) => entry.kind === 'place' && entry.table !== 'geonames')
  for (const { entry, how: way } of readings) {
    if (entry.kind === 'state' && (way === how.name || (way === how.alias && !own))) {
      const { id, name, lat, lon } = entry
      places.push({ name, country: id, lat, lon, gazetteer: 'world-countries', kind: 'country', population: 0, region: '', disputed: [] })
    }
    if (entry.kind !== 'place') continue
    const { name, country, lat, lon, table, type, population, region, disputed } = entry
    const place: GazetteerPlace = {
      name,
      country: country || null,
      lat: Number.isFinite(lat) ? lat : null,
      lon: Number.isFinite(lon) ? lon : null,
      gazetteer: table,
      kind: table === 'geonames' ? (features[type] ?? 'city') : type,
      population,
      region: region ?? '',
      disputed: disputed ?? [],
    }
    const known = places.find((other) => other.gazetteer === 'towns' && isSame(other, place))
    if (!known) places.push(place)
    else if (!known.region) known.region = place.region
  }
  return places.sort((a, b) => rank(a) - rank(b) || b.population - a.population)
}

const rank = ({ kind, gazetteer }: GazetteerPlace): number =>
  kind === 'country' ? 0 : gazetteer === 'geonames' || gazetteer === 'towns' ? 2 : 1
const isSame = (a: GazetteerPlace, b: GazetteerPlace): boolean =>
  a.country === b.country && a.lat !== null && b.lat !== null && Math.abs(a.lat - b.lat) < 0.5 && Math.abs(a.lon! - b.lon!) < 0.5
