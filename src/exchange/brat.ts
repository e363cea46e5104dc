/** brat standoff (brat.nlplab.org/standoff.html): T text-bound, E event, A attribute lines of one article, * for mentions of the same. */
import type { Document } from '../document.ts'
import type { Claim, Span } from '../records.ts'

/** The .ann lines of a document; offsets are UTF-16 units, as brat's own JavaScript counts them. Line breaks inside a span are shown as blanks. */
export function brat(document: Document): string {
  const lines: string[] = []
  let texts = 0
  let attributes = 0
  const known = new Map<string, string>()
  const textBound = (type: string, spans: Span[]): string => {
    const key = `${type} ${spans.map((s) => `${s.start} ${s.end}`).join(';')}`
    const found = known.get(key)
    if (found) return found
    const id = `T${++texts}`
    known.set(key, id)
    lines.push(
      `${id}\t${key}\t${spans
        .map((s) => document.article.text.slice(s.start, s.end))
        .join(' ')
        .replace(/\s/g, ' ')}`,
    )
    return id
  }
  const attribute = (name: string, of: string, value: string) => lines.push(`A${++attributes}\t${name} ${of} ${value.replace(/\s+/g, '_')}`)
  for (const name of document.names) textBound(`Name-${name.kind}`, [name])
  for (const time of document.times) attribute('Value', textBound(`Time-${time.type}`, [time]), time.value)
  for (const place of document.places) textBound('Place', [place])
  for (const actor of document.actors) if (actor.cameo) attribute('Cameo', textBound('Actor', [actor]), actor.cameo)
  const placed = (type: string, role: string, actors: Partial<Span>[]) =>
    actors.flatMap((a) =>
      a.start === undefined || a.end === undefined ? [] : [`${role}:${textBound(type, [{ start: a.start, end: a.end }])}`],
    )
  let events = 0
  for (const event of document.events) {
    const id = `E${++events}`
    const roles = [...placed('Actor', 'Source', event.sources), ...placed('Actor', 'Target', event.targets)]
    lines.push(`${id}\t${[`${event.type}:${textBound(event.type, [event.why.trigger])}`, ...roles].join(' ')}`)
    attribute('Cameo', id, event.cameo)
    attribute('Status', id, event.status)
  }
  const write = (claim: Claim) => {
    const id = `E${++events}`
    const cue = claim.cue.length ? claim.cue : claim.content
    const roles = [
      ...(claim.source.length ? [`Source:${textBound('Source', claim.source)}`] : []),
      ...(claim.content.length ? [`Content:${textBound('Content', claim.content)}`] : []),
    ]
    lines.push(`${id}\t${[`Claim:${textBound('Claim', cue)}`, ...roles].join(' ')}`)
    attribute('QuoteType', id, claim.quoteType)
    attribute('Kind', id, claim.kind)
    if (claim.speaker) attribute('Speaker', id, claim.speaker.name)
    for (const inner of claim.inner ?? []) write(inner)
  }
  for (const claim of document.claims) write(claim)
  for (const { mentions } of document.chains)
    if (mentions.length > 1) lines.push(`*\tCoreference ${mentions.map((mention) => textBound('Mention', [mention])).join(' ')}`)
  for (const mention of document.unresolved) attribute('Unresolved', textBound('Mention', [mention]), mention.why)
  return lines.map((line) => `${line}\n`).join('')
}
