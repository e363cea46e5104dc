/** A happening: all that mention it, where they disagree, who is independent of whom, and how a plan came out. */
import { useEffect, useState } from 'preact/hooks'
import { link } from '../address.ts'
import { ask, type Event, type HappeningView, useAnswer } from '../api.ts'
import { TableButton } from '../figure.tsx'
import { Mark } from '../happening-list.tsx'
import { Log } from '../log.tsx'
import type { ViewProps } from '../main.tsx'
import { Notes } from '../notes.tsx'
import { Answer } from '../states.tsx'
import {
  actorName,
  bases,
  capital,
  fieldTitles,
  fragment,
  isConflict,
  kindsOfOne,
  list,
  many,
  media,
  partyName,
  plainTitle,
  shortened,
  standingOf,
  statuses,
  timeOf,
  undirected,
  when,
  written,
} from '../words.ts'
import { type Account, courseOf, type Source, tellingsOf } from './accounts.ts'
import { Relinking } from './relinking.tsx'
import './happening.css'

export default function HappeningPage({ address }: ViewProps) {
  const asked = useAnswer<HappeningView>(ask.happening(address.part))
  return (
    <Answer asked={asked} what="Gathering the accounts …">
      {(happening) => <Page key={happening.id} happening={happening} query={address.query} />}
    </Answer>
  )
}

/** What all accounts that say it agree on. */
const factNames: Record<string, string> = { medium: 'Medium', count: 'Count', quantities: 'Amounts' }

/** Readings are kept as short texts; those of days and statuses are written out. */
function readingName(field: string, value: unknown): string {
  const text = String(value)
  if (field === 'status') return statuses[text] ?? text
  if (field === 'medium') return media[text] ?? text
  if (field !== 'time') return text
  const [from = '', to = ''] = text.split('/')
  return when({ from, to: to || null, precision: 'day' })
}

