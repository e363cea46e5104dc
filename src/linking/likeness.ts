/**
 * How sure it is that two accounts tell of one happening: weights of evidence that add up, as in the linkage of records (Fellegi and Sunter 1969, "A
 * theory for record linkage"). A weight is about the logarithm (base 2) of how much more often a field agrees, or disagrees, in accounts of one
 * happening than in accounts of two that are alike in kind, parties and time.
 */
import { type Account, type Days, type Field, fields, sameParties } from './accounts.ts'
import { prominent } from './blocks.ts'
import type { Mention } from './mention.ts'

/** A reason for or against a link. */
export interface Evidence {
  /** "date", "parties", or a field. */
  field: string
  weight: number
  /** "same place: Geneva" */
  says: string
}

/** Weight of a value in common, and of values of which none is. */
const weights: Readonly<Record<Field, readonly [agree: number, differ: number]>> = {
  person: [1.5, -3],
  place: [2, -2.5],
  country: [0.5, -1],
  code: [1, -0.5],
  topic: [2.5, -1.5],
  quantity: [2, -0.5],
  count: [5, 0],
  medium: [1, 0],
  word: [2.5, -1],
}
/** Words agree or differ in parts of them. */
const alike = 0.5
const unlike = 0.15
/** Weight of twice as many accounts. */
const renown = 0.25
/** Weight against a meeting by another medium: a call of the same day is another meeting, but a report may also err. */
const otherMedium = -8
/** Weight against another number within the same bounds ("their 36th meeting since 2013"): one of the texts has miscounted, or it is another meeting. */
const otherNumber = -4
/** Weights of the parties that both name, of one that only the shorter list names, or only the longer. */
const party = { ofTwo: 1, great: 0.5, other: 1.5, onlyShorter: -4, onlyLonger: -0.5, ofMany: -1, alone: -2 }
/** A value that fewer of a group's accounts give does not speak for the group. */
const spoken = 0.25

/** Accounts that are one, with how often they give each value. */
export class Group<One extends Mention = Mention> {
  readonly accounts: Account<One>[] = []
  readonly #counts: Readonly<Record<Field, Map<string, number>>>
  /** How many accounts give a field at all. */
  readonly #givers: Record<Field, number>

  constructor(first: Account<One>) {
    this.#counts = Object.fromEntries(fields.map((field) => [field, new Map()])) as never
    this.#givers = Object.fromEntries(fields.map((field) => [field, 0])) as never
    this.add(first)
  }

  add(account: Account<One>): void {
    this.accounts.push(account)
    for (const field of fields) {
      const values = account.values[field]
      if (values.length) this.#givers[field]++
      const counts = this.#counts[field]
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }

  /** The account that began it. */
  get leader(): Account<One> {
    return this.accounts[0]!
  }

  gives(field: Field): boolean {
    return this.#givers[field] > 0
  }

  /** All that its accounts give for a field. */
  values(field: Field): readonly string[] {
    return [...this.#counts[field].keys()]
  }

  /** Part of the accounts with this field that give this value. */
  share(field: Field, value: string): number {
    const count = this.#counts[field].get(value)
    return count === undefined ? 0 : count / this.#givers[field]
  }
}

/** The evidence on whether an account is one of a group; null where they contradict each other in what one happening has but once. */
export function evidenceOf(account: Account, group: Group): Evidence[] | null {
  const found: Evidence[] = []
  const agreed = weigh(account, group, (field, weight, says, value) => {
    if (weight || field === 'date')
      found.push({ field, weight, says: value === undefined ? says : `${says} ${field}: ${inWords(field, value, account)}` })
  })
  return agreed ? found : null
}

/** A value as people read it: persons by their names, numbers with their bounds. */
function inWords(field: string, value: string, { mentions }: Account): string {
  if (field === 'count') {
    const [of, since, within, ordinal] = value.split('|')
    return `${ordinal} ${of}${since ? ` since ${since}` : ''}${within ? ` of ${within}` : ''}`
  }
  if (field !== 'person') return value
  const id = value.slice(value.indexOf(' ') + 1)
  const actors = mentions.flatMap(({ event }) => [...event.sources, ...event.targets])
  return actors.find((actor) => actor.id === id)?.name ?? id
}

/**
 * The sum of evidence; −∞ where the two contradict each other. What many report is the likelier to be reported once more: reports of a
 * happening grow with those that there are.
 */
export function scoreOf(account: Account, group: Group): number {
  let sum = renown * Math.log2(group.accounts.length)
  const agreed = weigh(account, group, (_, weight) => {
    sum += weight
  })
  return agreed ? sum : Number.NEGATIVE_INFINITY
}

/** Takes a piece of evidence: the field, its weight, what it says, and the value that it speaks of. */
type Say = (field: string, weight: number, says: string, value?: string) => void

/** Weighs an account against a group, field by field; false where they contradict each other. */
function weigh(account: Account, group: Group, say: Say): boolean {
  const { leader } = group
  if (account.kind !== leader.kind || (account.sides && leader.sides && opposed(account.sides, leader.sides))) return false
  if (!weighTime(account, leader, say) || !weighParties(account.parties, leader.parties, say)) return false
  for (const field of fields) {
    const values = account.values[field]
    if (!values.length || !group.gives(field)) continue
    const [agree, differ] = weights[field]
    if (field === 'person') weighPersons(values, group, say)
    else if (field === 'word') {
      let sum = 0
      for (const word of values) sum += group.share('word', word)
      const common = sum / values.length
      if (common >= alike) say(field, agree, 'the same words')
      else if (common <= unlike) say(field, differ, 'other words')
    } else {
      const own = values.find((value) => group.share(field, value) >= spoken)
      if (own !== undefined) say(field, agree, 'same', own)
      else if (field === 'medium') say(field, account.kind === 'CONSULT' ? otherMedium : 0, 'another', values[0])
      else if (field === 'count') say(field, values.some((value) => sameBounds(value, group)) ? otherNumber : 0, 'another', values[0])
      else say(field, differ, 'another', values[0])
    }
  }
  return true
}

/**
 * That two lists name the same parties says the more, the more there are, and the least of the great ones, who are named in most. Reports leave out some of
 * many; but two who meet at a summit of twenty are not the summit.
 */
function weighParties(a: readonly string[], b: readonly string[], say: Say): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a]
  const shared = few.filter((one) => many.includes(one))
  const alone = few.length === 1 && many.length === 2 && shared.length === 1
  if (!alone && !sameParties(a, b)) return false
  const same = shared.length === many.length
  if (alone) say('parties', party.alone, 'one names one party only')
  else if (many.length < 3) say('parties', party.ofTwo, 'the same parties')
  else {
    let weight = party.ofMany + party.onlyShorter * (few.length - shared.length) + party.onlyLonger * (many.length - few.length)
    for (const one of shared) weight += prominent.includes(one) ? party.great : party.other
    say('parties', weight, same ? 'the same parties' : 'one names more parties')
  }
  return true
}

