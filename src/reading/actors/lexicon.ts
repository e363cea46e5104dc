/** What the actors stage knows of English beside the tables: data with examples, which the tests run. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

/** Before one of these a capital is a place ("talks in Moscow", "flew to Beijing"); after others it may stand for its government. */
export const locative = {
  words: set(
    'in at near to from outside inside around into onto through throughout via toward towards across above over off beyond within before of',
  ),
  positive: ['The ministers met in Paris.', 'He flew to Beijing.'],
  negative: ['talks between Moscow and Washington', 'a message for Tehran'],
} as const

/**
 * Nouns for acts: a state's adjective before one of them names the party that acts ("the Russian invasion"), as it does not before a
 * thing ("Russian vaccines").
 */
export const actNouns = {
  words: set(
    `invasion invasions attack attacks strike strikes airstrike airstrikes bombing bombings shelling raid raids offensive offensives assault assaults
     aggression incursion incursions intervention interventions occupation annexation blockade blockades sanction sanctions embargo embargoes tariff tariffs ban
     visit visits trip talks talk negotiations meeting meetings summit statement statements announcement announcements decision decisions
     offer offers proposal proposals demand demands request requests threat threats warning warnings accusation accusations criticism condemnation claim claims denial
     aid assistance support help loan loans investment investments withdrawal pullout retreat deployment deployments buildup drill drills exercise exercises manoeuvres maneuvers
     mission missions operation operations patrol patrols launch launches test tests response reaction retaliation mediation pressure efforts effort plan plans policy move moves
     victory defeat recognition refusal rejection veto vote votes presence involvement role crackdown arrest detention expulsion diplomacy rhetoric propaganda interference
     cooperation participation delegation-visit ultimatum pledge pledges vow promise commitment leadership side interests security concerns relations ties aims ambitions`,
  ),
  positive: ['the Russian invasion of Ukraine', 'American sanctions'],
  negative: ['Russian vaccines', 'Chinese food'],
} as const

/** Family names that are words or months: alone they need a title, a full name elsewhere in the text, or the name layer. */
export const wordlikeNames = set(
  `may march april june august january brown major rice day long king young hope bell hunt brand black white green gray grey banks woods rivers lake hill page price sharp short small stone
   wood cook baker mason hall moon sun sky west north south east church bishop cross field best good power powers wise strong rich love song park read bush clay ford grant lane lord
   marsh may mark miles moss noble penny pike poe pope rose ross sale self shaw star summers winter waters will said he she li an so no do to on in kim-`,
)
