/**
 * What the tokenizer and the sentence splitter know of English spelling: data with examples. The conventions are those of
 * UD English EWT and GUM (universaldependencies.org/en), which follow the Linguistic Data Consortium's treebank guidelines.
 */

/** How a full stop after an abbreviation is to be read. */
export type AbbreviationUse =
  /** Stands before a name: a sentence never ends here ("Gen. Milley"). */
  | 'title'
  /** May end a sentence too; the next word decides ("Tesla Inc. said", "at Tesla Inc. The firm"). */
  | 'any'
  /** Only before a number ("No. 3"); elsewhere it is a word and a full stop ("He said no."). */
  | 'number'
  /** Only after a comma ("Springfield, Ill."); elsewhere it may be a word ("fell ill."). */
  | 'state'

export interface AbbreviationSet {
  use: AbbreviationUse
  /** Without the final full stop, in the case in which they are written. */
  words: string
  example: string
  source: string
}

export const abbreviations: readonly AbbreviationSet[] = [
  {
    use: 'title',
    words:
      'Mr Mrs Ms Messrs Mme Mlle Dr Drs Prof Rev Hon Fr Sr. Pres Gov Govs Sen Sens Rep Reps Amb Atty Asst Supt Insp Det St Ste Mt Ft Gen Lt Col Maj Capt Cpt Sgt Cpl Pvt Cmdr Cdr Adm Brig Comdr Lieut Spc Ofc Hr Msgr Dep Min Sec',
    example: 'Gen. Mark Milley spoke.',
    source: 'titles of The Associated Press Stylebook and of UD English EWT',
  },
  {
    use: 'any',
    words:
      'Jr Sr Esq Inc Ltd Co Corp Bros Cos Plc LLC Dept dept Univ Assn Ave Blvd Rd Hwy etc Etc al vs Vs approx ca cf est Est Ph Bhd Pty Intl Natl Jan Feb Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat viz',
    example: 'Gazprom Neft Co. The firm is Russian.',
    source: 'company forms and months of The Associated Press Stylebook; UD English EWT',
  },
  {
    use: 'number',
    words:
      'No no Nos nos Art Arts art Fig Figs fig Sec sec Ch ch Vol vol pp p para Para Nr Res Mar Apr Jun Jul Op Ver ver Tel tel Ext ext c',
    example: 'Resolution No. 3 passed.',
    source: 'UD English EWT and GUM',
  },
  {
    use: 'state',
    words:
      'Ala Ariz Ark Calif Cal Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Ont Que',
    example: 'He was born in Scranton, Pa. in 1942.',
    source: 'state names of The Associated Press Stylebook',
  },
]

/** Dotted abbreviations after which a name follows, so that a sentence does not end there although a capital comes. */
export const dottedTitles = ['lt.col', 'maj.gen', 'brig.gen', 'h.e', 'h.r.h', 'h.m'] as const

/** Dotted forms with other than single letters. */
export const dottedForms = ['Ph.D.', 'M.Sc.', 'B.Sc.', 'Lt.Gen.', 'Lt.Col.', 'Maj.Gen.', 'Brig.Gen.', 'D.Phil.', 'LL.D.', 'LL.B.'] as const

/** Words that begin a sentence rather than go on with a name: after "U.S." or "Inc." they say that a sentence has ended. */
export const sentenceStarters: ReadonlySet<string> = new Set(
  `The A An This That These Those There Here It He She They We I You His Her Their Its Our My Your In On At By For From With Without As After Before
   Since Until While When Where Why How What Who Which Whose If Though Although Because But And Or Nor So Yet However Meanwhile Moreover Also Then Thus
   Still Now Not No Some Many Most Both All Each Every Any Other Others Another One Two Three Such During Under Over Between Among According To Is Are
   Was Were Do Does Did Has Have Had Will Would Could Should Can May Might Must Let Earlier Later Last Next Today Yesterday Once Only Even Despite Amid
   Analysts Officials Critics Experts Leaders Reporters`
    .split(/\s+/)
    .filter(Boolean),
)