/** Persons are compared party by party, each with its weight: the one president may be the same, and the other not. */
function weighPersons(values: readonly string[], group: Group, say: Say): void {
  const [agree, differ] = weights.person
  const of = (value: string) => value.slice(0, value.indexOf(' '))
  for (const party of new Set(values.map(of))) {
    const own = values.filter((value) => of(value) === party)
    const same = own.find((value) => group.share('person', value) >= spoken)
    if (same !== undefined) say('person', agree, 'same', same)
    else if (group.values('person').some((value) => of(value) === party)) say('person', differ, 'another', own[0])
  }
}

/** Whether another number is given within the same bounds. */
function sameBounds(value: string, group: Group): boolean {
  const bounds = value.slice(0, value.lastIndexOf('|') + 1)
  return group.accounts.some(({ values }) => values.count.some((other) => other.startsWith(bounds)))
}

/** Those who act and those who are acted on have changed places, or are others altogether. */
function opposed(a: NonNullable<Account['sides']>, b: NonNullable<Account['sides']>): boolean {
  const meet = (one: readonly string[], other: readonly string[]) => one.some((party) => other.includes(party))
  const apart = (one: readonly string[], other: readonly string[]) => one.length > 0 && other.length > 0 && !meet(one, other)
  if (apart(a.sources, b.sources) || apart(a.targets, b.targets)) return true
  return (meet(a.sources, b.targets) || meet(a.targets, b.sources)) && !meet(a.sources, b.sources) && !meet(a.targets, b.targets)
}

function weighTime(a: Account, b: Account, say: Say): boolean {
  if (!a.near || !b.near) {
    say('date', 0, 'no date')
    return a.days?.from === b.days?.from && a.days?.to === b.days?.to
  }
  if (a.precise && b.precise) {
    const apart = Math.max(a.near.from - b.near.to, b.near.from - a.near.to, 0)
    // A report of the evening, another time zone, the day of the report for that of the deed.
    if (apart) say('date', (a.stated && b.stated ? -1 : 0) - 2 * (apart - 1), apart === 1 ? 'a day apart' : 'days apart')
    else say('date', 2, 'the same day')
    return true
  }
  if (a.days && b.days && a.days.from === b.days.from && a.days.to === b.days.to) say('date', 0.5, 'the same dates')
  else if (within(a.near, b.near) || within(b.near, a.near))
    say('date', a.near === a.days && b.near === b.days ? 0 : -1, 'the one date lies in the other')
  else return false
  return true
}

const within = (inner: Days, outer: Days) => inner.from >= outer.from && inner.to <= outer.to
