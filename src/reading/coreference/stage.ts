/** The stage that adds chains: mentions that refer to the same party or the same happening. */
import type { ActorMention, CoreferenceChain, Document, NameMention, Sentence, TokenRange, UnresolvedMention } from '../../document.ts'
import type { Knowledge, Resolution } from '../../knowledge/index.ts'
import type { Stage } from '../../pipeline.ts'
import type { Actor } from '../../records.ts'
import { readTree, relation, type Tree } from '../tree.ts'
import { type DescriptionRule, descriptionRules, genderWords, officeWords, pronounRules } from './rules.ts'

/** What of the knowledge tells a person from a state. */
export type Kinds = Pick<Knowledge, 'who' | 'state'>

/** Adds `chains` to a document, and `unresolved`: what cannot be resolved with some safety stays open, and says so. */
export function coreferenceStage(knowledge: Kinds): Stage {
  return {
    name: 'coreference',
    requires: ['sentences', 'names', 'actors'],
    assigns: ['chains', 'unresolved'],
    run(document) {
      const { chains, unresolved } = findChains(document, knowledge)
      document.chains.push(...chains)
      document.unresolved.push(...unresolved)
    },
  }
}

type Kind = 'person' | 'outlet' | 'bloc' | 'body' | 'state' | 'event'
type Mention = CoreferenceChain['mentions'][number]

/** What the text speaks of, with its mentions so far. */
interface Entity {
  kind: Kind
  gender: 'male' | 'female' | undefined
  plural: boolean
  /** Small letters; every word by which it was named or described. */
  words: Set<string>
  /** Small letters; the words of a person's office on the day, and those that are said for it. */
  office: Set<string>
  mentions: (Mention & { subject: boolean; speaker: boolean })[]
  actors: Actor[]
  /** Several entities in one: "the two leaders". */
  parts: Entity[]
}

const kinds: Readonly<Record<Exclude<Resolution['kind'], 'description'>, Kind>> = {
  state: 'state',
  person: 'person',
  organisation: 'body',
  outlet: 'outlet',
  bloc: 'bloc',
}

/** What is done to agreements and meetings, never to a party. */
const ofAgreements = /^(sign|initial|ratify|conclude|negotiate|broker|mediate|hold|convene)$/
/** Sentences back in which a pronoun looks for what it stands for. */
const pronounReach = 2
/** Sentences back in which a description does. */
const descriptionReach = 12
const silent = new Set(['byline', 'dateline', 'trailer'])

const pronouns = new Map(pronounRules.flatMap((rule) => rule.forms.split(' ').map((form) => [form, rule] as const)))
const descriptions = new Map<string, DescriptionRule[]>()
for (const rule of descriptionRules)
  for (const noun of rule.nouns.split(' ')) descriptions.set(noun, [...(descriptions.get(noun) ?? []), rule])

export interface Coreference {
  /** Chains of two mentions or more, and those of which they are made up, in the order of their first mentions. */
  chains: CoreferenceChain[]
  unresolved: UnresolvedMention[]
}

/** Who and what is meant by the names, descriptions and pronouns of a document. */
export function findChains(document: Document, knowledge: Kinds): Coreference {
  const entities: Entity[] = []
  const unresolved: UnresolvedMention[] = []
  const byActor = new Map<string, Entity>()
  const groups = groupBySentence(document)
  for (const sentence of document.sentences) {
    if (silent.has(sentence.zone)) continue
    new Reader(
      document,
      knowledge,
      sentence,
      groups.actors.get(sentence.index) ?? [],
      groups.names.get(sentence.index) ?? [],
      entities,
      byActor,
      unresolved,
    ).read()
  }
  const members = new Set(entities.flatMap(({ parts, mentions }) => (mentions.length ? parts : [])))
  const chained = entities
    .filter((entity) => entity.mentions.length > (entity.parts.length || entity.actors.length > 1 || members.has(entity) ? 0 : 1))
    .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start || b.mentions[0]!.end - a.mentions[0]!.end)
  const chains = chained.map(
    (entity, id): CoreferenceChain => ({
      id,
      kind: entity.kind === 'person' ? (entity.parts.length ? 'group' : 'person') : entity.kind === 'event' ? 'event' : 'group',
      mentions: entity.mentions.map(({ subject: _, speaker: __, ...mention }) => mention),
      actors: actorsOf(entity),
      ...(entity.parts.length && { members: entity.parts.map((part) => chained.indexOf(part)) }),
    }),
  )
  return { chains, unresolved }
}

function actorsOf({ actors, parts }: Entity): Actor[] {
  return parts.length ? parts.flatMap(actorsOf) : actors
}

