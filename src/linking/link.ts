/**
 * Linking: accounts of many articles become happenings, block by block. It goes in three steps, each of which looks only at what the one before
 * has made, so that the result hangs on no order and on nothing far away:
 *
 * 1. Accounts of one day, kind and list of parties join the group that they are most like (leaders in a fixed order, as in canopies: McCallum, Nigam and
 *    Ungar 2000).
 * 2. A group joins a greater one of its kind up to `slack` days away that it is like, where that one itself joins none: reports that give the wrong day, or
 *    fewer of the parties.
 * 3. What is told with a vague date ("in December") or of one party only joins the one happening that it can be, and stays apart where there are several.
 */
import type { Account } from './accounts.ts'
import { gathering, slack } from './blocks.ts'
import { Group, scoreOf } from './likeness.ts'
import { type Mention, monthOf } from './mention.ts'

/** Groups that are one happening; the first is the one that the others joined. */
export type Joined<One extends Mention = Mention> = Group<One>[]

/** More evidence for than against; a group is more than an account, and wants more of it. */
const enough = 0
const enoughForGroups = 1
/** Where there are n happenings to choose from, each is the likelier by 1/n only: so much more evidence is needed, in powers of two. */
const crowding = (groups: number) => Math.log2(Math.max(groups, 1))

/**
 * The happenings of one block.
 * @param accounts all that are filed under it, in any order
 */
export function linkBlock<One extends Mention>(block: string, accounts: readonly Account<One>[]): Joined<One>[] {
  const cells = new Map<string, Group<One>[]>()
  const kinds = new Map<string, Map<number, Group<One>[]>>()
  const vague: Joined<One>[] = []
  for (const account of [...accounts].sort(byKnowledge)) {
    const cell = entryOf(cells, cellOf(account), () => [])
    const known = bestOf(account, cell)
    if (known) {
      known.add(account)
      continue
    }
    const group = new Group(account)
    cell.push(group)
    const { kind, near, precise } = account
    const sort = isAlone(account) ? `${kind} alone` : kind
    if (near && precise)
      entryOf(
        entryOf(kinds, sort, () => new Map()),
        near.from,
        () => [],
      ).push(group)
    else vague.push([group])
  }
  const precise = [...kinds.values()].flatMap(joinDays)
  // A happening belongs to the block of its month; what lies beyond its edges is the neighbour's.
  const month = block.slice(block.lastIndexOf(' ') + 1)
  return joinLesser(precise, vague).filter(([root]) => !root!.leader.near || monthOf(root!.leader.near.from) === month)
}

const isAlone = ({ parties }: Account) => parties.length < 2

