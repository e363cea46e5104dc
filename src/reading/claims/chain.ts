/** What several reports of one sentence have to do with each other. */
import type { Tree } from '../tree.ts'
import { isSpeechVerb } from './cues.ts'
import type { Draft } from './find.ts'
import { phrase, subjectOf, trim } from './source.ts'
import { sourceWords } from './speaker.ts'

/**
 * "X said A, adding that B" and "X said A while noting B": the second report belongs to the speaker of the first, although a parser
 * hangs it on the last verb before it. It is cut out of the first content.
 */
export function lift(tree: Tree, drafts: Draft[]): void {
  for (const outer of drafts) {
    if (outer.kind !== 'speech') continue
    for (const inner of drafts) {
      const verb = inner.cue[inner.cue.length - 1]!
      if (inner === outer || !isSpeechVerb(tree, verb)) continue
      if (tree.tokens[verb]!.xpos !== 'VBG') {
        // "X said A, while Y said B": two reports side by side.
        const mark = tree.children(verb).find((i) => /^(?:while|whereas|although|though)$/i.test(tree.tokens[i]!.form))
        const at =
          mark === undefined || tree.child(verb, 'nsubj') === undefined || tree.tokens[mark - 1]?.form !== ','
            ? -1
            : outer.content.indexOf(mark)
        if (at > 0) outer.content = trim(tree, outer.content.slice(0, at))
        continue
      }
      const before = tree.tokens[verb - 1]?.form.toLowerCase()
      if (before !== ',' && before !== 'while') continue
      const at = outer.content.indexOf(verb)
      if (at > 0) {
        outer.content = trim(tree, outer.content.slice(0, before === 'while' ? at - 1 : at))
        Object.assign(inner, { source: outer.source, sourceHead: outer.sourceHead })
      } else if (!inner.source.length && verb > outer.cue[0]!) Object.assign(inner, { source: outer.source, sourceHead: outer.sourceHead })
    }
  }
}

/**
 * Whom a source relies on is the next in the chain, not a claim of its own: "Reuters reported, citing two officials, that …",
 * "the general was quoted by TASS as saying that …", "was quoted as saying by TASS".
 */
export function relay(tree: Tree, drafts: Draft[]): Draft[] {
  const { tokens } = tree
  const isSource = (words: readonly number[]) =>
    sourceWords.some(({ words: known }) => known.test(words.map((i) => tokens[i]!.form).join(' ')))
  const relayed = new Set<number>()
  for (const saying of drafts) {
    const said = saying.cue[saying.cue.length - 1]!
    const verb = tree.head(said)
    if (saying.kind !== 'speech' || tokens[said]!.xpos !== 'VBG' || tokens[said - 1]?.form !== 'as') continue
    if (verb < 0 || !/^(?:cite|quote)$/.test(tokens[verb]!.lemma)) continue
    const quoted = tree.child(verb, 'nsubj:pass') ?? tree.child(verb, 'obj')
    if (quoted === undefined) continue
    const { tokens: source, head } = phrase(tree, quoted)
    const agent = tree
      .children(said)
      .find(
        (child) =>
          /^obl/.test(tokens[child]!.deprel) && tree.children(child).some((i) => tokens[i]!.deprel === 'case' && tokens[i]!.form === 'by'),
      )
    const reporter = agent === undefined ? subjectOf(tree, verb).tokens : phrase(tree, agent).tokens
    const auxiliaries = tree.children(verb).filter((child) => tokens[child]!.upos === 'AUX')
    const out = new Set([...source, verb, ...auxiliaries, ...(agent === undefined ? reporter : tree.subtree(agent))])
    const content = trim(
      tree,
      saying.content.filter((i) => !out.has(i)),
    )
    Object.assign(saying, { source, sourceHead: head, content, ...(reporter.length && { reporter }) })
    relayed.add(verb)
  }
  return drafts.filter((draft) => {
    const verb = draft.cue[draft.cue.length - 1]!
    if (relayed.has(verb)) return false
    if (!/^(?:cite|quote)$/.test(tokens[verb]!.lemma)) return true
    if (tokens[verb]!.xpos !== 'VBG') return true
    const object = tree.child(verb, 'obj')
    if (object === undefined || !isSource(tree.subtree(object))) return true
    const cited = trim(tree, tree.subtree(object))
    if (draft.frame === 'clause') {
      // The clause hangs on "citing" although it is what was reported.
      draft.citing = cited
      return true
    }
    const outer = drafts.find(
      (other) =>
        other !== draft && other.kind === 'speech' && (tree.isUnder(verb, other.cue[other.cue.length - 1]!) || other.cue[0]! < verb),
    )
    if (!outer) return true
    outer.citing = cited
    const out = new Set([verb, ...draft.content])
    outer.content = trim(
      tree,
      outer.content.filter((i) => !out.has(i)),
    )
    return false
  })
}
