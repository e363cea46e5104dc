/** Who a source is and what kind of source it makes. */
import { type ActorMention, bySentence, type Document, referentOf, type Sentence } from '../../document.ts'
import type { Knowledge } from '../../knowledge/index.ts'
import type { Actor, SourceKind } from '../../records.ts'
import type { Tree } from '../tree.ts'

/** Words that say what kind of source somebody is: the first kind of which a word stands in the source counts. */
export const sourceWords: readonly {
  kind: SourceKind
  words: RegExp
  source: string
  examples: readonly string[]
  negative: readonly string[]
}[] = [
  {
    kind: 'anonymous',
    words:
      /\b(?:(?:spoke|speaking|spoken) (?:up)?on (?:the )?condition of anonymity|(?:spoke|speaking) anonymously|un(?:named|identified)|anonymous(?:ly)?|(?:declined|asked not|refused|did not want|not authori[sz]ed) to be (?:named|identified)|sources?(?! of)|people (?:familiar with|close to|briefed on|with knowledge of)|insiders?|whistle-?blowers?)\b/i,
    source: 'The Associated Press Stylebook, "anonymous sources"',
    examples: [
      'a senior official who spoke on condition of anonymity',
      'two sources close to the talks',
      'people familiar with the matter',
    ],
    negative: ['Foreign Minister Hakan Fidan', 'the source of the river'],
  },
  {
    kind: 'spokesperson',
    words: /\b(?:spokes(?:man|men|woman|women|person|persons|people)|press secretary|press officer|press service)\b/i,
    source: 'titles in use at ministries and at the United Nations',
    examples: ['Kremlin spokesman Dmitry Peskov', 'a ministry spokesperson', 'White House press secretary Jen Psaki'],
    negative: ['President Emmanuel Macron'],
  },
  {
    kind: 'expert',
    words:
      /\b(?:analysts?|experts?|professors?|researchers?|scholars?|scientists?|economists?|historians?|academics?|think.?tanks?|(?:senior |research |visiting )?fellows?|lecturers?|strategists?|pollsters?|observers?|institutes?|academy|academies|universit(?:y|ies)|research cent(?:er|re)|stud(?:y|ies)|forecasters?|doctors?|epidemiologists?)\b/i,
    source: 'ISCO-08, groups 21, 23 and 26',
    examples: ['Fyodor Lukyanov, an analyst in Moscow', 'economists at the university'],
    negative: ['the students', 'President Joko Widodo'],
  },
  {
    kind: 'official',
    words:
      /\b(?:presidents?|(?:vice.?)?premiers?|(?:deputy |prime |foreign |defen[cs]e |interior |finance |trade )?ministers?|ministr(?:y|ies)|chancellors?|governments?|officials?|authorit(?:y|ies)|ambassadors?|envoys?|diplomats?|embass(?:y|ies)|secretar(?:y|ies)(?:-general| of)?|senators?|sen\.|rep\.|gov\.|lawmakers?|legislators?|congress(?:man|woman|men)?|parliament|mayors?|governors?|commissioners?|kings?|queens?|emirs?|sultans?|crown princes?|generals?|gen\.|admirals?|adm\.|colonels?|col\.|military|army|navy|air force|police|coast guard|pentagon|kremlin|white house|state department|department|administration|central bank|judges?|courts?|prosecutors?|attorney general|chief of staff|leaders?|statesm[ae]n|council|commission|agency|inspector general|sheriff|spymasters?|regulators?)\b/i,
    source: 'Weller, "Titles and forms of address"; ISCO-08, groups 01 and 11',
    examples: ['Chinese Foreign Minister Wang Yi', 'the defense ministry', 'US officials'],
    negative: ['the singer', 'shopkeepers'],
  },
  {
    kind: 'news outlet',
    words:
      /\b(?:newspapers?|dail(?:y|ies)|weekl(?:y|ies)|magazines?|broadcasters?|news (?:agenc(?:y|ies)|outlets?|sites?)|tabloids?|television|tv|media|the press(?! of)|columnists?|editorials?|reporters?|journalists?)\b/i,
    source: 'IPTC media topics, "media"',
    examples: ['the newspaper', 'Russian newspaper Kommersant'],
    negative: ['the press of events'],
  },
]

const government = /^(?:GOV|MIL|LEG|JUD|SPY|COP)$/
const titled = /\b(?:former|ex-)\b/i

