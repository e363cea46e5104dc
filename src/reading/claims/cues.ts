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
  /** "drew criticism from Kyiv": who gets what the noun names is the content, and who gives it the source. */
  | 'converse'

export type CueKind = 'speech' | 'question' | 'thought' | 'wish' | 'stance' | 'finding' | 'appearance'

export interface CueExample {
  text: string
  /** The words of the source, or null where the text names none. */
  source: string | null
  content: string
}

export interface CueGroup {
  id: string
  /** The class of words in the literature. */
  source: string
  pos: 'verb' | 'noun' | 'adjective'
  kind: CueKind
  /** The verbs may bring in words between quotation marks. */
  quotes?: true
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
  // ---- verbs of saying ----
  {
    id: 'say',
    source: 'Levin 37.7, "say" verbs; FrameNet, Statement',
    pos: 'verb',
    kind: 'speech',
    quotes: true,
    lemmas:
      'say, add, continue, remark, comment, conclude, testify, go on, insinuate, stipulate, specify, interject, interrupt, chime in, pipe up, sum up, spell out, make it clear, put it, state, hold, submit, maintain, attest, opine, aver, avow, confide, hold forth, venture, hazard, propound, conjecture, remonstrate, preach, gloat',
    frames: ['clause'],
    examples: [
      { text: 'NATO said the exercise would begin in March.', source: 'NATO', content: 'the exercise would begin in March' },
      { text: 'The talks, Fidan said, would resume in Geneva.', source: 'Fidan', content: 'The talks would resume in Geneva' },
    ],
    negative: ['The convoy continued to the border.'],
  },
  {
    id: 'reply',
    source: 'FrameNet, Communication_response',
    pos: 'verb',
    kind: 'speech',
    quotes: true,
    lemmas: 'reply, respond, answer, counter, retort, rejoin, shoot back, fire back, hit back, demur',
    frames: ['clause'],
    examples: [{ text: 'Lavrov replied that Moscow had kept the treaty.', source: 'Lavrov', content: 'that Moscow had kept the treaty' }],
    negative: ['The gunners answered with rockets.'],
  },
  {
    id: 'shout',
    source: 'Levin 37.3, manner of speaking',
    pos: 'verb',
    kind: 'speech',
    quotes: true,
    lemmas:
      'quip, joke, exclaim, shout, yell, cry, scream, chant, whisper, mutter, mumble, murmur, muse, grumble, fume, gush, vent, thunder, growl, snap, roar, sigh, bellow, groan, moan, stammer, rant, rave, gripe, grouse, whine, jest, scoff, sneer',
    frames: ['clause'],
    examples: [{ text: 'Protesters shouted that the vote was stolen.', source: 'Protesters', content: 'that the vote was stolen' }],
    negative: ['The crowd roared.'],
  },
  {
    id: 'write',
    source: 'Levin 37.4, instruments of communication',
    pos: 'verb',
    kind: 'speech',
    quotes: true,
    lemmas: 'tweet, write, blog, post, e-mail, email, text, read, cable',
    frames: ['clause'],
    examples: [{ text: 'Zelensky wrote that the city was free.', source: 'Zelensky', content: 'that the city was free' }],
    negative: ['The engineers wrote software in Tallinn.'],
  },
  {
    id: 'announce',
    source: 'FrameNet, Statement, Reveal_secret; Levin 37.7',
    pos: 'verb',
    kind: 'speech',
    quotes: true,
    lemmas:
      'announce, declare, proclaim, pronounce, reveal, disclose, divulge, report, explain, mention, recall, recount, narrate, detail, describe, outline, relate, cite, clarify, elaborate, enumerate, lay out, set out, unveil, publicize, publicise, trumpet, tout, retweet, intimate, hint, imply, indicate, signal, note, observe, let on, communicate, let slip, recap, rehash',
    frames: ['clause', 'infinitive', 'gerund', 'object'],
    examples: [
      {
        text: 'Lavrov, calling the talks a success, noted that both sides had agreed on a date.',
        source: 'Lavrov',
        content: 'that both sides had agreed on a date',
      },
      { text: 'Turkey announced a ceasefire on Monday.', source: 'Turkey', content: 'a ceasefire on Monday' },
      { text: 'Cairo disclosed that two pilots had died.', source: 'Cairo', content: 'that two pilots had died' },
    ],
    negative: ['The frigate sailed past the island.'],
  },
  {
    id: 'assert',
    source: 'FrameNet, Affirm_or_deny; Levin 29.5, "conjecture" verbs',
    pos: 'verb',
    kind: 'speech',
    quotes: true,
    lemmas:
      'claim, assert, allege, contend, insist, argue, acknowledge, admit, concede, confirm, deny, reiterate, repeat, stress, emphasize, emphasise, underline, underscore, highlight, point out, affirm, reaffirm, profess, confess, certify, postulate, posit, vouch, refute, dispute, rebut, charge, make clear, boast, brag, complain, lament, bemoan, gainsay, swear',
    frames: ['clause', 'infinitive', 'gerund', 'object'],
    examples: [
      {
        text: 'The ministry denied that troops had crossed the river.',
        source: 'The ministry',
        content: 'that troops had crossed the river',
      },
      { text: 'Tehran admitted downing the airliner.', source: 'Tehran', content: 'downing the airliner' },
    ],
    negative: ['The bridge was built in 1987.'],
  },
  {
    id: 'promise',
    source: 'FrameNet, Commitment',
    pos: 'verb',
    kind: 'speech',
    quotes: true,
    lemmas: 'swear, vow, pledge, promise, propose, suggest, recommend, warn, caution, counsel, float, rule',
    frames: ['clause', 'infinitive', 'gerund', 'object'],
    examples: [
      { text: 'Canada pledged to send helicopters.', source: 'Canada', content: 'to send helicopters' },
      { text: 'Vienna proposed a new round of talks.', source: 'Vienna', content: 'a new round of talks' },
    ],
    negative: ['The ministers were sworn in at noon.'],
  },
  {
    id: 'predict',
    source: 'FrameNet, Predicting',
    pos: 'verb',
    kind: 'speech',
    quotes: true,
    lemmas: 'predict, forecast, foresee, foretell, prophesy',
    frames: ['clause', 'object'],
    examples: [{ text: 'The bank predicted a recession.', source: 'The bank', content: 'a recession' }],
    negative: ['Snow fell on the pass.'],
  },
  {
    id: 'tell',
    source: 'Levin 37.1, transfer of a message; 37.2, "tell"; FrameNet, Telling',
    pos: 'verb',
    kind: 'speech',
    quotes: true,
    lemmas:
      'tell, inform, remind, assure, reassure, notify, advise, warn, ask, convince, persuade, promise, brief, instruct, order, teach, show, alert, apprise, counsel, forewarn',
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
    source: 'FrameNet, Request, Attempt_suasion; Levin 58.1, "urge" verbs; 58.2, "beg" verbs',
    pos: 'verb',
    kind: 'speech',
    quotes: true,
    lemmas:
      'urge, encourage, call on, order, press, implore, beg, invite, direct, challenge, request, require, beseech, exhort, want, expect, convince, persuade, cajole, coax, entreat, goad, petition, caution, counsel',
    frames: ['predicate'],
    examples: [{ text: 'Guterres urged both sides to stop the fighting.', source: 'Guterres', content: 'both sides to stop the fighting' }],
    negative: ['The crew left the harbour.'],
  },
  {
    id: 'demand-that',
    source: 'FrameNet, Request; Huddleston and Pullum, The Cambridge Grammar of the English Language (2002), 11.7.1.1, mandative clauses',
    pos: 'verb',
    kind: 'speech',
    quotes: true,
    lemmas: 'demand, request, urge, advise, order, command, decree, direct, mandate, require, plead, beg, appeal, threaten, protest',
    frames: ['clause'],
    examples: [
      { text: 'Moscow demanded that NATO withdraw its missiles.', source: 'Moscow', content: 'that NATO withdraw its missiles' },
      { text: 'Athens threatened that it would close the strait.', source: 'Athens', content: 'that it would close the strait' },
    ],
    negative: ['The embassy ordered new furniture.'],
  },
  {
    id: 'ask',
    source: 'FrameNet, Questioning; Levin 37.1',
    pos: 'verb',
    kind: 'question',
    quotes: true,
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
    id: 'call',
    source: 'Levin 29.1, "appoint"; 29.2, "characterize"; 29.3, "dub"; FrameNet, Labeling, Categorization',
    pos: 'verb',
    kind: 'speech',
    lemmas:
      'call, describe, portray, brand, label, deem, consider, denounce, dismiss, decry, condemn, praise, hail, paint, depict, characterize, characterise, view, see, regard, frame, mock, dub, term, declare, perceive, believe, find, cast, stigmatize, classify, caricature, herald',
    frames: ['predicate'],
    examples: [
      { text: 'Tehran called the sanctions illegal.', source: 'Tehran', content: 'the sanctions illegal' },
      { text: 'Merkel described the agreement as a first step.', source: 'Merkel', content: 'the agreement as a first step' },
    ],
    negative: ['The delegation arrived in Astana.'],
  },
  {
    id: 'argue-over',
    source: 'Levin 36.1, "correspond" verbs; FrameNet, Quarreling',
    pos: 'verb',
    kind: 'speech',
    lemmas: 'argue, quarrel, bicker, squabble, spar, wrangle, haggle, feud, clash, disagree, differ, fret, agonize, agonise, puzzle',
    frames: ['preposition'],
    prepositions: 'over',
    examples: [{ text: 'Ministers quarrelled over the budget.', source: 'Ministers', content: 'the budget' }],
    negative: ['The helicopters flew over the city.'],
  },

