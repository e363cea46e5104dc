/** Irregular forms of English that a treebank of this size may not hold: base, past tense(s), participle(s). From common grammar. */
export const irregularVerbs = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent|bet bet bet|bid bid bid
bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought|build built built
burst burst burst|buy bought bought|cast cast cast|catch caught caught|choose chose chosen|cling clung clung|come came come|cost cost cost
creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten
fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fling flung flung|fly flew flown
forbid forbade forbidden|foresee foresaw foreseen|foretell foretold foretold|forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone
forsake forsook forsaken|freeze froze frozen|get got gotten|give gave given|go went gone|grind ground ground|grow grew grown|hang hung hung
have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|kneel knelt knelt|know knew known|lay laid laid
lead led led|leap leapt leapt|learn learnt learnt|leave left left|lend lent lent|let let let|light lit lit|lose lost lost|make made made
mean meant meant|meet met met|mislead misled misled|mistake mistook mistaken|misunderstand misunderstood misunderstood|offset offset offset
outbid outbid outbid|outdo outdid outdone|outgrow outgrew outgrown|overcome overcame overcome|overdo overdid overdone|overhear overheard overheard
override overrode overridden|overrun overran overrun|oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|pay paid paid
plead pled pled|prove proved proven|put put put|quit quit quit|read read read|rebuild rebuilt rebuilt|redo redid redone|repay repaid repaid
rethink rethought rethought|retake retook retaken|rewrite rewrote rewritten|rid rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run
say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shed shed shed|shine shone shone
shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|slay slew slain|sleep slept slept
slide slid slid|speak spoke spoken|speed sped sped|spend spent spent|spill spilt spilt|spin spun spun|spit spat spat|split split split
spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck|sting stung stung|stride strode stridden
strike struck struck|strive strove striven|swear swore sworn|sweep swept swept|swell swelled swollen|swim swam swum|swing swung swung|take took taken
teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|thrust thrust thrust|tread trod trodden
undercut undercut undercut|undergo underwent undergone|undermine undermined undermined|understand understood understood
undertake undertook undertaken|undo undid undone|uphold upheld upheld|upset upset upset|wake woke woken|wear wore worn|weave wove woven|weep wept wept
win won won|wind wound wound|withdraw withdrew withdrawn|withhold withheld withheld|withstand withstood withstood|wring wrung wrung|write wrote written`

/** Plurals: singular, plural. */
export const irregularNouns = `
man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|ox oxen|crisis crises|basis bases|analysis analyses|thesis theses
hypothesis hypotheses|parenthesis parentheses|axis axes|oasis oases|criterion criteria|phenomenon phenomena|medium media|curriculum curricula
memorandum memoranda|referendum referenda|bacterium bacteria|stratum strata|index indices|appendix appendices|life lives|wife wives|knife knives
leaf leaves|half halves|self selves|thief thieves|wolf wolves|shelf shelves|loaf loaves|calf calves|series series|species species
headquarters headquarters|aircraft aircraft|spacecraft spacecraft|hovercraft hovercraft|offspring offspring|spokesman spokesmen
spokeswoman spokeswomen|chairman chairmen|congressman congressmen|policeman policemen|fisherman fishermen|gunman gunmen|militiaman militiamen
serviceman servicemen|businessman businessmen|statesman statesmen|crewman crewmen|countryman countrymen|embargo embargoes|veto vetoes|hero heroes
echo echoes|torpedo torpedoes|potato potatoes|volcano volcanoes|cargo cargoes|ally allies|tie ties|movie movies|cookie cookies|zombie zombies
alumnus alumni|nucleus nuclei|fungus fungi|stimulus stimuli|diagnosis diagnoses|emphasis emphases|corps corps|means means`
