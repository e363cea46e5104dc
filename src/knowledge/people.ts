/** Which person a name means, and what the person is on a date. */
import type { Actor } from '../records.ts'
import { actorOf, codeOf } from './actor.ts'
import { how, type OrganisationEntry, type PersonEntry, type Spell, type TitleEntry } from './entries.ts'
import type { Resolution } from './index.ts'
import { leaderRoles, sectorsOfRole, standingOf, weightOf } from './offices.ts'
import { type Clues, livesOn, type Piece, pick } from './phrase.ts'
import type { ResolveOptions } from './resolve.ts'
import { scan } from './scan.ts'
import type { Store } from './store.ts'
import { splitWords } from './words.ts'

export const wholeNames = [how.name, how.alias, how.short, how.skeleton] as const

/** All persons that a piece may name, the likeliest first. */
export function choosePerson(store: Store, head: Piece, clues: Clues, options: ResolveOptions, sole: boolean): PersonEntry | undefined {
  const readings = head.readings.filter(({ entry }) => entry.kind === 'person')
  if (!readings.length) return undefined
  const whole = readings.some(({ how: way }) => (wholeNames as readonly number[]).includes(way))
  const country = clues.country || options.country || ''
  const roles = new Set(clues.titles.flatMap((title) => rolesOf(title, country)))
  const scored = readings
    .map(({ entry, how: way }) => {
      const person = entry as PersonEntry
      let score = way === how.family ? 0 : way === how.skeleton ? 60 : way === how.short ? 70 : 100
      const { held, past, future } = standingOf(person, options.on)
      const fitting = clues.former ? past : options.on ? held : [...held, ...past]
      const inCountry = (spell: Spell) => !country || spell[0] === country
      const best = Math.max(0, ...fitting.filter(inCountry).map(weightOf))
      const any = Math.max(0, ...[...held, ...past, ...future].filter(inCountry).map(weightOf))
      if (roles.size && fitting.some((spell) => inCountry(spell) && roles.has(spell[2]) && titleFits(clues, spell))) score += 45
      else if (roles.size && fitting.some((spell) => inCountry(spell) && roles.has(spell[2]))) score += 40
      else if (roles.size && past.some((spell) => inCountry(spell) && roles.has(spell[2]))) score += 8
      if (clues.country && person.spells.some((spell) => spell[0] === clues.country)) score += 30
      else if (options.country && person.spells.some((spell) => spell[0] === options.country)) score += 15
      score += best + any * 0.1
      if (
        clues.organisation &&
        [...held, ...past].some(
          (spell) => spell[0] === clues.organisation!.country && placeIn(store, spell, clues.organisation!, options) !== null,
        )
      )
        score += 45
      // Of those who have left the office, the last is meant.
      if (clues.former && options.on)
        score += Math.max(
          0,
          8 - (Number(options.on.slice(0, 4)) - Math.max(0, ...past.filter(inCountry).map(([, , , , end]) => Number(end.slice(0, 4))))),
        )
      return { person, score, best, way, fits: (roles.size > 0 || clues.organisation !== undefined) && score >= 40 }
    })
    .sort((a, b) => b.score - a.score || (a.person.id < b.person.id ? -1 : 1))
  const [top, second] = scored
  if (!top) return undefined
  if (whole) {
    if (clues.country && !top.person.spells.some(([state]) => state === clues.country || !state) && clues.titles.length) return undefined
    return top.person
  }
  // A family name alone: somebody of weight who stands out, or whom the title or the country tells.
  if (second && second.person !== top.person && (top.fits ? top.score - second.score < 3 : second.score > top.score * 0.75))
    return undefined
  if (top.fits) return top.person
  if (clues.titles.length) return top.best > 0 && (top.score >= 30 || !second || second.score < top.score / 2) ? top.person : undefined
  if (!sole && !clues.country && !clues.former) return undefined
  // A leader's name that nobody else has needs less weight.
  const alone = scored.length === 1 && standingOf(top.person, options.on).held.some(([, , role]) => led.test(role))
  const needed = options.country || clues.country || alone ? 5 : 9
  return top.best >= needed ? top.person : leaderOnce(scored, options)
}

const led = /^head-of-(state|government)$/

/** Who once led a great state is known by the family name for a generation, where nobody of weight who is in office now has it. */
function leaderOnce(scored: readonly { person: PersonEntry; best: number }[], { on }: ResolveOptions): PersonEntry | undefined {
  if (on === undefined) return undefined
  const since = `${Number(on.slice(0, 4)) - 25}${on.slice(4)}`
  const leaders = scored.filter(({ person }) =>
    standingOf(person, on).past.some((spell) => led.test(spell[2]) && spell[4] >= since && weightOf(spell) >= 20),
  )
  const [leader] = leaders
  return leader && leaders.length === 1 && scored.every(({ person, best }) => person === leader.person || best < 5)
    ? leader.person
    : undefined
}

/** Whether a spell's office has the words of the phrase's title, or of what stands before it ("health" minister). */
export function titleFits(clues: Clues, [, office]: Spell): boolean {
  const lower = office.toLowerCase()
  return clues.titles.some(({ title }) => lower.includes(title)) && clues.words.every((word) => lower.includes(word))
}

export function rolesOf(title: TitleEntry, country: string): string[] {
  return title.roles.flatMap((role) =>
    role === 'leader' ? (country ? leaderRoles(country) : ['head-of-state', 'head-of-government', 'party-leader']) : [role],
  )
}

