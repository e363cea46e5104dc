/**
 * The words that bring in what somebody says, thinks or wants: data with examples. A cue has frames, the ways in which its content may
 * hang on it. The frames follow Levin, "English Verb Classes and Alternations" (1993, sections 29, 31, 33, 37), and the account of
 * attribution in Pareti, "A Database of Attribution Relations" (2012); the lists were written for news text.
 */
import type { Tree } from '../tree.ts'

/** How the content hangs on the cue. */
export type Frame =
  /** A clause: "said (that) the talks failed", "asked whether it would". */
  | 'clause'
  /** "vowed to veto it" */
  | 'infinitive'
  /** "recommended closing the embassy" */
  | 'gerund'
  /** "announced a ceasefire" */
  | 'object'
  /** "called the vote a sham", "urged the sides to talk": the object and what is said of it. */
  | 'predicate'
  /** "told Berlin that", "asked them to leave": the object is the one spoken to. */
  | 'addressed'
  /** "called for talks": the preposition stands in `prepositions`. */
  | 'preposition'
  /** "seems to have changed", "is expected to sign": what is said of the subject, and nobody says it. */
  | 'subject'

export type CueKind = 'speech' | 'question' | 'thought' | 'wish' | 'stance' | 'finding' | 'appearance'

export interface CueExample {
  text: string
  /** The words of the source, or null where the text names none. */
  source: string | null
  content: string
}

export interface CueGroup {
  id: string
  pos: 'verb' | 'noun' | 'adjective'
  kind: CueKind
  /** Lemmas, with their particle where they have one ("point out"), parted by commas. */
  lemmas: string
  frames: readonly Frame[]
  /** For the frame "preposition". */
  prepositions?: string
  /** Lemmas of the object or the subject that the group asks for. */
  among?: string
  examples: readonly CueExample[]
  /** Sentences in which a word of the group brings in nothing. */
  negative: readonly string[]
}

