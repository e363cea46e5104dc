/**
 * PLOVER (Open Event Data Alliance, manual; CC BY-SA 4.0): categories with score and quad class, their modes, contexts, auxiliary modes.
 * The manual prints ACCUSE's score as 3, though all its modes lie between -2 and -3.5: -3 is taken. SANCTION is material conflict in
 * its section and verbal in the appendix: the section is followed.
 */
export const ploverCategories = {
  AGREE: {
    score: 2.5,
    quad: 1,
    description:
      'Agree to, offer, promise, or otherwise indicate willingness or commitment to cooperate, including promises to sign or ratify agreements',
  },
  CONSULT: {
    score: 2.5,
    quad: 1,
    description:
      'All consultations and meetings: this includes visiting and hosting visits, as well as meeting at a neutral location, and consultation by phone or other media',
  },
  SUPPORT: {
    score: 5,
    quad: 1,
    description:
      'Initiate, resume, improve, or expand diplomatic, non-material cooperation; express support for, commend, approve policy, action, or actor, or ratify, sign, or finalize an agreement or treaty',
  },
  CONCEDE: {
    score: 4.5,
    quad: 1,
    description:
      'This covers verbal concessions which have no immediate material consequences, including the promise of future concessions such easing of administrative or legal restrictions on persons and organizations, removing curfews, suspending protest',
  },
  COOPERATE: {
    score: 9.5,
    quad: 2,
    description:
      'Initiate, resume, improve, or expand mutual material cooperation or exchange, including itemize Initiate, resume, improve, or expand economic exchange or cooperation',
  },
  AID: {
    score: 10,
    quad: 2,
    description: 'All provisions of providing material aid whose material benefits primarily accrue to the recipient',
  },
  RETREAT: {
    score: 6.5,
    quad: 2,
    description:
      'RETREAT covers any events-not just military "retreat" from territory-which have an immediate (not simply promised) material consequences, such as the release of prisoners and hostages, repatriation of refugees, the return of confiscated pro',
  },
  REQUEST: { score: 0, quad: 3, description: 'All requests, demands, and orders' },
  ACCUSE: {
    score: -3,
    quad: 3,
    description:
      'Express disapprovals, objections, and complaints; condemn, decry a policy or an action; criticize, defame, denigrate responsible parties',
  },
  REJECT: { score: -2, quad: 3, description: 'All rejections and refusals.' },
  THREATEN: { score: -3.5, quad: 3, description: 'All threats, coercive or forceful warnings with serious potential repercussions' },
  PROTEST: {
    score: -5,
    quad: 4,
    description:
      'All civilian demonstrations and other collective actions carried out as protests against the recipient: Dissent collectively, publicly show negative feelings or opinions; rally, gather to protest a policy, action, or actor(s).',
  },
  SANCTION: { score: -6, quad: 4, description: 'All reductions in existing, routine, or cooperative relations' },
  MOBILIZE: { score: -5.5, quad: 4, description: 'All military or police moves that fall short of the actual use of force' },
  COERCE: { score: -7, quad: 4, description: 'Repression, restrictions on rights, or coercive uses of power falling short of violence.' },
  ASSAULT: {
    score: -9,
    quad: 4,
    description: 'ASSAULT events are deliberate actions which can potentially result in substantial physical harm.',
  },
} as const