export function personResolution(
  store: Store,
  person: PersonEntry,
  clues: Clues,
  options: ResolveOptions,
  steps: string[],
  via?: Actor['via'],
): Resolution {
  const { held, past, future } = standingOf(person, options.on)
  const roles = new Set(clues.titles.flatMap((title) => rolesOf(title, clues.country)))
  const byTitle = (spells: Spell[]) =>
    spells.find((spell) => roles.has(spell[2]) && titleFits(clues, spell)) ?? spells.find((spell) => roles.has(spell[2]))
  let spell: Spell | undefined
  let sectors: string[]
  let former = false
  const titled = clues.titles.flatMap((title) => title.sectors)
  if (clues.former && past.length) {
    spell = byTitle(past) ?? past[0]
    former = true
    sectors = held.length ? sectorsOf(store, held, options) : ['ELI']
    if (held.length === 0) steps.push(`no longer ${spell![1]}${spell![4] ? ` since ${spell![4]}` : ''}: an elder (ELI)`)
    else steps.push(`no longer ${spell![1]}, but ${held[0]![1]}`)
  } else if (held.length) {
    spell = byTitle(held) ?? held[0]
    sectors = sectorsOf(store, [spell!, ...held.filter((other) => other !== spell)], options)
    steps.push(`${options.on ? `on ${options.on}` : 'to this day'} ${spell![1]} (since ${spell![3] || 'unknown'})`)
  } else if (past.length) {
    spell = byTitle(past) ?? past[0]
    former = true
    if (options.on === undefined) {
      // Without a date the words decide: "President Bush" is in office, "Bush" may be or have been.
      const inOffice = roles.has(spell![2])
      former = !inOffice
      sectors = inOffice ? sectorsOf(store, [spell!], options) : [...sectorsOf(store, [spell!, ...past], options), 'ELI']
      steps.push(
        `${spell![1]} from ${spell![3]} to ${spell![4]}; ${inOffice ? 'the title says that it is not over' : 'no date says whether that is over'}`,
      )
    } else if (titled.length && !clues.former && clues.titles.some(({ sectors: [sector] }) => sector !== 'GOV' || !roles.has(spell![2]))) {
      sectors = titled
      steps.push(`the title says what the table of offices does not: ${clues.titles.map(({ title }) => title).join(', ')}`)
    } else {
      sectors = ['ELI']
      steps.push(`was ${spell![1]} until ${spell![4]}: an elder (ELI)`)
    }
  } else {
    spell = future[0]
    sectors = titled.length ? titled : options.on === undefined ? sectorsOf(store, future, options) : []
    if (spell) steps.push(`in office (${spell[1]}) only from ${spell[3]}`)
  }
  const country =
    clues.country && person.spells.some(([state]) => state === clues.country) ? clues.country : (spell?.[0] ?? person.spells[0]?.[0] ?? '')
  // The code gives the office that the phrase means; what else the person is stays in the list.
  let cameo = codeOf(
    store,
    country,
    held.length && spell && !former ? sectorsOfSpell(store, spell, options) : sectors.slice(0, titled.length ? 2 : 1),
  )
  let group: string | undefined
  if (spell && !country) {
    const organisation = organisationIn(store, spell[1], options)
    if (organisation) {
      cameo = organisation.cameo
      group = organisation.name
    }
  }
  return {
    actor: actorOf(person.name, person.id, country || null, sectors, cameo, via, group),
    ...(spell && { office: { title: spell[1], role: spell[2], former } }),
    kind: 'person',
    steps,
  }
}

/** The sectors of an office: those of its role; for leaders and commanders of armed groups and parties, those of the group; the one party's first secretary governs. */
export function sectorsOfSpell(store: Store, [country, office, role]: Spell, options: ResolveOptions): readonly string[] {
  if (role === 'party-leader' || role === 'military-chief' || role === 'other') {
    if (/\bopposition\b/i.test(office)) return ['OPP']
    if (role === 'party-leader' && leaderRoles(country)[0] === role) return ['GOV']
    if (/\brebel|\binsurgent|\bseparatist/i.test(office)) return ['REB']
    const organisation = country ? organisationIn(store, office, options) : undefined
    if (organisation?.country === country && organisation.sectors.length) return organisation.sectors
  }
  return sectorsOfRole[role] ?? ['GOV']
}

export const sectorsOf = (store: Store, spells: readonly Spell[], options: ResolveOptions) => [
  ...new Set(spells.flatMap((spell) => sectorsOfSpell(store, spell, options))),
]

/** Words of an office's title, for finding the body that it belongs to. */
export function organisationIn(store: Store, office: string, options: ResolveOptions): OrganisationEntry | undefined {
  const words = splitWords(office)
  for (const found of scan(store, words)) {
    const organisation = pick(found, 'organisation')
    if (organisation && livesOn(organisation, options.on)) return organisation
  }
  return undefined
}

/** Whether a spell in office is one in a body itself, or in an organ of it: the EU for the Commission's president. */
export function placeIn(
  store: Store,
  [country, office]: Spell,
  body: OrganisationEntry,
  options: ResolveOptions,
): 'itself' | 'organ' | null {
  if (country !== body.country) return null
  const organisation = organisationIn(store, office, options)
  return organisation?.id === body.id ? 'itself' : organisation?.parent === body.id ? 'organ' : null
}