export const cueGroups: readonly CueGroup[] = [
  {
    id: 'say',
    pos: 'verb',
    kind: 'speech',
    lemmas:
      'say, add, continue, remark, comment, quip, joke, conclude, respond, reply, answer, counter, retort, shoot back, fire back, tweet, write, blog, post, e-mail, email, text, testify, exclaim, shout, yell, cry, scream, chant, whisper, mutter, go on, read, insinuate, stipulate, specify, muse, grumble, fume, gush, demur, vent, thunder, rejoin, interject, interrupt, chime in, sum up, spell out, make it clear, guess, put it, state, hold, submit, maintain, estimate, calculate, reason, attest, speculate, theorize, theorise, posit, opine, aver',
    frames: ['clause'],
    examples: [
      { text: 'NATO said the exercise would begin in March.', source: 'NATO', content: 'the exercise would begin in March' },
      { text: 'Lavrov replied that Moscow had kept the treaty.', source: 'Lavrov', content: 'that Moscow had kept the treaty' },
      { text: 'The talks, Fidan said, would resume in Geneva.', source: 'Fidan', content: 'The talks would resume in Geneva' },
    ],
    negative: ['The convoy continued to the border.', 'The engineers wrote software in Tallinn.'],
  },
  {
    id: 'announce',
    pos: 'verb',
    kind: 'speech',
    lemmas:
      'announce, declare, claim, assert, allege, contend, insist, argue, acknowledge, admit, concede, confirm, deny, reveal, disclose, report, note, observe, explain, mention, recall, recount, reiterate, repeat, stress, emphasize, emphasise, underline, underscore, highlight, point out, predict, forecast, imply, hint, indicate, signal, boast, brag, complain, lament, bemoan, charge, affirm, reaffirm, proclaim, pronounce, swear, vow, pledge, promise, outline, detail, describe, refute, dispute, clarify, relate, cite, propose, suggest, recommend, warn, caution, counsel, rule, make clear, certify, profess, confess, retweet, rebut, tout, publicize, publicise, intimate, postulate, vouch, elaborate, enumerate, lay out, unveil, float, trumpet',
    frames: ['clause', 'infinitive', 'gerund', 'object'],
    examples: [
      { text: 'Turkey announced a ceasefire on Monday.', source: 'Turkey', content: 'a ceasefire on Monday' },
      {
        text: 'The ministry denied that troops had crossed the river.',
        source: 'The ministry',
        content: 'that troops had crossed the river',
      },
      { text: 'Canada pledged to send helicopters.', source: 'Canada', content: 'to send helicopters' },
    ],
    negative: ['The frigate sailed past the island.', 'The bridge was built in 1987.'],
  },
  {
    id: 'tell',
    pos: 'verb',
    kind: 'speech',
    lemmas:
      'tell, inform, remind, assure, reassure, notify, advise, warn, ask, convince, persuade, promise, brief, instruct, order, teach, show',
    frames: ['addressed'],
    examples: [
      { text: 'Scholz told parliament that Germany would send tanks.', source: 'Scholz', content: 'that Germany would send tanks' },
      { text: 'Ankara told its ambassador to leave Damascus.', source: 'Ankara', content: 'to leave Damascus' },
      { text: 'Kuleba was told that the shipment was late.', source: null, content: 'that the shipment was late' },
    ],
    negative: ['Time will tell.'],
  },
  {
    id: 'urge',
    pos: 'verb',
    kind: 'speech',
    lemmas:
      'urge, encourage, call on, order, press, implore, beg, invite, direct, challenge, request, require, beseech, exhort, want, expect, convince, persuade',
    frames: ['predicate'],
    examples: [{ text: 'Guterres urged both sides to stop the fighting.', source: 'Guterres', content: 'both sides to stop the fighting' }],
    negative: ['The crew left the harbour.'],
  },
  {
    id: 'call',
    pos: 'verb',
    kind: 'speech',
    lemmas:
      'call, describe, portray, brand, label, deem, consider, denounce, dismiss, decry, condemn, praise, hail, paint, depict, characterize, characterise, view, see, regard, frame, mock, dub, term, declare, perceive, believe, find, cast',
    frames: ['predicate'],
    examples: [
      { text: 'Tehran called the sanctions illegal.', source: 'Tehran', content: 'the sanctions illegal' },
      { text: 'Merkel described the agreement as a first step.', source: 'Merkel', content: 'the agreement as a first step' },
    ],
    negative: ['The delegation arrived in Astana.'],
  },
  {
    id: 'ask',
    pos: 'verb',
    kind: 'question',
    lemmas: 'ask, wonder, inquire, enquire, question, query, quiz, press',
    frames: ['clause', 'object', 'preposition'],
    prepositions: 'about, whether, if, for, on',
    examples: [
      { text: 'Reporters asked whether the talks would go on.', source: 'Reporters', content: 'whether the talks would go on' },
      { text: 'Lawmakers asked about the missing funds.', source: 'Lawmakers', content: 'the missing funds' },
    ],
    negative: ['The ship turned back.'],
  },
  {
    id: 'think',
    pos: 'verb',
    kind: 'thought',
    lemmas:
      'think, believe, know, feel, suspect, expect, anticipate, doubt, realize, realise, understand, imagine, assume, guess, bet, suppose, figure, remember, forget, learn, decide, conclude, recognize, recognise, fear, hope, worry, wish, agree, see, consider, conceive, determine, hear, judge, reckon, surmise, presume, discover, notice, sense, regret, trust, prefer, appreciate, disagree, dream, intuit, perceive, calculate, accept, rejoice',
    frames: ['clause'],
    examples: [
      { text: 'Diplomats believe that the deal is close.', source: 'Diplomats', content: 'that the deal is close' },
      { text: 'The analysts doubted that the truce would hold.', source: 'The analysts', content: 'that the truce would hold' },
    ],
    negative: ['The children felt cold.'],
  },
  {
    id: 'want',
    pos: 'verb',
    kind: 'wish',
    lemmas:
      'want, hope, plan, intend, seek, wish, agree, refuse, decline, offer, promise, vow, pledge, threaten, propose, expect, prefer, desire, opt, decide, choose, aim, aspire, swear, consent, undertake, volunteer, demand, ask, claim, profess, resolve, dream, yearn, purport, need, like, love, look',
    frames: ['infinitive'],
    examples: [
      { text: 'Poland wants to buy new helicopters.', source: 'Poland', content: 'to buy new helicopters' },
      { text: 'Hungary refused to send weapons.', source: 'Hungary', content: 'to send weapons' },
    ],
    negative: ['The plant was closed in March.'],
  },
  {
    id: 'consider',
    pos: 'verb',
    kind: 'thought',
    lemmas:
      'consider, contemplate, favor, favour, propose, suggest, recommend, oppose, support, advocate, discuss, regret, deny, mention, imagine, urge, discourage, report, envision, envisage, dread, avoid, enjoy, resist',
    frames: ['gerund'],
    examples: [{ text: 'Stockholm considered joining the alliance.', source: 'Stockholm', content: 'joining the alliance' }],
    negative: ['The soldiers were sleeping.'],
  },
  {
    id: 'support',
    pos: 'verb',
    kind: 'stance',
    lemmas:
      'support, oppose, endorse, back, criticize, criticise, condemn, praise, attack, blast, slam, denounce, reject, dismiss, mock, ridicule, defend, applaud, welcome, embrace, favor, favour, prefer, blame, decry, deride, question, disavow, rebuke, reprimand, reproach, hail, laud, castigate, chide, chastise, scold, deplore, demand, advocate, disapprove, doubt, fear, admire, respect, regret, resent, mistrust, distrust, despise, detest, downplay, play down, contradict, rebuff, renounce, repudiate, berate, bash, lambaste, lambast, excoriate, assail, lampoon, savage, champion, commend, salute, propose, espouse, disown, disparage, insult, tease, trash, quote, discuss, debate, credit, thank, congratulate, protest, preach, condone, dislike, loathe, shrug off, brush off, laugh off, play up, vilify, malign, demonize, demonise, skewer, fault, taunt, heckle, cheer, bemoan, mourn, appreciate, spurn, snub, prescribe, voice, express, suggest, love, share, review, seek, post, request, hate, celebrate, accuse, expect',
    frames: ['object'],
    examples: [
      { text: 'Brazil condemned the attack on the embassy.', source: 'Brazil', content: 'the attack on the embassy' },
      { text: 'Lawmakers rejected the budget.', source: 'Lawmakers', content: 'the budget' },
    ],
    negative: ['The road crosses the mountains.'],
  },
  {
    id: 'call-for',
    pos: 'verb',
    kind: 'stance',
    lemmas:
      'call, push, press, argue, advocate, lobby, campaign, vote, apologize, apologise, appeal, plead, root, stand up, hope, pray, clamor, clamour, stump',
    frames: ['preposition'],
    prepositions: 'for',
    examples: [{ text: 'Kenya called for an inquiry into the crash.', source: 'Kenya', content: 'an inquiry into the crash' }],
    negative: ['The minister paid for the meal.'],
  },
  {
    id: 'against',
    pos: 'verb',
    kind: 'stance',
    lemmas: 'rail, protest, speak out, argue, warn, vote, campaign, advise, inveigh, lobby, lash out, fight, rebel, caution, opt',
    frames: ['preposition'],
    prepositions: 'against',
    examples: [{ text: 'Unions protested against the pact.', source: 'Unions', content: 'the pact' }],
    negative: ['The boat hit the pier.'],
  },
  {
    id: 'talk-about',
    pos: 'verb',
    kind: 'speech',
    lemmas:
      'talk, speak, complain, boast, brag, joke, warn, tweet, write, lie, rant, open up, speak out, ask, think, worry, wonder, testify, opine, say, dream, muse, fret, gripe, disagree, agree, argue',
    frames: ['preposition'],
    prepositions: 'about',
    examples: [{ text: 'Modi talked about the border dispute.', source: 'Modi', content: 'the border dispute' }],
    negative: ['The trucks drove about the city.'],
  },
  {
    id: 'comment-on',
    pos: 'verb',
    kind: 'speech',
    lemmas: 'comment, elaborate, weigh in, remark, dwell, reflect, insist, focus, agree',
    frames: ['preposition'],
    prepositions: 'on, upon',
    examples: [{ text: 'The palace commented on the vote.', source: 'The palace', content: 'the vote' }],
    negative: ['The tanks stood on the bridge.'],
  },
  {
    id: 'warn-of',
    pos: 'verb',
    kind: 'thought',
    lemmas: 'warn, complain, boast, brag, approve, disapprove, speak, dream, think, know, hear, talk, despair',
    frames: ['preposition'],
    prepositions: 'of',
    examples: [{ text: 'Delhi warned of a wider war.', source: 'Delhi', content: 'a wider war' }],
    negative: ['Thousands of people fled.'],
  },
  {
    id: 'lash-out',
    pos: 'verb',
    kind: 'stance',
    lemmas: 'lash out, hit back, take aim, scoff, laugh, sneer, balk, bristle, swipe, poke fun, hint, lash',
    frames: ['preposition'],
    prepositions: 'at',
    examples: [{ text: 'Maduro lashed out at his critics.', source: 'Maduro', content: 'his critics' }],
    negative: ['The troops arrived at dawn.'],
  },
  {
    id: 'point-to',
    pos: 'verb',
    kind: 'speech',
    lemmas: 'point, refer, allude, object, react, admit, confess, respond, testify',
    frames: ['preposition'],
    prepositions: 'to',
    examples: [{ text: 'Tehran pointed to the new centrifuges.', source: 'Tehran', content: 'the new centrifuges' }],
    negative: ['The refugees walked to the border.'],
  },
  {
    id: 'agree-with',
    pos: 'verb',
    kind: 'thought',
    lemmas: 'agree, disagree, concur, side, identify, sympathize, sympathise, stand',
    frames: ['preposition'],
    prepositions: 'with',
    examples: [{ text: 'Oslo agreed with the assessment.', source: 'Oslo', content: 'the assessment' }],
    negative: ['The president travelled with his wife.'],
  },
  {
    id: 'believe-in',
    pos: 'verb',
    kind: 'thought',
    lemmas: 'believe, rejoice',
    frames: ['preposition'],
    prepositions: 'in',
    examples: [{ text: 'Havel believed in dialogue.', source: 'Havel', content: 'dialogue' }],
    negative: ['The envoys met in Oslo.'],
  },
  {
    id: 'tear-into',
    pos: 'verb',
    kind: 'stance',
    lemmas: 'rip, tear, lash, light',
    frames: ['preposition'],
    prepositions: 'into',
    examples: [{ text: 'Senators ripped into the budget.', source: 'Senators', content: 'the budget' }],
    negative: ['The army marched into the valley.'],
  },
  {
    id: 'show',
    pos: 'verb',
    kind: 'finding',
    lemmas:
      'show, find, suggest, indicate, reveal, demonstrate, prove, conclude, confirm, reflect, illustrate, document, determine, rule, establish, hold, estimate, project, forecast, predict, warn',
    frames: ['clause'],
    examples: [{ text: 'A survey found that most Finns wanted to join.', source: 'A survey', content: 'that most Finns wanted to join' }],
    negative: ['The museum opened in June.'],
  },
  {
    id: 'poll-shows',
    pos: 'verb',
    kind: 'finding',
    lemmas: 'show, find, suggest, indicate, reveal, reflect, put, give',
    frames: ['object'],
    among:
      'poll, survey, study, report, data, figure, record, email, e-mail, document, analysis, research, review, finding, investigation, memo, paper, filing, statistic, result, census, audit, inquiry, polling',
    examples: [{ text: 'The poll showed a sharp fall in trust.', source: 'The poll', content: 'a sharp fall in trust' }],
    negative: ['The guide showed a picture.'],
  },
  {
    id: 'seem',
    pos: 'verb',
    kind: 'appearance',
    lemmas: 'seem, appear',
    frames: ['subject', 'clause'],
    examples: [{ text: 'The ceasefire seems to hold.', source: null, content: 'The ceasefire to hold' }],
    negative: ['The envoy appeared at noon.'],
  },
  {
    id: 'hearsay',
    pos: 'verb',
    kind: 'appearance',
    lemmas:
      'expect, believe, say, report, know, remember, see, think, consider, mean, intend, describe, rumor, rumour, allege, suppose, understand, assume, view, deem, regard, bill, perceive',
    frames: ['subject'],
    among: '-',
    examples: [
      { text: 'The envoy is expected to arrive in Doha.', source: null, content: 'The envoy to arrive in Doha' },
      { text: 'The general is seen as a hardliner.', source: null, content: 'The general as a hardliner' },
    ],
    negative: ['Observers waited for a deal.'],
  },
  {
    id: 'claim',
    pos: 'noun',
    kind: 'speech',
    lemmas:
      'claim, statement, announcement, allegation, accusation, suggestion, assertion, argument, warning, report, promise, pledge, vow, belief, view, hope, fear, concern, worry, conclusion, idea, notion, opinion, impression, expectation, speculation, rumor, rumour, admission, acknowledgment, acknowledgement, revelation, prediction, assurance, insistence, complaint, declaration, contention, theory, conviction, doubt, confidence, proposal, threat, offer, refusal, desire, intention, wish, demand, request, recommendation, case, indication, criticism, attack, support, opposition, endorsement, call, praise, condemnation, denunciation, rejection, embrace, preference, rebuke, skepticism, scepticism, disagreement, stance, unwillingness, willingness',
    frames: ['clause', 'infinitive', 'preposition'],
    prepositions: 'about, on, against, for, of, over, to, regarding',
    examples: [
      { text: 'Ankara dismissed the announcement that Sweden would join.', source: null, content: 'that Sweden would join' },
      { text: 'His criticism of the treaty angered Ankara.', source: 'His', content: 'the treaty' },
    ],
    negative: ['The announcement came late.'],
  },
  {
    id: 'concerned',
    pos: 'adjective',
    kind: 'thought',
    lemmas:
      'concerned, worried, confident, sure, certain, aware, skeptical, sceptical, optimistic, pessimistic, hopeful, critical, afraid, supportive, convinced, proud, glad, pleased, angry, surprised, disappointed, determined, willing, reluctant, opposed, unaware, unsure, uncertain, anxious, fearful, mindful, wary, adamant, undecided, suspicious, dismissive, sorry, grateful, excited, enthusiastic, upset, unhappy, satisfied, doubtful, interested, curious, unwilling, dissatisfied, frustrated, shocked, committed, angered',
    frames: ['clause', 'infinitive', 'preposition'],
    prepositions: 'about, of, on, over, to, with, at, by, in',
    examples: [
      { text: 'Seoul was concerned that the border would close.', source: 'Seoul', content: 'that the border would close' },
      { text: 'Vietnam is worried about the new bases.', source: 'Vietnam', content: 'the new bases' },
    ],
    negative: ['The soup was cold.'],
  },
]

