/**
 * Linking: accounts of many articles become happenings, block by block. It goes in three steps, each of which looks only at what the one before
 * has made, so that the result hangs on no order and on nothing far away:
 *
 * 1. Accounts of one day join the group that they are most like (leaders in a fixed order, as in canopies: McCallum, Nigam and Ungar 2000).
 * 2. A group joins a greater one of a neighbouring day that it is like, where that one itself joins none: reports that give the wrong day.
 * 3. A vaguely dated group ("in December") joins the one happening of that time that it is like, and stays apart where there are several.
 */
import type { Account } from './accounts.ts'
import { monthOf, slack } from './blocks.ts'
import { Group, scoreOf } from './likeness.ts'
import type { Mention } from './mention.ts'

/** Groups that are one happening; the first is the one that the others joined. */
export type Joined<One extends Mention = Mention> = Group<One>[]

/** More evidence for than against; a group is more than an account, and wants more of it. */
const enough = 0
const enoughForGroups = 1
/** Where there are n happenings to choose from, each is the likelier by 1/n only: so much more evidence is needed, in powers of two. */
const crowding = (groups: number) => Math.log2(Math.max(groups, 1))
/** A vague date is only known to be that of a happening where no other is nearly so like. */
const clearly = 1

/**
 * The happenings of one block.
 * @param accounts all that are filed under it, in any order
 */
export function linkBlock<One extends Mention>(block: string, accounts: readonly Account<One>[]): Joined<One>[] {
  const days = new Map<number, Group<One>[]>()
  const vague = new Map<string, Group<One>[]>()
  for (const account of [...accounts].sort(byKnowledge)) {
    const { days: span, precise } = account
    const cells = precise ? days : vague
    const key = precise ? span!.from : span ? `${span.from}/${span.to}` : ''
    const cell = (cells as Map<number | string, Group<One>[]>).get(key)
    if (!cell) (cells as Map<number | string, Group<One>[]>).set(key, [new Group(account)])
    else {
      const group = bestOf(account, cell)
      if (group) group.add(account)
      else cell.push(new Group(account))
    }
  }
  const happenings = joinDays(days)
  // A happening belongs to the block of its month; what lies beyond its edges is the neighbour's.
  const month = block.slice(block.lastIndexOf(' ') + 1)
  const own = happenings.filter(([root]) => monthOf(root!.leader.days!.from) === month)
  for (const group of [...vague.values()].flat()) {
    const root = group.leader.pin ? null : clearlyBest(group, own)
    if (root) root.push(group)
    else own.push([group])
  }
  return own
}

/** The group of a day that an account is most like; one that was pinned is in the group of its pin alone. */
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
  const order = [...days.keys()].sort((a, b) => a - b)
  const near = (day: number) => Array.from({ length: 2 * slack + 1 }, (_, i) => day - slack + i).flatMap((other) => days.get(other) ?? [])
  const likes = new Map<Group<One>, { group: Group<One>; score: number }[]>()
  for (const day of order)
    for (const group of days.get(day)!)
      likes.set(
        group,
        group.leader.pin
          ? []
          : near(day).flatMap((other, _, all) => {
              if (other === group || byStrength(other, group) >= 0) return []
              const score = scoreOf(group.leader, other)
              return score > enoughForGroups + crowding(all.length) ? [{ group: other, score }] : []
            }),
      )
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

/** The happening of its time that a vague group is like, when no other is. */
function clearlyBest<One extends Mention>(group: Group<One>, happenings: readonly Joined<One>[]): Joined<One> | null {
  const { days } = group.leader
  if (!days) return null
  const found = happenings.flatMap((joined) => {
    const root = joined[0]!
    const day = root.leader.days
    if (!root.leader.precise || day!.from < days.from || day!.from > days.to) return []
    const score = scoreOf(group.leader, root)
    return score > enough ? [{ joined, score }] : []
  })
  found.sort((a, b) => b.score - a.score)
  return found[0] && (!found[1] || found[0].score - found[1].score >= clearly) ? found[0].joined : null
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
