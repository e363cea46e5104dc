/** Small words that the reading of noun phrases needs, as data. Examples stand beside each list; the tests run them. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

/** May stand before a noun phrase without changing whom it names ("the", "four", "senior", "newly"). */
export const determiners = set(
  `the a an this that these those his her its their our my your some any many several most all both each every other another more few no
   one two three four five six seven eight nine ten eleven twelve dozens dozen hundreds hundred thousands thousand scores
   at least about around nearly almost over up to than only`,
)

/** After these stands what a noun belongs to or where it is. `of` binds; the others only place. */
/** Posts abroad: where they stand is not whose they are. */
export const postsAbroad = set('embassy consulate legation')

export const prepositions = set(
  `of in at from for to with by on across inside near within throughout under over against between among around outside into onto toward towards behind during after before
   including like as via who whom whose which that where when while`,
)

/** Prepositions that give a country to a noun that has none ("Muslim leaders in France"). */
export const placing = set('in at from across inside near within throughout on for around')

/** The office has ended ("former president Obama", "ex-minister"). */
export const formerWords = set(
  'former ex erstwhile onetime then late retired deposed ousted exiled disgraced outgoing-past past previous ex-',
)

/** A country before one of these and a hyphen does not own the noun ("Iran-backed militias", "Russian-occupied territory"). */
export const detaching = set(
  'backed supported led allied aligned controlled occupied held friendly funded financed brokered speaking language sponsored trained linked armed supplied made built developed sanctioned bound educated style era installed appointed designated annexed mediated hosted owned',
)
/** A country before one of these and a hyphen tells only where the noun is ("Moscow-based analysts"). */
export const locating = set('based born headquartered')
/** A country after one of these and a hyphen does not own the noun ("pro-Russian separatists"). */
export const contrary = set('pro anti non post un counter')

/**
 * Nouns that take their sector from the words around them ("Muslim leaders", "members of parliament", "a team of police"), with
 * the sector they have alone. CVL is CAMEO's code for people as such.
 */
export const inheriting: ReadonlyMap<string, readonly string[]> = new Map([
  ...entriesOf(
    `head director deputy-director chairman chairwoman chairperson chair chief boss president-elect official officials authority authorities delegation aide adviser
     advisor administration administrator government-official negotiator negotiators representative minister-designate office agency department ministry bureau body council committee commission cabinet staff envoy`,
    ['GOV'],
  ),
  ...entriesOf(
    `man men woman women people person youth youths group groups team teams member members figure figures source sources leader leaders
     founder co-founder manager activist employee crew camp community communities resident residents citizen citizens national nationals family families child children victim victims
     individual individuals suspect suspects supporter supporters follower followers driver drivers passenger passengers`,
    ['CVL'],
  ),
  ...entriesOf('officer officers', ['COP']),
  ...entriesOf('force forces unit units commander commanders fighter fighters troop troops brigade battalion', ['MIL']),
  ...entriesOf('analyst analysts expert experts fellow researcher researchers scholar scholars scientist scientists', ['EDU']),
])

function entriesOf(words: string, sectors: readonly string[]): [string, readonly string[]][] {
  return [...set(words)].map((word) => [word, sectors])
}

/** What an outlet is called beside its name ("the newspaper Dawn", "TASS news agency"). */
export const kindsOfOutlet = set(
  `agency broadcaster channel daily journal magazine network news newspaper newswire outlet paper portal radio site station tabloid television tv website
   weekly wire`,
)

/** What a body may be called behind its name, and it is still the body: "NATO allies", "the BRICS nations", "the Hamas movement". */
export const namesOfBody = set(
  `alliance allies bloc cartel coalition countries economies forum group grouping initiative members movement nations organisation organization pact
   partners party states`,
)

/** An article or the like that may be part of "the two Koreas". */
export const conjunctions = set('and or & nor plus')

/** Words of everyday English that no alias may capture unless a rule guards it (`states/ambiguous.csv`). */
export const everydayWords = set(
  `the be to of and a in that have i it for not on with he as you do at this but his by from they we say her she or an will my one all would there
   their what so up out if about who get which go me when make can like time no just him know take people into year your good some could them see
   other than then now look only come its over think also back after use two how our work first well way even new want because any these give day
   most us man men woman women child world life hand part place case week company system program question government number night point home water room mother
   area money story fact month lot right study book eye job word business issue side kind head house service friend father power hour game line end member
   law car city community name president team minute idea body information nothing ago lead social whether watch together follow parent stop face anything
   create public already speak others read level allow add office spend door health person art sure war history party within grow result open change
   morning walk reason low win research girl guy early food before moment himself air teacher force offer enough both education across although remember
   may might march august will turkey china chad jordan georgia polish march mark bill rose hope grace frank rice bush brown major king long young page
   mali guinea niger oman sole main must shall should said says can not here today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday
   january february april june july september october november december north south east west centre center left green union league front movement alliance coalition
   state states nation country group army police court council bank minister leader source official report news press post times star sun mirror guardian observer independent
   express mail standard record herald tribune globe journal monitor nation economist spectator roman best born split sale bath orange same
   federal central supreme progress liberty independence reform senior junior vice naval liberal energy commerce imperial golden freedom unity minor lady justice`,
)
