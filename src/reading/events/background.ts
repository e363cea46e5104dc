/**
 * Acts that a sentence refers to while it tells of another: what somebody condemns, why sanctions were imposed, under which treaty troops came,
 * which men the police arrested. They are known from elsewhere, and a count of acts would count them anew with every mention. Like what guards
 * hold back, they are listed with a reason, and each rule has sentences of its own.
 */
import { relation, type Tree } from '../tree.ts'
import { askedFor, caseOf } from './arguments.ts'
import type { Guard } from './guards.ts'
import type { Match } from './match.ts'
import { saysNot } from './status.ts'

export interface Background extends Pick<Guard, 'id' | 'reason' | 'held' | 'passed'> {
  /** Whether what a match tells is background to what the other tells, which stands above it. */
  readonly isBehind: (tree: Tree, match: Match, other: Match) => boolean
}

const isVerb = (tree: Tree, { predicate }: Match) => tree.tokens[predicate]!.upos === 'VERB'

/** The tokens from a word up to the one above it, without that one; from the lowest. */
function wayUp(tree: Tree, from: number, above: number): number[] {
  const way: number[] = []
  for (let token = from; token >= 0 && token !== above && way.length < 12; token = tree.head(token)) way.push(token)
  return way
}

/** Whether a word that opens a clause, "because" or "for", stands before its verb. */
function opened(tree: Tree, verb: number, words: RegExp): boolean {
  return tree.children(verb).some((child) => /^(mark|case)$/.test(tree.tokens[child]!.deprel) && words.test(tree.tokens[child]!.lemma))
}

/** Prepositions that bring in what words are about. */
const about = /^(over|for|against|about|of|on|at|to)$/
/** Prepositions that bring in why something is done. */
const because = /^(over|despite|amid|because|since)$/

/** Verbs of what is to be kept from happening. */
const averting = /^(deter|prevent|stop|avert|avoid|forestall|foil|thwart|block)$/

/** After "in": why something is done. */
const reasons = /^(response|retaliation|reprisal|revenge|protest|answer|reaction|punishment|wake|light)$/

/** Documents, which demand or condemn as those do who wrote them. */
const documents =
  /^(resolution|statement|declaration|letter|bill|motion|decree|order|communique|petition|ruling|judgment|message|note|report|law|article)$/

