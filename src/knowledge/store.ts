/** The compiled knowledge as one file: a header, flat arrays that are used as they lie, and one JSON line for each entry. */
import { closeSync, mkdirSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Automaton, type AutomatonArrays, openAutomaton } from './automaton.ts'
import type { City, Compiled } from './compile.ts'
import type { Entry } from './entries.ts'

const magic = 'RKN2'

interface Header {
  fingerprint: string
  entries: number
  cities: number
  /** Entry numbers of the states, first of each code. */
  states: Record<string, number>
  /** Countries that the cities' numbers stand for. */
  countries: string[]
  features: string[]
  admins: string[]
  /** Number of the line of a state's offices. */
  offices: Record<string, number>
  sections: { name: string; offset: number; bytes: number; words: 1 | 2 | 4 }[]
}

export interface Store {
  readonly fingerprint: string
  readonly bytes: number
  readonly automaton: Automaton
  /** How many entries there are; numbers from here on are cities. */
  readonly entryCount: number
  readonly cityCount: number
  entry(number: number): Entry
  city(number: number): City
  /** Entry number of a state, undefined for an unknown code. */
  state(code: string): number | undefined
  states(): string[]
  /** The spells of a state's people: [entry number, number of the spell]. */
  offices(country: string): readonly [person: number, spell: number][]
}

/** Packs compiled tables into the bytes of a file. */
export function packStore(compiled: Compiled, fingerprint: string): Buffer {
  const { automaton, entries, offices, cities } = compiled
  const states: Record<string, number> = {}
  for (const [number, entry] of entries.entries()) if (entry.kind === 'state') states[entry.id] ??= number
  const lines: string[] = entries.map((entry) => JSON.stringify(entry))
  const officeLines: Record<string, number> = {}
  for (const [country, spells] of Object.entries(offices)) officeLines[country] = lines.push(JSON.stringify(spells)) - 1
  const cityNames = lines.length
  for (const city of cities) lines.push(city.name)
  const encoded = lines.map((line) => Buffer.from(line, 'utf8'))
  const lineStart = new Int32Array(lines.length + 1)
  for (const [i, line] of encoded.entries()) lineStart[i + 1] = lineStart[i]! + line.length
  const countries = [...new Set(cities.map(({ country }) => country))].sort()
  const features = [...new Set(cities.map(({ feature }) => feature))].sort()
  const place = new Map(countries.map((country, i) => [country, i]))
  const feature = new Map(features.map((name, i) => [name, i]))
  const admins = [...new Set(cities.map(({ admin }) => admin))].sort()
  const division = new Map(admins.map((name, i) => [name, i]))
  const arrays: Record<string, Int32Array | Uint16Array | Uint8Array | Float32Array> = {
    ...automaton,
    lineStart,
    cityFacts: Int32Array.from(
      cities.flatMap((city) => [place.get(city.country)!, feature.get(city.feature)!, city.population, division.get(city.admin)!]),
    ),
    cityPoints: Float32Array.from(cities.flatMap(({ lat, lon }) => [lat, lon])),
    cityNames: Int32Array.of(cityNames),
    lines: Buffer.concat(encoded),
  }
  const header: Header = {
    fingerprint,
    entries: entries.length,
    cities: cities.length,
    states,
    countries,
    features,
    admins,
    offices: officeLines,
    sections: [],
  }
  let offset = 0
  const parts: Buffer[] = []
  for (const [name, array] of Object.entries(arrays)) {
    const bytes = Buffer.from(array.buffer, array.byteOffset, array.byteLength)
    header.sections.push({ name, offset, bytes: bytes.length, words: array.BYTES_PER_ELEMENT as 1 | 2 | 4 })
    const padding = (8 - (bytes.length % 8)) % 8
    parts.push(bytes, Buffer.alloc(padding))
    offset += bytes.length + padding
  }
  const text = Buffer.from(JSON.stringify(header), 'utf8')
  const head = Buffer.alloc(Math.ceil((8 + text.length) / 8) * 8, ' ')
  head.write(magic, 0, 'latin1')
  head.writeUInt32LE(head.length, 4)
  text.copy(head, 8)
  return Buffer.concat([head, ...parts])
}

/** Opens the bytes of a packed store. */
export function openStore(file: Buffer): Store {
  // The arrays lie at multiples of eight bytes from the beginning of the buffer, which need not be that of its memory.
  const aligned = file.byteOffset % 8 === 0 ? file : Buffer.from(Uint8Array.from(file).buffer)
  const headLength = aligned.readUInt32LE(4)
  const header = JSON.parse(aligned.toString('utf8', 8, headLength)) as Header
  const arrays: Record<string, Int32Array | Uint16Array | Float32Array | Uint8Array> = {}
  for (const { name, offset, bytes, words } of header.sections) {
    const from = aligned.byteOffset + headLength + offset
    arrays[name] =
      name === 'cityPoints'
        ? new Float32Array(aligned.buffer, from, bytes / 4)
        : words === 4
          ? new Int32Array(aligned.buffer, from, bytes / 4)
          : words === 2
            ? new Uint16Array(aligned.buffer, from, bytes / 2)
            : new Uint8Array(aligned.buffer, from, bytes)
  }
  const { lineStart, lines, cityFacts, cityPoints } = arrays as Record<string, Int32Array>
  const text = Buffer.from(lines!.buffer, lines!.byteOffset, lines!.byteLength)
  const line = (number: number) => text.toString('utf8', lineStart![number]!, lineStart![number + 1]!)
  const cityNames = arrays['cityNames']![0]!
  const read = new Map<number, Entry>()
  const offices = new Map<string, [number, number][]>()
  return {
    fingerprint: header.fingerprint,
    bytes: file.length,
    automaton: openAutomaton(arrays as unknown as AutomatonArrays),
    entryCount: header.entries,
    cityCount: header.cities,
    entry(number) {
      let entry = read.get(number)
      if (!entry) {
        entry = JSON.parse(line(number)) as Entry
        read.set(number, entry)
      }
      return entry
    },
    city(number) {
      return {
        name: line(cityNames + number),
        country: header.countries[cityFacts![number * 4]!]!,
        feature: header.features[cityFacts![number * 4 + 1]!]!,
        population: cityFacts![number * 4 + 2]!,
        admin: header.admins[cityFacts![number * 4 + 3]!]!,
        lat: round(cityPoints![number * 2]!),
        lon: round(cityPoints![number * 2 + 1]!),
      }
    },
    state: (code) => (Object.hasOwn(header.states, code) ? header.states[code] : undefined),
    states: () => Object.keys(header.states),
    offices(country) {
      let spells = offices.get(country)
      if (!spells) {
        const number = Object.hasOwn(header.offices, country) ? header.offices[country] : undefined
        spells = number === undefined ? [] : (JSON.parse(line(number)) as [number, number][])
        offices.set(country, spells)
      }
      return spells
    },
  }
}

const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4

/** The store of a file where it is there and has the fingerprint, else undefined. */
export function readStore(path: string, fingerprint: string): Store | undefined {
  try {
    const head = Buffer.alloc(8)
    const file = openSync(path, 'r')
    try {
      if (readSync(file, head, 0, 8, 0) < 8 || head.toString('latin1', 0, 4) !== magic) return undefined
    } finally {
      closeSync(file)
    }
    const store = openStore(readFileSync(path))
    return store.fingerprint === fingerprint ? store : undefined
  } catch {
    // Missing, cut off or unreadable: it is compiled anew.
    return undefined
  }
}

/** Writes a packed store so that no reader sees half of it. */
export function writeStore(path: string, packed: Buffer): void {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, packed)
  renameSync(draft, path)
}
