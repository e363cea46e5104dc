/** An article with the evidence of its events marked, and the card of the chosen event. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { type ArticleView, api, type Event, type EventCard } from './api.ts'
import { bases, kinds, when } from './words.ts'

export function Reader({ id, chosen }: { id: string; chosen: string | null }) {
  const [view, setView] = useState<ArticleView | null>(null)
  const [fault, setFault] = useState('')
  useEffect(() => {
    setView(null)
    setFault('')
    api.article(id).then(setView, (error: Error) => setFault(error.message))
  }, [id])
  if (fault)
    return (
      <p class="notice" role="alert">
        This could not be read: {fault}
      </p>
    )
  if (!view) return <p class="notice">Opening the article …</p>
  const { article, events } = view
  const choose = (event: string) => location.replace(`#/article/${encodeURIComponent(id)}/${encodeURIComponent(event)}`)
  const move = (step: number) => {
    const at = events.findIndex((event) => event.id === chosen)
    const next = events[(at + step + events.length) % events.length]
    if (next) choose(next.id)
  }
  const follow = (event: KeyboardEvent) => {
    const step = /^Arrow(Right|Down)$/.test(event.key) ? 1 : /^Arrow(Left|Up)$/.test(event.key) ? -1 : 0
    if (!step) return
    event.preventDefault()
    move(step)
  }
  return (
    <div class="reader">
      <article onKeyDown={follow}>
        <p class="small">{[article.outlet, article.published].filter(Boolean).join(' · ')}</p>
        <h1>{article.title ?? id}</h1>
        <Text text={article.text} events={events} chosen={chosen} choose={choose} />
        {!events.length && <p class="notice">No events were found in this article.</p>}
      </article>
      <aside aria-live="polite" aria-label="The chosen event">
        {chosen ? <Card id={chosen} /> : <p class="notice">Choose a marked passage to see what was read there, who says so, and why.</p>}
      </aside>
    </div>
  )
}

/** Cuts the text at every border of an event's span; a piece belongs to the smallest event that covers it. */
function Text({ text, events, chosen, choose }: { text: string; events: Event[]; chosen: string | null; choose(id: string): void }) {
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => root.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus(), [chosen])
  const borders = [
    ...new Set([
      0,
      text.length,
      ...events.flatMap(({ start, end }) => [start, end]),
      ...[...text.matchAll(/\n/g)].flatMap(({ index }) => [index, index + 1]),
    ]),
  ].sort((a, b) => a - b)
  const paragraphs: preact.ComponentChildren[][] = [[]]
  const begun = new Set<string>()
  for (const [i, start] of borders.slice(0, -1).entries()) {
    const end = borders[i + 1]!
    const words = text.slice(start, end)
    if (words === '\n') {
      paragraphs.push([])
      continue
    }
    const covering = events.filter((event) => event.start <= start && end <= event.end).sort((a, b) => a.end - a.start - (b.end - b.start))
    const event = covering.find(({ id }) => id === chosen) ?? covering[0]
    if (!event) {
      paragraphs.at(-1)!.push(words)
      continue
    }
    const first = !begun.has(event.id)
    begun.add(event.id)
    paragraphs.at(-1)!.push(
      <mark
        key={start}
        class={event.id === chosen ? 'chosen' : event.status === 'done' || event.status === 'ongoing' ? '' : 'unsure'}
        {...(first
          ? { role: 'button', tabIndex: 0, 'aria-pressed': event.id === chosen, 'aria-label': `${kinds[event.type]}: ${event.text}` }
          : {})}
        onClick={() => choose(event.id)}
        onKeyDown={(key) => {
          if (key.key !== 'Enter' && key.key !== ' ') return
          key.preventDefault()
          choose(event.id)
        }}
      >
        {words}
      </mark>,
    )
  }
  return (
    <div class="text" ref={root}>
      {paragraphs
        .filter((parts) => parts.length)
        .map((parts, i) => (
          <p key={i}>{parts}</p>
        ))}
    </div>
  )
}

function Card({ id }: { id: string }) {
  const [event, setEvent] = useState<EventCard | null>(null)
  const [fault, setFault] = useState('')
  useEffect(() => {
    setFault('')
    api.event(id).then(setEvent, (error: Error) => setFault(error.message))
  }, [id])
  if (fault)
    return (
      <p class="notice" role="alert">
        {fault}
      </p>
    )
  if (!event) return <p class="notice">…</p>
  const names = (actors: Event['sources']) => actors.map(({ name, cameo }) => `${name}${cameo ? ` (${cameo})` : ''}`).join(', ') || '–'
  const speakers = event.attribution.map(
    ({ speaker, kind, cue }) => `${'name' in speaker ? speaker.name : speaker.text} (${kind}, “${cue}”)`,
  )
  const rivals = Object.entries(event.happening?.readings ?? {}).filter(([, readings]) => readings.length > 1)
  const rows: [string, preact.ComponentChildren][] = [
    ['What', `${event.title} · CAMEO ${event.cameo}, PLOVER ${event.type}`],
    ['Who', names(event.sources)],
    [event.reciprocal ? 'With' : 'To whom', event.reciprocal ? 'each other' : names(event.targets)],
    ['When', `${when(event.time)} (${bases[event.time.basis]}${event.time.text ? `: “${event.time.text}”` : ''})`],
    ...(event.place ? [['Where', event.place.name] as [string, string]] : []),
    ['Status', event.status],
    ...(event.medium ? [['Medium', event.medium] as [string, string]] : []),
    ...(event.count ? [['Count', `no. ${event.count.ordinal}: “${event.count.text}”`] as [string, string]] : []),
    ...(event.quantities.length ? [['Amounts', event.quantities.map(({ text }) => text).join('; ')] as [string, string]] : []),
    ['Says who', speakers.length ? speakers.join(' ← ') : 'the article itself'],
    [
      'Why',
      <ul>
        {event.why.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>,
    ],
    ['Confidence', `${Math.round(event.confidence * 100)} in 100`],
  ]
  return (
    <div class="card">
      <h2>{kinds[event.type] ?? event.type}</h2>
      <dl>{rows.map(([label, value]) => [<dt key={label}>{label}</dt>, <dd key={`${label}-value`}>{value}</dd>])}</dl>
      {event.happening && event.happening.mentions.length > 1 && (
        <div>
          <h3>The same happening elsewhere</h3>
          <ul>
            {event.happening.mentions
              .filter((mention) => mention !== id)
              .map((mention) => (
                <li key={mention}>
                  <a href={`#/article/${encodeURIComponent(mention.replace(/-e\d+$/, ''))}/${encodeURIComponent(mention)}`}>{mention}</a>
                </li>
              ))}
          </ul>
          {rivals.map(([field, readings]) => (
            <p key={field} class="small">
              {field}: {readings.map(({ value, mentions }) => `${String(value)} (${mentions.length})`).join(' against ')}
            </p>
          ))}
        </div>
      )}
    </div>
  )
}
