/** Words that tell a place from a party, and one place of a name from another. */

/** Prepositions that put something at a place, whatever they hang on. */
export const locative = new Set(
  'in at near outside inside into onto off over across around through throughout along within above beyond beneath under toward towards on'.split(
    ' ',
  ),
)

/** Prepositions of parties: "talks with Moscow", "relations between Moscow and Kyiv". */
export const partitive = new Set('with by between against among for about than like as without versus despite via behind'.split(' '))

/** What moves from or to a place: "a trip to Paris", "returned from Paris"; without such a word "to Paris" speaks to the French. */
export const motion = new Set(
  `go travel fly visit trip tour return come head arrive move journey flight flee send deploy sail withdraw pull depart leave drive walk
   march ship shipment export route road train ferry way border transfer evacuate expel deport extradite repatriate relocate
   pilgrimage delegation mission envoy ambassador bring take carry evacuation withdrawal retreat pullout advance spread stretch
   embassy invite invitation welcome passage voyage cross dispatch airlift convoy report back`.split(/\s+/),
)

/** Nouns before "of" that make of what follows a place: "the streets of Kyiv", "200 km north of Aleppo". */
export const spatial = new Set(
  `city town village port capital province region island district suburb outskirts street streets square airport border coast shore
   north south east west northeast northwest southeast southwest northern heart center centre edge part parts area areas side
   sky skies waters airspace siege battle fall occupation bombing shelling bombardment capture coast mouth tip banks`.split(/\s+/),
)

/** Nouns that a place before them locates: "the Geneva talks", "Kyiv's suburbs". */
export const located = new Set(
  `talk talks summit meeting conference session forum congress airport suburb street region province district area port harbor harbour
   protest protests rally bombing attack attacks blast explosion earthquake parade ceremony visit trip negotiations round airspace
   outskirts embassy consulate headquarters base prison hospital university hotel border crossing coast coastline waters skyline stop
   leg estate resort villa palace leg election battle siege front battlefield massacre fighting`.split(/\s+/),
)

/** Verbs whose object is a place, also where it is a state: "visited Russia". */
export const visiting = new Set('visit tour leave enter reach cross transit quit flee exit overfly invade'.split(' '))

/** Verbs whose object or passive subject is a place where it is no state. */
export const striking = new Set(
  `attack bomb strike shell hit capture seize occupy retake recapture liberate besiege blockade evacuate invade annex storm raid
   surround destroy defend hold control encircle pass approach circle overrun take lose rock shake jolt flood`.split(/\s+/),
)

/** Nouns with "in" that are about a party: "confidence in Russia". */
export const trusting = new Set('confidence trust faith interest belief stake investment role ally partner'.split(' '))

/** Verbs with "at" that are about a party: "aimed at Kabul". */
export const aiming = new Set('aim direct target level point lash hit laugh anger'.split(' '))

/** Kinds of place that act for themselves: their names outside of locative words are parties. */
export const governed = /^(country|capital|seat|territory)$/

/** Words of a text about the politics of one of the United States. */
export const ofStates =
  /^(senator|governor|county|voter|voters|primary|Republican|Democrat|Republicans|Democrats|sheriff|gubernatorial|legislature|statewide|GOP|ballot)$/

/** How newspapers shorten the names of the United States' states (Associated Press), with their GeoNames admin1 codes. */
export const stateAbbreviations: Record<string, string> = Object.fromEntries(
  `Ala.=AL Ariz.=AZ Ark.=AR Calif.=CA Colo.=CO Conn.=CT Del.=DE Fla.=FL Ga.=GA Ill.=IL Ind.=IN Kan.=KS Ky.=KY La.=LA Md.=MD Mass.=MA
   Mich.=MI Minn.=MN Miss.=MS Mo.=MO Mont.=MT Neb.=NE Nev.=NV N.H.=NH N.J.=NJ N.M.=NM N.Y.=NY N.C.=NC N.D.=ND Okla.=OK Ore.=OR Pa.=PA
   R.I.=RI S.C.=SC S.D.=SD Tenn.=TN Tex.=TX Vt.=VT Va.=VA Wash.=WA W.Va.=WV Wis.=WI Wyo.=WY D.C.=DC`
    .split(/\s+/)
    .map((pair) => pair.split('=') as [string, string]),
)
