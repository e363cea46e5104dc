"""Sentences in the manner of news agencies, with the trees that their making implies.

The treebanks hold little newswire: "due to hold talks" stands in them not once, "South Korea" a dozen times. So a parser that was trained on
them alone takes "Lavrov rejected Western accusations" for a noun phrase. This small grammar makes such sentences from lists of words; each
rule builds its tree by the conventions of UD English (EWT): titles are `nmod:desc` of the name, the one who is urged is `iobj` (the one who is forced `obj`)
beside the `xcomp`, what a final "said" reports is its `ccomp`, a day without a preposition is `obl:unmarked`. What the sentences say is made up at
random; they are material for training and nothing else. Features are left open ("?"), the trainer skips what it does not know.
"""
from treebanks import Sentence

COUNTRIES = (
    "Afghanistan:Afghan Albania:Albanian Algeria:Algerian Argentina:Argentine Armenia:Armenian Australia:Australian Austria:Austrian Azerbaijan:Azerbaijani "
    "Bahrain:Bahraini Bangladesh:Bangladeshi Belarus:Belarusian Belgium:Belgian Bolivia:Bolivian Brazil:Brazilian Britain:British Bulgaria:Bulgarian "
    "Cambodia:Cambodian Cameroon:Cameroonian Canada:Canadian Chad:Chadian Chile:Chilean China:Chinese Colombia:Colombian Croatia:Croatian Cuba:Cuban "
    "Cyprus:Cypriot Denmark:Danish Ecuador:Ecuadorian Egypt:Egyptian Eritrea:Eritrean Estonia:Estonian Ethiopia:Ethiopian Finland:Finnish France:French "
    "Georgia:Georgian Germany:German Ghana:Ghanaian Greece:Greek Guatemala:Guatemalan Guyana:Guyanese Haiti:Haitian Hungary:Hungarian India:Indian "
    "Indonesia:Indonesian Iran:Iranian Iraq:Iraqi Ireland:Irish Israel:Israeli Italy:Italian Japan:Japanese Jordan:Jordanian Kazakhstan:Kazakh "
    "Kenya:Kenyan Kosovo:Kosovan Kuwait:Kuwaiti Kyrgyzstan:Kyrgyz Laos:Lao Latvia:Latvian Lebanon:Lebanese Libya:Libyan Lithuania:Lithuanian "
    "Malaysia:Malaysian Mali:Malian Mexico:Mexican Moldova:Moldovan Mongolia:Mongolian Montenegro:Montenegrin Morocco:Moroccan Mozambique:Mozambican "
    "Myanmar:Burmese Nepal:Nepalese Nicaragua:Nicaraguan Niger:Nigerien Nigeria:Nigerian Norway:Norwegian Oman:Omani Pakistan:Pakistani "
    "Panama:Panamanian Peru:Peruvian Poland:Polish Portugal:Portuguese Qatar:Qatari Romania:Romanian Russia:Russian Rwanda:Rwandan Senegal:Senegalese "
    "Serbia:Serbian Slovakia:Slovak Slovenia:Slovenian Somalia:Somali Spain:Spanish Sudan:Sudanese Sweden:Swedish Switzerland:Swiss Syria:Syrian "
    "Taiwan:Taiwanese Tajikistan:Tajik Tanzania:Tanzanian Thailand:Thai Tunisia:Tunisian Turkey:Turkish Turkmenistan:Turkmen Uganda:Ugandan Ukraine:Ukrainian "
    "Uruguay:Uruguayan Uzbekistan:Uzbek Venezuela:Venezuelan Vietnam:Vietnamese Yemen:Yemeni Zambia:Zambian Zimbabwe:Zimbabwean"
).split()
CAPITALS = (
    "Moscow Beijing Washington London Paris Berlin Tehran Ankara Kyiv Kiev Tokyo Seoul Pyongyang Islamabad Kabul Riyadh Cairo Damascus Baghdad Jerusalem Beirut "
    "Doha Muscat Rome Madrid Brussels Vienna Geneva Warsaw Budapest Prague Bucharest Sofia Athens Belgrade Minsk Vilnius Riga Tallinn Helsinki Oslo Stockholm "
    "Copenhagen Ottawa Canberra Jakarta Manila Hanoi Bangkok Singapore Dhaka Colombo Kathmandu Nairobi Khartoum Tripoli Tunis Algiers Rabat Pretoria Harare "
    "Kinshasa Kigali Caracas Bogota Havana Brasilia Lima Quito Santiago Tbilisi Baku Yerevan Astana Tashkent Bishkek Dushanbe Sochi Munich Davos Hiroshima"
).split()
ACRONYMS = "NATO OPEC ASEAN UNESCO UNICEF Hezbollah Hamas Fatah ECOWAS FARC Interpol Gazprom Rosatom Pfizer Airbus Boeing Huawei Xinhua Reuters TASS".split()
# (words, tags): the last word is the head, the others are its compounds (NNP) or modifiers (JJ, as NNP in a name)
BODIES = (
    "European/J Union;United/J Nations/s;African/J Union;Security Council;White/J House;State Department;Foreign/J Ministry;Defense Ministry;Arab/J League;"
    "European/J Commission;Kremlin;Pentagon;Taliban;Foreign/J Office;Treasury Department;Red/J Cross;World Bank;Interior Ministry;Houthis/s;Vatican;"
    "Justice Department;Senate;General/J Assembly;Commonwealth;Politburo;Knesset;Bundestag;Duma;Coast Guard;Central/J Bank;Human Rights/s Council"
).split(";")
TITLES = (
    "President;Prime/J Minister;Foreign/J Minister;Defense Minister;Defence Minister;Interior Minister;Finance Minister;Vice/J President;Secretary;Chancellor;"
    "Ambassador;General;King;Crown Prince;Premier;Senator;Trade Minister;Energy Minister;Deputy Prime/J Minister;Gen.;Speaker"
).split(";")
LOWER_TITLES = "spokesman spokeswoman envoy spokesperson opposition_leader negotiator lawmaker ambassador diplomat".split()
PEOPLE_NOUNS = (
    "troops forces soldiers officials diplomats lawmakers police warplanes warships rebels protesters militants jets negotiators envoys leaders ministers "
    "authorities prosecutors commanders fighters separatists students farmers workers bombers drones missiles tanks investigators inspectors hackers pilots "
    "judges businessmen refugees migrants hostages civilians prisoners activists journalists gunmen border_guards special_forces security_forces state_media"
).split()
ONE_NOUNS = (
    "government parliament army president military opposition navy ministry embassy delegation court central_bank envoy regime foreign_ministry foreign_minister defense_ministry "
    "leader air_force ruling_party prime/J_minister state_media:s intelligence_service interior_minister supreme/J_court top/J_diplomat chief_negotiator unification_ministry news_agency"
).split()
THINGS = (
    "agreement treaty deal pact accord ceasefire truce resolution proposal offer plan decision statement claim accusation report allegation attack strike "
    "raid drill exercise embargo ban tariff sanction contract pipeline base airport port border bridge tanker ship village town city loan bill law project "
    "program reactor missile convoy checkpoint consulate election referendum coup mission visit summit meeting talk negotiation ambassador visa treaty corridor "
    "shipment export import uranium gas oil aid ammunition grain wheat weapon position target building camp hospital facility rocket launcher"
).split()
MODIFIERS = (
    "new joint military nuclear economic bilateral diplomatic humanitarian political peaceful disputed unilateral regional strategic major draft historic "
    "controversial recent formal public secret financial key naval illegal provocative baseless groundless Western additional direct high-level long-range "
    "commercial international armed foreign senior so-called further comprehensive"
).split()
NOUN_MODIFIERS = "trade peace border arms energy security defense gas oil missile air nuclear_weapons peace_plan defense trade fighter grain investment".split()
MASS = {"uranium", "gas", "oil", "aid", "ammunition", "grain", "wheat"}

