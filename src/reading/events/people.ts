/**
 * English nouns that stand for people or bodies of people in at least half of their uses, from WordNet 3.0 (Copyright 2006 by Princeton
 * University; its licence stands in NOTICE). Made by training/people.mjs: do not edit.
 */
export const peopleNouns = `
abator abbe abbess abbot abbreviator abdicator abductor abecedarian aberrant abetter abettor abhorrer abiogenist abjurer abnegator
abolitionist abomination abominator aboriginal aborigine abortionist abridger abrogator absconder abseiler absentee absolutist absolver
abstainer abstinent abstracter abstractionist abstractor abuser abutter academe academia academic academician academy accessary
accommodator accompanist accompanyist accomplice accordionist accoucheur accoucheuse accountant accumulator accused accuser achiever
acolyte acoustician acquirer acrobat activist actor actress actuary adapter adder addict addle-head addlehead addressee adducer adept
adherent adhocracy adjudicator adjuster adjustor adjutant adman admass administrator admiral admiralty admirer admonisher adolescent adonis
adoptee adopter adorer adulator adult adulterer adulteress advancer adventurer adventuress adversary advertiser advertizer advisee adviser
advisor advocate advocator aeon aerialist aeronaut aerophile aesthete aesthetician aetiologist affiant affiliate affine affirmer affluent
aficionado aged agency agent-in-place agglomeration aggravator aggregation aggregator aggressor agitator agnate agnostic agonist
agriculturalist agriculturist agronomist aide aide-de-camp aircraftman aircraftsman aircrew aircrewman airforce airhead airman airwoman
alarmist albino alcalde alchemist alcoholic alderman alexic algebraist alien alienator alienee alienist alienor alignment alinement
aliterate alky all-rounder allayer allegoriser allegorizer allergist alleviator allies alliterator allocator ally almoner almsgiver
alphabetiser alphabetizer alpinist also-ran alternate altoist altruist alumna alumnus amah amalgamator amanuensis amateur amazon ambassador
ambassadress ambler ambusher ameer amigo amir amnesiac amnesic amora amoralist amorist amphictyony amphisbaena amputator amputee ana
anaesthetist anagnost analogist analphabet analphabetic analysand analyst anarchist anathema anatomist ancestor ancestress ancestry
anchorite anchorman anchorperson ancient ancients androgyne anecdotist anesthesiologist anesthetist angel angiologist angler anglophil
anglophile anglophobe animator animist annalist annihilator annotator announcer annoyer annuitant anointer anomalist anorectic anorexic
answerer antagonist antecedent antediluvian anthologist anthropoid anthropologist anthropophagite anthropophagus anti anti-intellectual
antibiosis anticipant anticipator antifeminist antihero antinomian antipope antiquarian antiquary antique apache ape-man aper aphakic
aphasic aphorist apiarist apiculturist apologist apostate apostle apothecary apotheosis apparatchik apparition appeaser appellant applauder
applicant applier appointee appraiser appreciator apprehender apprentice appropriator approver aquanaut arb arbiter arbitrager arbitrageur
arbitrator arboriculturist arborist archaeologist archaist archangel archbishop archdeacon archduchess archduke archeologist archer
archimandrite architect archivist archpriest argonaut argosy arguer arianist aristocracy aristocrat arithmetician armada armamentarium
armiger armor-bearer armorer armour armourer arms-runner army arouser arranger array arriver arriviste arrogator arrowsmith arsonist
arthritic articulator artificer artilleryman artisan artist artiste ascender ascetic asker aspirant aspirer ass-kisser assailant assassin
assassinator assaulter assayer assemblage assemblyman assemblywoman assenter asserter assessee assessor asseverator asshole assignee
assignor assimilator assistant assizes associate assortment asthmatic astrogator astrologer astrologist astronaut astronomer astrophysicist
atavist atheist athenaeum atheneum athlete attache attacker attempter attendant attendee attender attestant attestator attester attestor
attorney attracter attractor auctioneer audience audile auditor augur aunt auntie aunty auspex auteur authenticator author authoress
authoriser authoritarian authoritarianism authorities authorizer auto-mechanic autobiographer autochthon autocracy autocrat autodidact
automaker automaton automobilist auxiliary avant-garde avatar avenger aviation aviator aviatress aviatrix avifauna avower ayah ayatollah
baas babbler babe baboo babu baby baby-sitter babyminder babysitter bacchanal bacchant bacchante bachelor bachelor-at-arms bachelorette
back-number backbencher backbiter backer backfield backlog backpacker backscratcher backslapper backslider backstop backstroker
backwoodsman bacteriologist baddie badgerer baffled baggageman bagger bagman bagpiper bailee bailiff bailor bairn baker balancer baldhead
baldpate baldy balker ball-breaker ball-buster balladeer ballerina balletomane balloonist ballplayer bambino band banderillero bandit
bandleader bandmaster bandsman banker bankrupt banneret banquet banshee banshie bantamweight barbarian barber bard bargainer bargee
bargeman baritone barkeep barkeeper barker barmaid barman barnburner barnstormer baron baronage baroness baronet baronetage barrater
barrator barrister barrow-boy barrow-man bartender barterer barytone basileus basilisk basketeer basketmaker basketweaver bassist basso
bassoonist bastard baster bastion batch bather batman batsman battalion batter battery battle-axe battler baulker bawd bawler beachcomber
beadle beadsman beanfeast bearer beater beatnik beatniks beats beau beautician bedesman bedfellow bedlamite bedwetter beefeater beekeeper
begetter beggar beggarman beggarwoman beginner beguiler begum behaviorist behaviourist behemoth beholder beldam beldame believer bellboy
belle bellhop belligerent bellman bellower bellwether bellyacher beloved benedick benedict benefactor benefactress beneficiary bereaved
berk berserk berserker besieger bestower betrayer betrothed bettor bevy bey bibliographer bibliophile bibliopole bibliopolist bibliothec
bibliotheca bibliotist bicycler bicyclist bidder bigamist bigot bigwig biker bikers bilingual bilingualist billionaire bimbo bimetallist
binger biochemist biographer biologist biome biophysicist biota biotype birdbrain birder bisexual bishop biter blabber blabbermouth
blackguard blackleg blackmailer blacksmith blasphemer blaster bleacher bleeder blighter blind bloc blocker blockhead blogger bloke blond
blonde bloodline bloodstock blowhard blubberer bludgeoner bluecoat bluejacket bluenose bluestocking bluffer blunderer blusterer board
boarder boaster boatbuilder boatman boatswain bobby bobby-socker bobbysoxer bodybuilder bodyguard boffin bogey bogeyman bogie bohemia
bohemian bolshie bolshy bombardier bombshell bondholder bondmaid bondman bondsman bondswoman bondwoman bonehead bonesetter boniface boob
booboisie booby booger boogeyman bookbinder bookclub bookdealer booker bookfair bookie bookkeeper booklover bookmaker bookman bookseller
bookworm boomer boor booster bootblack bootboys bootlegger bootlicker bootmaker boozer borderer borrower bosk boss bosun botanist botany
botcher bottler boulevardier bouncer bounder bourgeois bourgeoisie bowdleriser bowdlerizer bowler bowman boxer boy boyfriend bozo bracero
brachycephalic braggart bragger brahman brahmin brain-worker brainiac brainworker brakeman brat brave bravo brawler breadline breadwinner
breaker breaststroker breed breeder brethren brewer briber bricklayer bride bride-to-be bridegroom bridesmaid brigade brigadier brigand
broad broadcaster broker broker-dealer brokerage broncobuster brood brother brother-in-law brownie browse browser bruiser brunet brunette
brush brute buccaneer buckaroo buckeroo bucolic buddy buff buffoon bug-hunter bugaboo bugbear bugger bugler bugologist bulimic bullfighter
bully bullyboy bum bumbler bumpkin bunch bundle bungler bunkmate bunny bunter bureau bureaucracy bureaucrat bureaucratism burgess burgher
burglar burgomaster burgrave bursar busboy bushman bushwhacker businessman businessmen businesspeople businessperson businesswoman busker
busman buster busybody butch butcher butler butterball butterfingers buttinsky buyer bystander cabal cabalist cabby cabdriver cabinetmaker
cabman caboodle cacodaemon cacodemon cad caddie cadet cadger cadre caffer caffre cager caitiff calculator calif caliph callathump caller
caller-out caller-up calligrapher calligraphist callithump camarilla cameraman campaigner camper campmate canary candidate candlemaker
candymaker canebrake cannibal cannoneer canoeist canonist cantor canvasser capitalism capitalist capo captain captive captor capturer
car-mechanic carabineer carabinier caravan carbineer cardholder cardinal cardinalate cardiologist cardsharp cardsharper careerist caregiver
caretaker carhop caricaturist carillonneur carload carmaker caroler caroller carouser carpenter carper carpetbagger carrottop cartel carter
cartographer cartoonist cartwright carver caseworker cashier cast castaway caste caster castrate castrato casualty casuist cataleptic
cataloger cataloguer catamite catcher catechist catechumen categorisation categorization category catena caterer cattleman caucus cautious
cavalcade cavalier cavalry cavalryman caveman caviler caviller celebrant celebrater celebrator celebrity celibate cellist cenobite censor
centaur centenarian centerfielder centrist centurion ceramicist ceramist chachka chain chain-smoker chairman chairperson chairwoman
challenger chamberlain chambermaid chameleon champ champion chancellor chancery chandler changeling changer chap chaparral chapelgoer
chaperon chaperone chaplain chapman chargeman charioteer charity charlatan charmer chartist charwoman chased chaser chatelaine chatterer
chauffeur chauffeuse chauvinist chawbacon cheap-jack cheapjack cheapskate cheater chebab checker cheerer cheerleader cheesemonger chef
chela chemist cherub chevalier chewer chicane chichi chief chieftain child chiliast chimneysweep chimneysweeper chink chiromancer
chiropodist chiropractor chiseler chiseller chit choir choirboy choirmaster choker chooser choragus choreographer chorine chorister chosen
christ chronicler chucker-out chum chump chunk church-state churchgoer churchman churchwarden churl chutzpanik cicerone cinematographer
citizen citizenry city-state civilian civilization clade claimant clairvoyant clan clansman clanswoman clapper claque clarinetist
clarinettist class classicist classifier classmate claustrophobe clergy clergyman cleric clericalist clerisy clerk clew client clientele
climatologist clinic clinician clique cloakmaker clochard clockmaker clocksmith clod clon clone closer clothier clowder clown club clump
cluster clustering coach coachbuilder coachman coadjutor coalition coalman coaster coastguard coastguardsman coauthor coaxer cobber cobbler
cockatrice cocksucker coconspirator cocotte coddler codefendant coder codetalker codger coenobite coeval coevals cofounder cog cognate
cognoscente cohort coiffeur coiffeuse coiner collaborationist collaborator colleague collection collective collectivism collectivist
collector colleen college collegian collier colloquium colonel colonial colonialist coloniser colonist colonizer colony coloratura colorist
colossus column columnist combatant comber combination combo comedian comedienne comer comforter comic commandant commander
commander-in-chief commando commentator commie commissar commission commissionaire commissioner committee committeeman committeewoman
commodore commonality commonalty commoner commonwealth communicant communicator communism communist community companion company compatriot
compeer compere competitor compiler complainant complainer complexifier composer compositor compromiser comptroller compulsive comrade
conceiver concert-goer concertinist concessionaire concessioner conchologist concierge conciliator conclave concourse concubine conductor
conductress confectioner confederacy confederate conferee conference conferrer confessor confidant confidante conformist confrere confuter
congeries congregant congregation congress congressman congresswoman conjurer conjuror connoisseur conqueror conquistador conscript
conservancy conservationist conservative conservativist conservator conservatory consignee consigner consignor consistory consort
consortium conspirator constable constabulary constituency constitutionalism constitutionalist constructivism constructivist constructor
consul consultant consumer consumptive contadino contemplative contemporaries contemporary contender contents contestant contestee
contester contingent contortionist contrabandist contractor contralto contrapuntist contrarian contributor contriver controller
controversialist convalescent convener conventicle convention conventioneer conversationalist conversationist convert conveyancer conveyer
conveyor convict convocation convoy cook cooky coolie cooly coon cooper cooperator coordinator cop copartner copartnership copilot
coppersmith coppice copse copycat copyist copyreader copywriter coquette cordon coreligionist corespondent cornerback cornetist cornhusker
cornhusking coroner corp corporal corporation corporatist corps corrections correspondent corsair cortege cosignatory cosigner cosmetician
cosmetologist cosmographer cosmographist cosmologist cosmonaut cosmopolitan cosmopolite costermonger costumer costumier cotenant coterie
cottager cottar cotter cottier council councillor councilman councilwoman counsel counsellor counselor counselor-at-law
counter-revolutionist counterdemonstrator counterfeiter counterman counterperson counterrevolutionary counterrevolutionist counterspy
countertenor counterterrorist counterwoman countess country countryfolk countryman countrywoman couple courier court court-martial
courtesan courtier cousin cousin-german couturier coven covert covey coward cowboy cowgirl cowhand cowherd cowman cowpoke cowpuncher cox
coxcomb coxswain crackerjack crackpot cracksman crafter craftsman cragsman crammer craniologist crank crap-shooter crapshooter crasher
craven crawler crazy cream creator creditor cretin crew crewman cricketer crier criminal criminologist crimper criollo cripple critic
crofter crone crony crook crookback crooner cropper cross-dresser cross-examiner cross-questioner crossbencher crosspatch crossroads
croupier crowd cruiserweight crusader crybaby cryptanalyst cryptographer cryptologist crystallographer cub cubism cubist cuckold cuckoo
cuirassier culprit cult cultist cultivator culturati cumulation cunctator cunt cupbearer curandera curandero curate curator curmudgeon
currier cuss custodian customer cut-up cutler cutpurse cutter cutthroat cyber-terrorist cybernaut cyberpunk cyborg cyclist cymbalist cynic
cyprian cytogeneticist cytologist czar czarina czaritza dabbler dacoit dad dada dadaism daddy daemon dago daimon dairymaid dairyman dakoit
dalesman dallier dame damned damoiselle damosel damozel damsel dancer dancing-master dandy danseur danseuse daredevil darling darner
dastard data dauber daughter daughter-in-law dauphin dawdler dayboy daydreamer daygirl deacon deaconess dead deadbeat deadeye deadhead deaf
deaf-mute dealer dealership dean dear dearest dearie deary deb debaser debater debauchee debaucher debitor debtor debutante decadent
deceased decedent deceiver decipherer deckhand declarer deco decoder deconstructivism decorator decoy defalcator defamer defaulter defeated
defeatist defecator defector defendant defender defiler defrauder degenerate degrader deipnosophist deist deity delayer delegate delegation
delinquent deliverer deliveryman demagog demagogue demander demigod demimondaine demimonde demiurge democrat demographer demographist
demoiselle demon demoniac demonstrator denizen denomination dentist denturist departed departer department dependant dependent deponent
deportee deposer depositor depreciator depressive deputation deputy derelict dermatologist dervish descendant descendants descendent
descender deserter designer deskman desperado desperate despoiler despot detainee detective determinist detractor developer deviant deviate
deviationist devil devisee deviser devisor devotee devourer diabetic diabolist diagnostician dialectician diarchy diarist diaspora dibbuk
dichotomy dichromat dick dickhead dictator dictatorship die-sinker diehard diemaker diesinker dieter dietician dietitian differentiator
digger dignitary dike dilettante dilly-dallier dillydallier dimwit diner dingbat diocesan diplomat diplomate diplomatist dipsomaniac
director directorate disabled disarmer disburser disciple disciplinarian discomfited discoverer discriminator discussant disentangler
disparager dispatcher disprover disputant dissembler disseminator dissenter dissident dissimulator distiller distortionist distributer
distributor disturber diva diver diversionist divider divine diviner divinity division divorcee diwan djinn djinni djinny doc docent
dock-walloper docker dockhand dockworker doctor doctrinaire dodderer dodger dodo doer doge dogfighter dogmatist dogsbody dolichocephalic
dolt domestic dominatrix domine dominee dominie dominus don donee donna donor doofus doomed doorkeeper doorman doormat doppelganger dork
dosser dot-com dotard double-crosser double-dealer doubter doughboy doula dowager down-and-out dowser doxy doyen doyenne draftee drafter
draftsman draftsperson dragger dragnet dragoman dragon dragoon dramatist draper draughtsman drawee drawler dreamer dressmaker dribbler
drifter drinker driveller driver drooler dropkicker dropout drove drover drudge druggist drumbeater drummer drunk drunk-and-disorderly
drunkard dry dryad dualist duality duce duchess ducky dud dude dueler duelist dueller duellist duenna duette duffer duke dulcinea dullard
dumbass dummy dunce dunderhead dunker dupe dustman dwarf dweeb dweller dyarchy dybbuk dyer dyke dynamiter dynamitist dynast dynasty
dyslectic dyslexic dyspeptic earl earner earth-god earth-goddess earthling earthman easterner eater eavesdropper eblis eccentric
ecclesiastic ecdysiast eclectic eclecticist ecologist econometrician econometrist economiser economist economizer economy ecosystem
ectomorph ecumenism edger editor editorialist educatee educationalist educationist educator effecter effector effendi egalitarian egghead
egocentric egoist egomaniac egotist eightsome ejaculator ejector elder elderly eldest elect elector electorate electrician electrocutioner
electrologist electroplater electrotherapist elegist elf elite elitist elocutionist emancipationist emancipator embalmer embassador
embezzler embodiment embroiderer embroideress embryologist emcee emeer emeritus emigrant emigre emigree emir emissary empiricist employable
employee employer empress emptor emulator enate enchanter enchantress encroacher encyclopaedist encyclopedist endocrinologist endodontist
endomorph endorser enemy energiser energizer enforcer engineer engraver enjoyer enlightened enlistee enologist enophile enosis enquirer
enrollee ensemble ensign entente enterpriser entertainer enthusiast entomologist entourage entrepreneur enumerator environmentalist envoy
enzymologist eparch epicene epicure epicurean epidemiologist epigon epigone epileptic episcopacy epistemologist equal equalitarian equerry
equestrian equivocator eradicator eremite eristic erotic escadrille escalader escapee escapist escapologist eschatologist escort esquire
essayer essayist esthete esthetician estimator etcher ethician ethicist ethnarch ethnic ethnographer ethnologist ethnos ethologist
etiologist etymologist eudaemon eudemon eulogist eunuch evacuee evaluator evangelist everyman evildoer evolutionist examinee examiner
exarch excavator exchanger exciseman excogitator excursionist excuser executant executioner executive executor executrix exegete
exhibitioner exhibitionist exhibitor exile existentialist exodontist exorciser exorcist expat expatriate expectorator expender experimenter
expert exploiter explorer expo exponent exporter expositor expounder expressionism expressionist expurgator exterminator extern extoller
extortioner extortionist extra extraterrestrial extravert extremist extrovert eyeful eyewitness fabricator fabulist facilitator faction
factotum faddist faerie faery fag faggot fagot fairy faithful fakeer faker fakir falangist falconer faller falsifier familiar family
famulus fan fanatic fancier fandom fantasist fantasm fantast faqir faquir farmer farmerette farmhand farrago farrier fascist fascista
fashionmonger fastener fatalist fathead father father-figure father-in-law fatso fatty faultfinder faun fauna fauvism fauvist favourite
fawner fay feast featherweight fedayeen federalist federation fella fellah feller fellow fellowship felo-de-se felon feminist fence-sitter
fencer fencesitter fermentologist ferryman fetishist feudalism feudatory few fiance fiancee fibber fiddler fiduciary fielder fieldhand
fieldsman fieldworker fiend fighter figurehead figurer filer filibuster filibusterer filicide fill-in fille filmdom filmmaker finagler
finalist financier finder findings finisher fink fire-eater fire-swallower firebug firedrake firefighter firm first-nighter first-rater
firstborn fisher fisherman fishmonger fishwife fitter fixer flack flag-waver flagellant flagging flak flamen flank flanker flapper flasher
flatfoot flatmate flatterer flautist fledgeling fledgling fleer fleet flibbertigibbet flier flinders flirt flock flogger floorwalker
floozie floozy flora florist flouter flunkey flunky flutist fly-by-night flyweight fodder foe foeman fogey fogy folk folks follower
followers following fomenter fondler foodie fool footballer footman footpad footslogger fop forager forbear forebear forecaster forefather
foreigner forelady foreman foremother foreperson forerunner forest forester forewoman forger forgiver fornicator fornicatress fortuneteller
forty-niner forum forward fossil fossilist foster-brother foster-child foster-daughter foster-father foster-mother foster-nurse
foster-parent foster-sister foster-son fosterling founder foundling foundress four-flusher foursome fowler framer franc-tireur franklin
frat fraternity fratricide freak free free-lance free-liver freebooter freedman freedwoman freeholder freelance freelancer freeloader
freeman freethinker freewheeler freewoman frequenter fresher freshman friar friend friendly frogman front-runner frontbencher frontiersman
frontierswoman frotteur fruitcake fruiterer frump fry fucker fuckhead fuckup fuddy-duddy fugitive fugleman fullback fuller fumbler
fumigator funambulist functionalist functionary fundamentalist fundraiser furrier fusilier fuss-budget fusspot futurism futurist gadabout
gadfly gadgeteer gaffer gaggle gagman gagster gagwriter gainer galaxy galere gallant gallimaufry galoot galvaniser galvanizer gam gambist
gambler gamekeeper gamelan games-master games-mistress gamin gamine ganef gang gangdom ganger gangland gangsta gangster ganof gaolbird
gaoler garbageman gardener garment-worker garmentmaker garnishee garroter garrotter gasbag gasman gastroenterologist gastronome gatecrasher
gatekeeper gatherer gaucho gaudy gawk gawker gay gazetteer geek geezer geisha gendarme gendarmerie gendarmery genealogist genealogy general
generalissimo generalist generation geneticist genie genitor genius genome genotype gens gent gentile gentlefolk gentleman
gentleman-at-arms gentlewoman gentry geographer geologist geomancer geometer geometrician geophysicist geriatrician gerontocracy
gerontologist ghostwriter ghoul giantess giggler gigolo gild gilder gillie gimmickry ginzo gipsy girl girlfriend git gitana gitano giver
gladiator glass-cutter glassblower glassmaker glassworker glazer glazier gleaner glob globetrotter glossarist glutton gnome goalie
goalkeeper goaltender goatherd gob gobbler goblin god godchild goddaughter goddess godfather godmother godparent godson goer gofer goffer
gold-beater gold-worker goldbeater goldbrick goldsmith goldworker golem golfer goliard goliath gondolier gondoliere goner gonif goniff
good-for-naught good-for-nothing goody-goody goof goof-off goofball goon gopher gorger gospeler gospeller gossiper gossipmonger gouger
gourmand gourmandizer gourmet governance governed governess government government-in-exile governor goy grabber grade grader graduate
grammarian gramps gran grandad grandaunt grandchild granddad granddaddy granddaughter grandee grandfather grandma grandmaster grandmother
grandnephew grandniece grandpa grandparent grandson grandstand grandstander granduncle granger grannie granny grantee granter grantor
graphologist grappler gravedigger graverobber graybeard grazier greaseball greaser great great-aunt great-nephew great-niece great-uncle
greengrocer greenhorn greenskeeper greeter gremlin grenadier greyback greybeard gridlock griever griffin grifter gringo grinner griot
groaner grocer groom groom-to-be groomsman grouch groundbreaker groundkeeper groundling groundskeeper groundsman groupie grove groveler
groveller grower growler grownup grumbler grump grunter gryphon guarantor guard guardian guardsman guerilla guerrilla guesser guest
guestworker guide guild guitarist gull gulper gumshoe gunman gunner gunrunner gunslinger gunsmith guru guttersnipe guvnor guy guzzler
gymnast gymnosophist gynaecologist gynandromorph gynarchy gynecocracy gynecologist gypsy haberdasher habitant habitue hack hack-driver
hacker hadji haematologist haemophile haemophiliac hag haggler hagiographer hagiographist hagiologist hairdresser hairsplitter hairstylist
haji hajji hakeem hakim halberdier half-breed half-brother half-caste half-pint half-sister half-wit halfback hamadryad hamlet hammerhead
handicapped handicapper handler handyman hanger hanger-on hangman haranguer harasser hardliner hardwareman harlequin harlot harmoniser
harmonizer harper harpist harpooneer harpooner harpsichordist harpy harridan harrier harum-scarum harvester has-been hatemonger hater
hatmaker hatter hauler haulier have have-not hawala hawker hawkshaw haycock hayrick hayseed haystack hazan head-shrinker headcounter
headhunter headliner headman headmaster headmistress headsman headwaiter healer heap hearer heartbreaker heartthrob heathen heavy
heavyweight heckler hedgefund hedger hedonist hegemon hegemony heir heir-at-law heiress hell-kite hell-rooster hellcat hellhound hellion
helmsman helot helper helpmate helpmeet hematologist hemiplegic hemophile hemophiliac henchman herald herbalist herbarium herd herder
herdsman heretic heritor hermaphrodite hermit hero heroine herpetologist hesitater hesitator heterosexual hewer hick hierarch hierarchy
hierocracy high-muck-a-muck high-up highbinder highbrow higher-up highflier highflyer highjacker highschool highwayman hijacker hiker
hillbilly hip-hop hippie hippies hippy hipster hipsters hire hireling hirer hisser histologist historian historiographer histrion
hitchhiker hitman hitter hive hoarder hoaxer hob hobbit hobbledehoy hobbler hobbyist hobgoblin hobo hodgepodge hodman hog hoister holdout
holdover holidaymaker hombre home-builder homebody homebound homeboy homebuilder homefolk homegirl homeless homemaker homeopath homeowner
homesteader homo homoeopath homophile homophobe homosexual homunculus honcho honeymooner honker honkey honkie honky honoree hood hoodlum
hoofer hooker hooligan hopeful hoper horde hornist horologer horologist horseman horseshoer horsewoman horticulturist hosier host hostage
hosteller hostess hostile hostler hotchpotch hotdog hotelier hotelkeeper hotelman hothead hotshot hotspur houri house-builder housebreaker
housebuilder housefather houseguest household householder househusband housekeeper housemaid houseman housemaster housemate housemother
housewarming housewife housewrecker hoyden hubby huckster huddler hudood hudud hugger hulk humanist humanitarian humdinger hummer humorist
humourist hundred-percenter hunk hunter hunter-gatherer huntress huntsman hurdler hurler husband husbandman hussar hussy hustler
hydrologist hydromancer hygienist hymie hyperope hypertensive hypnotiser hypnotist hypnotizer hypochondriac hypocrite hypotensive hysteric
ianfu ice-skater iceman ichthyologist iconoclast idealist idealogue ideologist ideologue idiot idler idolater idolatress idoliser idolizer
ignoramus illegitimate illiterate illusionist illustrator imagism imam imaum imbecile imbiber imitator immigrant immortal immune
immunologist imp imperialist impersonator importee importer imposter impostor impresario impressionist improver inamorata inamorato
incarnation incendiary inciter incompetent incubus incumbent incurable indaba independent indexer indie indigen indigene individualist
indorser inductee industrialism industrialist industry inebriate infant infanticide infantry infantryman inferior infernal infidel
infielder infiltrator informant informer ingenue ingrate ingroup inhabitant inheritor inheritress inheritrix initiate initiator inmate
innkeeper innocent innovator inoculator inpatient inquirer inquisitor insider insolvent insomniac inspector inspectorate inspirer instigant
instigator institute institution instructor instructress instrumentalist instrumentality insured insurer insurgent insurrectionist
intellectual intelligentsia intercessor interlocutor interloper intermediary intermediator intern internationalist interne internee
internist internuncio interpreter interrogator intersex intervenor interviewee interviewer intimate intriguer introvert intruder invader
invalid invalidator inventor investigator investor invigilator invitee ironist ironman ironmonger ironside ironworker irredentist irregular
irreligionist irridentist island-dweller islander isolationist issuer itinerant jabberer jackanapes jackass jailbird jailer jailor
janissary janitor jati jawan jaywalker jazzman jeerer jerk jerk-off jerker jerry-builder jester jeweler jeweller jezebel jilt jimdandy
jimhickey jingo jingoist jinnee jinni jinx jobber jobholder jock jockey jogger joiner joker jokester jonah jongleur journalist journeyer
journeyman judge judicatory judicature judiciary juggernaut juggler juicer jumper junior junkie junky junta junto jurist juror jury juryman
jurywoman justiciar justiciary justifier juvenile kabbalist kachina kafir kalif kaliph keeper kelpie kelpy keyboardist khalif khalifah khan
kibbutz kibbutznik kibitzer kicker kid kiddie kiddy kidnaper kidnapper kike killer killjoy kin kindergarten kindergartener kindergartner
kindred kinfolk king kingmaker kingpin kinsfolk kinsman kinsperson kinswoman kisser kith klavern kleptomaniac kludge klutz knacker knave
kneeler knight knight-errant knighthood knitter knocker knockout know-all know-it-all knower knucklehead koinonia kolkhoz kolkhoznik kook
kvetch labor laborer labour labourer lacer lackey lad laddie lady lady-in-waiting ladylove laggard lagger laird laity lama lame lamenter
lamia laminator lamplighter lampooner lancer landgrave landholder landlady landlord landlubber landman landowner landscaper landscapist
landsman langlaufer languisher lapidarist lapidary lapidator lapidist larcener larcenist lascar lasher lass lassie latecomer latitudinarian
laudator lauder laugher laughingstock laundress laundryman laundrywoman laureate law law-makers lawbreaker lawgiver lawmaker lawman lawyer
layabout layman layperson lazar lazybones leader leaders league leaker leaper learner leaseholder leatherneck leaver lech lecher lector
lecturer ledgeman left-hander left-winger lefthander leftist lefty legate legatee legion legionary legionnaire legislator legislature
lender lensman leper lepidopterist lepidopterologist leprechaun lesbian lessee lessor letch letterer letterman levee leveler leveller
leviathan lexicographer lexicologist liar libber libeler liberal liberalist liberator libertarian libertine librarian librettist licensee
licenser licentiate lie-abed liege liegeman lieutenant lifeguard lifer lifesaver lifter liftman light-of-love lighterman lightweight
lilliputian limey limner limnologist limper line-shooter lineage linebacker lineman linemen linendraper linesman lingerer linguist linkboy
linkman linksman lion-hunter liquidator lisper listener lister literate literati lithographer lithomancer litigant litigator litter
litter-bearer litterateur litterbug litterer liturgist liveryman loader loafer loaner loather lobbyist lobsterback lobsterman locater
locator lockkeeper lockman lockmaster locksmith locum lodger logger loggerhead logician logistician logomach logomachist loiterer loner
longbowman longer longshoreman look-alike looker looker-on loon looney loony looter lord loser lost lotus-eater loudmouth lounger
loup-garou lout lovely lover lowbrow lowerclassman lowlife loyalist lubber luger lulu lumberjack lumberman luminary luminism lummox lump
lumpenproletariat lumper lunatic luncher lunger lunkhead lurcher lurker lush lutanist lutenist luthier lutist lycanthrope lycee lyceum
lyricist lyrist macaroni macebearer macer machinator machinist macho macho-man macroeconomist macumba macushla madam madame madcap madman
madrasa madrasah madrigalist madwoman maenad maestro maffia mafia mafioso magdalen magician magistrate magnate magnifico magus maharaja
maharajah maharanee maharani mahatma mahout maid maiden maidservant mailing mailman maimed maimer mainstay maintainer major major-domo
major-general majorette majors make-peace maker malacologist malahini malcontent malefactor malfeasant maligner malik malingerer maltman
maltreater maltster mama mamma mammalogist mammy man man-about-town man-at-arms man-child man-eater manager manageress manakin mandatary
mandator mandatory maneuverer mangler maniac manic-depressive manicurist manikin manipulator mannequin mannikin manoeuvrer manpower
manservant manslayer mantichora manticora manticore mantiger mantrap manufacturer manumitter map-reader mapper marathoner marauder marcher
marchioness margrave mariachi marine mariner marketer marksman maroon marquess marquis marquise married marshal marshall martinet martyr
marveller mascot masher masker masochist mason masque masquer masquerade masquerader massager masses masseur masseuse master master-at-arms
mastermind masturbator matador matcher matchmaker mate mater materfamilias materialist mates mathematician matman matriarch matriarchate
matriarchy matricide matriculate matrikin matrisib matrix matron mauler maven maverick mavin mayor mayoress meanie meany measurer meatman
mechanic mechanist medalist medallist meddler mediator mediatrix medico meeter meeting megalomaniac melancholiac melancholic melange
meliorist melter member membership memoriser memorizer memsahib men menage menagerie mender mendicant menial mensch mensh mentioner mentor
mercantilism mercenary mercer merchandiser merchant merchant-venturer meritocracy mermaid merman merrymaker meshuggeneh meshuggener
mesmerist mesmerizer mesomorph messenger messiah messmate mestiza mestizo metadata metalhead metallurgist metalworker meteorologist metic
metropolitan mezzo mezzo-soprano microbiologist microeconomist microscopist middlebrow middleman middleweight midget midinette midshipman
midwife migrant migrator mikado militant militarist military militia militiaman milkmaid milkman milksop mill-girl mill-hand millenarian
millenarist milliner millionaire millionairess millwright milord mime mimer mimic mimicker minder miner mineralogist mineworker
mingle-mangle miniaturist minimalism minimalist minion minister ministrant ministry minor minority minors minstrel minstrelsy minter minx
minyan misanthrope misanthropist misbeliever miscellanea miscellany mischief-maker miscreant miser misfit mishmash mishpachah mishpocha
misleader misogamist misogynist miss missionary missioner missis missus missy mistress mixed-blood mixologist mnemonist moaner mob
mobocracy mobster mocker mod modeler modeller moderate moderationist moderator modern modernist modiste mods molester moll mollycoddle
mollycoddler mom momma mommy monarch monarchist monarchy monastic monetarist moneyer moneygrubber moneylender moneymaker moneyman monger
mongoloid monitor monitrice monk monochromat monocracy monogamist monogynist monolingual monologist monomaniac monopoliser monopolist
monopolizer monotheist monotype monster monstrosity mooch moocher moon-curser moonlighter moonshiner mope mopper moppet moralist moron
morosoph mortgagee mortgager mortgagor mortician moshav moss-trooper mossback mother mother-in-law motherfucker motile motley motorcade
motorcyclist motorist motorman motormouth moujik mountaineer mountebank mounter mourner mover moviegoer muadhdhin muazzin muckheap muckhill
muckraker mudslinger muezzin mufti muggee mugger muggins mugwump mujahadeen mujahadein mujahadin mujahedeen mujahedin mujahid mujahideen
mujahidin mujik mujtihad mulatto muleteer multi-billionaire multiversity mumbler mummer mummy muncher muralist murderee murderer murderess
murmurer muscle-builder musclebuilder muscleman muser musher musician musicologist musketeer musketry muster mutant mutation mute mutilator
mutineer mutterer muttonhead muzhik muzjik muzzler mycologist mycophage mycophagist myope myrmidon mystic mythologist mythology nabob nag
nagger naif nailer namby-pamby namer namesake nan nance nanna nanny nanus naprapath narc narcissist narcist narcoleptic nark narrator
natator nation national nationalist nationality native nativist natural naturalist naturist naturopath navigator navvy navy nawab naysayer
nazi nebbech nebbish necessitarian necker necromancer needer needlewoman needleworker needy negativist neglecter negotiant negotiator
negotiatress negotiatrix neighbor neighbour neoclassicist neocon neoconservative neoexpressionism neoliberal neologist neonate
neoromanticism nephew nepotist nerd nester netkeeper netminder network neurasthenic neurobiologist neurolinguist neurologist neuroscientist
neurosurgeon neurotic neutral neutralist newbie newborn newcomer newlywed newsagent newsboy newscaster newsdealer newsman newsmonger
newspaperman newspaperwoman newsperson newsreader newsroom newsvendor newswoman newswriter nibbler niece niggard niggler nightbird
nighthawk nightrider nihilist nincompoop ninja ninny nipper niqaabi nitpicker nitwit nob nobility noble nobleman noblewoman nobody
noctambulist nomad nominalist nominator nominee non-resistant nonachiever nonagenarian nonalignment nonalinement nonattender nonbeliever
noncandidate noncitizen noncom noncombatant noncompliant nonconformist nondescript nondrinker nondriver nonesuch nonmember nonpareil
nonparticipant nonpartisan nonpartizan nonperson nonreader nonresident nonsmoker nonstarter nonsuch nonworker normaliser normalizer
nosey-parker nosher nosy-parker notability notable notary noticer nouveau-riche novelist novice novillero nudger nudist nudnick nudnik
nullifier nullipara numen numerologist numismatist numismatologist numskull nun nuncio nurse nurse-midwife nurseling nursemaid nurser
nurseryman nursling nutcase nutritionist nutter nymph nymphet nympho nympholept nymphomaniac oaf oarsman oarswoman obeah obi objector
oblate obliger oboist obscurantist observer obsessive obsessive-compulsive obstetrician obstructer obstructionist obstructor occult
occultist occupant occupier oceanaut oceanographer ochlocracy octette octogenarian octoroon oculist odalisque oddball oddments odds-maker
odist oecumenism oenologist oenophile offender offerer offeror office-bearer officeholder officer official officialdom officiant offspring
ogler ogre ogress oiler oilman old-timer oldster oldtimer oligarch oligarchy ombudsman omnium-gatherum omnivore onanist oncologist
oneiromancer onlooker onomancer operagoer operative ophthalmologist opponent opportunist opposer oppressor optician optimist optometrist
oracle orator orchestra orchestrator ordainer orderer ordering orderly ordinand ordinary organ-grinder organisation organiser organist
organization organizer orientalist originator ornamentalist ornithologist orphan orthodontist orthoepist orthopaedist orthopedist
orthoptist osculator osteologer osteologist osteopath osteopathist ostiarius ostiary ostler ostrich otolaryngologist otologist
otorhinolaryngologist ouster out-and-outer outcast outcaste outdoorsman outdoorswoman outfielder outfit outfitter outgoer outlander outlaw
outlier outpatient outrider outsider overachiever overcomer overlord overnighter overpopulation overseer overspill owner owner-driver
owner-occupier oyabun pacha pachuco pacificist pacifier pacifist package packer packet packman packrat padder paddler padre padrone
paederast paediatrician paedophile pagan pageboy painter pair pal paladin palaeontologist palatine paleographer paleographist
paleontologist pallbearer palmist palmister palooka palsgrave pamperer pamphleteer panchayat panchayet pandar pander panderer panegyrist
panelist panellist panhandler panjandrum panoply pansexual pantheist pantheon pantomimer pantomimist pantryman pantywaist papa papacy
paparazzo paper-pusher paperboy paperer paperhanger papist papoose pappa pappoose parachuter parachutist parade parader paragrapher
paralegal paralytic paramedic paramedical paramilitary paramour paranoiac paranoid paraplegic paraprofessional parapsychologist paratrooper
paratroops pardner pardoner parent parer paretic pariah parish parishioner parliament parliamentarian parlormaid parlourmaid parodist
parolee parricide parson part-owner part-timer partaker participant partisan partitionist partizan partner partnership party partygoer
parvenu pasha passenger passer passer-by passerby paster pastor pastorate patentee pater paterfamilias pathfinder pathologist patient
patrial patriarch patriarchy patrician patricide patrikin patriot patrioteer patrisib patrol patroller patrolman patron patroness patronne
patsy patternmaker patzer pauper pawer pawnbroker payee payer paymaster paynim peacekeeper peacemaker peacenik pearler peasant peasantry
peculator pedagog pedagogue pedaler pedaller pedant peddler pederast pedestrian pediatrician pediatrist pedigree pedlar pedodontist
pedophile peeler peeper peepshow peer peerage peeress peewee pen-friend pendragon penetrator penitent penman penologist penpusher
pensionary pensioner pentathlete peon people peoples perceiver percher percipient percussionist perfecter perfectionist performer perfumer
peri perinatologist periodontist peripatetic perisher perjurer perpetrator persecutor personage personification personnel perspirer
persuader pervert pesantran pesantren peshmerga pessimist pesterer petitioner petter pettifogger phalangist phantasm phantasma phantom
pharisee pharma pharmacist pharmacologist philanderer philanthropist philatelist philharmonic philhellene philhellenist philistine
philologist philologue philomath philosopher philosophiser philosophizer phlebotomist phoner phonetician phoney phonologist phony
photographer photojournalist photometrician photometrist phratry phrenologist phyle phylum physician physicist physiologist physiotherapist
phytochemist phytologist pianist picador picaninny piccaninny pickaninny picker picket picklepuss picknicker pickpocket picnicker pigman
pigmy pile pilferer pilgrim pillager pillock pilot pimp pin-up pinchgut pinhead pinko pioneer pip-squeak piper piranha pirate pisser
pistoleer pitcher pitchman pitman pivot pixie place-kicker placeholder placekicker placeman placeseeker plagiariser plagiarist plagiarizer
plainclothesman plainsman plaintiff plaiter planner planter plantsman plasterer platelayer plater platitudinarian platoon play-actor
playactor playboy player playfellow playgoer playmaker playmate playschool playwright pleader pleaser pleb plebe plebeian pledgee pledger
plenipotentiary plenum plier plodder plotter ploughboy ploughman ploughwright plowboy plower plowman plowwright plug-ugly plugger plumber
plunderer plunger pluralism pluralist plutocracy plutocrat plyer poacher podiatrist poet poet-singer poetess poetiser poetizer poilu
pointillism pointillist pointsman poisoner pol polack polemic polemicist polemist police policeman policewoman policyholder politburo
politician politico pollster polluter poltergeist poltroon polyandrist polygamist polyglot polygynist polymath polytechnic polytheist pom
pommy pomologist ponce ponderer pontifex pontiff pontificate poof pooh-bah pooler poor poove pop pope popinjay populace populariser
popularizer population populist pornographer porter portraitist portrayer portwatcher poser poseur poseuse positivist posse posseman
possessor postdiluvian posterity postgraduate postilion postillion postman postmaster postmistress postponer postulant postulator posturer
potboy potentate pothead potholer pothunter potman potpourri potter potterer pouf poulterer poultryman pouter powderer powerbroker
powerhouse practician practitioner praesidium praetor pragmatist prankster prater prattler pre-emptor preacher prebendary precentor
preceptor predator predecessor predestinarian predestinationist predictor preemie preemptor prefect prelacy prelate prelature premie
premier prentice presbyope presbyter preschool preschooler presenter presentist preservationist preserver president presidium pressman
prestidigitator preteen preteenager pretender preterist pretor prevaricator prexy prey prick prickteaser priest priest-doctor priestess
priesthood prig primate primigravida primipara primitive primogenitor primus prince princeling princess printer printmaker prior prioress
prisoner private privateer privateersman prizefighter pro pro-lifer probable probationer process-server processor proconsul procrastinator
proctologist proctor procurator procurer procuress prodigal prodigy producer prof profession professional professor profiteer profligate
progenitor progeny prognosticator programmer progression prohibitionist projectionist prole proletarian proletariat promisee promiser
promisor promoter prompter promulgator proofreader propagandist propagator prophesier prophet prophetess propman proponent proposer
propositus proprietor proprietress prosecutor proselyte prospector prosthetist prosthodontist prostitute protagonist protectionist
protector protege protegee protester protozoologist provider provincial provisioner provocateur provoker provost prowler proxy prude pruner
psalmist psephologist pseud pseudo pseudohermaphrodite psychedelia psychiatrist psychic psycho psychoanalyst psycholinguist psychologist
psychoneurotic psychopath psychophysicist psychopomp psychotherapist psychotic pteridologist public publican publiciser publicist
publicizer publisher pudden-head puddler pudge puerpera pugilist puke puller punchayet puncher pundit punk punks punster punter pupil
puppeteer purchaser purist puritan purser pursued pursuer purveyor pusher pushover pussycat putter putterer putz pygmy pyre pyrographer
pyromancer pyromaniac pythoness qadi quack quadripara quadriplegic quadroon quadrumvirate quadruple quaestor quaffer quaker qualifier
quango quarreler quarreller quarrier quarry quarryman quarterback quartermaster quartette queer querier quester questioner queue quibbler
quidnunc quietist quin quintette quintipara quintuple quisling quitter quizmaster quizzer quorum quoter rabbi rabbinate rabble
rabble-rouser racialist racist racker racketeer raconteur radiobiologist radiochemist radiographer radiologist radiotherapist raftman
raftsman ragamuffin ragbag ragpicker ragsorter ragtag raider rail-splitter railbird railroader railwayman rainforest rainmaker raiser raja
rajah rajanya rake rakehell rally rambler rancher ranee ranger rani rank ranker ranter raper rapist rappeller rapper rapporteur rapscallion
raree-show rascal rat-catcher ratepayer ratifier ratiocinator rationalist ratter rave-up raver ravisher reactionary reader readership
realist reaper rear rearguard reasoner rebel rebuker rebutter receptionist recessional recidivist recipient recitalist reciter reckoner
recluse reconciler record-breaker record-holder record-keeper recoverer recreant recruit recruiter recruiting-sergeant rector recusant
red-header redact redactor redcap redcoat redeemer redhead redheader redneck reductivism reeler reenactor ref referee referral refiner
refinisher reformer reformist refugee refuter regent regicide regime regiment registrant registrar regular reincarnation relative
relative-in-law reliever religionist religious remuda remunerator renegade renovator renter rentier rep repairer repairman repatriate
repeater repertoire reporter representative reproacher reprobate reprover republic republican requester rescuer researcher reserves
reservist resident resister respecter respondent responder restauranter restaurateur rester restorer retailer retaliator retard retarded
retinue retiree retreatant retreated retrospective reunion reveler reveller revenant revenuer reverend reversioner reversionist reviewer
reviser revisionism revisionist revivalist revolutionary revolutionist rewriter rhabdomancer rhetorician rheumatic rheumatologist
rhinolaryngologist rhymer rhymester ribald rich rider ridiculer riffraff rifleman rigger right-hander right-winger righthander rightist
ringer ringleader ringmaster rioter ripper riser ritualist rival riveter rivetter roadhog roadman roamer roarer roaster robber roc rocker
rockers rogue roisterer roller-skater rollerblader roly-poly romantic romanticist romper roofer rookie roomer roomie roommate roomy rooter
rope-maker ropedancer ropemaker roper ropewalker rotter roue roughneck roughrider rounder roundhead roundsman rouser roustabout rout router
rover row rowdy rower royalist rubberneck rubbernecker rube ruck ruffian ruiner ruler ruminator rummy rumormonger rumourmonger rumrunner
runner runner-up runt ruralist rusher rustic rustler sabbat saboteur sabra sachem sacrificer sacristan saddhu saddler sadhu sadist
sadomasochist safebreaker safecracker sagamore sage sahib sailmaker sailor saint sainthood salesclerk salesgirl saleslady salesman
salesperson saleswoman salmagundi salter salutatorian saluter salvager salvor samurai sandbagger sandboy sandman sandwichman sangoma sannup
sannyasi sannyasin sanyasi saphead sapper sartor satirist satrap satyr saunterer savage savant saver savior saviour sawbones sawyer saxist
saxophonist sayeret scab scalawag scallywag scalper scammer scamp scandalmonger scapegoat scapegrace scaremonger scatterbrain scattergood
scenarist scene-stealer sceneshifter sceptic schemer schizophrenic schlemiel schlep schlepper schlimazel schlockmeister schmear schmeer
schmo schmoozer schmuck schnook schnorrer scholar scholastic scholiast school schoolboy schoolchild schoolfellow schoolfriend schoolgirl
schoolman schoolmarm schoolmaster schoolmate schoolmistress schoolteacher scientist sciolist scion scoffer scofflaw scold scolder
scorekeeper scorer scorner scoundrel scourer scourger scout scouter scoutmaster scrag scrambler scrapper scratcher scrawler screecher
screener screenland screenwriter screwball screwballer scribbler scribe scrimshanker scriptwriter scrivener scrooge scrounger scrub
scrubber scrutineer scrutiniser scrutinizer sculler scullion sculptor sculptress sculpturer scum seafarer seaman seamster seamstress seance
searcher seasonal seasoner secession secessionist second-in-command second-rater second-stringer secondary seconder secretariat
secretariate secretary sect sectarian sectarist sectary secular secularist secundigravida securer seducer seductress seeder seedman
seedsman seeker seer segregate segregationist segregator seigneur seignior seismologist seizer selectman selector selectwoman self-seeker
self-starter seller selva semanticist semifinalist seminar seminarian seminarist seminary semiotician semipro semiprofessional sempstress
senate senator sendee sender seneschal senior sensationalist sensitive sensualist sentimentalist sentinel sentry separationist separatism
separatist sept septette septuagenarian sequence seraph serf sergeant sergeant-at-law sericulturist series serjeant serjeant-at-arms
serjeant-at-law sermoniser sermonizer serologist servant server serviceman servitor set setter settlement settler settlor sevensome
sexagenarian sexist sexpot sextette sexton sezession shadower shaheed shaitan shaker shaman shammer shamus shanghaier shaper sharecropper
shareholder shareowner sharer sharia shariah sharper sharpie sharpshooter sharpy shaver shaytan she-devil shearer shebang shedder sheeny
sheepherder sheepman shegetz sheik sheika sheikh sheikha sheller shelver shepherd shepherdess sheriff sherlock shielder shifter shiksa
shikse shill shindig shindy shingler ship-breaker shipbuilder shipmate shipowner shipper shipwright shirker shirtmaker shithead shitter
shlemiel shlep shlepper shlimazel shlockmeister shmear shmo shmuck shnook shnorrer shocker shoeblack shoemaker shogun shogunate shoofly
shopaholic shopkeeper shoplifter shopper shopwalker shortstop shouter shoveler shoveller shover show-off showgirl showman shrew shrimp
shrink shrubbery shudra shuffler shut-in shutterbug shylock shyster sib sibling sibyl sick sidekick sidesman sightreader sightseer signage
signaler signaller signalman signatory signer signior signor signora signore signorina silenus silly silvan silver-worker silversmith
silverworker simperer simpleton singer sinner sipper sir sirdar sire sirrah sis sissy sister sister-in-law sitter six-footer sixsome
sixth-former skateboarder skater skeptic sketcher skidder skier skin-diver skinflint skinhead skinheads skinner skinny-dipper skipper
skirmisher skivvy skulker skunk skycap skydiver slacker slagheap slain slammer slanderer slapper slasher slattern slaughterer slave
slaveholder slaver slavey slayer sledder sleeper sleepwalker sleepyhead sleuth sleuthhound slicer slider slinger slob slobberer sloganeer
slogger slop-seller slopseller slouch sloucher sloven slowcoach slowpoke slugabed sluggard slugger slumberer slut slyboots smallholder
smarta smasher smiler smirker smith smithereens smoker smoothie smoothy smorgasbord smotherer smuggler snacker snarer snarl-up snatcher
sneak sneerer sneezer sniffer sniffler sniper snitch snitcher sniveler sniveller snob snoop snooper snoot snorer snorter snot snowboarder
snuffler sobersides sociable social socialiser socialist socialite socializer society sociobiologist sociolinguist sociologist sociopath
sodalist sodality sodbuster sodomist sodomite softie softy soiree sojourner solderer soldier soldiery solicitor solitudinarian soloist
solon solver sommelier somnambulist somniloquist son son-in-law songster songstress songwriter sonneteer sonny soothsayer soph sophist
sophisticate sophomore soprano sorcerer sorceress sorehead sorority sorrower sorter sot soubrette soul soundman sourpuss souse southpaw
sovereign soviet sovietism sower spaceman spacewalker spammer spanker sparer spastic speaker spearhead specialiser specialist specializer
species specifier spectator spectre speculator speechifier speechmaker speechwriter speeder speedskater spelaeologist speleologist
spellbinder speller spelunker spend-all spender spendthrift spewer sphinx spic spick spik spiller spindlelegs spindleshanks spinmeister
spinner spinney spinster spiritualist spitfire spitter spiv splicer splitter spoiler spoilsport spokesman spokesperson spokeswoman sponger
sponsor spook sportscaster sportsman sportswoman sportswriter spot-welder spotter spouse spouter sprawler sprayer sprigger sprinter sprite
sprog spurner spy spymaster squabbler squad squadron squanderer squatter squaw squawker squealer squint-eye squinter squire squirearchy
squirmer squirt stabber stableboy stableman stack stacker staff staffer stagehand stager staggerer stainer stakeholder stalker stalwart
stammerer stamper stand-in standard-bearer standardiser standardizer standee stander starer starets stargazer starlet starveling statesman
stateswoman stationer stationmaster statistician statuary stay-at-home steady stealer steamfitter steamroller steelmaker steelman
steelworker steeplejack steerer steersman stemmer stenographer stentor stepbrother stepchild stepdaughter stepfather stepmother stepparent
stepper stepsister stepson stevedore steward stewardess stick-in-the-mud stickler stiff stifler stigmatic stigmatist stinker stinkpot
stinter stipendiary stippler stirrer stitcher stock-taker stockbroker stockholder stockist stockjobber stockman stocktaker stoic stoker
stomper stonecutter stonemason stoner stonewaller stooge stoolie stoolpigeon stooper storekeeper storyteller stowaway strafer straggle
straggler straight stranger straphanger strapper strategian strategist stratocracy strawman strayer streaker streetwalker stretcher-bearer
strider strikebreaker striker stringer strings striper stripling striptease stripteaser striver stroller strong-armer strongman struggler
strumpet student stuffer stumblebum stumbler stunner stupe stupid stutterer styler stylist stylite subaltern subclass subcommittee
subcontractor subculture subdeacon subdivider subduer subeditor subfamily subgenus subgroup subjectivist subjugator subkingdom
sublieutenant submariner submitter subnormal suborder subordinate suborner subphylum subscriber subset subsidiary subsidiser subsidizer
subsister subspace subspecies subsystem subtracter suburbanite subversive subverter subvocaliser subvocalizer succeeder successor succorer
succourer succuba succubus sucker sudra suer sufferer suffragan suffragette suffragist suggester suitor sultan summercater summercaters
sunbather sundowner super supercargo superclass superfamily supergrass superintendent superior superman supermarketeer supermarketer
supermodel supermom supernatural supernumerary superorder superordinate superphylum superpower superstar supervisor supplanter suppliant
supplicant supplier supporter suppresser suppressor supremacist suprematism suprematist supremo surfboarder surfer surgeon surmounter
surpriser surrealism surrealist surrenderer surrogate surveyor survivalist survivor suspect sustainer sutler suzerain swad swagger
swaggerer swaggie swagman swain swami swarm swashbuckler swayer swearer sweeper sweetheart sweetie swellhead swimmer swindler swineherd
swinger switch-hitter switcher switchman swordsman swot sybarite sycophant syllogiser syllogist syllogizer sylph sylvan symboliser
symbolist symbolizer sympathiser sympathizer symphonist symposiarch symposiast symposium syncopator syndic syndicalism syndicalist
syndicate syndicator synod synonymist synset syntactician synthesiser synthesist synthesizer syphilitic systematiser systematist
systematizer systemiser systemizer table tableau tablemate tacker tackle tackler taco tactician tagalong tagger tailback tailgater tailor
taker talebearer taleteller talker tallyman tamer tantaliser tantalizer taoiseach tapper tapster tart taskmaster taskmistress taste-maker
taste-tester taster tatterdemalion tattler tattletale taxer taxidermist taxidriver taximan taxman taxon taxonomer taxonomist taxonomy
taxpayer tchotchke tchotchkeleh teacher team teammate teamster tearaway tease teaser tec tech techie technician technocracy technocrat
technologist technophile technophobe teen teenager teetotaler teetotalist teetotaller tekki telco telecaster telegrapher telegraphist
teleologist telepathist telephoner telephonist televangelist teller telltale tellurian temp temporary temporiser temporizer tempter
temptress tenant tenantry tenderfoot tenno tenorist tentmaker tergiversator termagant termer terminator terpsichorean territorial terrorist
tertigravida testate testator testatrix testee tester testifier thane thatcher thaumaturge thaumaturgist theatergoer theatregoer theist
theocracy theologian theologiser theologist theologizer theoretician theoriser theorist theorizer theosophist therapist thespian theurgy
thicket thief thinker third-rater thirster thoroughbred thought-reader threescore throng throttler throwaway throwback thrower throwster
thruster thug thunderbird thurifer thwarter tiddler tiger tightwad tike tiler tilter timberman timekeeper timeserver timid timpanist tinker
tinkerer tinner tinsmith tinter tipper tippler tipster tiro titan tither title-holder titterer toady toaster toastmaster tobacconist
tobogganist toddler toff toiler toller tollgatherer tollkeeper tollman tomboy tomfool toolmaker toper topper torchbearer toreador torero
tormenter tormentor tort-feasor tortfeasor torturer tosser totalitarian totalitarianism totem totemist toter totterer touch-typist toucher
tough toughie tourer tourist tout touter tovarich tovarisch towhead townee towner townie townsfolk townsman townspeople towny toxicologist
tracker tracklayer trader tradesman tradespeople traditionalist traducer traffic trafficker tragedian tragedienne trailblazer trainband
trainbandsman trainbearer trainee trainer trainman trainmaster traitor traitress tramp tramper trampler transactor transalpine
transcendentalist transcriber transexual transferee transferer transferor transferrer transgendered transgressor transient translator
transmigrante transmitter transplanter transpose transsexual transvestite trapper trapshooter traveler traveller traverser trawler
treasonist treasurer treater trekker trembler trencher trencherman trend-setter trespasser tribade tribe tribesman tribologist tribunal
tribune trichotomy tricker trickster trier trifler triggerman trigonometrician trilogy trinketry triplicity tripper tritheist triumvir
triumvirate troglodyte troll troller trollop trombonist troop trooper troops troponomy troubadour troublemaker troubler troubleshooter
troupe trouper truant trucker truckler trudger truelove trumpeter trustbuster trustee truster trustor trusty tryst tsar tsarina tsaritsa
tsatske tshatshke tub-thumper tubercular tucker tuft tugger tumbler tuner turncoat turncock turner turnkey turnverein turtler tussock tutee
tutor twaddler twat twerp twiddler twin twiner twirler twirp twit two-timer tycoon tyke tympanist typesetter typist typographer tyranny
tyrant tyro tzar tzarina ulama ulema ultraconservative ultramontane ump umpire uncle unconfessed underachiever underboss underbrush
underclass underclassman underdog undergrad undergraduate underground undergrowth underling underperformer undersecretary underseller
understudy undertaker underwood underworld underwriter undesirable undine undoer unemployed unfastener unfortunate unicorn unicyclist
unilateralist uninitiate union unionism unionist university unperson unraveler unraveller untier untouchable upbraider upholder upholsterer
uprooter upsetter upstager upstart uranologist urchin urinator urologist user usher usherette usufructuary usurer usurper utiliser
utilitarian utility utilizer utterer uxor uxoricide vacationer vacationist vaccinator vaccinee vacillator vagrant vaisya valedictorian
valentine valet valetudinarian valuator valuer vamp vamper vampire van vandal vanguard vanisher vanquisher vaquero variety varlet varmint
varna varnisher varsity vassal vaticinator vaudevillian vaulter vaunter vegan vegetarian vegetation venation vendee vender vendor venerator
venire ventriloquist venturer verbaliser verbalizer verger verifier vermin vernation versifier vestal vestry vestryman vestrywoman vet
veteran veterinarian veterinary vexer vibist vibraphonist vicar vicar-general vicariate vicarship vice-regent vicegerent vicereine viceroy
victim victimiser victimizer victor victualer victualler viewer viewers vigilante vilifier village villager villain villainess villein
vindicator vintager vintner violator violinist violist violoncellist virago virgin virologist virtuoso viscount viscountess visionary
visitant visitor visualiser visualizer vitaliser vitalist vitalizer viticulturist vivisectionist vixen vizier vocaliser vocalist vocalizer
vociferator voicer voider voluntary volunteer voluptuary vomiter votary voter vouchee voucher vower voyager voyeur vulcaniser vulcanizer
vulgarian vulgariser vulgarizer wacko waddler waffler wag wagerer waggoner waggonwright wagoner wagonwright waif wailer wainwright waiter
waitress waker walk-in walk-on wall-paperer wallah walloper wallpaperer wally waltzer wanderer wangler wanker wannabe wannabee wanter
wanton warbler ward ward-heeler warden warder wardress warehouseman warehouser warlock warlord warmonger warner warrantee warranter
warrantor warrener warrior washer washerman washerwoman washwoman wassailer waster wastrel watchdog watcher watchmaker watchman
watercolorist watercolourist waterer waterman waterworks waver waverer wax-chandler wayfarer weakling wearer weasel weatherman weaver
webmaster weeder weekender weeper weigher weightlifter weirdie weirdo weirdy weisenheimer welcher welcomer welder well-wisher welsher
welterweight wench wencher werewolf westerner wet-nurse wetback wetnurse whacko whale whaler wheedler wheeler wheelwright whiffer whiner
whipper whipper-in whippersnapper whirler whisperer whistle-blower whistleblower whitey whittler whiz whiz-kid whizz whizz-kid wholesaler
whore whoremaster whoremonger whoreson wicket-keeper widow widower widowman wife wiggler wight wigmaker wildcatter wildlife wimp windbag
winder windtalker winemaker wingback winger wingman winker winner wino wiper wire-puller wireman wirer wiretapper wiseacre wisenheimer wisp
witch witch-hunter withdrawer withholder withstander witness witnesser wittol wivern wiz wizard wog wolfman woman womaniser womanizer
womankind wonderer wonk woodcarver woodcutter woodman woodpile woods woodsman woodworker wooer woolgatherer woolsorter wop word-painter
wordmonger wordsmith workaholic worker workfellow workforce workingman workman workmate world-beater worldling worrier worrywart worshiper
worshipper worthy wounded wrangler wrecker wrester wrestler wretch wriggler wright write-in writer wrongdoer wuss wyvern xylophonist
yachtsman yachtswoman yahoo yakuza yanker yardbird yardie yardman yardmaster yawner yearling yearner yeller yenta yeoman yeomanry yes-man
yeshiva yeshivah yeti yid yielder yob yobbo yobo yodeller yogi yokel youngster younker youth yuppie zamboorak zamburak zamburek zany zealot
zombi zombie zoologist zoology zumbooruck zumbooruk
`
