/**
 * Whose a party is that its words call by its kind only: "the police", "rebels", "protesters", "the government". CAMEO asks for a country before
 * the sector, and news leaves it out where it goes without saying. It is read off what stands nearest: the place of the act, the one country
 * that the sentence names, the country of the story (its dateline, and what it names most). Who is told to be from elsewhere gets none.
 */
import type { Document, PlaceMention } from '../../document.ts'
import type { Knowledge } from '../../knowledge/index.ts'
import type { EventType } from '../../ontology/index.ts'
import type { Actor } from '../../records.ts'
import { type Clause, caseOf, headOfParty, isCoded, isKnown, isPeople, ofCountry } from './arguments.ts'
import type { CodeEntry } from './frame.ts'

/** Words of which it is remembered what they are: most of them come again. */
const remembered = 20_000

/** Looks words up, each once. */
function onceEach<Found>(look: (word: string) => Found): (word: string) => Found {
  const known = new Map<string, Found>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    const looked = look(word)
    if (known.size >= remembered) known.clear()
    known.set(word, looked)
    return looked
  }
}

/** Looks up kinds of parties. */
export function kindRemembered(knowledge: Pick<Knowledge, 'who'>): Clause['kindOf'] {
  return onceEach((phrase) => {
    const found = knowledge.who(phrase)
    return found?.kind === 'description' && !found.actor.country && !found.actor.group && found.actor.sectors.length ? found.actor : null
  })
}

/** Looks up the state that an adjective or name stands for. */
export function countryRemembered(knowledge: Pick<Knowledge, 'who'>): Clause['countryOf'] {
  const countryOf = onceEach((word) => {
    const found = knowledge.who(word)
    return found && !found.actor.sectors.length && /^(state|description)$/.test(found.kind) ? found.actor.country : null
  })
  return (word) => (/^[A-Z]/.test(word) ? countryOf(word) : null)
}

/** What an event stands in, as far as it tells whose its parties are. */
export interface Surroundings {
  entry: CodeEntry
  /** Whether all parties act on each other. */
  mutual: boolean
  /** Where the act took place, if its clause says so. */
  place: PlaceMention | null
  /** The countries that the sentence names, by whatever word. */
  named: ReadonlySet<string>
  /** The country of the story. */
  story: string | null
}

/** Kinds of events that are borne, and mostly done, by those who live where they take place. */
export const local: ReadonlySet<EventType> = new Set(['PROTEST', 'COERCE', 'ASSAULT', 'MOBILIZE', 'CONCEDE', 'RETREAT', 'AID'])

/** Those who may act abroad: the place of an act is theirs only where no state but that of the other side has a part in it. */
const mobile: ReadonlySet<string> = new Set(['MIL', 'GOV', 'SPY', 'UAF', 'BUS', 'MED'])

/** Bodies of a state: they act on the government of their own, and on whoever is in it. */
const ofState: ReadonlySet<string> = new Set(['MIL', 'COP', 'JUD', 'LEG'])

/** Those who stand against a government: it is that of their own country with which they come to terms. */
const rivals: ReadonlySet<string> = new Set(['OPP', 'REB', 'SEP', 'INS', 'PTY'])

/** Words that say that somebody is from elsewhere, or of a part of the world. */
const elsewhere = /^(foreign|expatriate|overseas|western|european|african|arab|asian|latin|nordic|baltic|balkan|gulf)$/i

/** Words that say that somebody is of several states. */
const several = /^(international|multinational|allied|regional|coalition|peacekeeping|peacekeeper)$/i

/** Kinds of which a coalition is one within a state. */
const inHouse: ReadonlySet<string> = new Set(['OPP', 'PTY', 'LEG'])

/** Persons of these kinds are mostly of the country that they are named beside; an archbishop or a businessman need not be. */
const inOffice: ReadonlySet<string> = new Set(['GOV', 'MIL', 'LEG', 'JUD', 'COP', 'OPP', 'SPY', 'REB', 'PTY'])

/** People and bodies of a country that the words do not name: "the police", "protesters". */
function isDomestic(clause: Clause, actor: Actor): boolean {
  const { sectors, cameo } = actor
  if (isKnown(actor) || !sectors.length || /^(IGO|NGO|MNC|IMG)/.test(cameo)) return false
  const { document, sentence } = clause
  const head = headOfParty(clause, actor)
  if (head < 0) return true
  // An embassy is never of the state in which it stands.
  if (/^(embassy|consulate|legation|ambassador)$/.test(clause.tree.tokens[head]!.lemma)) return false
  // "an opposition coalition" is one of parties, not of states.
  if (isTold(clause, head, elsewhere) || (!inHouse.has(sectors[0]!) && isTold(clause, head, several))) return false
  const named = document.names.some(
    ({ kind, sentence: at, first, last }) => kind === 'person' && at === sentence.index && first <= head && head <= last,
  )
  return !named || inOffice.has(sectors[0]!)
}

