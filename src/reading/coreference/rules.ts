/**
 * What pronouns and descriptions may refer to: data with examples. The order of preference follows Lappin and Leass, "An Algorithm for
 * Pronominal Anaphora Resolution" (1994): subjects before objects, near before far; the number and gender tests are those of Hobbs (1978).
 */

export interface PronounRule {
  forms: string
  number: 'singular' | 'plural'
  gender: 'male' | 'female' | 'thing' | 'any'
  source: string
  examples: readonly CoreferenceExample[]
}

export interface CoreferenceExample {
  text: string
  /** The mention that is resolved. */
  mention: string
  /** The first mention of what it stands for (of several, joined by "and"), or null where it stays unresolved. */
  antecedent: string | null
}

const grammar = 'Huddleston and Pullum, "The Cambridge Grammar of the English Language" (2002), chapter 5'

export const pronounRules: readonly PronounRule[] = [
  {
    forms: 'he him his himself',
    number: 'singular',
    gender: 'male',
    source: grammar,
    examples: [
      { text: 'Putin flew to Beijing. He met Macron there.', mention: 'He', antecedent: 'Putin' },
      { text: 'The talks failed. He left.', mention: 'He', antecedent: null },
    ],
  },
  {
    forms: 'she her hers herself',
    number: 'singular',
    gender: 'female',
    source: grammar,
    examples: [{ text: 'Angela Merkel flew to Kyiv. She met the cabinet.', mention: 'She', antecedent: 'Angela Merkel' }],
  },
  {
    forms: 'it its itself',
    number: 'singular',
    gender: 'thing',
    source: grammar,
    examples: [
      { text: 'Turkey closed the strait. It had warned of this.', mention: 'It', antecedent: 'Turkey' },
      { text: 'Turkey waited. It was clear that the deal was off.', mention: 'It', antecedent: null },
    ],
  },
  {
    forms: 'they them their theirs themselves',
    number: 'plural',
    gender: 'any',
    source: grammar,
    examples: [
      { text: 'Macron and Putin spoke by phone. They discussed trade.', mention: 'They', antecedent: 'Macron and Putin' },
      { text: 'Modi met Putin in Moscow. They signed two statements.', mention: 'They', antecedent: 'Modi and Putin' },
    ],
  },
]

export interface DescriptionRule {
  id: string
  /** Head nouns, as lemmas. */
  nouns: string
  /** What the description looks for. */
  seeks: 'person' | 'outlet' | 'body' | 'bloc' | 'state' | 'two persons' | 'two states' | 'event'
  /** Words that must stand before the noun; "the" where none are given. */
  with?: string
  source: string
  examples: readonly CoreferenceExample[]
}