function groupBySentence({ actors, names }: Document) {
  const by = <T extends TokenRange>(list: readonly T[]) => {
    const map = new Map<number, T[]>()
    for (const item of list) {
      const known = map.get(item.sentence)
      if (known) known.push(item)
      else map.set(item.sentence, [item])
    }
    return map
  }
  return { actors: by(actors), names: by(names) }
}

/** Reads one sentence from left to right. */
class Reader {
  readonly #tree: Tree
  /** Entity of a head token of this sentence. */
  readonly #here = new Map<number, Entity>()
  /** Heads of mentions of this sentence that stay open. */
  readonly #open = new Set<number>()
  /** Whether a token stands between quotation marks. */
  readonly #quoted: boolean[] = []
  /** Entities that were spoken of so lately that pronouns and descriptions may mean them. */
  readonly #recent: Entity[]
  readonly document: Document
  readonly knowledge: Kinds
  readonly sentence: Sentence
  readonly actors: readonly ActorMention[]
  readonly names: readonly NameMention[]
  readonly entities: Entity[]
  readonly byActor: Map<string, Entity>
  readonly unresolved: UnresolvedMention[]

  constructor(
    document: Document,
    knowledge: Kinds,
    sentence: Sentence,
    actors: readonly ActorMention[],
    names: readonly NameMention[],
    entities: Entity[],
    byActor: Map<string, Entity>,
    unresolved: UnresolvedMention[],
  ) {
    this.document = document
    this.knowledge = knowledge
    this.sentence = sentence
    this.actors = actors
    this.names = names
    this.entities = entities
    this.byActor = byActor
    this.unresolved = unresolved
    this.#tree = readTree(sentence)
    this.#recent = entities.filter(({ mentions }) => {
      const last = mentions[mentions.length - 1]
      return last !== undefined && sentence.index - last.sentence <= descriptionReach
    })
    let open = false
    for (const { form } of sentence.tokens) {
      if (/^(?:["“”]|''|``)$/.test(form)) open = !open
      this.#quoted.push(open)
    }
  }

  read(): void {
    const { tokens } = this.sentence
    const actorAt = new Map<number, ActorMention>()
    for (const mention of this.actors) if (mention.via !== 'implied' && mention.via !== 'pronoun') actorAt.set(mention.head, mention)
    const nameAt = new Map<number, NameMention>()
    for (const name of this.names) nameAt.set(headIn(this.#tree, name.first, name.last), name)
    for (let i = 0; i < tokens.length; i++) {
      const actor = actorAt.get(i)
      const name = nameAt.get(i)
      if (tokens[i]!.upos === 'PROPN' && /^(?:Games|Olympics)$/.test(tokens[i]!.form)) this.#description(i)
      else if (
        actor &&
        isPlain(actor) &&
        !this.names.some((other) => other.first >= actor.first && other.last <= actor.last && other.kind === 'person')
      )
        this.#description(i, actor)
      else if (actor)
        this.#known(
          i,
          actor,
          name ?? this.names.find((other) => other.first >= actor.first && other.last <= actor.last && other.kind === 'person'),
        )
      else if (name && (name.kind === 'person' || name.kind === 'organization' || name.kind === 'event')) this.#named(i, name)
      else if (pronouns.has(tokens[i]!.form.toLowerCase()) && tokens[i]!.upos === 'PRON') this.#pronoun(i)
      else if (tokens[i]!.upos === 'NOUN' || (tokens[i]!.upos === 'NUM' && relation(tokens[i]!.deprel) !== 'nummod')) this.#description(i)
      if (!this.#here.has(i) && /^NNP?S$/.test(tokens[i]!.xpos) && relation(tokens[i]!.deprel).startsWith('nsubj')) this.#many(i, actor)
    }
  }

  // ---- mentions ----

  #add(entity: Entity, head: number, first: number, last: number, via: Mention['via']): void {
    const { tokens, index } = this.sentence
    const start = tokens[first]!.start
    const end = tokens[last]!.end
    // A name that the tree cuts in two may have its subject in either half.
    const acting = [head, ...Array.from({ length: last - first + 1 }, (_, i) => first + i)].find(
      (i) => relation(tokens[i]!.deprel) === 'nsubj' && !(this.#tree.head(i) >= first && this.#tree.head(i) <= last),
    )
    const verb = this.#tree.head(acting ?? head)
    const subject = acting !== undefined
    const speaker = subject && verb >= 0 && this.#tree.child(verb, 'ccomp', 'parataxis') !== undefined
    if (entity.mentions.some((known) => known.start === start && known.end === end)) return
    entity.mentions.push({
      start,
      end,
      text: this.document.article.text.slice(start, end),
      sentence: index,
      first,
      last,
      head,
      via,
      subject,
      speaker,
    })
    for (let i = first; i <= last; i++)
      if (/^(?:NOUN|PROPN|ADJ)$/.test(tokens[i]!.upos)) entity.words.add(tokens[i]!.lemma.toLowerCase()).add(tokens[i]!.form.toLowerCase())
    // "analyst Ivan Timofeev", "Timofeev, an analyst": what a name stands beside describes it.
    for (const i of this.#tree.children(head))
      if (/^(?:compound|nmod|appos|amod|flat)/.test(tokens[i]!.deprel) && tokens[i]!.deprel !== 'nmod' && tokens[i]!.deprel !== 'nmod:poss')
        entity.words.add(tokens[i]!.lemma.toLowerCase())
    if (entity.kind === 'person' && !entity.gender) entity.gender = genderOf(this.sentence, Math.max(0, first - 1), last)
    this.#here.set(head, entity)
  }

  #create(kind: Kind, plural = false): Entity {
    const entity: Entity = { kind, gender: undefined, plural, words: new Set(), office: new Set(), mentions: [], actors: [], parts: [] }
    this.entities.push(entity)
    this.#recent.push(entity)
    return entity
  }

  #known(head: number, mention: ActorMention, name: NameMention | undefined): void {
    const key = `${mention.id ?? ''}|${mention.name}`
    const { sentence: _, first, last, head: __, role, ...actor } = mention
    let entity = this.byActor.get(key)
    if (!entity) {
      entity = this.#create(
        this.#kindOf(mention, name),
        /Number=Plur/.test(this.sentence.tokens[head]!.feats) && this.sentence.tokens[head]!.upos === 'NOUN',
      )
      entity.actors.push(actor)
      if (entity.kind === 'person') this.#office(entity, mention)
      this.byActor.set(key, entity)
    }
    this.#add(entity, head, first, last, mention.via === 'office' || mention.via === 'description' ? 'description' : 'name')
  }

  /** What a person may be called by the office that he or she holds on the day: "the chancellor", "the UN chief". */
  #office(entity: Entity, { name, group }: ActorMention): void {
    const on = this.document.article.published?.slice(0, 10)
    const office = this.knowledge.who(name, on ? { on } : {})?.office
    if (!office) return
    const said = `${office.former ? 'former ' : ''}${office.title} ${officeWords[office.role] ?? ''} ${group ?? ''}`
    for (const word of said.toLowerCase().split(/[\s-]+/)) if (word) entity.office.add(word)
  }

  #kindOf(mention: ActorMention, name: NameMention | undefined): Kind {
    if (mention.role === 'state media' || mention.role === 'news outlet') return 'outlet'
    if (mention.via === 'metonym' && mention.country !== null) return 'state'
    if (name?.kind === 'person' || mention.via === 'office' || mention.role === 'spokesperson') return 'person'
    const on = this.document.article.published?.slice(0, 10)
    const kind = this.knowledge.who(mention.name, on ? { on } : {})?.kind
    if (kind && kind !== 'description') return kinds[kind]
    if (mention.group || /^(?:IGO|IMG|NGO)/.test(mention.cameo)) return 'bloc'
    return mention.country !== null && (mention.via === 'metonym' || !mention.sectors.length)
      ? 'state'
      : name?.kind === 'organization' || this.sentence.tokens[mention.head]!.upos !== 'PROPN'
        ? 'body'
        : 'state'
  }

  #named(head: number, name: NameMention): void {
    const words = wordsOf(this.sentence, name.first, name.last)
    const kind: Kind = name.kind === 'person' ? 'person' : name.kind === 'event' ? 'event' : 'body'
    // "Xi" after "Xi Jinping": a person whose name has the word as its first or last part, and no other such person.
    const fits = this.entities.filter(
      (entity) =>
        entity.kind === kind &&
        !entity.parts.length &&
        words.length > 0 &&
        words.every((word) => entity.words.has(word)) &&
        sameName(entity, words),
    )
    const entity = fits.length === 1 ? fits[0]! : this.#create(kind)
    this.#add(entity, head, name.first, name.last, 'name')
    const apposition = this.#tree.child(head, 'appos')
    if (kind === 'person' && apposition !== undefined && !this.#here.has(apposition)) {
      const all = this.#tree.subtree(apposition).filter((i) => this.sentence.tokens[i]!.upos !== 'PUNCT')
      if (all.length && all.every((i) => i > name.last)) this.#add(entity, apposition, all[0]!, all[all.length - 1]!, 'apposition')
    }
  }

  // ---- pronouns ----

  #pronoun(token: number): void {
    const { tokens, index } = this.sentence
    const form = tokens[token]!.form.toLowerCase()
    const rule = pronouns.get(form)!
    // Words between quotation marks are another's: there "it" and "they" look at what we may not see.
    if (rule.gender === 'thing' && this.#isEmpty(token)) return
    if (rule.number === 'plural') {
      // A subject takes up a subject; "them" may be anybody.
      const several = this.#several(token) ?? (/^the(?:y|ir)$/.test(form) ? this.#lastMany(token) : undefined)
      if (several) this.#add(several, token, token, token, 'pronoun')
      else this.#leave(token, token, 'nothing fits')
      return
    }
    // "The minister called him …": a subject that stays open may be anybody, also the one that the pronoun must not mean.
    const acting = this.#tree.child(this.#tree.head(token), 'nsubj')
    if (acting !== undefined && acting < token && this.#open.has(acting)) {
      this.#leave(token, token, 'several fit')
      return
    }
    if (rule.gender === 'thing' && relation(tokens[token]!.deprel) === 'obj') {
      const referent = this.#otherParty(token) ?? this.#lastEvent()
      if (referent) this.#add(referent, token, token, token, 'pronoun')
      else this.#leave(token, token, 'nothing fits')
      return
    }
    // "The deal was announced on Friday. It was signed by both ministers."
    if (rule.gender === 'thing' && tokens[token]!.deprel === 'nsubj:pass' && ofAgreements.test(tokens[this.#tree.head(token)]!.lemma)) {
      const event = this.#lastEvent()
      if (event) {
        this.#add(event, token, token, token, 'pronoun')
        return
      }
    }
    const governor = this.#governor(token)
    const scored: { entity: Entity; score: number }[] = []
    for (const entity of this.#recent) {
      if (entity.parts.length || entity.plural || entity.kind === 'event') continue
      if (rule.gender === 'thing' ? entity.kind === 'person' : entity.kind !== 'person') continue
      if (rule.gender !== 'thing' && entity.gender && entity.gender !== rule.gender) continue
      const last = entity.mentions[entity.mentions.length - 1]
      if (!last) continue
      const distance = index - last.sentence
      if (distance > pronounReach) continue
      const head = last.head
      if (distance === 0) {
        // Two places of one verb are two parties, but for "himself": "Xi praised him".
        if (
          !/self$/.test(form) &&
          this.#tree.head(head) === this.#tree.head(token) &&
          relation(tokens[token]!.deprel) !== 'nmod' &&
          tokens[token]!.deprel !== 'nmod:poss'
        )
          continue
        // "Putin's spokesman said he …"
      }
      // "it" is surer of a subject: "Turkey closed the strait. It had warned of this."
      if (rule.gender === 'thing' && !(last.subject && (distance === 0 || relation(tokens[token]!.deprel) === 'nsubj'))) continue
      let score = 10 - distance * 4
      // Its best place in that sentence: "Prigozhin ended his mutiny" has him as the subject.
      const places = entity.mentions.filter((mention) => mention.sentence === last.sentence)
      if (places.some((mention) => mention.subject || this.#standsWithSubject(mention))) score += 3
      if (places.some(({ speaker }) => speaker)) score += 1
      if (places.every((mention) => /^nmod|compound/.test(this.#deprelOf(mention)))) score -= 3
      if (distance === 0 && governor !== undefined && head === governor) score += 4
      if (entity.gender === rule.gender) score += 1
      score += Math.min(2, (entity.mentions.length - 1) * 0.5)
      if (distance > 0 && this.sentence.paragraph !== this.document.sentences[last.sentence]!.paragraph) score -= 1
      if (this.#quoted[token] && distance === 0 && last.speaker && rule.gender !== 'thing') score -= 8
      scored.push({ entity, score })
    }
    scored.sort((a, b) => b.score - a.score)
    const [best, next] = scored
    if (!best || best.score < (rule.gender === 'thing' ? 9 : 5)) {
      this.#leave(token, token, 'nothing fits')
      return
    }
    // Two that are as likely: it stays unresolved.
    if (next && best.score - next.score < (rule.gender === 'thing' ? 2 : 1)) {
      this.#leave(token, token, 'several fit')
      return
    }
    if (rule.gender === 'male' || rule.gender === 'female') best.entity.gender ??= rule.gender
    this.#add(best.entity, token, token, token, 'pronoun')
  }

  /** Says that a mention stays open. */
  #leave(first: number, last: number, why: UnresolvedMention['why']): void {
    const { tokens, index } = this.sentence
    const [start, end] = [tokens[first]!.start, tokens[last]!.end]
    this.unresolved.push({ start, end, text: this.document.article.text.slice(start, end), sentence: index, first, last, why })
    this.#open.add(last)
  }

  /** "Burundi closed its border with Rwanda, accusing it of": the one state or bloc of the clause above that is not its subject. */
  #otherParty(token: number): Entity | undefined {
    const { tokens } = this.sentence
    const verb = this.#tree.head(token)
    const above = this.#tree.head(verb)
    const joined = tokens[verb]!.deprel === 'conj' || (relation(tokens[verb]!.deprel) === 'advcl' && tokens[verb]!.xpos === 'VBG')
    if (!joined || above < 0 || tokens[above]!.upos !== 'VERB' || this.#tree.child(verb, 'nsubj') !== undefined) return undefined
    const subject = this.#tree.child(above, 'nsubj')
    if (subject === undefined) return undefined
    const found = new Set(
      [...this.#here].flatMap(([head, entity]) =>
        head < verb && head > above && this.#tree.isUnder(head, above) && /^(state|bloc)$/.test(entity.kind) ? entity : [],
      ),
    )
    found.delete(this.#here.get(subject)!)
    return found.size === 1 ? [...found][0] : undefined
  }

  /** The happening that "it" may mean as an object ("welcomed it"): the only one of this sentence and the two before. */
  #lastEvent(): Entity | undefined {
    const near = this.#recent.filter(
      ({ kind, mentions }) => kind === 'event' && this.sentence.index - mentions[mentions.length - 1]!.sentence <= pronounReach,
    )
    return near.length === 1 ? near[0] : undefined
  }

  #deprelOf({ sentence, head }: Mention): string {
    return this.document.sentences[sentence]!.tokens[head]!.deprel
  }

  /** "Kerry and Lavrov met": the second is as good a subject as the first. */
  #standsWithSubject({ sentence, head }: Mention): boolean {
    const { tokens } = this.document.sentences[sentence]!
    const token = tokens[head]!
    return token.deprel === 'conj' && relation(tokens[token.head - 1]?.deprel ?? '') === 'nsubj'
  }

  /** The subject of the verb of speech above the clause in which a subject pronoun stands. */
  #governor(token: number): number | undefined {
    let verb = this.#tree.head(token)
    for (let steps = 0; verb >= 0 && steps < 8; steps++) {
      if (['ccomp', 'xcomp', 'advcl', 'conj'].includes(relation(this.sentence.tokens[verb]!.deprel))) {
        const above = this.#tree.head(verb)
        const subject = above >= 0 ? this.#tree.child(above, 'nsubj') : undefined
        if (subject !== undefined && subject !== token) return subject
      }
      verb = this.#tree.head(verb)
    }
    return undefined
  }

  /** "it was clear that", "it rained": a subject that stands for nobody. */
  #isEmpty(token: number): boolean {
    const { tokens } = this.sentence
    if (relation(tokens[token]!.deprel) === 'expl') return true
    if (relation(tokens[token]!.deprel) !== 'nsubj') return false
    const head = this.#tree.head(token)
    const copula = this.#tree.child(head, 'cop') !== undefined
    if (copula && tokens[head]!.upos !== 'VERB') return true
    return (
      /^(?:seem|appear|rain|snow|take|turn|become|mean|matter|happen)$/.test(tokens[head]!.lemma) ||
      (this.#tree.child(head, 'csubj', 'ccomp') !== undefined && tokens[head]!.upos === 'ADJ')
    )
  }

  /** Many, as the subject of a clause: "the rebels", "farmers". */
  #many(head: number, actor: ActorMention | undefined): void {
    const entity = this.#create('body', true)
    if (actor) {
      const { sentence: _, first: __, last: ___, head: ____, role: _____, ...plain } = actor
      entity.actors.push(plain)
    }
    const first = this.#tree
      .children(head)
      .find((i) => i < head && /^(?:det|amod|compound|nummod|nmod:poss)/.test(this.sentence.tokens[i]!.deprel))
    this.#add(entity, head, first ?? head, head, 'description')
  }

  /** Many, the only ones that are a subject of this sentence before the token, else of the sentence before. */
  #lastMany(token: number): Entity | undefined {
    const { index, tokens } = this.sentence
    const own = tokens[token]!.deprel === 'nmod:poss' ? -1 : this.#tree.head(token)
    for (const s of [index, index - 1]) {
      const before = (m: Mention) => m.sentence === s && (s < index || (m.head < token && this.#tree.head(m.head) !== own))
      const found = new Set(
        [...this.#recent, ...this.#here.values()].filter(({ plural, mentions }) => plural && mentions.some((m) => m.subject && before(m))),
      )
      if (found.size) return found.size === 1 ? [...found][0] : undefined
    }
    return undefined
  }

  /** Parties that stand together before: "Xi and Putin … they". */
  #several(token: number): Entity | undefined {
    const { index } = this.sentence
    const known = this.#recent.filter(
      ({ parts, mentions }) => parts.length > 0 && mentions.length > 0 && index - mentions[mentions.length - 1]!.sentence <= 1,
    )
    const pairs = this.#coordinated(token)
    if (known.length === 1 && !pairs.length) return known[0]
    if (pairs.length !== 1) return undefined
    return this.#joined(pairs[0]!)
  }

  /** Sets of entities that "and" joins as the subject, in this sentence before the token, else in the sentence before. */
  #coordinated(token: number): Entity[][] {
    const { index } = this.sentence
    for (const s of [index, index - 1]) {
      const sentence = this.document.sentences[s]
      if (!sentence || silent.has(sentence.zone)) continue
      const tree = s === index ? this.#tree : readTree(sentence)
      const found: Entity[][] = []
      for (const entity of this.#recent) {
        if (entity.parts.length) continue
        for (const mention of entity.mentions) {
          if (mention.sentence !== s || !mention.subject || (s === index && mention.head >= token)) continue
          const heads = new Set(conjuncts(tree, mention.head))
          const others = this.#recent.filter(
            (other) => other !== entity && !other.parts.length && other.mentions.some((m) => m.sentence === s && heads.has(m.head)),
          )
          if (others.length && others.every(({ kind }) => kind === entity.kind)) found.push([entity, ...others])
        }
      }
      if (found.length) return found
      const met = this.#together(s, tree, token)
      if (met) return [met]
    }
    return []
  }

  /** Whom a sentence brings together: "Xi met Putin", "Biden hosted Kishida and Yoon", "Macron held talks with Scholz"; undefined where it brings together several sets. */
  #together(s: number, tree: Tree, token: number): Entity[] | undefined {
    const { tokens } = tree
    const sets: Entity[][] = []
    const before = (m: Mention) => m.sentence === s && (s < this.sentence.index || m.head < token)
    const at = (head: number) =>
      this.#recent.find((entity) => !entity.parts.length && entity.mentions.some((m) => before(m) && m.head === head))
    for (const entity of this.#recent) {
      const subject = entity.parts.length ? undefined : entity.mentions.find((m) => before(m) && m.subject)
      if (!subject) continue
      const verb = tree.head(subject.head)
      if (verb < 0 || relation(tokens[subject.head]!.deprel) !== 'nsubj') continue
      const object = tree.child(verb, 'obj')
      const hosts = meetingVerbs.has(tokens[verb]!.lemma) && object !== undefined ? [object] : []
      const beside = [verb, ...(object === undefined ? [] : [object])]
        .flatMap((head) => tree.children(head))
        .filter((i) => {
          const marker = tree.child(i, 'case')
          return marker !== undefined && tokens[marker]!.lemma === 'with'
        })
      const partners = [...hosts, ...beside].flatMap((head) => [head, ...conjuncts(tree, head)]).flatMap((head) => at(head) ?? [])
      const others = conjuncts(tree, subject.head).flatMap((head) => at(head) ?? [])
      const set = [...new Set([entity, ...others, ...partners])]
      if (partners.length && set.length > 1 && set.every(({ kind }) => kind === entity.kind)) sets.push(set)
    }
    return sets.length === 1 ? sets[0] : undefined
  }

  #joined(parts: Entity[]): Entity {
    const same = this.entities.find((entity) => entity.parts.length === parts.length && parts.every((part) => entity.parts.includes(part)))
    if (same) return same
    const entity = this.#create(parts[0]!.kind, true)
    entity.parts = parts
    return entity
  }

  // ---- descriptions ----

  #description(head: number, actor?: ActorMention): void {
    const { tokens, index } = this.sentence
    const noun = tokens[head]!
    const lemma = noun.lemma.toLowerCase()
    const rules = descriptions.get(lemma)
    if (!rules) return
    const children = this.#tree.children(head)
    const determiner = children.find((i) => i < head && /^(?:the|this|these|that|those|both)$/i.test(tokens[i]!.form))
    const counted = children.find((i) => i < head && /^(?:two|both|three)$/i.test(tokens[i]!.form))
    const count = numerals.get(counted === undefined ? lemma : tokens[counted]!.form.toLowerCase()) ?? 0
    const plural = /Number=Plur/.test(noun.feats) || numerals.has(lemma)
    const event = rules.find(({ seeks }) => seeks === 'event')
    const first = Math.min(
      head,
      ...children.filter(
        (i) => i < head && !['case', 'punct', 'cc', 'mark', 'cop', 'nsubj', 'advmod', 'aux'].includes(relation(tokens[i]!.deprel)),
      ),
    )
    if (event) {
      const plain = plainEvent(tokens, children, head)
      let entity: Entity | undefined
      if (determiner !== undefined && plain)
        for (const other of this.#recent) {
          if (other.kind !== 'event' || !event.nouns.split(' ').some((word) => other.words.has(word))) continue
          const last = other.mentions[other.mentions.length - 1]
          if (last && index - last.sentence <= descriptionReach) entity = other
        }
      if (!entity && determiner !== undefined && plain && tokens[determiner]!.lemma !== 'both') this.#leave(first, head, 'nothing fits')
      this.#add(entity ?? this.#create('event'), head, first, head, 'description')
      return
    }
    if (determiner === undefined && !count) return
    const around = children.filter((i) => i > head && ['nmod', 'acl', 'acl:relcl'].includes(tokens[i]!.deprel))
    // "the secretary of state": what follows "of" may be a part of the office.
    const title = around.length === 1 && tokens[around[0]! - 1]!.form === 'of'
    let best: Entity | undefined
    for (const rule of rules) {
      if (rule.with && !count) continue
      if (rule.seeks.startsWith('two')) {
        if (!plural || (numerals.has(lemma) && around.length) || (!rule.with && children.some((i) => i !== determiner && i < head)))
          continue
        const kind = rule.seeks === 'two persons' ? 'person' : 'state'
        const [gathered, ...more] = count ? [] : this.#coordinated(head).filter(([first]) => first!.kind === kind)
        const several =
          gathered && !more.length ? gathered : count || kind === 'person' ? this.#lastSeveral(kind, count || 2, head) : undefined
        const together = several ? this.#joined(several) : count && kind === 'state' ? this.#statesOfLeaders(count, head) : undefined
        if (together) {
          this.#add(together, head, first, head, 'description')
          return
        }
        continue
      }
      if (plural || count || (around.length && !(rule.seeks === 'outlet' || title))) continue
      const modifiers = [
        ...children.filter((i) => i < head && i !== determiner && ['amod', 'compound', 'nmod'].includes(relation(tokens[i]!.deprel))),
        ...(title && rule.seeks !== 'outlet' ? around : []),
      ].map((i) => tokens[i]!.lemma.toLowerCase())
      const entity = this.#lastOf(rule, lemma, modifiers, actor?.country ?? undefined)
      // Of a paper and an agency, "the agency" is the one that is called so.
      if (entity && (!best || (!best.words.has(lemma) && entity.words.has(lemma)))) best = entity
    }
    if (best) this.#add(best, head, first, head, 'description')
    else if (!around.length && (count || /^the$/i.test(tokens[determiner ?? head]!.form))) this.#leave(first, head, 'nothing fits')
  }

  /** The last party of a kind that was described by the same noun or holds such an office; for outlets and blocs, the last of its kind at all. */
  #lastOf(rule: DescriptionRule, lemma: string, modifiers: readonly string[], country: string | undefined): Entity | undefined {
    const { index } = this.sentence
    if (rule.seeks === 'state') return modifiers.length ? undefined : this.#lastState()
    const ruler = rulers.has(lemma)
    const fits = this.#recent.filter((entity) => {
      const last = entity.mentions[entity.mentions.length - 1]
      const kind = rule.seeks === 'bloc' && entity.actors.some(({ cameo }) => cameo.startsWith('IGO')) ? 'bloc' : entity.kind
      if (!last || kind !== rule.seeks || entity.parts.length || index - last.sentence > descriptionReach) return false
      const own = entity.actors[0]?.country ?? undefined
      const called = (word: string) => entity.words.has(word) || entity.office.has(word) || this.#heads(entity, word)
      // "the Chinese president" is a president of China; other modifiers must have been said of the party before.
      if (country !== undefined && own !== undefined ? country !== own : modifiers.some((word) => !called(word))) return false
      if (rule.seeks === 'outlet' || rule.seeks === 'bloc' || called(lemma)) return true
      return ruler && [...rulers].some((word) => entity.words.has(word))
    })
    const found = fits.sort((a, b) => b.mentions[b.mentions.length - 1]!.start - a.mentions[a.mentions.length - 1]!.start)
    // One of several persons of whom the same was said is a guess.
    return rule.seeks === 'person' &&
      found.length > 1 &&
      country === undefined &&
      !modifiers.length &&
      found[1]!.mentions.some((m) => index - m.sentence <= 1)
      ? undefined
      : found[0]
  }

  /** "the UN envoy": whether a word names the body that the person stands for. */
  #heads({ kind, actors: [actor] }: Entity, word: string): boolean {
    if (kind !== 'person' || !actor?.group) return false
    return this.knowledge.who(word.toUpperCase(), {})?.actor.group === actor.group
  }

  /** "the country": the only state that this sentence or the one before has as a subject. */
  #lastState(): Entity | undefined {
    const { index } = this.sentence
    for (const s of [index, index - 1]) {
      const found = this.#recent.filter(
        ({ kind, mentions }) => kind === 'state' && mentions.some((m) => m.sentence === s && (m.subject || this.#standsWithSubject(m))),
      )
      if (found.length) return found.length === 1 ? found[0] : undefined
    }
    return undefined
  }

  /** "The two countries", where the text speaks of their leaders only. */
  #statesOfLeaders(count: number, head: number): Entity | undefined {
    const codes = [...new Set(this.#lastSeveral('person', count, head)?.map(({ actors: [actor] }) => actor?.country))]
    const actors = codes.flatMap((code) => (code && this.knowledge.who(this.knowledge.state(code)?.name ?? code, {})?.actor) || [])
    if (codes.length !== count || actors.length !== count) return undefined
    const known = this.entities.find((entity) => entity.actors.length === count && actors.every(({ id }, i) => entity.actors[i]!.id === id))
    if (known) return known
    const entity = this.#create('state', true)
    entity.actors.push(...actors)
    return entity
  }

  /** The two or three parties of a kind of which the text speaks; undefined where it speaks of another as much. */
  #lastSeveral(kind: Kind, count: number, head: number): Entity[] | undefined {
    const { index } = this.sentence
    const recent = (back: number) =>
      this.#recent.filter(
        (entity) =>
          entity.kind === kind &&
          !entity.parts.length &&
          entity.mentions.some((m) => index - m.sentence <= back && (m.sentence < index || m.head < head)),
      )
    for (const back of [0, 1, 2, 4]) {
      const found = recent(back)
      if (found.length === count) return found.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start)
      if (found.length > count) {
        found.sort((a, b) => b.mentions.length - a.mentions.length)
        return found[count - 1]!.mentions.length > found[count]!.mentions.length + 1 ? found.slice(0, count) : undefined
      }
    }
    // The pair of which the article spoke before.
    return this.entities.findLast((entity) => entity.kind === kind && entity.parts.length === count)?.parts
  }
}