/** The kind of a source, from the party that it resolves to and from its words. */
export function kindOf(text: string, actors: readonly Actor[], role: string | undefined): SourceKind {
  if (role === 'state media' || role === 'news outlet' || role === 'spokesperson') return role
  const word = sourceWords.find(({ words }) => words.test(text))?.kind
  if (word === 'anonymous' || word === 'spokesperson') return word
  const actor = actors[0]
  const official =
    actors.length > 0 &&
    actors.every(
      ({ sectors, country, group }) => sectors.some((sector) => government.test(sector)) || (country !== null && !sectors.length && !group),
    )
  // What the words say of somebody whom the registry does not know goes before what a title among them suggests.
  if (official && !(word === 'expert' && (titled.test(text) || actor?.id === null))) return 'official'
  if (actor?.sectors.includes('EDU')) return 'expert'
  if (actor?.sectors.includes('MED')) return 'news outlet'
  if (word) return word
  if (actor && /^IGO/.test(actor.cameo) && !(actor.group && !actor.id)) return 'official'
  return 'other'
}

/** What of the knowledge decides who speaks. */
export type Sources = Pick<Knowledge, 'who' | 'outlet'>

export interface Speaker {
  actor: Actor | null
  kind: SourceKind
}

/** The parties of a document, as sources are resolved by them. */
export interface Parties {
  /** Those of the sentence with this number. */
  of(sentence: number): readonly ActorMention[]
  /** As what kind of source the party with this id is known in the text, if it is. */
  role(id: string): string | undefined
}

/** Looks through the parties of a document once. */
export function partiesOf({ actors }: Document): Parties {
  const roles = new Map<string, string>()
  for (const { id, role } of actors) if (id !== null && role && !roles.has(id)) roles.set(id, role)
  return { of: bySentence(actors), role: (id) => roles.get(id) }
}

/** Resolves a source. `words` is what the text gives of it; `head` the number of its head token, -1 where it has none. */
export function speakerOf(
  document: Document,
  parties: Parties,
  knowledge: Sources,
  sentence: Sentence,
  tree: Tree,
  words: readonly number[],
  head: number,
): Speaker {
  if (head < 0 || !words.length) return { actor: null, kind: 'anonymous' }
  const { text } = document.article
  const heads = [head, ...tree.children(head).filter((i) => tree.tokens[i]!.deprel === 'conj')]
  const found = heads.map((i) => actorAt(document, parties, sentence.index, i, words))
  const actors = found.flatMap(({ actors }) => actors)
  const first = sentence.tokens[words[0]!]!
  const last = sentence.tokens[words[words.length - 1]!]!
  const span = { start: first.start, end: last.end }
  const quoted = text.slice(span.start, span.end)
  if (!actors.length) {
    const known = knowledge.who(quoted, document.article.published ? { on: document.article.published.slice(0, 10) } : {})
    if (known) actors.push({ ...known.actor, ...span, text: quoted })
  }
  const role = found.map(({ role }) => role).find(Boolean) ?? roleOf(knowledge, actors[0])
  return { actor: joint(actors, quoted, span), kind: kindOf(`${quoted} ${actors.map(({ text }) => text).join(' ')}`, actors, role) }
}

function roleOf(knowledge: Sources, actor: Actor | undefined): string | undefined {
  const outlet = actor && knowledge.outlet(actor.name, actor.country)
  return outlet ? (outlet.ofState ? 'state media' : 'news outlet') : undefined
}

function actorAt(
  document: Document,
  parties: Parties,
  sentence: number,
  head: number,
  words: readonly number[],
): { actors: Actor[]; role?: string } {
  const here = parties.of(sentence).filter((mention) => mention.via !== 'implied')
  const exact = here.filter((mention) => mention.head === head)
  const around = exact.length ? exact : here.filter((mention) => mention.first <= head && head <= mention.last)
  const best = around.sort((a, b) => b.last - b.first - (a.last - a.first))[0]
  const referents = best && (best.id !== null || best.via !== 'description') ? [] : referentOf(document, sentence, head)
  if (best && !referents.length) return { actors: [plainActor(best)], ...(best.role && { role: best.role }) }
  if (referents.length) {
    const id = referents[0]!.id
    const role = id === null ? undefined : parties.role(id)
    return { actors: [...referents], ...(role && { role }) }
  }
  // "Peskov" inside "Kremlin spokesman Dmitry Peskov", where the head was read otherwise: a person named in the source.
  const inside = here.filter((mention) => words.includes(mention.head) && mention.sectors.length && mention.id !== null)
  return inside.length === 1 ? { actors: [plainActor(inside[0]!)] } : { actors: [] }
}

/** An actor without its place among the tokens. */
export function plainActor({ sentence: _, first: __, last: ___, head: ____, role: _____, ...actor }: ActorMention): Actor {
  return actor
}

/** Several parties that say one thing ("Beijing and Moscow") as one. */
function joint(actors: readonly Actor[], text: string, span: { start: number; end: number }): Actor | null {
  if (actors.length < 2) return actors[0] ?? null
  const sectors = actors[0]!.sectors.filter((sector) => actors.every((actor) => actor.sectors.includes(sector)))
  return {
    text,
    ...span,
    name: actors.map(({ name }) => name).join(' and '),
    id: null,
    country: null,
    sectors,
    cameo: actors.map(({ cameo }) => cameo).join(' '),
  }
}