export const backgrounds: readonly Background[] = [
  {
    id: 'background.judged',
    reason: 'what the words of another act are about',
    isBehind(tree, match, other) {
      if (!isVerb(tree, other) || !/^(1[0-4]|02|05)/.test(other.entry.base) || other.prepared.frame.mutual) return false
      // "The attack was condemned", nobody says by whom: the attack is what is told.
      if (!other.sources.length || match.entry.type === 'STATEMENT') return false
      // "condemned a plan to annex the valley"
      const planned = tree.tokens[match.predicate]!.deprel === 'acl' && tree.tokens[match.predicate]!.xpos === 'VB'
      if (isVerb(tree, match) && !planned) return false
      const way = wayUp(tree, match.predicate, other.predicate)
      // "welcomed a wish for a treaty to be reached in talks"
      const deep = way.length > 2 && way.slice(1).some((token) => tree.tokens[token]!.deprel === 'acl')
      if (match.entry.type === 'CONSULT' && !deep) return false
      const top = way.at(-1)!
      const { deprel } = tree.tokens[top]!
      return /^(obj|nsubj:pass)$/.test(deprel) || (relation(deprel) === 'obl' && about.test(caseOf(tree, top)))
    },
    held: [
      'The United Nations condemned the Russian invasion of Ukraine.',
      'Sudan protested to the Security Council over the American attack on a factory.',
      'Israel’s attack on Lebanon was criticised by France.',
      'Denmark welcomed the wish of Sudan for a settlement to be reached in talks with Egypt.',
    ],
    passed: ['In talks with the Iranian president, the Swiss foreign minister criticised Iran.'],
  },
  {
    id: 'background.hoped',
    reason: 'what somebody hopes for, or is sceptical of',
    isBehind(tree, match, other) {
      if (isVerb(tree, match) || !/^01[234]/.test(other.entry.base) || match.entry.type === 'STATEMENT') return false
      return wayUp(tree, match.predicate, other.predicate).some((token) => /^(for|about|of|on)$/.test(caseOf(tree, token)))
    },
    held: ['The South Korean president expressed hope for talks with North Korea.'],
    passed: ['The South Korean president expressed hope, and North Korea held talks with China.'],
  },
  {
    id: 'background.ground',
    reason: 'why another act was done',
    isBehind(tree, match, other) {
      if (!isVerb(tree, other)) return false
      // "because of fighting between the rebels", "criticised Jordan for sending troops"
      if (isVerb(tree, match))
        return tree.tokens[match.predicate]!.xpos === 'VBG' && opened(tree, match.predicate, /^(because|despite|for)$/)
      return wayUp(tree, match.predicate, other.predicate).some((token) => {
        const { deprel, lemma } = tree.tokens[token]!
        const preposition = caseOf(tree, token)
        return (
          /^(obl|nmod)/.test(deprel) &&
          (because.test(preposition) ||
            (preposition === 'against' && other.entry.type === 'PROTEST') ||
            (preposition === 'for' && /^(16|17)/.test(other.entry.base) && match.entry.quad > 2) ||
            (preposition === 'in' && reasons.test(lemma)) ||
            (preposition === 'at' && askedFor.test(lemma)))
        )
      })
    },
    held: [
      'Bolivia broke off relations with Israel over the attack on Gaza.',
      'A court in Niger jailed six rebels for an attack on Agadez.',
      'Exiles marched through Paris against the visit of the Syrian president to France.',
      'Kenya closed its border with Somalia because of fighting between Somali clans.',
      'Syria criticised Jordan for sending troops to Iraq.',
      'French forces struck Syria in response to a chemical attack on Douma.',
      'Uganda took in 2,000 refugees from Afghanistan at the request of the United States.',
    ],
    passed: ['Russia attacked Ukraine in the east.'],
  },
  {
    id: 'background.war',
    reason: 'a war that goes on while another act is done',
    isBehind(tree, match) {
      const { deprel, lemma, upos } = tree.tokens[match.predicate]!
      return upos === 'NOUN' && /^(war|conflict)$/.test(lemma) && /^(obl|nmod)$/.test(relation(deprel)) && match.entry.type === 'ASSAULT'
    },
    held: [
      'Syria accepted an offer of talks in its war with Israel.',
      'Hungary refused to give assistance to the American war against Iraq.',
    ],
    passed: ['The Soviet Union declared war on Japan, and Soviet troops marched into Manchuria.'],
  },
  {
    id: 'background.basis',
    reason: 'under which agreement or pressure another act was done',
    isBehind(tree, match, other) {
      if (isVerb(tree, match) || /^(CONSULT|ASSAULT)$/.test(match.entry.type)) return false
      return wayUp(tree, match.predicate, other.predicate).some(
        (token) =>
          caseOf(tree, token) === 'under' ||
          (caseOf(tree, token) === 'in' && /^(line|accordance|compliance|keeping)$/.test(tree.tokens[token]!.lemma)),
      )
    },
    held: [
      'India sent troops to Jaffna under an accord with Sri Lanka.',
      'China and Iran, both under American sanctions, signed an agreement in Tehran.',
      'Jordan closed its border with Iraq in line with the sanctions of the United Nations against Iraq.',
    ],
    passed: ['India and Sri Lanka signed an accord on peacekeepers.'],
  },
  {
    id: 'background.setting',
    reason: 'at or around which meeting another act was done',
    isBehind(tree, match, other) {
      if (!/^04[06]/.test(match.entry.base) || isVerb(tree, match) || !isVerb(tree, other)) return false
      const parties = new Set([...match.sources, ...match.targets].map(({ country, group, text }) => country ?? group ?? text))
      return (
        parties.size < 2 &&
        wayUp(tree, match.predicate, other.predicate).some((token) => /^(during|at|ahead|before|after)$/.test(caseOf(tree, token)))
      )
    },
    held: ['Italian police arrested two British protesters during a G8 summit in Genoa.'],
    passed: ['Italian police arrested two British protesters during talks between France and Germany in Genoa.'],
  },
  {
    id: 'background.averted',
    reason: 'what another act is to keep from happening',
    isBehind(tree, match, other) {
      // "barred two senators from visiting"
      if (isVerb(tree, match))
        return (
          tree.head(match.predicate) === other.predicate &&
          tree.tokens[match.predicate]!.xpos === 'VBG' &&
          opened(tree, match.predicate, /^from$/)
        )
      const verb = tree.head(match.predicate)
      return (
        verb >= 0 && verb !== other.predicate && tree.tokens[match.predicate]!.deprel === 'obj' && averting.test(tree.tokens[verb]!.lemma)
      )
    },
    held: [
      'The United States sent troops to Saudi Arabia to deter an Iraqi attack on the kingdom.',
      'Belarus barred two Polish senators from visiting Minsk.',
    ],
    passed: ['The United States sent troops to Saudi Arabia, and Iraq attacked Kuwait.'],
  },
  {
    id: 'background.condition',
    reason: 'a condition of another act',
    isBehind(tree, match, other) {
      // "will not talk until they lay down their arms"; but what went on until an army withdrew ended so.
      const refused = /^(10|12|13)/.test(other.entry.base) || saysNot(tree, other.predicate)
      const marks = refused ? /^(if|unless|until)$/ : /^(if|unless)$/
      return wayUp(tree, match.predicate, other.predicate).some((token) => opened(tree, token, marks))
    },
    held: [
      'Indonesia said it would not negotiate with the separatists until they laid down their arms.',
      'The United States threatened China with sanctions if it sent weapons to Russia.',
    ],
    passed: ['Russia attacked Ukraine, and France sent weapons.'],
  },
  {
    id: 'background.described',
    reason: 'which of several is meant, told by what they did',
    isBehind(tree, match, other) {
      const { predicate } = match
      const { deprel, xpos } = tree.tokens[predicate]!
      const said = deprel === 'xcomp' && /^VB[ND]$/.test(xpos) && match.entry.type === 'ACCUSE'
      if (!isVerb(tree, match) || !isVerb(tree, other) || !(said || deprel.startsWith('acl')) || xpos === 'VB') return false
      // "the announcement of not sending a delegation": what is announced is told, not described.
      if (tree.children(predicate).some((child) => /^(mark|case)$/.test(tree.tokens[child]!.deprel))) return false
      const noun = tree.head(predicate)
      // "a resolution demanding": what a document says is told, not which document it is; but what is rejected is not said.
      if (xpos === 'VBG' && !other.entry.base.startsWith('12') && documents.test(tree.tokens[noun]!.lemma)) return false
      const first = Math.min(...tree.subtree(predicate))
      return noun < predicate && tree.tokens[first - 1]?.form !== ',' && tree.tokens[first]?.form !== ','
    },
    held: [
      'Croatian police arrested two Bosnian Serbs suspected of war crimes.',
      'The United States vetoed a resolution deploring the Israeli raid on Lebanon.',
      'Police attacked students who were protesting against pension cuts in Nicaragua.',
      'Rebels in Sierra Leone returned weapons seized last year from Guinea.',
    ],
    passed: [
      'Brazilian police arrested a minister, who had criticised France.',
      'The parliament of Peru passed a motion condemning Chile.',
    ],
  },
]

/** The rule by which a match is background to one of the others; null where it tells of an act of its own. */
export function backgroundOf(tree: Tree, match: Match, others: readonly Match[]): Background | null {
  const above = others.filter((other) => other !== match && tree.isUnder(match.predicate, other.predicate))
  return backgrounds.find(({ isBehind }) => above.some((other) => isBehind(tree, match, other))) ?? null
}