/** Category and mode, with the mode's score where the manual gives one. */
export const ploverModes = [
  ['CONSULT', 'visit', 4, 'actor is visiting, recipient is hosting.'],
  ['CONSULT', 'third-party', 1, 'Meeting is hosted by a third party'],
  ['CONSULT', 'multilateral', 4, 'Meeting occurs in a multilateral context, typically an alliance or IGO'],
  ['CONSULT', 'phone', 1.5, 'Consultation occurs via phone or some other remote medium'],
  ['RETREAT', 'withdraw', 8, 'Retreat from territory or withdraw forces from an area'],
  ['RETREAT', 'release', 6.5, 'Release captives'],
  ['RETREAT', 'disarm', 10, 'Disarm militarily or give up weapons'],
  ['RETREAT', 'ceasefire', 7.5, 'Implement ceasefire'],
  ['RETREAT', 'access', 6.5, 'Allow third party (e.g., observers, peacekeepers, humanitarian workers) access'],
  ['RETREAT', 'resign', 4.5, 'Official resignation'],
  ['REQUEST', 'assist', 0.5, 'Any form of exchange, relations, or assistance'],
  ['REQUEST', 'change', -1, 'Any changes in policy, government, or institutions that are not concessions'],
  ['REQUEST', 'yield', -1, 'Release of prisoners, ending sanctions, easing curfews and boycotts, ceasefires'],
  ['REQUEST', 'meet', 0, 'Meetings and negotiations'],
  ['ACCUSE', 'disapprove', -2, 'Express disapproval; condemn; complain'],
  ['ACCUSE', 'investigate', -3.5, 'Any investigation, including commissions, grand juries, judicial or political'],
  ['ACCUSE', 'allege', -3.5, 'Formally or informally accuse; sue, indict, or charge; bring to trial'],
  ['REJECT', 'assist', -1.5, 'Any form of exchange, relations, or assistance'],
  ['REJECT', 'change', -2, 'Any changes in policy, government, or institutions that are not concessions'],
  ['REJECT', 'yield', -2, 'Release of prisoners, ending sanctions, easing curfews and boycotts, ceasefires'],
  ['REJECT', 'meet', -2, 'Meetings and negotiations'],
  ['THREATEN', 'restrict', -3, 'Restrict movement of people or goods-including boycotts, strikes, blockades, and'],
  ['THREATEN', 'arrest', -3.5, 'Arrest, detain, imprison'],
  ['THREATEN', 'relations', -3.5, 'Threaten to suspend relations or ongoing talks, meetings, or negotiations'],
  ['THREATEN', 'expel', -3.5, 'Expel diplomats, peacekeepers, NGOs'],
  ['THREATEN', 'territory', -4, 'Threaten to occupy, seize control of the whole or part of a territory'],
  ['THREATEN', 'violence', -3.5, 'Threaten violence'],
  [
    'PROTEST',
    'demo',
    -5,
    "Organized demonstration. Distinct, continuous, and largely peaceful action directed toward members of a distinct `other' group or government authorities",
  ],
  [
    'PROTEST',
    'riot',
    -7,
    "Violent riot. Distinct, continuous and violent action directed toward members of a distinct `other' group or government authorities. The participants intend to cause physical injury and/or property damage",
  ],
  [
    'PROTEST',
    'strike',
    -5,
    'Members of an organization or union engage in the abandonment of workplaces, either within specific sectors/industries or across sectors/industries',
  ],
  ['PROTEST', 'hunger', -4.5, 'Hunger strike'],
  [
    'PROTEST',
    'boycott',
    -4.5,
    'The boycott of an activity, person, country, or organization via the withdrawal of commercial or social relations',
  ],
  ['PROTEST', 'obstruct', -4.5, 'Obstruct passage or access to a particular locale'],
  [
    'PROTEST',
    'vandalize',
    null,
    'Damage or destroy property as a symbolic act (for example damaging of artworks) rather destruction incidental to a riot',
  ],
  [
    'SANCTION',
    'convict',
    -6,
    "Find an entity or behavior guilty, unconstitutional, or liable in a court of law or legally constituted tribunal. This includes not only formal convictions but also instances where an entity is discussed as being found guilty and sentenced or sanctioned via court-order, though court sentences that include imprisonment will also receive a COERCE `arrest' mode, (see ambiguities above)",
  ],
  [
    'SANCTION',
    'expel',
    -5.5,
    'Permanently or temporarily expel an entity from a group, organization, political party, or country. Aside from the expulsion of ambassadors or similar diplomats, this mode excludes individual deportations, which are coded as a mode under COERCE',
  ],
  [
    'SANCTION',
    'withdraw',
    -6,
    "Withdraw oneself or one's non-military resources (e.g., aid, observers, diplomats, peacekeepers) from a group, mediation activity, organization, or country. This excludes official resignations from an occupation or elected position, which are coded as a mode under RETREAT",
  ],
  [
    'SANCTION',
    'discontinue',
    -6,
    "Curtail, decrease, break, or terminate diplomatic, commercial, or material exchanges in manners not specified above. International (political or economic) sanctions are coded as `discontinue', although they can occasionally receive additional SANCTION modes depending on the nature of the sanctions",
  ],
  ['MOBILIZE', 'troops', -6.5, 'Mobilize armed personnel or units'],
  ['MOBILIZE', 'weapons', -6.5, 'Increase readiness of weapons systems (can occur with a cyber context)'],
  ['MOBILIZE', 'police', -5.5, 'Mobilize or increase readiness of police or security units'],
  ['MOBILIZE', 'militia', -6, 'Mobilize or increase readiness of any non-state entity with significant military capability'],
  ['COERCE', 'seize', -7, 'Execute search, confiscate property, raid'],
  [
    'COERCE',
    'restrict',
    -7,
    'Impose restrictions on political freedoms or movement, including cordoning off areas and the banning of individuals or organizations from political life',
  ],
  ['COERCE', 'censor', -6.5, 'Censor, ban or restrict access to publications or other information'],
  ['COERCE', 'curfew', -6.5, 'Impose curfew'],
  ['COERCE', 'martial-law', -7.5, 'Impose state of emergency or martial law'],
  ['COERCE', 'arrest', -7, 'Arrest, detain'],
  ['COERCE', 'deport', -7, 'Expel or deport individuals'],
  [
    'COERCE',
    'withhold',
    -7,
    'Withhold public goods/services, e.g. shut off power/internet/water/ utilities or withhold food/medical supplies',
  ],
  ['COERCE', 'misinformation', -6.5, 'deception/manipulation/misinformation (will also automatically add "misinformation" context)'],
  [
    'COERCE',
    'cyber',
    -7,
    'cyber attacks and crime, including hacking, security breaches, website attacks, etc. (will also automatically add "cyber" context)',
  ],
  ['ASSAULT', 'abduct', -8.5, 'Abduct, kidnap, hijack'],
  [
    'ASSAULT',
    'beat',
    -7.5,
    'Physically assault by striking individuals or groups with one-off or repeated blows, typically administered manually or by blunt instrument',
  ],
  ['ASSAULT', 'torture', -8.5, 'Torture'],
  ['ASSAULT', 'sexual', -8.5, 'Sexual violence'],
  [
    'ASSAULT',
    'targeted',
    -9.5,
    'Targeted killings, including (successful and attempted) assassinations and executions, as well as deliberate mass killings of defenseless actors',
  ],
  ['ASSAULT', 'destroy', -8.5, 'Intentional destruction of property'],
  ['ASSAULT', 'primitive', -8, 'Primitive weapons: fire, edged weapons, rocks, farm implements'],
  ['ASSAULT', 'firearms', -9, 'Rifles, pistols, light machine guns'],
  ['ASSAULT', 'explosives', -9, 'Any explosive not incorporated in a heavy weapon: mines, IEDS, car bombs'],
  ['ASSAULT', 'suicide-attack', -9.5, 'Individual and vehicular suicide attacks'],
  ['ASSAULT', 'aerial', -9.5, 'Manned aerial vehicles, e.g. aircraft, helicopters'],
  ['ASSAULT', 'drone', -9.5, 'Unmanned aerial vehicles (UAVs), drones'],
  ['ASSAULT', 'heavy-weapons', -9.5, 'Artillery, rocket launchers, armored vehicles, tanks, and similar weapons'],
  [
    'ASSAULT',
    'crowd-control',
    -7.5,
    'Weapons and tactics intended to be less lethal crowd control, including tear gas, water cannons, firing weapons in the air, lathi charges, etc.',
  ],
  ['ASSAULT', 'unconventional', -10, 'Chemical, biological, radiation, and nuclear weapons'],
] as const