IRREGULAR = {
    "meet": "met met", "hold": "held held", "send": "sent sent", "withdraw": "withdrew withdrawn", "cut": "cut cut", "break": "broke broken", "freeze": "froze frozen",
    "strike": "struck struck", "hit": "hit hit", "shoot": "shot shot", "sell": "sold sold", "buy": "bought bought", "give": "gave given", "take": "took taken",
    "overthrow": "overthrew overthrown", "seek": "sought sought", "lead": "led led", "leave": "left left", "win": "won won", "begin": "began begun", "say": "said said",
    "tell": "told told", "fly": "flew flown", "fight": "fought fought", "pay": "paid paid", "set": "set set", "make": "made made", "build": "built built", "put": "put put",
    "lose": "lost lost", "see": "saw seen", "know": "knew known", "drive": "drove driven", "choose": "chose chosen", "come": "came come", "go": "went gone", "quit": "quit quit",
    "plan": "planned planned", "stop": "stopped stopped", "ban": "banned banned", "drop": "dropped dropped", "transfer": "transferred transferred", "expel": "expelled expelled",
    "ship": "shipped shipped", "sever": "severed severed", "let": "let let", "forbid": "forbade forbidden", "show": "showed shown", "keep": "kept kept", "sink": "sank sunk", "catch": "caught caught", "rebuff": "rebuffed rebuffed",
}
TRANSITIVE = (
    "attack strike hit bomb shell seize capture condemn criticize denounce reject deny dismiss welcome praise back support suspend cancel postpone halt resume "
    "launch sign ratify approve veto adopt lift ease recall summon arrest detain release free invade occupy blockade deploy withdraw test fire host visit meet "
    "receive discuss announce unveil recognize restore sever cut break freeze dissolve overthrow evacuate tighten strengthen deepen expand boost open close "
    "reopen extend renew violate breach block intercept leave defend urge thank warn accuse quit ban drop abandon support ignore endorse review build bomb "
    "enrich inspect monitor purchase seek win lose leave raid storm burn destroy down sink escort liberate besiege hail slam blast protest rebuff shun"
).split()
WITH_PREPOSITION = (
    "meet:with agree:on talk:with withdraw:from apologize:for apologise:for call:for respond:to arrive:in fly:to travel:to return:to clash:with negotiate:with "
    "preside:over participate:in retaliate:against object:to appeal:to fight:in comment:on insist:on push:for rely:on march:on cooperate:with consult:with vote:against"
).split()
# verb, object, preposition of the second party; the object is a bare noun or one with an article, the second party hangs on the verb (v) or the noun (n)
DITRANSITIVE = (
    "impose:sanctions:on:v slap:tariffs:on:v hold:talks:with:n sign:agreement:with:n provide:aid:to:v send:troops:to:v supply:weapons:to:v transfer:tanks:to:v sell:jets:to:v "
    "sever:ties:with:n cut:ties:with:n restore:ties:with:n break:relations:with:n hold:meeting:with:n launch:attack:on:n lift:embargo:on:n give:support:to:v pay:visit:to:n "
    "reach:deal:with:n deliver:ammunition:to:v conduct:drill:with:n fire:missiles:at:v fire:rockets:into:v deploy:warships:to:v ship:grain:to:v level:accusations:against:v "
    "extend:invitation:to:n open:embassy:in:v close:border:with:n resume:negotiations:with:n withdraw:forces:from:v recall:ambassador:from:v donate:vaccines:to:v "
    "discuss:ties:with:v express:concern:over:n voice:support:for:n sign:contract:with:n announce:plans:for:n present:proposal:to:v grant:asylum:to:v"
).split()
PLURAL_OBJECTS = {"sanctions", "tariffs", "talks", "troops", "weapons", "tanks", "jets", "ties", "relations", "missiles", "rockets", "warships", "negotiations", "forces", "vaccines", "accusations", "plans"}
URGING = "urge ask order press force allow invite tell warn authorize instruct".split()
# of these the treebanks take the one who is made to act as object
MOVING = {"order", "press", "force", "invite"}
CONTROL = "agree refuse vow pledge threaten offer plan decide want seek promise fail prepare begin continue try".split()
GERUND = "begin stop start deny consider resume halt keep oppose".split()
SAYING = "say announce claim warn confirm deny report insist add believe fear hope reveal declare acknowledge predict".split()
FINAL_SAYING = "say report add announce claim".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December".split()


