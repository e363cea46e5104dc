/** Whom a title of office means: the person who held it on the date, or a description. */
import { actorOf, codeOf, stateName } from './actor.ts'
import type { OrganisationEntry, PersonEntry, Spell, TitleEntry } from './entries.ts'
import type { Resolution } from './index.ts'
import { heldOn, isCeremonial, standingOf, weightOf } from './offices.ts'
import { placeIn, rolesOf, sectorsOf, sectorsOfSpell } from './people.ts'
import { type Behind, bodyBehind, type Clues } from './phrase.ts'
import type { ResolveOptions } from './resolve.ts'
import { readEntry } from './scan.ts'
import type { Store } from './store.ts'
import type { Word } from './words.ts'

export function titleResolution(
  store: Store,
  words: readonly Word[],
  first: number,
  title: TitleEntry,
  clues: Clues,
  behind: Behind,
  options: ResolveOptions,
  steps: string[],
  wording: string,
  name?: string,
): Resolution {
  let country = clues.loose ? '' : clues.country
  // "Russia's UN ambassador" is Russia's, and sent to the body.
  const sentTo =
    title.roles.includes('envoy') && country && clues.organisation && !clues.organisation.country ? clues.organisation.name : behind.post
  const owner = sentTo && sentTo !== behind.post ? undefined : (clues.organisation ?? bodyBehind(behind))
  if (!country && !owner) country = behind.country || title.country
  country ||= clues.country
  const international = owner && !owner.country ? owner : undefined
  if (owner?.country) country ||= owner.country
  const context = !country && !international ? (options.country ?? '') : ''
  const speaks = title.roles[0] === 'spokesperson'
  // "Muslim leaders", "rebel commanders": the words before a general title say of what; a spokesman's may stand behind it.
  const general = speaks || title.roles[0] === 'leader' || title.roles[0] === 'military-chief'
  const told = general ? [...clues.sectors, ...(speaks ? behind.sectors : [])].filter((sector) => sector !== 'CVL') : []
  const ofBody = owner && !international && owner.sectors.length && !owner.sectors.includes('GOV') ? owner.sectors : []
  // Who speaks for a body or leads it is of its kind, and of no other.
  const bodys = general && ofBody.length > 0
  const own = bodys ? ofBody : [...(title.sectors[0] === 'GOV' ? ofBody : []), ...title.sectors]
  const sectors = clues.former ? ['ELI'] : told.length ? told : own
  const indefinite = /^(an?|one|another|some|any)$/.test(words[first]!.form)
  const ofState = !told.length || told.includes('GOV') || told.includes('MIL')
  if (!name && !title.plural && !indefinite && ofState && !clues.former && options.on && (country || context || international)) {
    const before = [
      ...clues.words,
      ...clues.titles.map((other) => other.title),
      ...(sentTo ? [sentTo] : []),
      ...(clues.seat && speaks ? [clues.seat] : []),
    ]
    const holder =
      (owner && holderOf(store, title, wording, owner.country, owner, before, options)) ||
      (international || bodys ? undefined : holderOf(store, title, wording, country || context, undefined, before, options))
    if (holder) {
      steps.push(`${holder.spell[1]} on ${options.on}: ${holder.person.name}`)
      const held = sectorsOf(
        store,
        [holder.spell, ...standingOf(holder.person, options.on).held.filter((spell) => spell[0] === holder.spell[0])],
        options,
      )
      return {
        actor: actorOf(
          holder.person.name,
          holder.person.id,
          holder.spell[0] || null,
          held,
          international ? international.cameo : codeOf(store, holder.spell[0], sectorsOfSpell(store, holder.spell, options)),
          'office',
          international?.name,
        ),
        office: { title: holder.spell[1], role: holder.spell[2], former: false },
        kind: 'person',
        steps,
      }
    }
    steps.push('the table of offices knows nobody in that office on the day')
  } else if (!name && !title.plural && !options.on) steps.push('without a date nobody is named')
  const finalCountry = international ? '' : country || (name || title.plural ? '' : context)
  if (finalCountry) steps.push(`the words around it give ${stateName(store, finalCountry)}`)
  return {
    actor: actorOf(
      name ??
        (finalCountry
          ? `${stateName(store, finalCountry)}: ${title.title}`
          : international
            ? `${international.name}: ${title.title}`
            : title.title),
      null,
      finalCountry || null,
      sectors,
      international ? international.cameo : codeOf(store, finalCountry, sectors),
      'description',
      international?.name ?? clues.group?.name ?? behind.group?.name,
    ),
    office: { title: title.title, role: title.roles[0] ?? '', former: clues.former },
    kind: 'description',
    steps,
  }
}