  // ---- verbs of thought and will ----
  {
    id: 'think',
    source: 'FrameNet, Opinion, Awareness, Expectation, Certainty; Levin 29.4, "declare"; 29.5, "conjecture"',
    pos: 'verb',
    kind: 'thought',
    lemmas:
      'think, believe, know, feel, suspect, expect, anticipate, doubt, realize, realise, understand, imagine, assume, guess, bet, suppose, figure, figure out, remember, forget, learn, decide, conclude, recognize, recognise, agree, see, consider, conceive, determine, judge, reckon, surmise, presume, discover, find out, intuit, perceive, calculate, accept, estimate, reason, speculate, theorize, theorise, hypothesize, infer, deduce, gather, ascertain, sense, trust, work out, comprehend, gather, foresee, reflect, ponder, mull',
    frames: ['clause'],
    examples: [
      { text: 'Diplomats believe that the deal is close.', source: 'Diplomats', content: 'that the deal is close' },
      { text: 'The analysts doubted that the truce would hold.', source: 'The analysts', content: 'that the truce would hold' },
    ],
    negative: ['The children felt cold.'],
  },
  {
    id: 'hear',
    source: 'Levin 30.1, "see" verbs; FrameNet, Hear',
    pos: 'verb',
    kind: 'thought',
    lemmas: 'hear, notice, read',
    frames: ['clause'],
    examples: [{ text: 'Rutte heard that the pilots were alive.', source: 'Rutte', content: 'that the pilots were alive' }],
    negative: ['The villagers heard shots.'],
  },
  {
    id: 'fear',
    source: 'Levin 31.2, "admire" verbs with a clause; 62, "wish" verbs; FrameNet, Experiencer_focus',
    pos: 'verb',
    kind: 'thought',
    lemmas:
      'fear, hope, worry, wish, regret, prefer, appreciate, disagree, dream, rejoice, fret, despair, pray, alarm, unease, resentment, nervousness, excitement, enthusiasm, optimism, pessimism, distrust, mistrust, hatred, dislike, sympathy, gratitude, pride, disappointment, surprise, shock, envy, remorse, sorrow',
    frames: ['clause'],
    examples: [{ text: 'Warsaw fears that the gas will stop.', source: 'Warsaw', content: 'that the gas will stop' }],
    negative: ['The monks pray at dawn.'],
  },
  {
    id: 'want',
    source: 'Levin 32.1, "want" verbs; 62, "wish" verbs; FrameNet, Desiring, Purpose',
    pos: 'verb',
    kind: 'wish',
    lemmas:
      'want, hope, plan, intend, seek, wish, agree, refuse, decline, offer, promise, vow, pledge, threaten, propose, expect, prefer, desire, opt, decide, choose, aim, aspire, swear, consent, undertake, volunteer, demand, ask, claim, profess, resolve, dream, yearn, long, purport, like, love, hesitate, hunger, pine, deign',
    frames: ['infinitive'],
    examples: [
      { text: 'Poland wants to buy new helicopters.', source: 'Poland', content: 'to buy new helicopters' },
      { text: 'Hungary refused to send weapons.', source: 'Hungary', content: 'to send weapons' },
    ],
    negative: ['The plant was closed in March.'],
  },
  {
    id: 'consider',
    source: 'Levin 55, 63; FrameNet, Cogitation',
    pos: 'verb',
    kind: 'thought',
    lemmas:
      'consider, contemplate, ponder, mull, weigh, favor, favour, propose, suggest, recommend, oppose, support, advocate, discuss, regret, deny, mention, imagine, urge, discourage, report, envision, envisage, dread, avoid, enjoy, resist',
    frames: ['gerund'],
    examples: [{ text: 'Stockholm considered joining the alliance.', source: 'Stockholm', content: 'joining the alliance' }],
    negative: ['The soldiers were sleeping.'],
  },