export const descriptionRules: readonly DescriptionRule[] = [
  {
    id: 'two leaders',
    nouns:
      'leader president premier chancellor minister statesman stateswoman counterpart man woman politician diplomat envoy negotiator official general lawmaker senator journalist candidate rival',
    seeks: 'two persons',
    with: 'two both three',
    source: 'usage of news agencies',
    examples: [
      {
        text: 'Macron met Putin in Moscow. The two leaders signed a statement.',
        mention: 'The two leaders',
        antecedent: 'Macron and Putin',
      },
      {
        text: 'Macron met Putin and Biden in Geneva. The three leaders signed a statement.',
        mention: 'The three leaders',
        antecedent: 'Macron and Putin and Biden',
      },
    ],
  },
  {
    id: 'leaders',
    nouns: 'leader president premier',
    seeks: 'two persons',
    source: 'usage of news agencies',
    examples: [
      { text: 'Macron met Putin in Moscow. The presidents signed a statement.', mention: 'The presidents', antecedent: 'Macron and Putin' },
      {
        text: 'Macron hosted Biden and Modi in Paris. The leaders signed a statement.',
        mention: 'The leaders',
        antecedent: 'Macron and Biden and Modi',
      },
    ],
  },
  {
    id: 'the two',
    nouns: 'two pair duo three trio',
    seeks: 'two persons',
    source: 'usage of news agencies',
    examples: [
      { text: 'Macron met Putin in Moscow. The two discussed the war.', mention: 'The two', antecedent: 'Macron and Putin' },
      { text: 'Macron met Putin in Moscow. The pair of shoes was lost.', mention: 'The pair', antecedent: null },
    ],
  },
  {
    id: 'two sides',
    nouns: 'side country nation state party neighbor neighbour government power ally rival capital',
    seeks: 'two states',
    with: 'two both three',
    source: 'usage of news agencies',
    examples: [
      { text: 'Russia and China held drills. Both sides called them a success.', mention: 'Both sides', antecedent: 'Russia and China' },
      { text: 'Russia, China and Iran held drills. Both sides called them a success.', mention: 'Both sides', antecedent: null },
    ],
  },
  {
    id: 'the sides',
    nouns: 'side party',
    seeks: 'two states',
    source: 'usage of news agencies',
    examples: [
      { text: 'Russia and China held drills. The sides called them a success.', mention: 'The sides', antecedent: 'Russia and China' },
      { text: 'Russia and China held drills. The opposition parties protested.', mention: 'The opposition parties', antecedent: null },
    ],
  },
  {
    id: 'the two states',
    nouns: 'two pair duo three trio',
    seeks: 'two states',
    source: 'usage of news agencies',
    examples: [
      { text: 'Russia and China held drills. The two called them a success.', mention: 'The two', antecedent: 'Russia and China' },
    ],
  },
  {
    id: 'outlet',
    nouns: 'newspaper paper daily weekly tabloid broadcaster channel magazine outlet agency network',
    seeks: 'outlet',
    source: 'usage of news agencies',
    examples: [{ text: 'Kommersant named the buyer. The newspaper gave no price.', mention: 'The newspaper', antecedent: 'Kommersant' }],
  },
  {
    id: 'body',
    nouns:
      'ministry department agency council commission committee court bank union organisation organization association party company group fund force army parliament assembly bureau office institute academy university kremlin watchdog body',
    seeks: 'body',
    source: 'usage of news agencies',
    examples: [
      {
        text: 'The Foreign Ministry called in the envoy. The ministry gave no reason.',
        mention: 'The ministry',
        antecedent: 'Foreign Ministry',
      },
    ],
  },
  {
    id: 'bloc',
    nouns: 'alliance bloc pact organisation organization union body',
    seeks: 'bloc',
    source: 'usage of news agencies',
    examples: [{ text: 'NATO met in Brussels. The alliance has a new chief.', mention: 'The alliance', antecedent: 'NATO' }],
  },
  {
    id: 'state',
    nouns: 'country nation republic kingdom',
    seeks: 'state',
    source: 'usage of news agencies',
    examples: [
      { text: 'Turkey closed the strait. The country had warned of this.', mention: 'The country', antecedent: 'Turkey' },
      { text: 'Russia and China held drills. The country called them a success.', mention: 'The country', antecedent: null },
    ],
  },
  {
    id: 'person',
    nouns:
      'president minister premier chancellor leader secretary spokesman spokeswoman spokesperson ambassador envoy diplomat king queen prince pope chief director general admiral senator governor mayor professor analyst expert economist official commissioner negotiator lawmaker politician candidate head judge prosecutor colonel author statesman historian speaker emir sultan journalist commander dissident activist',
    seeks: 'person',
    source: 'ISCO-08, groups 1 and 2',
    examples: [
      {
        text: 'Ivan Timofeev, an analyst, sees no way out. The analyst blames both capitals.',
        mention: 'The analyst',
        antecedent: 'Ivan Timofeev',
      },
    ],
  },
  ...(
    [
      [
        'exercises',
        'exercise drill manoeuvre maneuver wargame',
        'The navies held drills. The exercises lasted a week.',
        'The exercises',
        'drills',
      ],
      [
        'meeting',
        'meeting summit talk negotiation conversation discussion conference session encounter',
        'Macron and Biden held a summit. The meeting took an hour.',
        'The meeting',
        'a summit',
      ],
      [
        'deal',
        'deal agreement treaty accord pact contract memorandum',
        'Iran signed an accord. The deal is valid for ten years.',
        'The deal',
        'an accord',
      ],
      [
        'attack',
        'attack strike raid bombing assault shelling offensive bombardment',
        'A raid hit the port. The attack killed two.',
        'The attack',
        'A raid',
      ],
      ['visit', 'visit trip tour journey', 'Modi began a tour. The visit ends on Friday.', 'The visit', 'a tour'],
      [
        'games',
        'game olympics championship tournament',
        'Beijing hosted the Winter Olympics. The Games began in February.',
        'The Games',
        'the Winter Olympics',
      ],
      [
        'sanctions',
        'sanction embargo restriction measure',
        'Japan imposed sanctions. The measures take effect in May.',
        'The measures',
        'sanctions',
      ],
      ['protest', 'protest demonstration rally march', 'A march filled the square. The protest was peaceful.', 'The protest', 'A march'],
      ['war', 'war conflict invasion fighting', 'An invasion began in February. The war goes on.', 'The war', 'An invasion'],
      ['ceasefire', 'ceasefire cease-fire truce armistice', 'Both sides declared a truce. The ceasefire held.', 'The ceasefire', 'a truce'],
    ] as const
  ).map(
    ([id, nouns, text, mention, antecedent]): DescriptionRule => ({
      id,
      nouns,
      seeks: 'event',
      source: 'WordNet 3.1, synonyms and near hypernyms',
      examples: [{ text, mention, antecedent }],
    }),
  ),
]