function Page({ happening, query }: { happening: HappeningView; query: Readonly<Record<string, string>> }) {
  const { type, status, time, place, participants, sources, events, readings, independentSources } = happening
  const parties = [...new Set(participants.flatMap(({ country, group }) => country ?? group ?? []))]
  const names = [...new Set(participants.map(actorName))]
  // Whole clauses first: half a sentence is no headline.
  const whole = ({ text }: Event) => (/^\p{Ll}/u.test(text) ? 0 : 1)
  const lead = [...events].sort((a, b) => whole(b) - whole(a) || b.confidence - a.confidence || a.text.length - b.text.length)[0]
  const tellings = tellingsOf(happening)
  const accounts = tellings.flatMap((telling) => telling.accounts)
  const course = courseOf(accounts, (said) => standingOf(said) === 'open')
  const [chosen, choose] = useState<ReadonlySet<string> | null>(query['split'] ? new Set([query['split']]) : null)
  const [merging, setMerging] = useState(query['merge'] === 'yes')
  // That something was planned before it took place is no contradiction: the way from plan to outcome tells it.
  const planned = (field: string, value: unknown) => field === 'status' && course.length > 0 && standingOf(String(value)) === 'open'
  const rival = Object.entries(readings).filter(([field, values]) => values.filter(({ value }) => !planned(field, value)).length > 1)
  const agreed = Object.entries(readings).filter(([field, values]) => values.length === 1 && !['time', 'place', 'status'].includes(field))
  useEffect(() => {
    document.title = undirected(`${kindsOfOne[type] ?? type}: ${list(names.slice(0, 3))} · Rapport`)
  }, [happening])
  const articleOf = (id: string) => events.find((event) => event.id === id)?.article
  const outletOf = (id: string) => sources.find((source) => source.id === articleOf(id))?.outlet ?? articleOf(id)
  const table = {
    head: ['event', 'article', 'published', 'outlet', 'source', 'status', 'from', 'until', 'text'],
    rows: () =>
      tellings.flatMap((telling, i) =>
        telling.accounts.map(({ event, source }) => [
          event.id,
          event.article,
          source?.published,
          source?.outlet,
          i + 1,
          event.status,
          event.time.from,
          event.time.to,
          event.text,
        ]),
      ),
  }
  return (
    <div class="happening-page">
      <header>
        <p class={`happening-kind ${isConflict(type) ? 'conflict' : 'cooperation'}`}>
          <Mark type={type} status={status} /> {kindsOfOne[type] ?? type}
          {standingOf(status) !== 'done' && <b class="status">{statuses[status]}</b>}
        </p>
        <h1 dir="auto">{fragment(shortened(lead?.text ?? list(names), 300))}</h1>
        <p class="deck">
          {when(time)}
          {place && `, ${place.name}`}. Told by {many(sources.length, 'article')} of {many(happening.outlets.length || 1, 'outlet')}
          {happening.outlets.length > 1 && `, ${many(independentSources, 'independent source')}`}.
        </p>
      </header>
      <div class="happening-columns">
        <aside class="facts">
          <dl>
            <div>
              <dt>Who</dt>
              <dd>
                {participants.map((actor) => (
                  <span class="party" key={`${actor.id} ${actor.name}`}>
                    {actorName(actor)}{' '}
                    {actor.country && actor.country !== actor.id && <span class="quiet">{partyName(actor.country)}</span>}
                  </span>
                ))}
              </dd>
            </div>
            {Object.entries(happening.roles).map(([role, actors]) => (
              <div key={role}>
                <dt>{capital(role)}</dt>
                <dd>{list([...new Set(actors.map(actorName))])}</dd>
              </div>
            ))}
            <div>
              <dt>When</dt>
              <dd>
                {when(time)} <span class="quiet">{bases[time.basis]}</span>
              </dd>
            </div>
            {place && (
              <div>
                <dt>Where</dt>
                <dd>{place.name}</dd>
              </div>
            )}
            <div>
              <dt>Status</dt>
              <dd>{statuses[status]}</dd>
            </div>
            {agreed.map(([field, [reading]]) => (
              <div key={field}>
                <dt>{factNames[field] ?? capital(field)}</dt>
                <dd>{readingName(field, reading!.value)}</dd>
              </div>
            ))}
            <div>
              <dt>Code</dt>
              <dd>
                {plainTitle(happening.title)} <span class="quiet">CAMEO {happening.cameo}</span>
              </dd>
            </div>
          </dl>
          {parties.length > 1 && (
            <p class="facts-more">
              See the relation:{' '}
              {parties.slice(0, 3).flatMap((a, i) =>
                parties.slice(i + 1, 4).map((b) => (
                  <a key={`${a} ${b}`} href={link('relation', '', { a, b })}>
                    {partyName(a)} and {partyName(b)}
                  </a>
                )),
              )}
            </p>
          )}
        </aside>
        <div class="told">
          {rival.length > 0 && (
            <section class="part">
              <h2>Where the accounts differ</h2>
              {rival.map(([field, values]) => (
                <div key={field} class="rival">
                  <h3>{fieldTitles[field] ?? capital(field)}</h3>
                  <ul>
                    {values.map(({ value, mentions }) => (
                      <li key={String(value)}>
                        <b>{readingName(field, value)}</b>
                        <p class="quiet">
                          {many(mentions.length, 'mention')}: {list([...new Set(mentions.map((id) => String(outletOf(id) ?? id)))])}
                        </p>
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
            </section>
          )}
          {course.length > 0 && (
            <section class="part">
              <h2>From plan to outcome</h2>
              <ol class="course">
                {course.map(({ status, time, type, published, mentions }) => (
                  <li key={`${published} ${status} ${time.from}`} class={isConflict(type) ? 'conflict' : 'cooperation'}>
                    <span class="course-day">{published ? written.shortDay(timeOf(published)) : ''}</span>
                    <Mark type={type} status={status} />
                    <span>
                      <b>{capital(statuses[status] ?? status)}</b>, {when(time)}
                      {mentions > 1 && <span class="quiet small"> in {many(mentions, 'mention')}</span>}
                    </span>
                  </li>
                ))}
              </ol>
            </section>
          )}
          <section class="part">
            <div class="part-head">
              <h2>
                {many(events.length, 'mention')}
                {tellings.length > 1 && ` of ${many(tellings.length, 'independent source')}`}
              </h2>
              <TableButton name={`Mentions of ${happening.id}`} table={table} />
            </div>
            {tellings.map(({ outlets, accounts: own }, i) => (
              <section key={own[0]!.event.id} class="telling" aria-label={`Source ${i + 1}`}>
                {tellings.length > 1 && (
                  <h3>
                    {outlets.length ? list(outlets) : 'Outlet not known'}
                    {outlets.length > 1 && <span class="quiet small"> the same text, so one source</span>}
                  </h3>
                )}
                <ol class="accounts">
                  {own.map((account) => (
                    <li key={account.event.id} class={account.later ? 'copy' : ''}>
                      {chosen ? (
                        <label class="account-choice">
                          <input
                            type="checkbox"
                            checked={chosen.has(account.event.id)}
                            onChange={(event) => {
                              const next = new Set(chosen)
                              if (event.currentTarget.checked) next.add(account.event.id)
                              else next.delete(account.event.id)
                              choose(next)
                            }}
                          />
                          <AccountText account={account} named={tellings.length < 2 || outlets.length > 1} />
                        </label>
                      ) : (
                        <AccountText account={account} named={tellings.length < 2 || outlets.length > 1} />
                      )}
                    </li>
                  ))}
                </ol>
              </section>
            ))}
            <Relinking happening={happening} chosen={chosen} choose={choose} merging={merging} setMerging={setMerging} />
          </section>
          <Log articles={happening.articles} mentions={happening.mentions} />
        </div>
      </div>
    </div>
  )
}

function AccountText({ account: { event, source, later }, named }: { account: Account; named: boolean }) {
  return (
    <div>
      <p class="quiet">
        <Notes notes={[named && (source?.outlet ?? 'Outlet not known'), publishedOf(source), later && 'copied or told again']} />
      </p>
      <blockquote dir="auto">
        <a href={link('article', event.article, { mark: event.id })}>{fragment(shortened(event.text))}</a>
      </blockquote>
      <p class="quiet">
        <Notes notes={notesOf(event)} />
      </p>
    </div>
  )
}

const publishedOf = (source: Source | undefined) => (source?.published ? written.shortDay(timeOf(source.published)) : '')

function notesOf(event: Event): (string | undefined)[] {
  const speakers = event.attribution.map(({ speaker, kind }) => `${'name' in speaker ? speaker.name : speaker.text} (${kind})`)
  return [
    standingOf(event.status) === 'done' ? '' : statuses[event.status],
    event.time.text ? `“${event.time.text}”, read as ${when(event.time)}` : when(event.time),
    event.place?.name,
    speakers.length ? `said by ${speakers.join(', through ')}` : 'in the article’s own voice',
  ]
}