  // ---- verbs of judgement ----
  {
    id: 'judge',
    source: 'Levin 33, verbs of judgement; FrameNet, Judgment_communication, Judgment_direct_address',
    pos: 'verb',
    kind: 'stance',
    lemmas:
      'support, endorse, back, criticize, criticise, condemn, praise, blast, slam, denounce, reject, dismiss, mock, ridicule, defend, applaud, welcome, embrace, favor, favour, blame, decry, deride, disavow, rebuke, reprimand, reproach, hail, laud, castigate, chide, chastise, scold, deplore, demand, advocate, disapprove, downplay, play down, contradict, rebuff, renounce, repudiate, berate, bash, lambaste, excoriate, assail, lampoon, savage, champion, commend, salute, propose, espouse, disown, disparage, insult, tease, trash, quote, discuss, debate, credit, thank, congratulate, protest, preach, condone, shrug off, brush off, laugh off, play up, vilify, malign, demonize, demonise, skewer, fault, taunt, heckle, cheer, mourn, spurn, snub, prescribe, voice, express, suggest, share, review, seek, post, request, celebrate, accuse, censure, compliment, extol, denigrate, deprecate, upbraid, reprove, scorn, question, acclaim, belittle, revile, exalt, damn, glorify, romanticize, tolerate, ponder, weigh, mull, contemplate, bewail, discredit, debunk, diss, eulogize',
    frames: ['object'],
    examples: [
      { text: 'Brazil condemned the attack on the embassy.', source: 'Brazil', content: 'the attack on the embassy' },
      { text: 'Lawmakers rejected the budget.', source: 'Lawmakers', content: 'the budget' },
    ],
    negative: ['The road crosses the mountains.'],
  },
  {
    id: 'admire',
    source: 'Levin 31.2, "admire" verbs; FrameNet, Experiencer_focus',
    pos: 'verb',
    kind: 'stance',
    lemmas:
      'prefer, doubt, fear, admire, respect, regret, resent, mistrust, distrust, despise, detest, dislike, loathe, love, hate, bemoan, appreciate, expect, abhor, adore, disdain, envy, revere, lament, rue, dread, anticipate, envision, envisage, relish, savor, savour, grieve, pity',
    frames: ['object'],
    examples: [{ text: 'Voters distrust the coalition.', source: 'Voters', content: 'the coalition' }],
    negative: ['Rain fell on the capital.'],
  },
  {
    id: 'call-for',
    source: 'FrameNet, Request; Levin 32.2, "long" verbs',
    pos: 'verb',
    kind: 'stance',
    lemmas:
      'call, push, press, argue, advocate, lobby, campaign, vote, apologize, apologise, appeal, plead, root, stand up, hope, pray, clamor, clamour, stump, long, yearn, thirst, hunger, wish, crusade, agitate, petition, beg, opt',
    frames: ['preposition'],
    prepositions: 'for',
    examples: [{ text: 'Kenya called for an inquiry into the crash.', source: 'Kenya', content: 'an inquiry into the crash' }],
    negative: ['The minister paid for the meal.'],
  },
  {
    id: 'against',
    source: 'FrameNet, Taking_sides; Levin 33',
    pos: 'verb',
    kind: 'stance',
    lemmas: 'rail, protest, speak out, argue, warn, vote, campaign, advise, inveigh, lobby, lash out, fight, rebel, caution, opt, decide',
    frames: ['preposition'],
    prepositions: 'against',
    examples: [{ text: 'Unions protested against the pact.', source: 'Unions', content: 'the pact' }],
    negative: ['The boat hit the pier.'],
  },
  {
    id: 'talk-about',
    source: 'Levin 37.5, "talk" verbs; FrameNet, Statement with Topic',
    pos: 'verb',
    kind: 'speech',
    lemmas:
      'talk, speak, complain, boast, brag, joke, warn, tweet, write, lie, rant, open up, speak out, ask, think, worry, wonder, testify, opine, say, dream, muse, fret, gripe, disagree, agree, argue, grumble, rave, brood, muse, chat, lament, fume, crow, grouse, whine, preach, lecture, warn, kid, quip, bluster, reminisce, speculate, wax',
    frames: ['preposition'],
    prepositions: 'about',
    examples: [
      { text: 'Modi talked about the border dispute.', source: 'Modi', content: 'the border dispute' },
      { text: 'Macron spoke to lawmakers about the war.', source: 'Macron', content: 'the war' },
    ],
    negative: ['The trucks drove about the city.'],
  },
  {
    id: 'comment-on',
    source: 'Levin 37.5; FrameNet, Statement with Topic',
    pos: 'verb',
    kind: 'speech',
    lemmas:
      'comment, elaborate, weigh in, remark, dwell, reflect, insist, focus, agree, expound, speculate, deliberate, ruminate, brood, meditate, preach, testify, sound off',
    frames: ['preposition'],
    prepositions: 'on, upon',
    examples: [{ text: 'The palace commented on the vote.', source: 'The palace', content: 'the vote' }],
    negative: ['The tanks stood on the bridge.'],
  },
  {
    id: 'warn-of',
    source: 'FrameNet, Warning, Statement with Topic',
    pos: 'verb',
    kind: 'thought',
    lemmas: 'warn, complain, boast, brag, approve, disapprove, speak, dream, think, know, hear, talk, despair, despair, remind, conceive',
    frames: ['preposition'],
    prepositions: 'of',
    examples: [{ text: 'Delhi warned of a wider war.', source: 'Delhi', content: 'a wider war' }],
    negative: ['Thousands of people fled.'],
  },
  {
    id: 'lash-out',
    source: 'FrameNet, Judgment_direct_address; Levin 37.8, "complain" verbs',
    pos: 'verb',
    kind: 'stance',
    lemmas:
      'lash out, hit back, take aim, scoff, laugh, sneer, balk, bristle, swipe, poke fun, make fun, hint, lash, grumble, rage, marvel, fume, wonder, scream, yell, shout, rail, jeer, rejoice, snipe, chafe',
    frames: ['preposition'],
    prepositions: 'at, of',
    examples: [
      { text: 'Maduro lashed out at his critics.', source: 'Maduro', content: 'his critics' },
      { text: 'Orban took aim at the commission.', source: 'Orban', content: 'the commission' },
    ],
    negative: ['The troops arrived at dawn.'],
  },
  {
    id: 'point-to',
    source: 'FrameNet, Reference, Evidence',
    pos: 'verb',
    kind: 'speech',
    lemmas:
      'point, refer, allude, object, react, admit, confess, respond, testify, attest, pledge allegiance, take exception, pay tribute, confess, assent',
    frames: ['preposition'],
    prepositions: 'to',
    examples: [{ text: 'Tehran pointed to the new centrifuges.', source: 'Tehran', content: 'the new centrifuges' }],
    negative: ['The refugees walked to the border.'],
  },
  {
    id: 'agree-with',
    source: 'Levin 36.1, "correspond" verbs; FrameNet, Be_in_agreement_on_assessment',
    pos: 'verb',
    kind: 'thought',
    lemmas:
      'agree, disagree, concur, side, identify, sympathize, sympathise, stand, take issue, find fault, quarrel, argue, spar, take issue, differ, empathize, empathise',
    frames: ['preposition'],
    prepositions: 'with',
    examples: [
      { text: 'Oslo agreed with the assessment.', source: 'Oslo', content: 'the assessment' },
      { text: 'Athens took issue with the map.', source: 'Athens', content: 'the map' },
    ],
    negative: ['The president travelled with his wife.'],
  },
  {
    id: 'believe-in',
    source: 'FrameNet, Religious_belief, Trust',
    pos: 'verb',
    kind: 'thought',
    lemmas: 'believe, rejoice, delight, revel, trust',
    frames: ['preposition'],
    prepositions: 'in',
    examples: [{ text: 'Havel believed in dialogue.', source: 'Havel', content: 'dialogue' }],
    negative: ['The envoys met in Oslo.'],
  },
  {
    id: 'tear-into',
    source: 'FrameNet, Judgment_direct_address',
    pos: 'verb',
    kind: 'stance',
    lemmas: 'rip, tear, lash, light, lay',
    frames: ['preposition'],
    prepositions: 'into',
    examples: [{ text: 'Senators ripped into the budget.', source: 'Senators', content: 'the budget' }],
    negative: ['The army marched into the valley.'],
  },