export const ploverContexts = [
  [
    'military',
    'military, including military assistance; only covers official state military bodies, excluding paramilitary or militia organizations, law enforcement, or non-state armed actors',
  ],
  ['intelligence', 'gathering of information by state intelligence organizations, including more general discussions of those agencies'],
  [
    'executive',
    'executive agencies and bureaucracies, executives and their families, as well as personal and political issues involving non-elected heads of state',
  ],
  ['legislative', 'legislative debate, parliamentary coalition formation'],
  ['election', 'elections and campaigns'],
  [
    'political_institutions',
    'changes to-as well as non-routine interactions between and within-formal political bodies, including political parties',
  ],
  ['pro_democracy', 'processes and initiatives associated with democratization'],
  ['pro_autocracy', 'processes and initiatives associated with autocratization'],
  [
    'economic',
    'economic news, trade, finance, economic development, inflation/GDP/recessions, or monetary policy. Exclude news solely about individual companies',
  ],
  ['legal', 'courts and judiciary; national and international law'],
  ['reparations', 'reparations, i.e., monetary or non-monetary compensation for past harm inflicted'],
  ['human_rights', 'unspecified human rights in a general sense, often but not always literally including the term "human rights"'],
  [
    'rights_freedoms',
    'political rights and freedoms, civil liberties, press/media freedom, restrictions on civil rights, gatherings, etc.',
  ],
  ['repression', 'forceful repression of groups, individuals, or societies by security forces'],
  ['human_security', 'access to water, food, housing, energy, land/property tenure (e.g. seizure of crops), etc.'],
  ['gender', "mentions of gender, women's issues, gender equality, etc., including abortion and issues of reproductive rights"],
  ['lgbt', 'LGBTQ issues such as related laws, discrimination, and protests'],
  [
    'religion_ethnicity',
    'religious, ethnic, caste, or linguistic issues, including discrimination, violence, cooperation, or more broadly important mentions',
  ],
  ['inequality', 'the unequal distribution of resources and opportunities'],
  ['diplomatic', 'diplomacy, which can be both international and domestic'],
  ['territory', 'international and domestic territorial disputes, protests and rebellions over territory, and forced displacements'],
  ['peacekeeping', 'peacekeeping, typically multilateral operations'],
  ['health', 'public health, disease outbreaks and epidemics, disease in general'],
  ['asylum', 'discussions of seeking or granting asylum'],
  ['migration', 'migration, refugees, and displaced people'],
  ['disasters', 'disasters including both "natural" and accidents/spills etc.'],
  ['natural_resource', 'natural resource extraction, trade, dependence, and pollution'],
  [
    'environment',
    'pollution and related environmental problems; environmental policy, environmental cooperation, and environmental protest',
  ],
  ['technology', 'technological development, new technology, high-tech industry'],
  ['terrorism', 'events related to terrorist groups; anti-terrorism actions and policies'],
  ['cbrn', 'chemical, biological, radiation, and nuclear weapons or attacks'],
  ['cyber', 'cyber attacks and crime; events with this context are not necessarily cyber events (e.g. hacking) themselves'],
  [
    'misinformation',
    'misinformation, influence operations, fake news; events with this context are not necessarily misinformation themselves',
  ],
  ['crime', 'Any discussion of crimes or criminals, excluding events that have one of the more specific crime contexts like trafficking'],
  ['corruption', 'misuse/abuse of public office, including corruption, bribery, cronyism, nepotism, abuse of public office'],
  ['illegal_drugs', 'criminal possession, distribution, sale, or manufacturing of illegal drugs'],
  ['trafficking', 'trafficking or smuggling of humans, drugs, animals, or other goods; both domestic and international'],
] as const

export const auxiliaryModes = [
  ['historical', 'event took place well before the report'],
  ['future', 'event is announced or expected'],
  ['hypothetical', 'event is conditional'],
  ['negation', 'event is reported not to have happened'],
] as const