/** Verbs that take what was said: `"Never!" Churchill said` is one sentence. */
export const speechVerbs: ReadonlySet<string> = new Set(
  `said says say saying told tells added adds asked asks replied replies wrote writes declared declares announced announces warned warns stressed noted
   notes explained explains insisted insists argued argues claimed claims stated states tweeted posted quipped joked shouted cried called exclaimed
   demanded recalled concluded continued remarked commented answered responded urged vowed pledged quoted read reads thought wondered begged`
    .split(/\s+/)
    .filter(Boolean),
)

/**
 * First parts that stay with the next word ("non-nuclear", "pre-war"), where other hyphens are words of their own ("peace - keeping").
 * Learnt from UD English EWT and GUM: a part is listed when the treebanks or their guidelines keep it more often than they split it.
 */
export const prefixes =
  'ante anti arch bi co counter cross de e ex extra hyper infra inter intra macro mega meta micro mid mini mis mono multi neo non over pan para post pre pro proto pseudo psycho re semi socio sub super supra trans tri ultra un under uni'.split(
    ' ',
  )
export const prefixExamples = {
  kept: ['non-nuclear', 'Anti-American', 'pro-Beijing', 'mid-1980s', 're-election', 'co-founder', 'e-mail', 'ex-president'],
  split: ['al-Qaeda', 'vice-president', 'self-rule', 'US-based', 'F-16', 'COVID-19', 'twenty-one', 'five-year'],
} as const

/** Last parts that stay with the word before. */
export const suffixes = 'esque wise'.split(' ')

/** Words of several syntactic words without an apostrophe, with what each gets of the characters. */
export const fusedWords: Readonly<Record<string, readonly string[]>> = {
  cannot: ['can', 'not'],
  gonna: ['gon', 'na'],
  gotta: ['got', 'ta'],
  wanna: ['wan', 'na'],
  dunno: ['du', 'n', 'no'],
  lemme: ['lem', 'me'],
  gimme: ['gim', 'me'],
  outta: ['out', 'ta'],
  sorta: ['sort', 'a'],
  alot: ['a', 'lot'],
  lotta: ['lot', 'ta'],
  // Left-out apostrophes of informal text; forms that are words of their own ("its", "well", "were", "ill") are left alone.
  ...Object.fromEntries(
    'do does did is was are were have has had could would should ca wo ai'.split(' ').map((verb) => [`${verb}nt`, [verb, 'nt']]),
  ),
  im: ['i', 'm'],
  ive: ['i', 've'],
  youre: ['you', 're'],
  theyre: ['they', 're'],
  youve: ['you', 've'],
  theyve: ['they', 've'],
  youll: ['you', 'll'],
  theyll: ['they', 'll'],
  thats: ['that', 's'],
  whats: ['what', 's'],
  theres: ['there', 's'],
  hes: ['he', 's'],
}

/** Units that are words of their own after a number ("35mm" → 35 mm). */
export const units =
  'am|pm|a\\.m\\.?|p\\.m\\.?|AM|PM|km|cm|mm|nm|m|kg|mg|g|ft|lbs?|mph|kph|kmh|km\\/h|kW|MW|GW|kWh|MWh|GWh|TWh|kHz|MHz|GHz|Hz|bn|mn|tn|bln|mln|trn|k|K|KB|MB|GB|TB|hrs?|mins?|secs?|sq|ha|oz|kt|bpd|pc|pct|percent|million|billion|trillion|persons|people|years?|days?|times?'
/** Units of amounts of money alone ("$3M" → $ 3 M; but "18T" is a code). */
export const moneyUnits = 'M|B|b|t|T|MM'

/** Endings of names of sites. */
export const domains =
  'com|org|net|gov|edu|mil|int|info|biz|io|tv|ru|cn|uk|de|fr|eu|jp|ua|in|pk|(?:com?|org|gov|net|ac|edu|govt)\\.[a-z]{2}'