  // ---- verbs of evidence and appearance ----
  {
    id: 'show',
    source: 'FrameNet, Evidence; Levin 29.5, 78, "indicate" verbs',
    pos: 'verb',
    kind: 'finding',
    lemmas:
      'show, find, suggest, indicate, reveal, demonstrate, prove, conclude, confirm, reflect, illustrate, document, determine, rule, establish, hold, estimate, project, forecast, predict, warn, corroborate',
    frames: ['clause'],
    examples: [
      { text: 'A survey found that most Finns wanted to join.', source: 'A survey', content: 'that most Finns wanted to join' },
      {
        text: 'Reports show the company, a maker of engines, broke the embargo.',
        source: 'Reports',
        content: 'the company, a maker of engines, broke the embargo',
      },
    ],
    negative: ['The museum opened in June.'],
  },
  {
    id: 'poll-shows',
    source: 'FrameNet, Evidence',
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
    source: 'Levin 48; FrameNet, Appearance',
    pos: 'verb',
    kind: 'appearance',
    lemmas: 'seem, appear',
    frames: ['subject', 'clause'],
    examples: [
      { text: 'The ceasefire seems to hold.', source: null, content: 'The ceasefire to hold' },
      { text: 'It seemed as if the talks had failed.', source: null, content: 'as if the talks had failed' },
    ],
    negative: ['The envoy appeared at noon.'],
  },
  {
    id: 'hearsay',
    source: 'Huddleston and Pullum (2002), 14.6.3: hearsay and passive raising',
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

  // ---- nouns ----
  {
    id: 'claim',
    source: 'FrameNet, Statement.n, Affirm_or_deny.n, Reveal_secret.n',
    pos: 'noun',
    kind: 'speech',
    lemmas:
      'claim, statement, announcement, allegation, suggestion, assertion, argument, warning, report, conclusion, rumor, rumour, admission, acknowledgment, acknowledgement, revelation, prediction, assurance, insistence, complaint, declaration, contention, indication, case, remark, comment, observation, forecast, reminder, denial, accusation, testimony, tweet, hint, explanation',
    frames: ['clause', 'infinitive', 'preposition'],
    prepositions: 'about, on, against, for, of, over, to, regarding',
    examples: [
      { text: 'Ankara dismissed the announcement that Sweden would join.', source: null, content: 'that Sweden would join' },
      { text: 'Seoul rejected accusations that it had spied.', source: null, content: 'that it had spied' },
    ],
    negative: ['The announcement came late.'],
  },
  {
    id: 'belief',
    source: 'FrameNet, Opinion.n, Certainty.n, Expectation.n',
    pos: 'noun',
    kind: 'thought',
    lemmas:
      'belief, view, idea, notion, opinion, impression, expectation, speculation, theory, conviction, doubt, confidence, suspicion, perception, assumption, feeling, sense, understanding, skepticism, scepticism, certainty, awareness, hunch, theory, hypothesis, presumption, interpretation, understanding, judgment, judgement',
    frames: ['clause', 'infinitive', 'preposition'],
    prepositions: 'about, on, against, for, of, over, to, regarding',
    examples: [{ text: 'Macron voiced his belief that the pact would last.', source: 'his', content: 'that the pact would last' }],
    negative: ['The view was wide.'],
  },
  {
    id: 'fear',
    source: 'FrameNet, Fear.n, Emotion_directed.n',
    pos: 'noun',
    kind: 'thought',
    lemmas: 'hope, fear, concern, worry, anxiety, anger, outrage, frustration, regret, fury, dismay',
    frames: ['clause', 'infinitive', 'preposition'],
    prepositions: 'about, on, against, for, of, over, to, regarding, at',
    examples: [{ text: 'The Philippines voiced concern about the new base.', source: 'The Philippines', content: 'the new base' }],
    negative: ['Their hopes faded.'],
  },
  {
    id: 'plan',
    source: 'FrameNet, Commitment.n, Desiring.n, Purpose.n, Request.n',
    pos: 'noun',
    kind: 'wish',
    lemmas:
      'promise, pledge, vow, proposal, threat, offer, refusal, desire, intention, wish, demand, request, recommendation, call, unwillingness, willingness, reluctance, determination, appeal, plea, commitment, eagerness, ambition, ultimatum',
    frames: ['clause', 'infinitive', 'preposition'],
    prepositions: 'about, on, against, for, of, over, to, regarding',
    examples: [{ text: 'Tokyo dismissed his threat to close the strait.', source: 'his', content: 'to close the strait' }],
    negative: ['The offer came in May.'],
  },
  {
    id: 'criticism',
    source: 'FrameNet, Judgment_communication.n, Taking_sides.n',
    pos: 'noun',
    kind: 'stance',
    lemmas:
      'criticism, support, opposition, endorsement, praise, condemnation, denunciation, rejection, embrace, preference, rebuke, disagreement, stance, backing, approval, disapproval, scorn, ridicule, contempt, admiration, acclaim, applause, derision, rebuff, censure, mockery, outcry, backlash, compliment, accolade, plaudit, kudos, blame, denouncement, advocacy, sympathy',
    frames: ['clause', 'infinitive', 'preposition', 'converse'],
    prepositions: 'about, on, against, for, of, over, to, regarding',
    examples: [
      { text: 'His criticism of the treaty angered Ankara.', source: 'His', content: 'the treaty' },
      { text: 'The plan drew praise from the Vatican.', source: 'the Vatican', content: 'The plan' },
      { text: 'The bill was met with criticism by farmers.', source: 'farmers', content: 'The bill' },
    ],
    negative: ['Support arrived late.'],
  },

  // ---- adjectives ----
  {
    id: 'certain',
    source: 'FrameNet, Certainty, Awareness, Expectation',
    pos: 'adjective',
    kind: 'thought',
    lemmas:
      'confident, sure, certain, aware, skeptical, sceptical, optimistic, pessimistic, hopeful, convinced, unaware, unsure, uncertain, adamant, undecided, suspicious, doubtful, mindful, conscious, ignorant, dubious, unconvinced, cognizant, oblivious, bullish, bearish, agnostic',
    frames: ['clause', 'infinitive', 'preposition'],
    prepositions: 'about, of, on, over, to, with, at, by, in',
    examples: [{ text: 'Oslo is confident that the fund will grow.', source: 'Oslo', content: 'that the fund will grow' }],
    negative: ['The soup was cold.'],
  },
  {
    id: 'worried',
    source: 'Levin 31.3, "marvel" verbs; FrameNet, Emotion_directed',
    pos: 'adjective',
    kind: 'thought',
    lemmas:
      'concerned, worried, afraid, proud, glad, pleased, angry, surprised, disappointed, anxious, fearful, wary, sorry, grateful, excited, enthusiastic, upset, unhappy, satisfied, interested, curious, dissatisfied, frustrated, shocked, angered, alarmed, appalled, astonished, delighted, dismayed, disturbed, encouraged, enraged, furious, heartened, horrified, impressed, incensed, infuriated, irritated, outraged, puzzled, relieved, saddened, stunned, thrilled, troubled, ashamed, envious, jealous, nervous, uneasy, happy, sad, embarrassed, elated, ecstatic, amazed, annoyed, apprehensive, baffled, bothered, disgusted, distressed, disillusioned, exasperated, fascinated, fearful, frightened, scared, humbled, indignant, intrigued, irked, livid, offended, perplexed, regretful, resentful, rueful, unconcerned, unfazed, unhappy, unimpressed, unnerved, unsettled, wistful',
    frames: ['clause', 'infinitive', 'preposition'],
    prepositions: 'about, of, on, over, to, with, at, by, in',
    examples: [
      { text: 'Seoul was concerned that the border would close.', source: 'Seoul', content: 'that the border would close' },
      { text: 'Vietnam is worried about the new bases.', source: 'Vietnam', content: 'the new bases' },
    ],
    negative: ['The officers were tired.'],
  },
  {
    id: 'willing',
    source: 'FrameNet, Willingness, Desiring, Taking_sides, Judgment',
    pos: 'adjective',
    kind: 'stance',
    lemmas:
      'critical, supportive, determined, willing, reluctant, opposed, dismissive, unwilling, committed, eager, keen, loath, hesitant, sympathetic, hostile, appreciative, disdainful, inclined, disinclined, resigned, complimentary, disparaging, contemptuous, respectful, intolerant, resolute',
    frames: ['clause', 'infinitive', 'preposition'],
    prepositions: 'about, of, on, over, to, with, at, by, in',
    examples: [{ text: 'Budapest is opposed to the embargo.', source: 'Budapest', content: 'the embargo' }],
    negative: ['The valley is wide.'],
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
const speech = new Set(cueGroups.filter(({ quotes }) => quotes).flatMap(({ lemmas }) => lemmas.split(', ')))

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
    // "is opposed to", "was determined to"
    const state = xpos === 'VBN' && tree.child(token, 'cop', 'aux:pass') !== undefined ? adjectives.get(form.toLowerCase()) : undefined
    if (state) return state
    const particle = tree
      .children(token)
      .find((i) => tree.tokens[i]!.deprel === 'compound:prt' || (i === token + 1 && tree.tokens[i]!.deprel === 'advmod'))
    const whole = particle === undefined ? undefined : verbs.get(`${lemma.toLowerCase()} ${tree.tokens[particle]!.form.toLowerCase()}`)
    // "take aim", "find fault"
    const object = tree.child(token, 'obj')
    const idiom = object === undefined ? undefined : verbs.get(`${lemma.toLowerCase()} ${tree.tokens[object]!.lemma.toLowerCase()}`)
    return whole ?? idiom ?? verbs.get(lemma.toLowerCase()) ?? (xpos === 'VBN' ? adjectives.get(form.toLowerCase()) : undefined) ?? none
  }
  if (upos === 'ADJ') return adjectives.get(lemma.toLowerCase()) ?? none
  return none
}