class Node:
    """A word with what stands before and behind it."""

    def __init__(self, form, upos, xpos):
        self.form, self.upos, self.xpos, self.deprel = form, upos, xpos, "root"
        self.before, self.after = [], []

    def put(self, deprel, *after):
        """These hang behind this word with one label."""
        for node in after:
            node.deprel = deprel
            self.after.append(node)
        return self

    def lead(self, deprel, node):
        """This hangs before the word, nearest to it of all so far that do."""
        node.deprel = deprel
        self.before.append(node)
        return self

    def first(self, deprel, node):
        """This hangs before the word and all that hangs there already."""
        node.deprel = deprel
        self.before.insert(0, node)
        return self

    def walk(self):
        for child in self.before:
            yield from child.walk()
        yield self
        for child in self.after:
            yield from child.walk()


def word(form, upos, xpos, deprel):
    node = Node(form, upos, xpos)
    node.deprel = deprel
    return node


def inflect(verb, form):
    """A verb as base, "s" (third person), "d" (past), "n" (participle) or "g" (gerund)."""
    silent = verb.endswith("e") and not verb.endswith("ee")
    doubled = verb in ("plan", "stop", "ban", "drop", "transfer", "expel", "ship", "set", "cut", "hit", "win", "quit", "let", "begin", "put", "forbid")
    y = verb.endswith("y") and verb[-2] not in "aeiou"
    if form == "s":
        return verb[:-1] + "ies" if y else verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "go")) else "s")
    if form == "g":
        return (verb[:-1] if silent else verb + verb[-1] if doubled else verb) + "ing"
    if form in ("d", "n"):
        if verb in IRREGULAR:
            return IRREGULAR[verb].split()[form == "n"]
        return verb + "d" if verb.endswith("e") else verb[:-1] + "ied" if y else verb + "ed"
    return verb


