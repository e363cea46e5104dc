/** An event for people: all its fields, a line each, and how each was reached. */
import { speakerName } from '../exchange/index.ts'
import { cameo, isCameoCode } from '../ontology/index.ts'
import type { Actor, Article, Event } from '../records.ts'
import type { CliContext } from './context.ts'
import { spanOfDays } from './events.ts'

/** The lines of an event: what, who, when, where, who says so, and why. */
export function eventCard(event: Event, { outlet }: Pick<Article, 'outlet'>, { colours }: Pick<CliContext, 'colours'>): string {
  // A code of one's own has the title of the code that it stands below.
  const title = isCameoCode(event.cameo) ? cameo(event.cameo).title : `below ${titleBelow(event.cameo)}`
  const rows: [string, string][] = [
    ['what', `${event.type}${event.mode ? `:${event.mode}` : ''}, CAMEO ${event.cameo} ${title} (Goldstein ${event.goldstein})`],
    ['who', actors(event.sources) || '–'],
    [event.reciprocal ? 'with' : 'to whom', event.reciprocal ? 'each other' : actors(event.targets) || '–'],
    ...Object.entries(event.roles ?? {}).map(([role, who]): [string, string] => [role, actors(who)]),
    ['when', `${spanOfDays(event.time)} (${event.time.basis}${event.time.text ? `: “${event.time.text}”` : ''})`],
    ...(event.place ? [['where', `${event.place.name}${event.place.country ? ` (${event.place.country})` : ''}`] as [string, string]] : []),
    ['status', event.status],
    ...(event.medium ? [['medium', event.medium] as [string, string]] : []),
    ...(event.count ? [['count', `no. ${event.count.ordinal}, ${event.count.of}: “${event.count.text}”`] as [string, string]] : []),
    ...event.quantities.map((quantity): [string, string] => [
      'quantity',
      `${quantity.atLeast ? 'at least ' : ''}${quantity.value} ${quantity.unit} ${quantity.item}`.replace(/\s+/g, ' '),
    ]),
    ...(event.topics.length ? [['about', event.topics.join(', ')] as [string, string]] : []),
    ['says who', [outlet ?? 'the article', ...event.attribution.map((a) => `${speakerName(a)} (${a.kind}, “${a.cue}”)`)].join(' ← ')],
    ['confidence', event.confidence.toFixed(2)],
    ['why', `rule ${event.why.rule}, on “${event.why.trigger.text}”`],
    ...event.why.steps.map((step): [string, string] => ['', step]),
  ]
  return rows.map(([label, value]) => `  ${colours.dim(label.padEnd(11))}${value}\n`).join('')
}

function titleBelow(code: string): string {
  const base = code.slice(0, -1)
  return isCameoCode(base) ? `${base} ${cameo(base).title}` : base ? titleBelow(base) : 'no code of CAMEO'
}

const actors = (list: readonly Actor[]) =>
  list.map(({ name, cameo: code, via }) => `${name}${code ? ` [${code}]` : ''}${via ? ` (${via})` : ''}`).join(', ')