/**
 * The words of a party without where it is ("the authorities in Kashmir"), and without what it is accused of, where the tree hangs that on it:
 * "accused | the businessman of bribery".
 */
function wordsOfKind(clause: Clause, actor: Actor): string {
  const { tree } = clause
  const head = headOfParty(clause, actor)
  if (head < 0) return actor.text
  const charges = charging.test(tree.tokens[Math.max(0, tree.head(head))]!.lemma)
  const aside = tree.children(head).find((child) => {
    const preposition = caseOf(tree, child)
    const { deprel, upos } = tree.tokens[child]!
    if (deprel !== 'nmod') return false
    return /^(in|near|around)$/.test(preposition) ? upos === 'PROPN' : preposition === 'of' && charges && !isPeople(tree.tokens[child]!)
  })
  return aside === undefined ? actor.text : actor.text.replace(/\s(of|in|near|around)\s.*$/, '')
}

/** Verbs after whose object "of" brings in what somebody is accused of, told or robbed of. */
const charging = /^(accuse|suspect|convict|acquit|warn|inform|remind|deprive|rob|strip)$/

/** A party that no mention has, by its kind: "the army", "the guerrillas", where two or three words tell it. */
function ofKind(clause: Clause, actor: Actor): Actor {
  const { country, sectors, group, via } = actor
  const head = clause.tree.tokens[headOfParty(clause, actor)]
  if (via !== 'description' || !head || !/^(NOUN|PROPN)$/.test(head.upos) || !isPeople(head)) return actor
  // "the Chinese company ChemChina": a state's, of the kind that its head word is.
  if (country && !sectors.length && !group && head.upos === 'NOUN') {
    const kind = clause.kindOf(head.lemma)
    return kind ? { ...actor, sectors: [...kind.sectors], cameo: `${country}${kind.cameo}` } : actor
  }
  const words = wordsOfKind(clause, actor)
  if (isCoded(actor) || /\s(of|in|from|at|to|who|that)\s|^an? /i.test(words) || head.lemma === 'leader') return actor
  const kind = clause.kindOf(words.replace(/^the /i, ''))
  return kind ? { ...actor, name: kind.name, sectors: [...kind.sectors], cameo: kind.cameo } : actor
}

/** "Russian planes bombed": what strikes in a state's name is its forces'. */
function armed(clause: Clause, actor: Actor): Actor {
  const head = clause.tree.tokens[headOfParty(clause, actor)]
  if (!actor.country || actor.sectors.length || actor.group || !striking.test(head?.lemma ?? '')) return actor
  return { ...actor, sectors: ['MIL'], cameo: `${actor.country}MIL` }
}

/** What strikes in the name of whoever sends it. */
const striking = /^(plane|aircraft|helicopter|gunship|boat|ship|vessel|drone|missile|rocket|gun|gunboat|tank)$/

/** Whether a word or one that hangs on it is among some. */
function isTold({ tree }: Clause, head: number, words: RegExp): boolean {
  return head >= 0 && [head, ...tree.children(head)].some((token) => words.test(tree.tokens[token]!.lemma))
}

/** Forces that are told to be of several states are an organisation's, whichever it is: "a regional peacekeeping force". */
function ofSeveralStates(clause: Clause, party: Actor): Actor {
  if (isKnown(party) || party.cameo !== 'MIL') return party
  return isTold(clause, headOfParty(clause, party), several)
    ? { ...party, sectors: ['IGO', ...party.sectors], cameo: `IGO${party.cameo}` }
    : party
}

/** The state whose affairs a party takes a hand in, by what it is and who stands on the other side; null where that tells nothing. */
function stateBeside({ sectors }: Actor, acted: boolean, others: readonly Actor[], { entry, mutual }: Surroundings): string | null {
  const [state, second] = new Set(others.flatMap(({ country }) => country ?? []))
  if (!state || second) return null
  const other = (kinds: ReadonlySet<string>) =>
    others.some((actor) => actor.country === state && actor.sectors.some((sector) => kinds.has(sector)))
  const is = (kinds: ReadonlySet<string>) => sectors.some((sector) => kinds.has(sector))
  if (mutual) return is(rivals) && /^(03|046|05|08)/.test(entry.base) ? state : null
  if (entry.quad < 4) return null
  // "Soldiers seized the president", "police arrested a suspect".
  return is(acted ? triable : ofState) && other(acted ? courts : rulers) ? state : null
}