/** Nouns that an office may be called by besides its title, by role. */
export const officeWords: Readonly<Record<string, string>> = {
  'head-of-state': 'leader head',
  'head-of-government': 'premier leader head',
  'foreign-minister': 'minister diplomat',
  'defence-minister': 'minister defence defense',
  'international-head': 'chief head',
  'legislature-head': 'speaker lawmaker',
  'military-chief': 'general commander chief',
  spokesperson: 'spokesman spokeswoman spokesperson',
  envoy: 'envoy ambassador diplomat',
}

const words = (list: string): string[] => list.trim().split(/\s+/)

/** Titles, nouns and given names that tell a person's gender; names that both sexes bear are left out. */
export const genderWords: Readonly<Record<'male' | 'female', ReadonlySet<string>>> = {
  male: new Set(
    words(`
      mr mr. sir lord king prince emperor sultan emir sheikh pope spokesman chairman congressman businessman statesman
      policeman father son husband brother man men vladimir sergei sergey dmitry dmitri mikhail boris ivan alexander
      aleksandr andrei andrey nikolai viktor yuri igor oleg konstantin pavel maxim john james robert michael william david
      richard joseph joe thomas charles donald george paul mark kevin brian barack bill antony anthony emmanuel olaf
      volodymyr recep mohammed muhammad mohammad ahmed ali hassan hussein ibrahim abdullah khalid omar yasser mahmoud
      mustafa salman narendra shinzo fumio yoshihide jair luiz nicolas juan carlos jose pedro jens josep petr francois
      françois silvio mario matteo benjamin bashar abdel hamid ashraf imran justin scott rishi keir lloyd jake mike stephen
      steven peter martin henry frank franz friedrich wolfgang sigmar heiko helmut gerhard joachim sebastian alexis antonis
      kyriakos hakan mevlut bulent zoran aleksandar slobodan milos andrej janez jaroslaw lech tony gordon philip edward
      daniel simon adam jonathan matthew luke andrew patrick ronald jimmy gerald lyndon dwight harry franklin theodore raul
      fidel hugo evo rafael enrique felipe miguel alberto alvaro gustavo javier sauli sergio antonio luis manuel fernando
      jorge gabriel diego alfredo augusto emilio ernesto francisco thabo nelson jacob cyril uhuru yoweri felix abiy isaias
      meles haile hailemariam kofi boutros trygve dominic jeremy winston neville harold ehud yitzhak ariel shimon naftali
      yair avigdor hosni anwar gamal muammar saddam nouri haider adil javad hashemi rajiv manmohan atal pervez nawaz asif
      junichiro yasuo taro naoto yukio kiichi rodrigo benigno joko susilo mahathir najib prayuth malcolm bob anders ulf
      fredrik carl stefan lars erik jonas henrik
    `),
  ),
  female: new Set(
    words(`
      ms ms. mrs mrs. miss madam lady queen princess empress spokeswoman chairwoman congresswoman businesswoman stateswoman
      policewoman mother daughter wife sister woman women angela hillary theresa jacinda ursula annalena christine sanna
      mette kaja maia maria marine nancy kamala elizabeth margaret magdalena dilma michelle cristina indira benazir
      condoleezza madeleine susan samantha linda victoria liz giorgia karine julie anne anna olga svetlana natalia tatiana
      yulia irina valentina ellen federica catherine katherine zuzana ana claudia nikki jill melania ivanka sarah mary jane
      helen laura barbara patricia jennifer jessica emma emily charlotte diana camilla kate gina janet sheila ingrid eva
      erna helle jóhanna katrin katrín vigdis tarja dalia sviatlana veronika elena roberta golda tzipi sonia sushma mamata
      aung megawati gloria corazon yingluck penny julia jacqui quentin helga heidi petra sabine gerda annegret manuela
      monika ngozi graça winnie leymah sahle joyce isabel violeta mireya
    `),
  ),
}
