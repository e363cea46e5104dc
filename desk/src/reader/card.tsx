/** What was read at a mark: what, who, when, where, how sure, who says so through whom, and by which rule. */
import type { ComponentChildren } from 'preact'
import { link } from '../address.ts'
import { type Actor, type ArticleView, ask, type Claim, type Event, type EventCard, useAnswer } from '../api.ts'
import { Mark as Sign } from '../happening-list.tsx'
import {
  actorName,
  bases,
  capital,
  isConflict,
  kindsOfOne,
  many,
  media,
  number,
  partyName,
  percent,
  plainTitle,
  shortened,
  statuses,
  when,
  written,
} from '../words.ts'
import { Correction } from './correction.tsx'
import type { Mark } from './marks.ts'
import { SentenceTree } from './tree.tsx'

interface CardProps {
  mark: Mark
  view: ArticleView
  marks: readonly Mark[]
  choose(id: string): void
  /** Reads the article again after a correction. */
  again(): void
}

export function Card({ mark, view, marks, choose, again }: CardProps) {
  const place = mark.spans[0]!
  const beside = marks.filter((other) => other !== mark && other.spans.some(({ start, end }) => start < place.end && end > place.start))
  const sentence = view.sentences.find(({ start, end }) => start <= place.start && place.start < end)
  return (
    <div class="card">
      <button type="button" class="button close" onClick={() => choose('')}>
        Close
      </button>
      {/* A correction adds a step, and what hangs on the event is asked for anew. */}
      {mark.layer === 'events' && <EventPart key={mark.record.why.steps.length} event={mark.record} again={again} />}
      {mark.layer === 'claims' && <ClaimPart claim={mark.record} events={view.events} choose={choose} />}
      {mark.layer === 'actors' && <ActorPart actor={mark.record} />}
      {mark.layer === 'times' && (
        <>
          <CardHead kicker="Time" title={mark.record.text} />
          <Facts
            facts={[
              ['Means', mark.record.interval ? when({ ...mark.record.interval, precision: 'day' }) : 'no day that could be named'],
              ['Value', <code>{mark.record.value}</code>],
              ['Kind', mark.record.type.toLowerCase()],
              ['Reached', mark.record.basis ? bases[mark.record.basis] : null],
              ['Counted from', mark.record.anchor ? written.day(Date.parse(mark.record.anchor.slice(0, 10))) : null],
            ]}
          />
        </>
      )}
      {mark.layer === 'places' && (
        <>
          <CardHead kicker="Place" title={mark.record.name} />
          <Facts
            facts={[
              ['In the text', `“${mark.record.text}”`],
              ['State', mark.record.country && partyName(mark.record.country)],
              ['Kind', mark.record.kind],
              [
                'At',
                mark.record.lat === null || mark.record.lon === null ? null : `${number(mark.record.lat)}°, ${number(mark.record.lon)}°`,
              ],
              ['Gazetteer', mark.record.gazetteer],
            ]}
          />
        </>
      )}
      {sentence && sentence.tokens.length > 0 && (
        <details class="card-more">
          <summary>The sentence’s tree</summary>
          <SentenceTree tokens={sentence.tokens} from={place.start} until={place.end} />
        </details>
      )}
      {beside.length > 0 && (
        <details class="card-more">
          <summary>{many(beside.length, 'other mark')} here</summary>
          <ul class="beside">
            {beside.map((other) => (
              <li key={other.id}>
                <button type="button" onClick={() => choose(other.id)}>
                  <b>{other.layer.slice(0, -1)}</b> {view.article.text.slice(other.spans[0]!.start, other.spans[0]!.end).slice(0, 90)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function CardHead({ kicker, title }: { kicker: ComponentChildren; title: string }) {
  return (
    <>
      <p class="kicker">{kicker}</p>
      <h2 dir="auto">{shortened(title, 400)}</h2>
    </>
  )
}

/** Facts without a value are not shown. */
function Facts({ facts }: { facts: readonly (readonly [string, ComponentChildren])[] }) {
  return (
    <dl>
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

function Party({ actor }: { actor: Actor }) {
  const note = [actor.cameo, actor.via === 'implied' ? 'implied' : actor.text !== actor.name ? `“${actor.text}”` : '']
    .filter(Boolean)
    .join(', ')
  return (
    <span class="party">
      {actorName(actor)} {note && <span class="quiet">{note}</span>}
    </span>
  )
}

function Parties({ actors }: { actors: readonly Actor[] }) {
  return (
    <>
      {actors.map((actor) => (
        <Party key={`${actor.name} ${actor.start}`} actor={actor} />
      ))}
    </>
  )
}

/** Who says so, through whom: outermost first. */
function Chain({ attribution, outlet }: Pick<Event, 'attribution'> & { outlet: string }) {
  if (!attribution.length) return <>{outlet}</>
  return (
    <ol class="chain">
      {attribution.map(({ speaker, kind, cue, start }) => (
        <li key={`${start} ${cue}`}>
          {'name' in speaker ? actorName(speaker) : speaker.text}
          <span class="quiet">
            {' '}
            {kind}, “{cue}”
          </span>
        </li>
      ))}
    </ol>
  )
}

function EventPart({ event, again }: { event: Event; again(): void }) {
  const { answer } = useAnswer<EventCard>(ask.event(event.id))
  const happening = answer?.happening
  const others = happening ? happening.mentions.length - 1 : 0
  return (
    <>
      <CardHead
        kicker={
          <span class={`card-kind ${isConflict(event.type) ? 'conflict' : 'cooperation'}`}>
            <Sign type={event.type} status={event.status} /> {kindsOfOne[event.type] ?? event.type}
          </span>
        }
        title={event.text}
      />
      <Facts
        facts={[
          ['What', answer ? plainTitle(answer.title) : '…'],
          [event.reciprocal ? 'Who, together' : 'Who', event.sources.length > 0 && <Parties actors={event.sources} />],
          ['To whom', event.targets.length > 0 && <Parties actors={event.targets} />],
          ...Object.entries(event.roles ?? {}).map(([role, actors]): [string, ComponentChildren] => [
            capital(role),
            actors.map(actorName).join(', '),
          ]),
          [
            'When',
            <>
              {when(event.time)}{' '}
              <span class="quiet">
                {bases[event.time.basis]}
                {event.time.text && `: “${event.time.text}”`}
              </span>
            </>,
          ],
          ['Where', event.place?.name],
          ['Status', statuses[event.status]],
          ['Medium', event.medium && media[event.medium]],
          ['Count', event.count && `“${event.count.text}”`],
          ['Amounts', event.quantities.map(({ text }) => `“${text}”`).join(', ')],
          ['Topics', event.topics.join(', ')],
          ['Who says so', <Chain attribution={event.attribution} outlet="the article itself" />],
          ['Confidence', percent(event.confidence)],
          [
            'Codes',
            <span class="quiet">
              CAMEO {event.cameo}, PLOVER {event.type}
              {event.mode ? ` ${event.mode}` : ''}, Goldstein {event.goldstein}
            </span>,
          ],
        ]}
      />
      {happening && (
        <p class="card-link">
          <a href={link('happening', happening.id)}>
            {others ? `${many(others, 'other mention')} of the same happening` : 'The happening'}
          </a>
          {others > 0 && <a href={link('happening', happening.id, { split: event.id })}>Split this mention off</a>}
          <a href={link('happening', happening.id, { merge: 'yes' })}>Merge with another</a>
        </p>
      )}
      <details class="card-more">
        <summary>Why: rule {event.why.rule}</summary>
        <ol class="steps">
          {event.why.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </details>
      <Correction event={event} done={again} />
    </>
  )
}

function ClaimPart({ claim, events, choose }: { claim: Claim; events: readonly Event[]; choose(id: string): void }) {
  const inside = events.filter(({ id }) => claim.events.includes(id))
  const quoted = claim.content.map(({ text }) => text).join(' … ')
  return (
    <>
      <CardHead
        kicker={`Claim, ${claim.quoteType}`}
        title={claim.speaker ? actorName(claim.speaker) : claim.source.map(({ text }) => text).join(' ') || 'Nobody named'}
      />
      <blockquote dir="auto">{shortened(quoted)}</blockquote>
      <Facts
        facts={[
          ['Speaker', claim.speaker ? <Party actor={claim.speaker} /> : claim.source.map(({ text }) => `“${text}”`).join(' ')],
          ['Kind', claim.kind],
          ['Brought in by', claim.cue.map(({ text }) => `“${text}”`).join(' ')],
          ['Said to', claim.addressee && ('name' in claim.addressee ? claim.addressee.name : claim.addressee.text)],
          ['Through', claim.attribution.length > 1 && <Chain attribution={claim.attribution} outlet="" />],
          [
            'Events in it',
            inside.length > 0 && (
              <ul class="beside">
                {inside.map((event) => (
                  <li key={event.id}>
                    <button type="button" onClick={() => choose(event.id)}>
                      {event.text}
                    </button>
                  </li>
                ))}
              </ul>
            ),
          ],
        ]}
      />
    </>
  )
}

function ActorPart({ actor }: { actor: Actor }) {
  return (
    <>
      <CardHead kicker="Actor" title={actorName(actor)} />
      <Facts
        facts={[
          ['In the text', `“${actor.text}”`],
          ['State', actor.country && partyName(actor.country)],
          ['Group', actor.group],
          ['CAMEO', actor.cameo && <code>{actor.cameo}</code>],
          ['Known by', actor.via],
          ['Registry', actor.id],
        ]}
      />
    </>
  )
}