export interface Cue {
  group: CueGroup
  lemma: string
}

const verbs = new Map<string, Cue[]>()
const nouns = new Map<string, Cue[]>()
const adjectives = new Map<string, Cue[]>()
const tables = { verb: verbs, noun: nouns, adjective: adjectives }
for (const group of cueGroups)
  for (const lemma of group.lemmas.split(', ')) {
    const cues = tables[group.pos].get(lemma)
    if (cues) cues.push({ group, lemma })
    else tables[group.pos].set(lemma, [{ group, lemma }])
  }

const none: readonly Cue[] = []
const speech = new Set(
  cueGroups.filter(({ id }) => ['say', 'announce', 'tell', 'ask', 'urge'].includes(id)).flatMap(({ lemmas }) => lemmas.split(', ')),
)

/** Whether a token may bring in words between quotation marks. */
export function isSpeechVerb(tree: Tree, token: number): boolean {
  const { lemma, upos, xpos } = tree.tokens[token]!
  return (upos === 'VERB' || /^VB/.test(xpos)) && speech.has(lemma.toLowerCase())
}

/** The readings of a token as a cue, in the order of the table. */
export function cuesOf(tree: Tree, token: number): readonly Cue[] {
  const { upos, xpos, lemma, form, deprel } = tree.tokens[token]!
  if (upos === 'NOUN') return nouns.get(lemma.toLowerCase()) ?? none
  if (upos === 'VERB' || (upos === 'ADJ' && verbs.has(lemma))) {
    if (upos === 'ADJ' || deprel === 'amod') return adjectives.get(lemma) ?? none
    const particle = tree
      .children(token)
      .find((i) => tree.tokens[i]!.deprel === 'compound:prt' || (i === token + 1 && tree.tokens[i]!.deprel === 'advmod'))
    const whole = particle === undefined ? undefined : verbs.get(`${lemma.toLowerCase()} ${tree.tokens[particle]!.form.toLowerCase()}`)
    return whole ?? verbs.get(lemma.toLowerCase()) ?? (xpos === 'VBN' ? adjectives.get(form.toLowerCase()) : undefined) ?? none
  }
  if (upos === 'ADJ') return adjectives.get(lemma.toLowerCase()) ?? none
  return none
}
