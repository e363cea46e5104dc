/** The ledger over a store: every statement stands here once, whatever database runs it. */
import { accountsOf, blocksOf, originOf } from '../linking/index.ts'
import { RapportError } from '../messages.ts'
import type {
  Annotation,
  Article,
  ArticleSummary,
  Claim,
  Event,
  Happening,
  Message,
  Outline,
  Page,
  Participant,
  PartyCount,
  TallyRow,
  Tie,
} from '../records.ts'
import { checkLedger } from './check.ts'
import {
  anchorOf,
  articlesOf,
  type Because,
  type Correction,
  correctionId,
  type EventChanges,
  type EventCorrection,
  type LinkCorrection,
  pinsOf,
  withCorrections,
} from './corrections.ts'
import { coderKey, digestOf, type Ledger, type LedgerArticle, type Records, type TallyParts } from './ledger.ts'
import { linkPending } from './links.ts'
import { outlinesOf, participantsOf, tiesOf } from './outlines.ts'
import { cursorOf, type Dimension, type Kind, type LedgerQuery, pageSize, parseQuery } from './query.ts'
import { articleRows, claimRows, eventRows, undated } from './rows.ts'
import { pageStatement, type Selection, type Surroundings, selectionOf } from './select.ts'
import { first, marks, type Statements, type Store } from './store.ts'
import { tallyOf } from './tally.ts'
import { searchWords } from './text.ts'

/** What a ledger asks of the knowledge, when a query names a body or bloc, its members, or kinds of outlets. */
export interface LedgerKnowledge {
  /** The code or name by which records keep a state, body or bloc ("China" → "CHN"), null for what is none and for codes. */
  party(name: string): string | null
  membership(group: string): readonly { country: string; from: string; to: string }[]
  outlet(name: string): { name: string; kind: string } | null
}

export class StoredLedger implements Ledger {
  readonly #store: Store
  readonly #knowledge: () => LedgerKnowledge

  constructor(store: Store, knowledge: () => LedgerKnowledge) {
    this.#store = store
    this.#knowledge = knowledge
  }

  async has(article: Article, coder: string): Promise<boolean> {
    const known = await first<{ coder: string; digest: string }>(this.#store, 'SELECT coder, digest FROM articles WHERE id = ?', article.id)
    return known?.coder === coder && known.digest === digestOf(article)
  }

  async add(article: Article, annotation: Annotation): Promise<boolean> {
    return (await this.addAll([{ article, annotation }])) > 0
  }

  async addAll(items: readonly LedgerArticle[]): Promise<number> {
    return this.#store.transaction(async (statements) => {
      let added = 0
      for (const { article, annotation } of items) if (await this.#take(statements, article, annotation)) added++
      return added
    })
  }

