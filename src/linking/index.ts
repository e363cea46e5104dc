/** Linking: many mentions of one thing that happened become one Happening, in which every reading stays with who gives it. */
import type { Happening } from '../records.ts'
import { type Account, accountsOf } from './accounts.ts'
import { blocksOf } from './blocks.ts'
import { happeningOf } from './happening.ts'
import { type Evidence, evidenceOf, Group } from './likeness.ts'
import { type Joined, linkBlock } from './link.ts'
import type { Mention } from './mention.ts'

export { type Account, accountsOf } from './accounts.ts'
export { blocksOf } from './blocks.ts'
export { independentOf, originOf, resemblance, signatureOf, type Telling } from './copies.ts'
export { happeningOf, mostGiven, type Sides, sidesOf, sourcesOf } from './happening.ts'
export type { Evidence } from './likeness.ts'
export { type Mention, partiesOf, partyKey } from './mention.ts'
export { isNamed } from './threads.ts'

/**
 * The happenings of some blocks, each as its mentions.
 * @param blocks with all accounts that are filed under each; blocks in which one pin stands must be linked together
 */
export function linkBlocks<One extends Mention>(blocks: ReadonlyMap<string, readonly Account<One>[]>): One[][] {
  // What was put together by hand may stand in several blocks.
  const pinned = new Map<string, Joined<One>>()
  const happenings: Joined<One>[] = []
  for (const [block, accounts] of blocks)
    for (const joined of linkBlock(block, accounts)) {
      const { pin } = joined[0]!.leader
      const known = pin ? pinned.get(pin) : undefined
      if (known) known.push(...joined)
      else {
        happenings.push(joined)
        if (pin) pinned.set(pin, joined)
      }
    }
  return happenings.map((groups) => groups.flatMap(({ accounts }) => accounts.flatMap((account) => account.mentions)))
}

/** The accounts of several articles. */
export function accountsOfAll<One extends Mention>(mentions: readonly One[]): Account<One>[] {
  const articles = new Map<string, One[]>()
  for (const mention of mentions) {
    const own = articles.get(mention.event.article)
    if (own) own.push(mention)
    else articles.set(mention.event.article, [mention])
  }
  return [...articles.values()].flatMap((own) => accountsOf(own))
}

/** Links mentions into happenings, whatever their order. */
export function linkMentions(mentions: readonly Mention[]): Happening[] {
  const blocks = new Map<string, Account[]>()
  for (const account of accountsOfAll(mentions))
    for (const block of blocksOf(account)) {
      const known = blocks.get(block)
      if (known) known.push(account)
      else blocks.set(block, [account])
    }
  return linkBlocks(blocks)
    .map(happeningOf)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/**
 * Why each mention is one of its happening: the evidence that holds its account against those of the other articles. None for the mentions of
 * the account that says the most, with which the happening begins; null where linking itself would not have put it there.
 * @param mentions all of one happening
 */
export function whyLinked(mentions: readonly Mention[]): Map<string, Evidence[] | null> {
  const accounts = accountsOfAll(mentions).sort((a, b) => (a.rank < b.rank ? -1 : 1))
  const found = new Map<string, Evidence[] | null>()
  for (const [i, account] of accounts.entries()) {
    const others = accounts.filter((other) => other !== account)
    const group = i > 0 ? new Group(others[0]!) : null
    for (const other of others.slice(1)) group?.add(other)
    const evidence = group ? evidenceOf(account, group) : []
    for (const { event } of account.mentions) found.set(event.id, evidence)
  }
  return found
}
