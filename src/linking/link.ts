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
/**
 * Where there are n happenings to choose from, each is as likely as 1/n only, and there are others that nobody told of before: so much more evidence is
 * needed, in powers of two. And one has to be likelier than all others together.
 */
const crowding = (groups: number) => 1.5 * Math.log2(Math.max(groups, 1))

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
    const known = groupOf(account, cell)
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

/** The group of a cell to which an account belongs; one that was pinned is in the group of its pin alone. */
function groupOf<One extends Mention>(account: Account<One>, groups: readonly Group<One>[]): Group<One> | null {
  if (account.pin) return groups.find(({ leader }) => leader.pin === account.pin) ?? null
  return likeliest(account, groups, (n) => enough + crowding(n))
}

/** The group that an account is likelier of than of all others together, if there is evidence enough among n that it may be of; null where there is none. */
function likeliest<One extends Mention>(
  account: Account<One>,
  groups: readonly Group<One>[],
  least: (n: number) => number,
): Group<One> | null {
  let best: Group<One> | null = null
  let [most, all, n] = [Number.NEGATIVE_INFINITY, 0, 0]
  for (const group of groups) {
    const score = scoreOf(account, group)
    if (score === Number.NEGATIVE_INFINITY) continue
    n++
    all += 2 ** score
    if (score > most) [best, most] = [group, score]
  }
  return most > least(n) && 2 ** most > all / 2 ? best : null
}

/** Lets groups join greater ones of their day, which they may not have been like when these were small, and of neighbouring days. */
function joinDays<One extends Mention>(days: ReadonlyMap<number, Group<One>[]>): Joined<One>[] {
  const likes = new Map<Group<One>, Group<One> | null>()
  for (const [day, groups] of days) {
    const near = Array.from({ length: 2 * slack + 1 }, (_, i) => day - slack + i).flatMap((other) => days.get(other) ?? [])
    for (const group of groups) {
      const others = near.filter((other) => other !== group)
      const like = group.leader.pin ? null : likeliest(group.leader, others, (n) => enoughForGroups + crowding(n + 1))
      likes.set(group, like && byStrength(like, group) < 0 ? like : null)
    }
  }
  const joined = new Map<Group<One>, Joined<One>>()
  // What is like one that joins another itself stays alone: a wrong day does not tie a week together.
  for (const [group, like] of likes) if (!like || likes.get(like)) joined.set(group, [group])
  for (const [group, like] of likes) if (like && !joined.has(group)) joined.get(like)!.push(group)
  return [...joined.values()]
}

/** Lets what is told with a vague date, or of one party only, join the happening that it can only be. */
function joinLesser<One extends Mention>(precise: readonly Joined<One>[], vague: readonly Joined<One>[]): Joined<One>[] {
  const days = new Map<string, Group<One>[]>()
  for (const [root] of precise) entryOf(days, `${root!.leader.kind} ${root!.leader.near!.from}`, () => []).push(root!)
  const joins = new Map<Group<One>, Group<One>>()
  for (const [root] of [...precise, ...vague]) {
    const { leader } = root!
    if (!leader.near || leader.pin || (leader.precise && !isAlone(leader))) continue
    const reach = leader.precise ? slack : 0
    const candidates: Group<One>[] = []
    for (let day = leader.near.from - reach; day <= leader.near.to + reach; day++)
      for (const other of days.get(`${leader.kind} ${day}`) ?? [])
        if (!isAlone(other.leader) || (isAlone(leader) && !leader.precise)) candidates.push(other)
    const best = likeliest(leader, candidates, () => enoughForGroups)
    if (best) joins.set(root!, best)
  }
  const joined = new Map([...precise, ...vague].map((happening) => [happening[0]!, [...happening]]))
  for (const happening of [...precise, ...vague]) {
    const best = joins.get(happening[0]!)
    if (!best) continue
    // What names one party may have joined in its turn what names both; that one joins nothing.
    joined.get(joins.get(best) ?? best)!.push(...happening)
    joined.delete(happening[0]!)
  }
  return [...joined.values()]
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