/** Those whom a state means as its own: "urged citizens to take up arms". */
const ownPeople = /^(its |his |her |their |the )?(\w+ )?(citizens|voters|countrymen|compatriots|nationals|lawmakers|parliament|public)$/i

const isRule = (sector: string) => rulers.has(sector)

/** Those who speak for a state. */
const speaking: ReadonlySet<string> = new Set(['GOV', 'LEG', 'MIL', 'SPY'])
const rulers: ReadonlySet<string> = new Set(['GOV', 'ELI'])
/** Those who arrest and try. */
const courts: ReadonlySet<string> = new Set(['COP', 'JUD'])
/** Those whom they arrest and try. */
const triable: ReadonlySet<string> = new Set(['CVL', 'OPP', 'MED', 'EDU', 'LAB', 'REB', 'CRM', 'REL', 'LEG'])

/** The country of a party, and from where it is known; null where nothing around it gives one. */
function homeOf(
  party: Actor,
  acted: boolean,
  others: readonly Actor[],
  surroundings: Surroundings,
): { country: string; from: string } | null {
  const { entry, mutual, place, named, story } = surroundings
  const { sectors } = party
  const [only, second] = named
  const here = local.has(entry.type) || (acted && !mutual) ? place?.country : null
  const abroad = [...named].some((country) => country !== here && !others.some((other) => other.country === country))
  if (here && !(abroad && sectors.some((sector) => mobile.has(sector))))
    return { country: here, from: `the place of the act, ${place!.name}` }
  const [own, another] = new Set(others.flatMap(({ country, sectors }) => (country && sectors.every(isRule) ? country : [])))
  if (acted && own && !another && ownPeople.test(party.text)) return { country: own, from: 'the state that speaks to its own' }
  const beside = stateBeside(party, acted, others, surroundings)
  if (beside) return { country: beside, from: 'the state beside it' }
  // A state has no dealings with itself: those without a country to whom a state speaks, or with whom it meets, are another's, but for its rebels.
  // "lawmakers criticised Iran": nor do those who speak for a state.
  const strange =
    (acted || mutual || sectors.some((sector) => speaking.has(sector))) &&
    entry.quad < 4 &&
    !sectors.some((sector) => sector === 'REB' || sector === 'SEP')
  const stranger = strange ? others.find(({ country, sectors }) => country !== null && !sectors.length)?.country : null
  if (only && !second && only !== stranger) return { country: only, from: 'the one country that the sentence names' }
  if (story && story !== stranger && (!only || (!second && only === stranger))) return { country: story, from: 'the country of the story' }
  return null
}

/** The parties of an event, those that are told by their kind only with the country that their surroundings give, and how each was found. */
export function settled(
  clause: Clause,
  sources: readonly Actor[],
  targets: readonly Actor[],
  surroundings: Surroundings,
): { sources: Actor[]; targets: Actor[]; steps: string[] } {
  const steps: string[] = []
  const settle = (acted: boolean, others: readonly Actor[]) => (actor: Actor) => {
    const kind = ofKind(clause, actor)
    const party = ofSeveralStates(clause, !acted && surroundings.entry.type === 'ASSAULT' ? armed(clause, kind) : kind)
    if (party.sectors[0] === 'IGO') return party
    const home = isDomestic(clause, party) ? homeOf(party, acted, others, surroundings) : null
    // "the rebels" are a party wherever they are; a driver or a pupil only in a country.
    if (!home) return party.country || party.sectors.some((sector) => inOffice.has(sector) || rivals.has(sector)) ? party : actor
    steps.push(`country of "${party.text}": ${home.from} → ${home.country}`)
    return ofCountry(party, home.country)
  }
  const partners = surroundings.mutual ? sources : targets
  return { sources: sources.map(settle(false, partners)), targets: targets.map(settle(true, sources)), steps }
}

/** The share of all that a text says of countries which makes one of them the country of the story. */
const most = 2 / 3

/** The country of which a text tells: that of its dateline, unless it names others more; else the one that it names by far the most. */
export function countryOfStory({ actors, places, sentences }: Document): string | null {
  const counts = new Map<string, number>()
  let all = 0
  for (const { country } of [...actors, ...places])
    if (country) {
      all++
      counts.set(country, (counts.get(country) ?? 0) + 1)
    }
  const [first] = [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
  const filed = places.find(({ sentence }) => sentences[sentence]!.zone === 'dateline')?.country
  if (filed && counts.get(filed) === first![1]) return filed
  return first && first[1] >= most * all ? first[0] : null
}
