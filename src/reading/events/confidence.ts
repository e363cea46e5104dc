/**
 * How likely it is that an event's type is right: a logistic model over plain grounds. Its weights are fitted by `training/confidence.ts` on the
 * marked sentences in `calibration/`, which are of no benchmark; how well they hold is in docs/events.md.
 */
import type { Actor, EventStatus } from '../../records.ts'
import { relation, type Tree } from '../tree.ts'
import { isCoded } from './arguments.ts'
import weights from './calibration/weights.json' with { type: 'json' }
import type { Match } from './match.ts'

/** A ground for or against a coding, as it is named to the reader. */
export type Ground = keyof typeof weights

/** What speaks for and against a coding, apart from what its words mean. */
export function groundsOf(
  tree: Tree,
  { prepared, predicate, entry }: Match,
  sources: readonly Actor[],
  targets: readonly Actor[],
  status: EventStatus,
  beside: boolean,
): Ground[] {
  const { deprel, upos } = tree.tokens[predicate]!
  const clause = relation(deprel)
  const noun = upos === 'NOUN' || upos === 'PROPN'
  const root = tree.tokens.findIndex((_, token) => tree.head(token) < 0)
  const [acting, acted] = prepared.frame.mutual ? [sources.slice(0, 1), sources.slice(1)] : [sources, targets]
  const grounds: Record<Ground, boolean> = {
    always: true,
    'told by a noun': noun,
    'told in passing': noun && /^(obl|nmod|conj|compound|appos)$/.test(clause),
    'told by an adjective': upos === 'ADJ',
    'main clause': clause === 'root',
    'reported clause': clause === 'ccomp' || clause === 'parataxis',
    'joined clause': clause === 'conj' && upos === 'VERB',
    'relative clause': clause === 'acl',
    'clause of circumstance': clause === 'advcl' || clause === 'xcomp',
    'source known': acting.some(isCoded),
    'source left out': acting.length === 0,
    'target known': acted.some(isCoded),
    'target left out': acted.length === 0,
    'each acts on the other': Boolean(prepared.frame.mutual),
    'code of a deed': entry.code !== prepared.entry.code,
    'a statement': entry.type === 'STATEMENT',
    'not done': status !== 'done' && status !== 'ongoing',
    'no verb above all': root >= 0 && !/^(VERB|AUX|ADJ)$/.test(tree.tokens[root]!.upos),
    'long sentence': tree.tokens.length > 35,
    'beside other acts': beside,
  }
  return (Object.keys(grounds) as Ground[]).filter((ground) => grounds[ground])
}

/** The confidence that grounds amount to, in hundredths, never 0 nor 1. */
export function confidenceOf(grounds: readonly Ground[]): number {
  const sum = grounds.reduce((total, ground) => total + weights[ground], 0)
  return Math.round(Math.max(0.05, Math.min(0.97, 1 / (1 + Math.exp(-sum)))) * 100) / 100
}