  /** Adds an article within a transaction, if it is to stay. */
  async #take(statements: Statements, article: Article, annotation: Annotation): Promise<boolean> {
    const digest = digestOf(article)
    const known = await first<{ sorted: string; digest: string }>(
      statements,
      'SELECT sorted, digest FROM articles WHERE id = ?',
      article.id,
    )
    if (known && known.digest !== digest) {
      const sorted = article.published ?? undated
      if (known.sorted > sorted || (known.sorted === sorted && known.digest > digest)) return false
    }
    await this.#put(statements, article, annotation, digest)
    return true
  }

  /** Writes an article, in place of the one of the same id, within a transaction. */
  async #put(statements: Statements, article: Article, coded: Annotation, digest: string): Promise<void> {
    const corrections = await correctionsOf(statements, article.id)
    const annotation = withCorrections(article, coded, corrections)
    const pins = pinsOf(article.id, annotation.events, corrections)
    // Before the old row goes, so that what comes in later always has a greater number.
    const n = await nextNumber(statements, 'articles')
    await forget(statements, article.id)
    const outlet = await this.#outlet(statements, article.outlet)
    const own = { n, outlet, published: article.published ?? null }
    const rows = new Map<string, (readonly unknown[])[]>()
    const put = ([into, some]: readonly [string, readonly (readonly unknown[])[]]) => rows.set(into, [...(rows.get(into) ?? []), ...some])
    const origin = originOf(annotation, (name) => this.#knowledge().outlet(name))
    for (const table of articleRows(article, n, outlet, annotation, coderKey(annotation.coder), digest, origin)) put(table)
    const { dialect } = this.#store
    const putText = (table: string, number: number, text: string) =>
      put([dialect.textRows(table), [[number, dialect.words(searchWords(text))]]])
    putText('article_text', n, `${article.title ?? ''}\n${article.text}`)
    const numbers = new Map<string, number>()
    const blocks = new Map<string, string[]>()
    for (const account of accountsOf(
      annotation.events.map((event) => ({ event, outlet: null, published: own.published, pin: pins.get(event.id) })),
    ))
      for (const { event } of account.mentions) blocks.set(event.id, blocksOf(account))
    const firstEvent = await nextNumber(statements, 'events')
    for (const event of annotation.events) {
      const number = firstEvent + numbers.size
      numbers.set(event.id, number)
      for (const table of eventRows(event, number, own, pins.get(event.id) ?? null)) put(table)
      put(['event_blocks (block, event)', blocks.get(event.id)!.map((block) => [block, number])])
      put(['unlinked_blocks (block)', blocks.get(event.id)!.map((block) => [block])])
      const sentence = annotation.sentences[event.sentence]
      putText('event_text', number, sentence ? article.text.slice(sentence.start, sentence.end) : event.text)
    }
    let lastClaim = (await nextNumber(statements, 'claims')) - 1
    // What is said inside of what somebody says is a claim of its own speaker.
    const putClaim = (claim: Claim, holder: number | null) => {
      const number = ++lastClaim
      for (const table of claimRows(claim, number, holder, own, annotation)) put(table)
      put(['claim_events (claim, event)', claim.events.flatMap((id) => (numbers.has(id) ? [[number, numbers.get(id)]] : []))])
      putText('claim_text', number, claim.content.map(({ text }) => text).join('\n'))
      for (const inner of claim.inner ?? []) putClaim(inner, number)
    }
    for (const claim of annotation.claims) putClaim(claim, null)
    for (const [into, some] of rows) await statements.insert(into, some)
  }

  async #outlet(statements: Statements, name: string | undefined): Promise<number | null> {
    if (!name) return null
    const find = async () => (await first<{ n: number }>(statements, 'SELECT n FROM outlets WHERE name = ?', name))?.n
    const known = await find()
    if (known !== undefined) return known
    await statements.run('INSERT INTO outlets (n, name) VALUES (?, ?)', await nextNumber(statements, 'outlets'), name)
    return (await find())!
  }

  async link(): Promise<void> {
    // Some blocks at a time, each time whole: whoever is stopped goes on where it was.
    while (await this.#store.transaction(linkPending));
  }

  async find<K extends Kind>(kind: K, query: LedgerQuery = {}): Promise<Page<Records[K]>> {
    const { rows, next } = await this.texts(kind, query)
    return { rows: rows.map((text) => JSON.parse(text) as Records[K]), next }
  }

  async texts(kind: Kind, query: LedgerQuery = {}): Promise<Page<string>> {
    const parsed = parseQuery(query)
    const limit = parsed.limit ?? pageSize
    const { sql, values } = pageStatement(await this.#select(kind, parsed), parsed, limit)
    const found = await this.#store.all<{ n: number; id: string; sorted: string }>(sql, ...values)
    const rows = found.slice(0, limit)
    const texts = new Map<number, string>()
    for (let i = 0; i < rows.length; i += 500) {
      const numbers = rows.slice(i, i + 500).map(({ n }) => n)
      for (const [n, text] of await this.#texts(kind, numbers)) texts.set(n, text)
    }
    return {
      rows: rows.map(({ n }) => texts.get(n)!),
      next: found.length > limit ? cursorOf(rows.at(-1)!) : null,
    }
  }

  async #texts(kind: Kind, numbers: readonly number[]): Promise<[number, string][]> {
    const list = `(${marks(numbers.length)})`
    switch (kind) {
      case 'articles': {
        const rows = await this.#store.all<ArticleSummary & { n: number }>(
          `SELECT a.n, a.id, a.title, a.published, o.name AS outlet, (SELECT count(*) FROM events e WHERE e.article = a.n) AS events
           FROM articles a LEFT JOIN outlets o ON o.n = a.outlet WHERE a.n IN ${list}`,
          ...numbers,
        )
        return rows.map(({ n, ...row }) => [n, JSON.stringify(row)])
      }
      case 'claims': {
        const rows = await this.#store.all<{ n: number; record: string; published: string | null; outlet: string | null }>(
          `SELECT c.n, cr.record, c.published, o.name AS outlet FROM claims c JOIN claim_records cr ON cr.n = c.n LEFT JOIN outlets o ON o.n = c.outlet WHERE c.n IN ${list}`,
          ...numbers,
        )
        return rows.map(({ n, record, published, outlet }) => [
          n,
          `${record.slice(0, -1)},${JSON.stringify({ published, outlet }).slice(1)}`,
        ])
      }
      default: {
        const table = kind === 'events' ? 'event_records' : 'happening_records'
        const rows = await this.#store.all<{ n: number; record: string }>(`SELECT n, record FROM ${table} WHERE n IN ${list}`, ...numbers)
        return rows.map(({ n, record }) => [n, record])
      }
    }
  }

  async tally(kind: Kind, query: LedgerQuery, by: readonly Dimension[], parts: TallyParts = {}): Promise<TallyRow[]> {
    return tallyOf(this.#store, kind, await this.#select(kind, query, by), by, parts)
  }

  async outlines(query: LedgerQuery = {}): Promise<Outline[]> {
    return outlinesOf(this.#store, await this.#select('happenings', query))
  }

  async ties(): Promise<Tie[]> {
    return tiesOf(this.#store)
  }

  async participants(): Promise<Participant[]> {
    return participantsOf(this.#store)
  }

  async #select(kind: Kind, query: LedgerQuery, by: readonly Dimension[] = []): Promise<Selection> {
    const around: Surroundings = {
      dialect: this.#store.dialect,
      membership: (group) => this.#knowledge().membership(group),
      outletKinds: async () => {
        const kinds = new Map<string, number[]>()
        for (const { n, name } of await this.#store.all<{ n: number; name: string }>('SELECT n, name FROM outlets ORDER BY n')) {
          const kind = this.#knowledge().outlet(name)?.kind
          if (kind) kinds.set(kind, [...(kinds.get(kind) ?? []), n])
        }
        return kinds
      },
    }
    const parsed = { ...parseQuery(query) }
    for (const side of ['between', 'source', 'target'] as const) parsed[side] = parsed[side]?.map((party) => this.codeOf(party))
    // "AFP" is asked for by its whole name, too.
    for (const side of ['speaker', 'via'] as const)
      parsed[side] = parsed[side]?.flatMap((name) => [...new Set([name, this.#knowledge().outlet(name)?.name ?? name])])
    return selectionOf(kind, parsed, around, by)
  }

  async article(id: string): Promise<LedgerArticle | null> {
    return stored(this.#store, id)
  }

  async event(id: string): Promise<Event | null> {
    return this.#one('SELECT r.record FROM events e JOIN event_records r ON r.n = e.n WHERE e.id = ?', id)
  }

  async happening(id: string): Promise<Happening | null> {
    return this.#one(recordOfHappening, id)
  }

  async happeningOf(event: string): Promise<Happening | null> {
    return this.#one('SELECT r.record FROM events e JOIN happening_records r ON r.n = e.happening WHERE e.id = ?', event)
  }

  async parties(): Promise<PartyCount[]> {
    return this.#store.all('SELECT party, count(*) AS happenings FROM happening_parties GROUP BY party ORDER BY happenings DESC, party')
  }

  codeOf(party: string): string {
    return this.#knowledge().party(party) ?? party
  }

  async messages(article: string): Promise<Message[]> {
    return (await this.article(article))?.annotation.messages ?? []
  }

  async correct(event: string, changes: EventChanges | null, because: Because): Promise<EventCorrection> {
    return this.#store.transaction(async (statements) => {
      const [record] = await recordsOf(statements, [event])
      if (!record) throw new RapportError('R504', { id: event, what: 'event' })
      const content = { article: record.article, event: record, changes, ...because }
      const correction: EventCorrection = { id: correctionId(content), ...content }
      await restore(statements, correction)
      const { article, annotation } = (await stored(statements, record.article))!
      await this.#put(statements, article, annotation, digestOf(article))
      return correction
    })
  }

  async merge(happenings: readonly string[], because: Because): Promise<LinkCorrection> {
    return this.#byHand(async (statements) => {
      const ids = [...new Set(happenings)]
      if (ids.length < 2) throw new RapportError('R520', { what: 'a merge needs two happenings or more' })
      const mentions: string[] = []
      for (const id of ids) {
        const [happening] = await parsed<Happening>(statements, recordOfHappening, id)
        if (!happening) throw new RapportError('R504', { id, what: 'happening' })
        mentions.push(...happening.mentions)
      }
      return this.#relink(statements, 'merge', [mentions.sort()], because)
    })
  }

  async split(mentions: readonly string[], because: Because): Promise<LinkCorrection> {
    return this.#byHand(async (statements) => {
      const off = [...new Set(mentions)].sort()
      const known = await statements.all<{ id: string; happening: string | null }>(
        `SELECT e.id, h.id AS happening FROM events e LEFT JOIN happenings h ON h.n = e.happening WHERE e.id IN (${marks(off.length)})`,
        ...off,
      )
      for (const id of off) if (!known.some((row) => row.id === id)) throw new RapportError('R504', { id, what: 'event' })
      const [from, ...others] = new Set(known.map(({ happening }) => happening))
      if (!from || others.length) throw new RapportError('R520', { what: 'what is split off must be mentions of one happening' })
      const [happening] = await parsed<Happening>(statements, recordOfHappening, from)
      const rest = happening!.mentions.filter((id) => !off.includes(id))
      if (!rest.length) throw new RapportError('R520', { what: 'nothing would be left of the happening' })
      return this.#relink(statements, 'split', [off, rest], because)
    })
  }

  /** What is merged or split must be linked as it stands, and is linked anew at once. */
  async #byHand(step: (statements: Statements) => Promise<LinkCorrection>): Promise<LinkCorrection> {
    await this.link()
    const correction = await this.#store.transaction(step)
    await this.link()
    return correction
  }

  /** Writes down that these groups of mentions are a happening each, and lets all that they touch be linked again. */
  async #relink(
    statements: Statements,
    act: LinkCorrection['act'],
    groups: readonly (readonly string[])[],
    because: Because,
  ): Promise<LinkCorrection> {
    const anchors: LinkCorrection['groups'] = []
    for (const group of groups) anchors.push((await recordsOf(statements, group)).map(anchorOf))
    const content = { act, groups: anchors, ...because }
    const correction: LinkCorrection = { id: correctionId(content), ...content }
    await restore(statements, correction)
    for (const id of articlesOf(correction)) {
      const { article, annotation } = (await stored(statements, id))!
      await this.#put(statements, article, annotation, digestOf(article))
    }
    return correction
  }

  async corrections(article?: string): Promise<Correction[]> {
    return article === undefined
      ? parsed(this.#store, 'SELECT record FROM corrections ORDER BY at, id')
      : correctionsOf(this.#store, article)
  }

  async restore(correction: Correction): Promise<void> {
    await this.#store.transaction((statements) => restore(statements, correction))
  }

  async version(): Promise<string> {
    return this.#store.version()
  }

  async arrivals(after: number, limit: number): Promise<{ number: number; id: string }[]> {
    const rows = await this.#store.all<{ n: number; id: string }>('SELECT n, id FROM articles WHERE n > ? ORDER BY n LIMIT ?', after, limit)
    return rows.map(({ n, id }) => ({ number: n, id }))
  }

  async lastArrival(): Promise<number> {
    return (await nextNumber(this.#store, 'articles')) - 1
  }

  ids(kind: Kind): AsyncIterable<string> {
    return this.#ids(kind, '')
  }

  outdated(coder: string): AsyncIterable<string> {
    return this.#ids('articles', ' AND coder <> ?', coder)
  }

  async *#ids(kind: Kind, condition: string, ...values: unknown[]): AsyncGenerator<string> {
    for (let last = ''; ; ) {
      const rows = await this.#store.all<{ id: string }>(
        `SELECT id FROM ${kind} WHERE id > ?${condition} ORDER BY id LIMIT 500`,
        last,
        ...values,
      )
      if (!rows.length) return
      for (const { id } of rows) yield id
      last = rows.at(-1)!.id
    }
  }

  async coders(): Promise<{ coder: string; articles: number }[]> {
    return this.#store.all('SELECT coder, count(*) AS articles FROM articles GROUP BY coder ORDER BY coder')
  }

  async check(): Promise<Message[]> {
    return checkLedger(this.#store, (id) => this.article(id), this.ids('articles'))
  }

  async compact(): Promise<{ before: number; after: number }> {
    return this.#store.compact()
  }

  async close(): Promise<void> {
    await this.#store.close()
  }

  async articles(query: LedgerQuery = {}): Promise<ArticleSummary[]> {
    return (await this.find('articles', { limit: 1000, ...query })).rows
  }

  async events(query: LedgerQuery = {}): Promise<Event[]> {
    return (await this.find('events', { limit: 1000, ...query })).rows
  }

  async happenings(query: LedgerQuery = {}): Promise<Happening[]> {
    return (await this.find('happenings', { limit: 1000, ...query })).rows
  }

  async #one<Row>(sql: string, ...values: unknown[]): Promise<Row | null> {
    return (await parsed<Row>(this.#store, sql, ...values))[0] ?? null
  }
}

async function nextNumber(statements: Statements, table: string): Promise<number> {
  return ((await first<{ n: number | null }>(statements, `SELECT max(n) AS n FROM ${table}`))?.n ?? 0) + 1
}

async function parsed<Row>(statements: Statements, sql: string, ...values: unknown[]): Promise<Row[]> {
  return (await statements.all<{ record: string }>(sql, ...values)).map(({ record }) => JSON.parse(record) as Row)
}

async function stored(statements: Statements, id: string): Promise<LedgerArticle | null> {
  const row = await first<{ n: number; article: string; annotation: string }>(
    statements,
    'SELECT a.n, r.article, r.annotation FROM articles a JOIN article_records r ON r.n = a.n WHERE a.id = ?',
    id,
  )
  if (!row) return null
  const annotation = JSON.parse(row.annotation) as Annotation
  // Numbers were given in the order of the article; a claim's record holds those inside it.
  const records = (kind: 'event' | 'claim', which = '') =>
    `SELECT r.record FROM ${kind}s k JOIN ${kind}_records r ON r.n = k.n WHERE k.article = ?${which} ORDER BY k.n`
  annotation.events = await parsed(statements, records('event'), row.n)
  annotation.claims = await parsed(statements, records('claim', ' AND k.holder IS NULL'), row.n)
  return { article: JSON.parse(row.article) as Article, annotation }
}

async function restore(statements: Statements, correction: Correction): Promise<void> {
  const { id, at } = correction
  await statements.insert('corrections (id, at, record)', [[id, at, JSON.stringify(correction)]])
  await statements.insert(
    'correction_articles (article, correction)',
    articlesOf(correction).map((article) => [article, id]),
  )
}

function correctionsOf(statements: Statements, article: string): Promise<Correction[]> {
  return parsed(
    statements,
    'SELECT c.record FROM correction_articles a JOIN corrections c ON c.id = a.correction WHERE a.article = ? ORDER BY c.at, c.id',
    article,
  )
}

/** Removes an article. What its events were linked to, and all that is filed beside them, is to be linked again. */
async function forget(statements: Statements, id: string): Promise<void> {
  const known = await first<{ n: number }>(statements, 'SELECT n FROM articles WHERE id = ?', id)
  if (!known) return
  await statements.run(
    `INSERT INTO unlinked_blocks SELECT DISTINCT b.block FROM event_blocks b JOIN events e ON e.n = b.event
       WHERE e.article = ? OR e.happening IN (SELECT happening FROM events WHERE article = ?) ON CONFLICT DO NOTHING`,
    known.n,
    known.n,
  )
  await statements.run('DELETE FROM happenings WHERE n IN (SELECT happening FROM events WHERE article = ?)', known.n)
  await statements.run('DELETE FROM articles WHERE n = ?', known.n)
}

const recordOfHappening = 'SELECT r.record FROM happenings h JOIN happening_records r ON r.n = h.n WHERE h.id = ?'

/** The events of these ids, in the order of the ids; those that are not there are left out. */
async function recordsOf(statements: Statements, ids: readonly string[]): Promise<Event[]> {
  const events: Event[] = []
  for (const id of ids)
    events.push(...(await parsed<Event>(statements, 'SELECT r.record FROM events e JOIN event_records r ON r.n = e.n WHERE e.id = ?', id)))
  return events
}
