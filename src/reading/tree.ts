/** Ways through a sentence's dependency tree (Universal Dependencies v2). Tokens are named by their 0-based number in the sentence. */
import type { Sentence, Token } from '../document.ts'

/** A relation without its subtype: "nsubj:pass" → "nsubj". */
export const relation = (deprel: string): string => {
  const colon = deprel.indexOf(':')
  return colon < 0 ? deprel : deprel.slice(0, colon)
}

export interface Tree {
  readonly tokens: readonly Token[]
  /** Number of the head, -1 for the root. */
  head(token: number): number
  /** Dependents, from left to right. */
  children(token: number): readonly number[]
  /** The first dependent with one of these relations; a relation without subtype stands for all its subtypes. */
  child(token: number, ...relations: string[]): number | undefined
  /** The token and all that hangs on it, in the order of the text; dependents for which `skip` is true are left out with all below them. */
  subtree(token: number, skip?: (token: number) => boolean): number[]
  /** Whether `token` is `above` or hangs below it. */
  isUnder(token: number, above: number): boolean
}

/** Opens the tree of a sentence. Heads that make a circle are cut off, so every walk ends. */
export function readTree({ tokens }: Pick<Sentence, 'tokens'>): Tree {
  const children: number[][] = tokens.map(() => [])
  tokens.forEach((token, i) => {
    if (token.head > 0 && token.head !== i + 1) children[token.head - 1]?.push(i)
  })
  const head = (token: number) => (tokens[token]?.head ?? 0) - 1
  return {
    tokens,
    head,
    children: (token) => children[token] ?? [],
    child(token, ...relations) {
      return children[token]?.find((i) => {
        const { deprel } = tokens[i]!
        return relations.includes(deprel) || relations.includes(relation(deprel))
      })
    },
    subtree(token, skip) {
      const seen = new Set<number>()
      const open = [token]
      while (open.length) {
        const next = open.pop()!
        if (seen.has(next)) continue
        seen.add(next)
        for (const i of children[next] ?? []) if (!skip?.(i)) open.push(i)
      }
      return [...seen].sort((a, b) => a - b)
    },
    isUnder(token, above) {
      let steps = tokens.length
      for (let i = token; i >= 0 && steps-- >= 0; i = head(i)) if (i === above) return true
      return false
    },
  }
}