/** Verbs whose object takes part as much as the subject. */
const meetingVerbs = new Set(['meet', 'host', 'receive', 'welcome', 'greet', 'call', 'phone', 'telephone', 'embrace'])

/** What "and" joins to a token, also one after the other: "Niger, Mali and Burkina Faso". */
function conjuncts(tree: Tree, head: number): number[] {
  return tree.children(head).flatMap((child) => (relation(tree.tokens[child]!.deprel) === 'conj' ? [child, ...conjuncts(tree, child)] : []))
}

/** Words that say how many are meant, also where they stand alone ("the two"). */
const numerals: ReadonlyMap<string, number> = new Map([['two', 2], ['both', 2], ['pair', 2], ['duo', 2], ['three', 3], ['trio', 3]]) // biome-ignore format: a table

/** Words for who leads a state: one may stand for another. */
const rulers = new Set(['president', 'premier', 'leader', 'chancellor', 'king', 'emir'])

/** A party that was described and not named: "Chinese president", "officials". */
const isPlain = ({ id, via }: ActorMention) => id === null && via === 'description'

/** "the exercises", "these joint drills" without what makes them new: "the exercises in Belarus", "the third meeting". */
function plainEvent(tokens: Sentence['tokens'], children: readonly number[], head: number): boolean {
  return !children.some(
    (i) =>
      (i > head && ['nmod', 'acl', 'acl:relcl'].includes(tokens[i]!.deprel)) ||
      (i < head && ['nummod', 'nmod:poss'].includes(tokens[i]!.deprel)) ||
      /Degree=Sup|NumType=Ord/.test(tokens[i]!.feats),
  )
}

function headIn(tree: Tree, first: number, last: number): number {
  for (let i = first; i <= last; i++) {
    const head = tree.head(i)
    if (head < first || head > last) return i
  }
  return last
}

const wordsOf = ({ tokens }: Sentence, first: number, last: number) =>
  tokens
    .slice(first, last + 1)
    .filter(({ upos }) => upos !== 'PUNCT' && upos !== 'PART')
    .map(({ form }) => form.toLowerCase())

/** The short name is a part of a name that the entity bears, not of its description. */
function sameName({ mentions }: Entity, words: readonly string[]): boolean {
  return mentions.some(
    ({ via, text }) =>
      via === 'name' &&
      words.every((word) =>
        text
          .toLowerCase()
          .split(/[\s-]+/)
          .includes(word),
      ),
  )
}

function genderOf({ tokens }: Sentence, first: number, last: number): 'male' | 'female' | undefined {
  for (let i = first; i <= last; i++) {
    const word = tokens[i]!.form.toLowerCase()
    // A last name tells nothing: "Kim Yo Jong", "Theresa May".
    if (i === last && tokens[i]!.upos === 'PROPN') continue
    if (genderWords.male.has(word)) return 'male'
    if (genderWords.female.has(word)) return 'female'
  }
  return undefined
}