class Grammar:
    """Makes sentences with the help of a random number generator; `people` are names cut into words."""

    def __init__(self, rng, people):
        self.rng, self.people = rng, people

    def chance(self, p):
        return self.rng.random() < p

    def pick(self, items):
        return self.rng.choice(items)

    # ---------- noun phrases: (node, plural) ----------
    def name(self, parts):
        """Words of a proper name, "/J" for a modifier and "/s" for a plural: the last one is the head."""
        words = parts.split()
        last, *_ = words[-1].split("/")
        node = Node(last, "PROPN", "NNPS" if words[-1].endswith("/s") else "NNP")
        for w in words[:-1]:
            form, _, kind = w.partition("/")
            if kind == "J":
                node.lead("amod", Node(form, "ADJ", "NNP"))
            else:
                node.lead("compound", Node(form, "PROPN", "NNPS" if kind == "s" else "NNP"))
        return node

    def country(self):
        r = self.rng.random()
        if r < 0.12:
            return self.name(self.pick(["South Korea", "North Korea", "South Korea", "South Sudan", "East Timor"]))
        if r < 0.2:
            return self.name(self.pick(["Saudi/J Arabia", "New/J Zealand"]))
        if r < 0.3:
            return self.name("United/J States/s").first("det", Node("the", "DET", "DT"))
        if r < 0.34:
            return self.name(self.pick(["Philippines/s", "Netherlands/s"])).first("det", Node("the", "DET", "DT"))
        if r < 0.6:
            return Node(self.pick(CAPITALS), "PROPN", "NNP")
        return Node(self.pick(COUNTRIES).split(":")[0], "PROPN", "NNP")

    def adjective(self):
        """A state as a modifier: "Chinese", "U.S.", "South Korean"."""
        r = self.rng.random()
        if r < 0.15:
            return word(self.pick(["U.S.", "US", "U.N.", "EU", "UN"]), "PROPN", "NNP", "compound")
        if r < 0.22:
            node = word("Korean", "ADJ", "JJ", "amod")
            return node.lead("compound", Node(self.pick(["South", "North"]), "PROPN", "NNP"))
        return word(self.pick(COUNTRIES).split(":")[1], "ADJ", "JJ", "amod")

    def person(self):
        name = self.pick(self.people)
        bare = self.rng.random()
        if bare < 0.45:
            name = name[-1:] if self.chance(0.8) else name[:1]
        node = Node(name[0], "PROPN", "NNP")
        rest = list(name[1:])
        while rest:
            if rest[0] == "-" and len(rest) > 1:
                node.put("flat", Node(rest[1], "PROPN", "NNP").lead("punct", Node("-", "PUNCT", "HYPH")))
                rest = rest[2:]
            else:
                node.put("flat", Node(rest[0], "PROPN", "NNP"))
                rest = rest[1:]
        r = self.rng.random()
        if r < 0.45:
            title = self.name(self.pick(TITLES))
            if self.chance(0.5):
                adjective = self.adjective()
                title.first(adjective.deprel, adjective)
            node.first("nmod:desc", title)
        elif r < 0.55:
            title = self.common(self.pick(LOWER_TITLES))
            adjective = self.adjective()
            title.first(adjective.deprel, adjective)
            node.first("nmod:desc", title)
        elif r < 0.63:
            role = self.common(self.pick(["president", "prime/J_minister", "foreign_minister", "defense_minister", "spokesman", "chief_negotiator", "ambassador"]))
            if self.chance(0.5):
                possessor = self.possessor(self.country())
                role.first("nmod:poss", possessor)
            else:
                adjective = self.adjective()
                role.first(adjective.deprel, adjective)
                role.first("det", Node("the", "DET", "DT"))
            role.first("punct", Node(",", "PUNCT", ","))
            node.put("appos", role)
            self.close(node)
        return node, False

    def close(self, node):
        """A comma behind an apposition or a clause."""
        last = node.after[-1]
        last.put("punct", Node(",", "PUNCT", ","))

    def common(self, spelling, plural=False):
        """A noun with its compounds: "central_bank", "prime/J_minister", "state_media:s" (a plural)."""
        spelling, _, mark = spelling.partition(":")
        parts = spelling.split("_")
        node = Node(parts[-1].split("/")[0], "NOUN", "NNS" if plural or mark == "s" else "NN")
        for part in parts[:-1]:
            form, _, kind = part.partition("/")
            node.lead("amod" if kind else "compound", Node(form, "ADJ" if kind else "NOUN", "JJ" if kind else "NN"))
        return node

    def possessor(self, node):
        return node.put("case", Node("'s", "PART", "POS"))

    def group(self):
        """"Israeli warplanes", "Turkey's parliament", "the ruling party", "hundreds of protesters"."""
        r = self.rng.random()
        if r < 0.45:
            node = self.common(self.pick(PEOPLE_NOUNS), plural=True)
            if self.chance(0.25):
                node.first("amod", Node(self.pick(MODIFIERS), "ADJ", "JJ"))
            adjective = self.adjective()
            node.first(adjective.deprel, adjective)
            if self.chance(0.25):
                node.first("nummod", Node(self.pick(["two", "three", "six", "12", "45"]), "NUM", "CD"))
            return node, True
        if r < 0.75:
            spelling = self.pick(ONE_NOUNS)
            return self.common(spelling).first("nmod:poss", self.possessor(self.country())), spelling.endswith(":s")
        if r < 0.9:
            spelling = self.pick(ONE_NOUNS)
            node = self.common(spelling)
            if self.chance(0.6):
                adjective = self.adjective()
                node.first(adjective.deprel, adjective)
            return node.first("det", Node("the", "DET", "DT")), spelling.endswith(":s")
        node = Node(self.pick(["hundreds", "thousands", "dozens"]), "NOUN", "NNS")
        people = self.common(self.pick(PEOPLE_NOUNS), plural=True).first("case", Node("of", "ADP", "IN"))
        return node.put("nmod", people), True

    def party(self):
        """Somebody who acts or is acted on."""
        r = self.rng.random()
        if r < 0.3:
            node, plural = self.country(), False
        elif r < 0.6:
            node, plural = self.person()
        elif r < 0.84:
            node, plural = self.group()
        elif r < 0.94:
            body = self.pick(BODIES)
            node, plural = self.name(body).first("det", Node("the", "DET", "DT")), body.endswith("/s")
        else:
            node, plural = Node(self.pick(ACRONYMS), "PROPN", "NNP"), False
        if self.chance(0.13):
            other = self.country() if node.xpos == "NNP" else self.group()[0]
            node.put("conj", other.first("cc", Node("and", "CCONJ", "CC")))
            plural = True
        return node, plural

    def thing(self, bare=False):
        noun = self.pick(THINGS)
        mass = noun in MASS
        plural = not mass and self.chance(0.4)
        form = noun if not plural else (noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeiou" else noun + ("es" if noun.endswith(("s", "sh", "ch")) else "s"))
        node = Node(form, "NOUN", "NNS" if plural else "NN")
        if self.chance(0.25):
            node.lead("compound", self.common(self.pick(NOUN_MODIFIERS)))
        if self.chance(0.4):
            node.first("amod", Node(self.pick(MODIFIERS), "ADJ", "JJ"))
        r = self.rng.random()
        if bare or r < 0.25 and (plural or mass):
            if not bare and self.chance(0.3):
                adjective = self.adjective()
                node.first(adjective.deprel, adjective)
        elif r < 0.5:
            node.first("det", Node("the", "DET", "DT"))
        elif r < 0.65:
            node.first("nmod:poss", self.possessor(self.country()))
        elif r < 0.75:
            node.first("nmod:poss", Node(self.pick(["its", "their", "his"]), "PRON", "PRP$"))
        elif plural:
            node.first("nummod", Node(self.pick(["two", "four", "14", "66"]), "NUM", "CD"))
        elif not mass:
            before = next(node.walk()).form
            node.first("det", Node("an" if before[0].lower() in "aeiou" else "a", "DET", "DT"))
        if self.chance(0.2):
            other = self.party()[0]
            node.put("nmod", other.first("case", Node(self.pick(["of", "on", "with", "against", "in", "by", "between"]), "ADP", "IN")))
        elif self.chance(0.08):
            clause = self.clause(short=True)
            node.put("acl", clause.first("mark", Node("that", "SCONJ", "IN")))
        return node

    def money(self):
        node = Node("$", "SYM", "$")
        node.put("nummod", Node(self.pick(["million", "billion"]), "NUM", "CD").lead("compound", Node(self.pick(["225", "1.2", "650", "3", "90", "40.5"]), "NUM", "CD")))
        return node

    # ---------- verb phrases ----------
    def phrase(self, form, short=False):
        """A verb phrase whose verb stands in a form of `inflect`, with xpos."""
        tags = {"": "VB", "s": "VBZ", "d": "VBD", "n": "VBN", "g": "VBG", "p": "VBP"}
        make = lambda lemma: Node(inflect(lemma, form if form != "p" else ""), "VERB", tags[form])
        r = self.rng.random()
        if r < 0.42:
            v = make(self.pick(TRANSITIVE))
            v.put("obj", self.party()[0] if self.chance(0.45) else self.thing())
        elif r < 0.54:
            lemma, preposition = self.pick(WITH_PREPOSITION).split(":")
            v = make(lemma)
            other = self.party()[0] if preposition in ("with", "to", "against", "in", "from") else self.thing()
            if lemma.startswith("apologi") and self.chance(0.6):
                v.put("obl", self.party()[0].first("case", Node("to", "ADP", "IN")))
            v.put("obl", other.first("case", Node(preposition, "ADP", "IN")))
        elif r < 0.72:
            lemma, noun, preposition, where = self.pick(DITRANSITIVE).split(":")
            v = make(lemma)
            plural_noun = noun in PLURAL_OBJECTS
            thing = Node(noun, "NOUN", "NNS" if plural_noun else "NN")
            if self.chance(0.35):
                thing.first("amod", Node(self.pick(MODIFIERS), "ADJ", "JJ"))
            if self.chance(0.15) and plural_noun:
                thing.first("nummod", Node(self.pick(["two", "31", "50"]), "NUM", "CD"))
            elif not plural_noun and noun not in ("aid", "support", "asylum", "concern", "grain", "ammunition"):
                before = next(thing.walk()).form
                thing.first("det", Node("an" if before[0].lower() in "aeiou" else "a", "DET", "DT") if self.chance(0.75) else Node("its", "PRON", "PRP$"))
                if thing.before[0].form == "its":
                    thing.before[0].deprel, thing.before[0].upos, thing.before[0].xpos = "nmod:poss", "PRON", "PRP$"
            other = self.party()[0].first("case", Node(preposition, "ADP", "IN"))
            v.put("obj", thing)
            (v if where == "v" else thing).put("obl" if where == "v" else "nmod", other)
        elif r < 0.78:
            lemma = self.pick(URGING)
            v = make(lemma)
            v.put("obj" if lemma in MOVING else "iobj", self.party()[0])
            v.put("xcomp", self.phrase("", short=True).first("mark", Node("to", "PART", "TO")))
        elif r < 0.85:
            v = make(self.pick(CONTROL))
            v.put("xcomp", self.phrase("", short=True).first("mark", Node("to", "PART", "TO")))
        elif r < 0.88:
            v = make(self.pick(GERUND))
            v.put("xcomp", self.phrase("g", short=True))
        elif r < 0.92:
            v = make(self.pick(["accuse", "accuse", "suspect"]))
            v.put("obj", self.party()[0])
            if self.chance(0.6):
                v.put("advcl", self.phrase("g", short=True).first("mark", Node("of", "SCONJ", "IN")))
            else:
                v.put("obl", self.thing(bare=True).first("case", Node("of", "ADP", "IN")))
        elif r < 0.94:
            v = make("warn")
            v.put("obj", self.party()[0])
            v.put("advcl", self.phrase("g", short=True).first("mark", Node("against", "SCONJ", "IN")))
        elif r < 0.96:
            v = make("call")
            v.put("obl", self.party()[0].first("case", Node("on", "ADP", "IN")))
            v.put("xcomp", self.phrase("", short=True).first("mark", Node("to", "PART", "TO")))
        elif r < 0.98:
            v = make(self.pick(["announce", "pledge", "approve", "provide", "offer"]))
            v.put("obj", self.money().put("nmod", self.common(self.pick(["aid", "military/J_aid", "loans:s", "assistance", "weapons:s"])).first("case", Node("in", "ADP", "IN"))))
        else:
            v = make("thank")
            v.put("obj", self.party()[0])
            v.put("obl", self.thing().first("case", Node("for", "ADP", "IN")))
        if not short:
            self.circumstances(v)
        return v

    def day(self):
        return Node(self.pick(DAYS), "PROPN", "NNP")

    def circumstances(self, v):
        if self.chance(0.3):
            v.put("obl", self.day().first("case", Node("on", "ADP", "IN")))
        elif self.chance(0.1):
            v.put("obl:unmarked", self.day())
        elif self.chance(0.1):
            node = Node(self.pick(["week", "month", "year"]), "NOUN", "NN")
            v.put("obl:unmarked", node.first("amod", Node(self.pick(["last", "next"]), "ADJ", "JJ")))
        elif self.chance(0.1):
            v.put("obl", Node(self.pick(MONTHS), "PROPN", "NNP").first("case", Node("in", "ADP", "IN")))
        if self.chance(0.15):
            v.put("obl", Node(self.pick(CAPITALS), "PROPN", "NNP").first("case", Node(self.pick(["in", "near"]), "ADP", "IN")))
        if self.chance(0.07):
            v.put("advcl", self.clause(short=True).first("mark", Node(self.pick(["after", "as", "because", "before"]), "SCONJ", "IN")))
        elif self.chance(0.06):
            v.put("advcl", self.phrase("g", short=True).first("punct", Node(",", "PUNCT", ",")))
        elif self.chance(0.04):
            v.put("advcl", self.phrase("", short=True).first("mark", Node("to", "PART", "TO")))

    # ---------- clauses ----------
    def clause(self, short=False):
        """A finite clause, without its final stop."""
        subject, plural = self.party()
        be = lambda past: Node(("were" if plural else "was") if past else ("are" if plural else "is"), "AUX", "VBD" if past else "VBP" if plural else "VBZ")
        r = self.rng.random()
        passive = False
        if r < 0.5:
            v = self.phrase("d", short)
        elif r < 0.57:
            v = self.phrase("n", short)
            v.lead("aux", Node("have" if plural else "has", "AUX", "VBP" if plural else "VBZ"))
        elif r < 0.66:
            v = self.phrase("", short)
            v.lead("aux", Node(self.pick(["will", "would", "could", "may", "should"]), "AUX", "MD"))
            if self.chance(0.2):
                v.lead("advmod", Node("not", "PART", "RB"))
        elif r < 0.71:
            v = self.phrase("g", short)
            v.lead("aux", be(self.chance(0.4)))
        elif r < 0.77:
            v = self.phrase("p" if plural else "s", short)
        elif r < 0.86:
            # due to, set to, is to, ready to
            v = self.phrase("", short)
            v.first("mark", Node("to", "PART", "TO"))
            kind = self.rng.random()
            if kind < 0.5:
                adjective = Node(self.pick(["due", "due", "set", "likely", "ready", "willing", "unlikely", "prepared"]), "ADJ", "JJ")
                adjective.put("xcomp", v)
                v = adjective
                v.lead("cop", be(self.chance(0.3)))
            else:
                participle = Node(self.pick(["expected", "scheduled", "poised", "forced", "invited", "obliged", "slated"]), "VERB", "VBN")
                participle.put("xcomp", v)
                v = participle
                passive = True
                v.lead("aux:pass", be(self.chance(0.3)))
        elif r < 0.94:
            v = Node(inflect(self.pick(TRANSITIVE), "n"), "VERB", "VBN")
            passive = True
            if self.chance(0.3):
                v.lead("aux", Node("have" if plural else "has", "AUX", "VBP" if plural else "VBZ"))
                v.lead("aux:pass", Node("been", "AUX", "VBN"))
            else:
                v.lead("aux:pass", be(self.chance(0.8)))
            if self.chance(0.5):
                v.put("obl:agent", self.party()[0].first("case", Node("by", "ADP", "IN")))
            if not short:
                self.circumstances(v)
        else:
            v = Node(inflect(self.pick(SAYING), "d"), "VERB", "VBD")
            inner = self.clause(short=True)
            if self.chance(0.6):
                inner.first("mark", Node("that", "SCONJ", "IN"))
            if self.chance(0.3):
                v.put("obl", self.day().first("case", Node("on", "ADP", "IN")))
            v.put("ccomp", inner)
        if not short and self.chance(0.1):
            # a day between subject and verb
            if self.chance(0.6):
                v.first("obl", self.day().first("case", Node("on", "ADP", "IN")))
            else:
                v.first("obl:unmarked", self.day())
        if not short and self.chance(0.06) and subject.deprel == "root":
            relative = self.phrase("d", short=True)
            person = subject.upos == "PROPN"
            relative.first("nsubj", Node("who" if person else "which", "PRON", "WP" if person else "WDT"))
            relative.first("punct", Node(",", "PUNCT", ","))
            subject.put("acl:relcl", relative)
            self.close(subject)
        v.first("nsubj:pass" if passive else "nsubj", subject)
        if not short and self.chance(0.1):
            other = self.phrase("d", short=True)
            if v.xpos == "VBD":
                v.put("conj", other.first("cc", Node("and", "CCONJ", "CC")))
        return v

    def sentence(self):
        r = self.rng.random()
        if r < 0.66:
            root = self.clause()
            if self.chance(0.1):
                opening = self.day().first("case", Node("On", "ADP", "IN"))
                root.first("punct", Node(",", "PUNCT", ","))
                root.first("obl", opening)
        elif r < 0.84:
            # "…, state media reported"
            content = self.clause(short=self.chance(0.4))
            content.put("punct", Node(",", "PUNCT", ","))
            root = Node(inflect(self.pick(FINAL_SAYING), "d"), "VERB", "VBD")
            root.lead("nsubj", self.party()[0])
            root.first("ccomp", content)
            if self.chance(0.4):
                root.put("obl", self.day().first("case", Node("on", "ADP", "IN")))
        else:
            root = Node(inflect(self.pick(SAYING), "d"), "VERB", "VBD")
            root.lead("nsubj", self.party()[0])
            if self.chance(0.3):
                root.put("obl", self.day().first("case", Node("on", "ADP", "IN")))
            content = self.clause(short=self.chance(0.4))
            if self.chance(0.55):
                content.first("mark", Node("that", "SCONJ", "IN"))
            root.put("ccomp", content)
        root.put("punct", Node(".", "PUNCT", "."))
        return root


def treebank_sentence(root):
    """The words of a tree as the trainer takes them."""
    nodes = list(root.walk())
    # of two marks in a row the later one stays
    nodes = [n for n, then in zip(nodes, [*nodes[1:], None]) if not (n.form == "," and then and then.upos == "PUNCT" and then.form in ",.")]
    number = {id(node): i + 1 for i, node in enumerate(nodes)}
    s = Sentence([node.form for node in nodes])
    s.upos, s.xpos, s.feats = [n.upos for n in nodes], [n.xpos for n in nodes], ["?"] * len(nodes)
    s.heads, s.deprels = [0] * len(nodes), [n.deprel for n in nodes]
    for node in nodes:
        for child in node.before + node.after:
            if id(child) in number:
                s.heads[number[id(child)] - 1] = number[id(node)]
    s.forms[0] = s.forms[0][:1].upper() + s.forms[0][1:]
    s.genre = "newswire"
    return s


def generate(count, rng, people, longest=45):
    """`count` sentences of at most `longest` words."""
    grammar, made = Grammar(rng, people), []
    while len(made) < count:
        s = treebank_sentence(grammar.sentence())
        if len(s.forms) <= longest:
            made.append(s)
    return made
