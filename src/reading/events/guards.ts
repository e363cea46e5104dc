/**
 * What looks like an act and is none: sport, fiction, metaphor, fixed phrases. A guard holds back what a frame found and says why; nothing
 * is dropped in silence. Each guard carries sentences of its own: those that it must hold back, and those that it must let through.
 */
import type { EventType } from '../../ontology/index.ts'
import { relation, type Tree } from '../tree.ts'

export interface Guard {
  readonly id: string
  readonly reason: string
  /** Types of events that it looks at. */
  readonly types: readonly EventType[]
  /** Lemmas of the words that report an act; all where left out. */
  readonly triggers?: string
  /** Lemmas of which one must stand in the sentence. */
  readonly sentence?: string
  /** Lemmas of which one must hang on the trigger as object, after a preposition, or as modifier. */
  readonly about?: string
  /** Lemmas of which one must be what does it: the subject, or after "by". */
  readonly by?: string
  /** Lemmas of which one must stand above the trigger or be its subject. */
  readonly told?: string
  readonly held: readonly string[]
  readonly passed: readonly string[]
}

const violent: readonly EventType[] = ['ASSAULT', 'COERCE', 'MOBILIZE', 'RETREAT', 'THREATEN', 'PROTEST']

export const guards: readonly Guard[] = [
  {
    id: 'guard.sport',
    reason: 'sport',
    types: [...violent, 'CONSULT', 'ACCUSE', 'REJECT'],
    triggers:
      'beat defeat face meet fight attack defend host clash strike shoot hit crush rout thrash raid capture win battle suspend surrender storm',
    sentence:
      'semifinal semi-final quarterfinal quarter-final midfielder goalkeeper striker halftime half-time wicket innings batsman bowler scrum touchdown quarterback playoff playoffs penalty-kick qualifier friendly grand-slam backhand hat-trick runner-up medalist medallist league tournament football soccer cricket rugby basketball hockey tennis volleyball handball baseball fixture',
    held: [
      'Brazil beat Germany in the final of the football tournament.',
      'Morocco attacked Portugal from the first minute of the football match, a quarter-final in Doha.',
      'Spain attacked from the first minute and Italy defended with nine men until halftime.',
    ],
    passed: [
      'Russian forces attacked the Ukrainian city of Kharkiv.',
      'France and Argentina met for talks on trade in Paris.',
      'The United States announced a diplomatic boycott of the Winter Olympics in Beijing.',
    ],
  },
  {
    id: 'guard.fiction',
    reason: 'fiction',
    types: violent,
    told: 'film movie novel series drama thriller episode documentary play game trailer comic cartoon opera musical depict portray reenact re-enact dramatize dramatise star',
    held: [
      'The film depicts an attack on the American embassy.',
      'In the novel, Soviet troops invade West Germany.',
      'The series shows how terrorists kidnap a British minister.',
    ],
    passed: ['Police arrested the director of the film in Tehran.', 'Iran condemned the American film.'],
  },
  {
    id: 'guard.metaphor',
    reason: 'a figure of speech: the enemy is no party',
    types: ['ASSAULT', 'MOBILIZE', 'RETREAT', 'COERCE', 'THREATEN'],
    about:
      'inflation cancer disease virus coronavirus covid covid-19 pandemic epidemic malaria ebola aids hiv tuberculosis dengue cholera measles polio influenza flu zika plague mpox poverty famine obesity corruption climate warming pollution unemployment deficit debt recession racism misinformation disinformation illiteracy addiction smoking crime drug trafficking smuggling poaching graft wildfire flood drought prejudice stereotype inequality',
    triggers:
      'war battle fight combat attack struggle campaign offensive strike beat defeat kill bombard invade assault crusade blitz mobilize mobilise fighting threaten hit surrender destroy launch wage start declare',
    held: [
      'Ghana fought malaria with Chinese help.',
      'Doctors in Brazil are fighting dengue.',
      'Germany announced new funds to fight the Ebola epidemic in West Africa.',
      'The Philippine government launched a war on drugs.',
    ],
    passed: ['Ethiopia fought against rebels in the north.', 'The Taliban attacked a base of the army.'],
  },
  {
    id: 'guard.phrase',
    reason: 'a fixed phrase that means something else',
    types: [...violent, 'CONSULT', 'SANCTION'],
    about:
      'heart panic asthma nerve charm price bidding word culture star deal balance chord tone note bargain compromise gold oil chess pawn gambit match',
    triggers: 'attack offensive war battle strike hit fight capture launch wage',
    held: ['The war of words between Greece and Turkey continued.', 'India struck a balance between Russia and the United States.'],
    passed: ['Rebels launched an offensive against the capital of Chad.', 'Israel struck targets near Damascus.'],
  },
  {
    id: 'guard.accident',
    reason: 'a force of nature or an accident, and nobody’s act',
    types: ['ASSAULT', 'COERCE'],
    triggers: 'kill hit strike injure wound destroy attack batter pound devastate damage sweep invade besiege threaten',
    by: 'storm earthquake quake aftershock tremor flood flooding hurricane typhoon cyclone tornado lightning thunderstorm wildfire landslide mudslide tsunami avalanche eruption volcano drought famine heatwave blizzard wave rain monsoon epidemic pandemic outbreak virus disease locust train tram bus lorry crash collision accident stampede derailment shipwreck shark bear elephant',
    held: [
      'The storm hit Florida and killed ten people.',
      'An earthquake killed more than 1,000 people in Afghanistan.',
      'Two people in Poland were hit by a train.',
    ],
    passed: ['A car bomb killed ten people in Somalia.', 'Russian missiles hit a train in Ukraine.'],
  },
  {
    id: 'guard.market',
    reason: 'a market moved, and nobody acted',
    types: [...violent, 'CONCEDE'],
    by: 'exchange stock share market index bond currency price commodity equity gold oil dollar euro yen pound yuan rouble ruble lira rupee',
    held: ['Stocks rallied after the election in Japan.', 'The rouble retreated from its high in Russia.'],
    passed: ['Supporters of the Georgian opposition rallied in Tbilisi.'],
  },
  {
    id: 'guard.recall',
    reason: 'called home for consultations, which are held with nobody else',
    types: ['CONSULT'],
    triggers: 'consultation',
    told: 'recall summon withdraw',
    held: ['Morocco summoned its ambassador home for consultations.'],
    passed: ['Egypt and Sudan held consultations on the dam.'],
  },
]

