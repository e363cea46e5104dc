/**
 * What looks like an act and is none: sport, fiction, metaphor, fixed phrases. A guard holds back what a frame found and says why; nothing
 * is dropped in silence. Each guard carries sentences of its own: those that it must hold back, and those that it must let through.
 */
import type { Sentence } from '../../document.ts'
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
  /** Lemmas of which two must stand in the paragraph; `score` is a result like 2-1. */
  readonly passage?: string
  /** Lemmas of which none may stand in the paragraph. */
  readonly unless?: string
  /** Lemmas of which one must hang on the trigger as object, after a preposition, or as modifier. */
  readonly about?: string
  /** Lemmas of which one must be the trigger's object itself. */
  readonly object?: string
  /** Lemmas of which one must be what does it: the subject, or after "by". */
  readonly by?: string
  /** Lemmas of which one must stand above the trigger or be its subject. */
  readonly told?: string
  readonly held: readonly string[]
  readonly passed: readonly string[]
}

const violent: readonly EventType[] = ['ASSAULT', 'COERCE', 'MOBILIZE', 'RETREAT', 'THREATEN', 'PROTEST']

/** Where these are at work, an attack is one. */
const grave =
  'gunman gunmen police bomb bombing militant militia soldier troop rebel missile terrorist terror army military rocket drone airstrike hostage president minister ministry government parliament ambassador embassy sanction treaty war-crime'

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
    id: 'guard.match',
    reason: 'sport, as the paragraph tells',
    types: [...violent, 'CONSULT', 'ACCUSE', 'REJECT'],
    triggers:
      'beat defeat face meet win thrash rout crush knock edge overcome strike fire shoot hit attack defend host storm battle fight clash capture eliminate oust raid visit',
    passage:
      'score final semifinal semi-final quarterfinal quarter-final title cup league goal coach team match tournament champion championship season stadium striker winger midfielder goalkeeper winner medal player lap race podium halftime referee penalty group-stage stoppage fixture squad football soccer cricket rugby basketball hockey tennis chess queen king bishop pawn rook grandmaster gambit checkmate',
    unless: grave,
    held: [
      'Spain beat England 2-1 in the final in Berlin on Sunday.',
      'The chess master from Armenia sacrificed his queen and attacked.',
      'Croatia struck twice after the break and the team defeated Belgium to reach the final.',
    ],
    passed: [
      'Rebels attacked a team of the United Nations during the cup final, and the government sent troops.',
      'Ethiopia fought against rebels in the north.',
    ],
  },
  {
    id: 'guard.fiction-passage',
    reason: 'films, books and their critics, as the paragraph tells',
    types: [...violent, 'ACCUSE'],
    passage:
      'film movie director novel novelist actor actress studio screen cinema episode album song premiere box-office blockbuster sequel screenplay critic',
    unless: grave,
    held: ['The film opens in Japan in May. Its director attacked critics in Italy.'],
    passed: ['Iranian police attacked the director of a film with truncheons.'],
  },
  {
    id: 'guard.business',
    reason: 'companies compete, and nobody is attacked',
    types: violent,
    triggers: 'offensive fight battle attack war strike raid launch wage beat defeat hit win capture invade defend storm',
    passage:
      'market share company profit retailer carmaker automaker investor brand customer consumer revenue shareholder startup rival sale smartphone supermarket airline retail',
    unless: grave,
    held: ['The company has launched an offensive in India to win back market share.'],
    passed: ['Hackers from North Korea attacked a company in Japan.'],
  },
  {
    id: 'guard.tour',
    reason: 'artists and tourists, and no visit of state',
    types: ['CONSULT'],
    by: 'ballet orchestra band singer pianist troupe choir musician rapper comedian violinist circus theatre opera tourist visitor traveller traveler holidaymaker pilgrim surfer hiker fan couple',
    held: [
      'A Russian ballet opened its tour of China.',
      'The British band will visit Brazil in May.',
      'Tourists from India visited Thailand in record numbers.',
    ],
    passed: ['The British foreign secretary visited Brazil.'],
  },
  {
    id: 'guard.fiction',
    reason: 'fiction',
    types: violent,
    told: 'film movie novel series drama thriller episode documentary play game trailer comic cartoon opera musical depict portray reenact re-enact dramatize dramatise',
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
      'waste plastic litter smoking tobacco noise bureaucracy hunger illiteracy loneliness racism sexism inflation cancer disease virus coronavirus covid covid-19 pandemic epidemic malaria ebola aids hiv tuberculosis dengue cholera measles polio influenza flu zika plague mpox poverty famine obesity corruption climate warming pollution unemployment deficit debt recession racism misinformation disinformation illiteracy addiction smoking crime drug trafficking smuggling poaching graft wildfire flood drought prejudice stereotype inequality',
    triggers:
      'war battle fight combat attack struggle campaign offensive strike beat defeat kill bombard invade assault crusade blitz mobilize mobilise fighting threaten hit surrender destroy launch wage start declare',
    held: [
      'Ghana fought malaria with Chinese help.',
      'Doctors in Brazil are fighting dengue.',
      'Germany announced new funds to fight the Ebola epidemic in West Africa.',
      'The Philippine government launched a war on drugs.',
      'Italy declared war on plastic waste.',
    ],
    passed: ['Ethiopia fought against rebels in the north.', 'The Taliban attacked a base of the army.'],
  },
  {
    id: 'guard.phrase',
    reason: 'a fixed phrase that means something else',
    types: [...violent, 'CONSULT', 'SANCTION'],
    about:
      'way heart panic asthma nerve charm price bidding word culture star deal balance chord tone note bargain compromise chess pawn gambit match',
    triggers: 'attack offensive war battle strike hit fight capture launch wage',
    held: [
      'The war of words between Greece and Turkey continued.',
      'India struck a balance between Russia and the United States.',
      'He fought his way to the top in China.',
    ],
    passed: ['Rebels launched an offensive against the capital of Chad.', 'Israel struck targets near Damascus.'],
  },
  {
    id: 'guard.find',
    reason: 'what is found underground',
    types: violent,
    triggers: 'strike hit',
    object: 'oil gold gas water bedrock',
    held: ['The company struck oil off Guyana.', 'Prospectors from Canada struck gold in Mali.'],
    passed: ["Ukraine's drones struck an oil refinery in Russia.", 'Houthi missiles struck a gas tanker of Norway.'],
  },
  {
    id: 'guard.accident',
    reason: 'a force of nature or an accident, and nobody’s act',
    types: ['ASSAULT', 'COERCE'],
    triggers: 'kill hit strike injure wound destroy attack batter pound devastate damage sweep invade besiege threaten',
    by: 'storm earthquake quake aftershock tremor flood flooding hurricane typhoon cyclone tornado lightning thunderstorm wildfire landslide mudslide tsunami avalanche eruption volcano drought famine heatwave blizzard monsoon epidemic pandemic virus disease locust train tram bus lorry crash collision accident stampede derailment shipwreck shark bear elephant',
    held: [
      'The storm hit Florida and killed ten people.',
      'An earthquake killed more than 1,000 people in Afghanistan.',
      'A strike of lightning killed two people in India.',
      'Two people in Poland were hit by a train.',
    ],
    passed: [
      'A wave of bombings killed ten people in Iraq.',
      'A car bomb killed ten people in Somalia.',
      'Russian missiles hit a train in Ukraine.',
    ],
  },
  {
    id: 'guard.market',
    reason: 'a market moved, and nobody acted',
    types: [...violent, 'CONCEDE'],
    by: 'investor trader exchange stock share market index bond currency price commodity equity gold oil dollar euro yen pound yuan rouble ruble lira rupee',
    held: [
      'Investors retreated from risk in Asia.',
      'Stocks rallied after the election in Japan.',
      'The rouble retreated from its high in Russia.',
    ],
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

interface OpenGuard extends Omit<Guard, 'triggers' | 'sentence' | 'passage' | 'unless' | 'about' | 'object' | 'by' | 'told'> {
  triggers?: ReadonlySet<string>
  passage?: ReadonlySet<string>
  unless?: ReadonlySet<string>
  sentence?: ReadonlySet<string>
  about?: ReadonlySet<string>
  object?: ReadonlySet<string>
  by?: ReadonlySet<string>
  told?: ReadonlySet<string>
}

/** Opens guards for use: gives a function from a trigger in its tree, its type and the words of its paragraph to the guard that holds it back, or null. */
export function openGuards(
  list: readonly Guard[],
): (tree: Tree, trigger: number, type: EventType, passage: ReadonlySet<string>) => Guard | null {
  const words = (lemmas: string | undefined) => (lemmas ? new Set(lemmas.split(' ')) : undefined)
  const open = list.map((guard): [Guard, OpenGuard] => [
    guard,
    {
      ...guard,
      triggers: words(guard.triggers),
      sentence: words(guard.sentence),
      passage: words(guard.passage),
      unless: words(guard.unless),
      about: words(guard.about),
      object: words(guard.object),
      by: words(guard.by),
      told: words(guard.told),
    } as OpenGuard,
  ])
  return (tree, trigger, type, around) => {
    const lemma = (token: number) => tree.tokens[token]!.lemma.toLowerCase()
    for (const [guard, { types, triggers, sentence, passage, unless, about, object, by, told }] of open) {
      if (!types.includes(type) || (triggers && !triggers.has(lemma(trigger)))) continue
      if (sentence && !tree.tokens.some((_, token) => sentence.has(lemma(token)))) continue
      if (passage && [...passage].filter((word) => around.has(word)).length < 2) continue
      if (unless && [...unless].some((word) => around.has(word))) continue
      if (about && !hanging(tree, trigger).some((token) => about.has(lemma(token)))) continue
      if (object && !object.has(lemma(tree.child(trigger, 'obj') ?? trigger))) continue
      if (by && !doers(tree, trigger).some((token) => by.has(lemma(token)))) continue
      if (told && !above(tree, trigger).some((token) => told.has(lemma(token)))) continue
      return guard
    }
    return null
  }
}

/** The paragraph of a sentence; with the next one where it is all that its paragraph holds, like a headline. */
export function passageAround(sentences: readonly Sentence[], index: number): readonly Sentence[] {
  const { paragraph } = sentences[index]!
  let [first, last] = [index, index]
  while (sentences[first - 1]?.paragraph === paragraph) first--
  while (sentences[last + 1]?.paragraph === paragraph) last++
  const next = sentences[last + 1]?.paragraph
  if (first === last && next !== undefined) while (sentences[last + 1]?.paragraph === next) last++
  return sentences.slice(first, last + 1)
}

/** The words of a paragraph as guards look for them: lemmas, and `score` where it holds a result. */
export function passageWords(sentences: readonly Sentence[], text: string): ReadonlySet<string> {
  const words = new Set(sentences.flatMap(({ tokens }) => tokens.map(({ lemma }) => lemma.toLowerCase())))
  if (/(?<![\d-])\d{1,2}[-–]\d{1,2}(?![\d-])/.test(text.slice(sentences[0]!.start, sentences.at(-1)!.end))) words.add('score')
  return words
}

/** What hangs closely on a trigger: objects, phrases after prepositions, modifiers, and these of its object. */
function hanging(tree: Tree, trigger: number): number[] {
  const close = (token: number) =>
    tree.children(token).filter((child) => /^(obj|obl|nmod|amod|compound|conj)$/.test(relation(tree.tokens[child]!.deprel)))
  // "declared war on plastic waste": the phrase may hang on the verb.
  const verb = tree.tokens[trigger]!.deprel === 'obj' ? tree.head(trigger) : -1
  const first = [...close(trigger), ...(verb < 0 ? [] : close(verb).filter((child) => child > trigger))]
  return [...first, ...first.flatMap(close)]
}

/** What does what a verb says: its subject, its agent, and the subject of the verb that it is joined to. */
function doers(tree: Tree, verb: number): number[] {
  const subject = tree.child(verb, 'nsubj') ?? (tree.tokens[verb]!.deprel === 'conj' ? tree.child(tree.head(verb), 'nsubj') : undefined)
  const agents = tree
    .children(verb)
    .filter((child) => relation(tree.tokens[child]!.deprel) === 'obl' && tree.tokens[tree.child(child, 'case') ?? child]!.lemma === 'by')
  // "A magnitude 6.1 earthquake" may be read as an apposition; "a strike of lightning".
  const close = (token: number) => tree.children(token).filter((child) => /^(appos|nmod)$/.test(tree.tokens[child]!.deprel))
  return subject === undefined ? agents : [subject, ...close(subject), ...agents]
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