/** Spelling of titles in which variants fall together. */
const plainTitle = (title: string) =>
  title
    .toLowerCase()
    .replace(/-/g, ' ')
    .replace(/defense/g, 'defence')
    .replace(/advisor/g, 'adviser')
    .replace(/spokes(man|woman)/g, 'spokesperson')
    .replace(/permanent representative/g, 'ambassador')

/** Roles of those who head a body. */
export const headRoles = ['international-head', 'party-leader', 'intelligence', 'central-bank', 'military-chief', 'other']

export const headTitles =
  /^(head|chief|boss|director|managing director|director general|secretary general|president|chair|chairman|chairwoman|chairperson|executive director)$/

/** Offices of those who head a body, as they begin (`plainTitle`). */
const headOffices = /^(secretary general|director general|managing director|executive director|director|president|chair|head|chief)/

/** Roles that several people hold at a time, so that the role alone names nobody. */
const manyHold = new Set(['minister', 'envoy', 'other', 'spokesperson', 'legislator', 'governor', 'judiciary', 'party-leader'])

/**
 * Who held an office in a state (or body) on a date; undefined where the table does not say, or names several alike.
 * @param wording the title as the phrase has it
 * @param words what stands before it ("health" minister)
 */
export function holderOf(
  store: Store,
  title: TitleEntry,
  wording: string,
  country: string,
  body: OrganisationEntry | undefined,
  words: readonly string[],
  options: ResolveOptions,
): { person: PersonEntry; spell: Spell } | undefined {
  const on = options.on!
  const roles = [...rolesOf(title, country), ...(body ? ['international-head'] : [])]
  const acting = /\b(acting|interim|caretaker|deputy|vice|under|assistant|associate|first)\b/i
  const titles = [plainTitle(wording), plainTitle(title.title)]
  // "The Soviet leader" is the first secretary of the one party.
  const party = title.roles.includes('leader') && roles[0] === 'party-leader'
  const many = (role: string) => manyHold.has(role) && !(party && role === 'party-leader')
  const candidates: { person: PersonEntry; spell: Spell; score: number; worded: boolean }[] = []
  for (const [number, i] of store.offices(body ? body.country : country)) {
    const person = readEntry(store, number) as PersonEntry
    const spell = person.spells[i]!
    const rank = roles.indexOf(spell[2])
    if (rank < 0 || !heldOn(spell, on)) continue
    const place = body && placeIn(store, spell, body, options)
    if (place === null) continue
    const office = plainTitle(spell[1])
    // Who leads the opposition leads no party in power.
    if (title.sectors[0] === 'OPP' && !office.includes('opposition')) continue
    const worded = titles.some((wanted) => office.includes(wanted))
    let score = 100 - Math.min(rank, 3) * 10
    if (worded) score += 15
    else if (body && !headTitles.test(titles[0]!)) continue
    else if (title.title === 'president' && !body && (isCeremonial(country) || /^(king|queen|emir|sultan|emperor|pope)/.test(office)))
      continue
    else if (/^(king|queen|emir|sultan|emperor|pope|grand duke|chancellor|crown prince)$/.test(title.title)) continue
    if (title.title === 'prime minister' && office.includes('president') && !office.includes('minister')) score -= 12
    // The rights chief of a body is not its head.
    for (const word of words) score += office.includes(plainTitle(word)) ? 12 : body && !body.country ? -40 : -20
    // A state has many ministers: the words must say of what.
    if (title.title === 'minister' && !words.some((word) => office.includes(plainTitle(word)))) continue
    // A state has many envoys: without the post none is meant.
    if (many(spell[2]) && (!worded || spell[2] === 'envoy') && !words.length) continue
    if (acting.test(office) && !acting.test(wording)) score -= 20
    if (!spell[5]) score -= 3
    // The head of a body is its secretary general before the head of its assembly or of its human rights office.
    if (place === 'organ' && !worded) score -= 5
    if (place && !worded && !headOffices.test(office)) score -= 5
    candidates.push({ person, spell, score, worded })
  }
  candidates.sort((a, b) => b.score - a.score || weightOf(b.spell) - weightOf(a.spell) || (a.spell[3] > b.spell[3] ? -1 : 1))
  const [top, second] = candidates
  if (!top || top.score < 70) return undefined
  if (many(top.spell[2]) && second && second.score === top.score && second.person !== top.person) return undefined
  return top
}