interface OpenGuard extends Omit<Guard, 'triggers' | 'sentence' | 'about' | 'by' | 'told'> {
  triggers?: ReadonlySet<string>
  sentence?: ReadonlySet<string>
  about?: ReadonlySet<string>
  by?: ReadonlySet<string>
  told?: ReadonlySet<string>
}

/** Opens guards for use: gives a function from a trigger in its tree and its type to the guard that holds it back, or null. */
export function openGuards(list: readonly Guard[]): (tree: Tree, trigger: number, type: EventType) => Guard | null {
  const words = (lemmas: string | undefined) => (lemmas ? new Set(lemmas.split(' ')) : undefined)
  const open = list.map((guard): [Guard, OpenGuard] => [
    guard,
    {
      ...guard,
      triggers: words(guard.triggers),
      sentence: words(guard.sentence),
      about: words(guard.about),
      by: words(guard.by),
      told: words(guard.told),
    } as OpenGuard,
  ])
  return (tree, trigger, type) => {
    const lemma = (token: number) => tree.tokens[token]!.lemma.toLowerCase()
    for (const [guard, { types, triggers, sentence, about, by, told }] of open) {
      if (!types.includes(type) || (triggers && !triggers.has(lemma(trigger)))) continue
      if (sentence && !tree.tokens.some((_, token) => sentence.has(lemma(token)))) continue
      if (about && !hanging(tree, trigger).some((token) => about.has(lemma(token)))) continue
      if (by && !doers(tree, trigger).some((token) => by.has(lemma(token)))) continue
      if (told && !above(tree, trigger).some((token) => told.has(lemma(token)))) continue
      return guard
    }
    return null
  }
}

/** What hangs closely on a trigger: objects, phrases after prepositions, modifiers, and these of its object. */
function hanging(tree: Tree, trigger: number): number[] {
  const close = (token: number) =>
    tree.children(token).filter((child) => /^(obj|obl|nmod|amod|compound|conj)$/.test(relation(tree.tokens[child]!.deprel)))
  const first = close(trigger)
  return [...first, ...first.flatMap(close)]
}

/** What does what a verb says: its subject, its agent, and the subject of the verb that it is joined to. */
function doers(tree: Tree, verb: number): number[] {
  const subject = tree.child(verb, 'nsubj') ?? (tree.tokens[verb]!.deprel === 'conj' ? tree.child(tree.head(verb), 'nsubj') : undefined)
  const agents = tree
    .children(verb)
    .filter((child) => relation(tree.tokens[child]!.deprel) === 'obl' && tree.tokens[tree.child(child, 'case') ?? child]!.lemma === 'by')
  return subject === undefined ? agents : [subject, ...agents]
}

/** The words above a trigger with their subjects, and its own subject and first phrase. */
function above(tree: Tree, trigger: number): number[] {
  const found: number[] = []
  for (let token = trigger, steps = 0; token >= 0 && steps < 6; token = tree.head(token), steps++) {
    if (token !== trigger) found.push(token)
    const subject = tree.child(token, 'nsubj')
    if (subject !== undefined) found.push(subject)
    for (const child of tree.children(token))
      if (child < trigger && tree.tokens[child]!.deprel === 'obl' && tree.child(child, 'case') !== undefined) {
        const preposition = tree.tokens[tree.child(child, 'case')!]!.lemma
        if (preposition === 'in') found.push(child)
      }
  }
  return found
}