/** Where accounts are compared one by one: the same kind, day, and parties, where these are so few that reports name the same. */
function cellOf({ kind, near, precise, parties }: Account): string {
  const days = near ? (precise ? near.from : `${near.from}/${near.to}`) : '?'
  return `${kind} ${days} ${parties.length < gathering ? parties.join(' ') : 'many'}`
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

/** The group of a cell that an account is most like; one that was pinned is in the group of its pin alone. */
function bestOf<One extends Mention>(account: Account<One>, groups: readonly Group<One>[]): Group<One> | null {
  if (account.pin) return groups.find(({ leader }) => leader.pin === account.pin) ?? null
  let best: Group<One> | null = null
  let most = enough + crowding(groups.length)
  for (const group of groups) {
    const score = scoreOf(account, group)
    if (score > most || (score === most && best && group.accounts.length > best.accounts.length)) {
      best = group
      most = score
    }
  }
  return best
}

/** Lets groups join greater ones of their day, which they may not have been like when these were small, and of neighbouring days. */
function joinDays<One extends Mention>(days: ReadonlyMap<number, Group<One>[]>): Joined<One>[] {
  const likes = new Map<Group<One>, Liked<One>[]>()
  for (const day of [...days.keys()].sort((a, b) => a - b)) {
    const near = Array.from({ length: 2 * slack + 1 }, (_, i) => day - slack + i).flatMap((other) => days.get(other) ?? [])
    for (const group of days.get(day)!) likes.set(group, group.leader.pin ? [] : greaterLike(group, near))
  }
  const joined = new Map<Group<One>, Joined<One>>()
  for (const [group, greater] of likes) if (!greater.length) joined.set(group, [group])
  const alone: Joined<One>[] = []
  for (const [group, greater] of likes) {
    if (!greater.length) continue
    const [root] = greater.filter((one) => joined.has(one.group)).sort((a, b) => b.score - a.score || byStrength(a.group, b.group))
    if (root) joined.get(root.group)!.push(group)
    else alone.push([group])
  }
  return [...joined.values(), ...alone]
}

interface Liked<One extends Mention> {
  group: Group<One>
  score: number
}

/** The greater groups that a group is like. */
function greaterLike<One extends Mention>(group: Group<One>, others: readonly Group<One>[]): Liked<One>[] {
  const scored = others.flatMap((other) => {
    const score = other === group ? 0 : scoreOf(group.leader, other)
    return score > Number.NEGATIVE_INFINITY ? [{ group: other, score }] : []
  })
  const least = enoughForGroups + crowding(scored.length)
  return scored.filter((one) => one.score > least && byStrength(one.group, group) < 0)
}

/** Lets what is told with a vague date, or of one party only, join the happening that it can only be. */
function joinLesser<One extends Mention>(precise: readonly Joined<One>[], vague: readonly Joined<One>[]): Joined<One>[] {
  const days = new Map<string, Joined<One>[]>()
  for (const happening of precise) {
    const { kind, near } = happening[0]!.leader
    entryOf(days, `${kind} ${near!.from}`, () => []).push(happening)
  }
  const joins = new Map<Joined<One>, Joined<One>>()
  for (const happening of [...precise, ...vague]) {
    const { leader } = happening[0]!
    if (!leader.near || leader.pin || (leader.precise && !isAlone(leader))) continue
    const reach = leader.precise ? slack : 0
    const candidates: Joined<One>[] = []
    for (let day = leader.near.from - reach; day <= leader.near.to + reach; day++)
      for (const other of days.get(`${leader.kind} ${day}`) ?? [])
        if (isAlone(leader) ? !(leader.precise && isAlone(other[0]!.leader)) : !isAlone(other[0]!.leader)) candidates.push(other)
    const best = likeliest(happening[0]!, candidates)
    if (best) joins.set(happening, best)
  }
  const joined = new Map([...precise, ...vague].map((happening) => [happening, [...happening]]))
  for (const [happening, best] of joins) {
    // What names one party may have joined in its turn what names both; that one joins nothing.
    joined.get(joins.get(best) ?? best)!.push(...happening)
    joined.delete(happening)
  }
  return [...joined.values()]
}

/** The happening that a group is likelier of than of all others together, and than of none; null where there is no such. */
function likeliest<One extends Mention>(group: Group<One>, happenings: readonly Joined<One>[]): Joined<One> | null {
  let best: Joined<One> | null = null
  let most = 0
  let all = 2 ** enoughForGroups
  for (const happening of happenings) {
    const odds = 2 ** scoreOf(group.leader, happening[0]!)
    all += odds
    if (odds > most) [best, most] = [happening, odds]
  }
  return most > all / 2 ? best : null
}

/** Pinned groups first, then those that more articles tell of, then the better dated. */
function byStrength(a: Group, b: Group): number {
  return (
    Number(Boolean(b.leader.pin)) - Number(Boolean(a.leader.pin)) ||
    b.accounts.length - a.accounts.length ||
    byKnowledge(a.leader, b.leader)
  )
}

/** Those that say the most begin the groups. */
function byKnowledge(a: Account, b: Account): number {
  return a.rank < b.rank ? -1 : 1
}
