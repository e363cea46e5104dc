/** Who says what about whom: by speaker, kind of speaker and outlet, statements beside their denials. */
import { useEffect } from 'preact/hooks'
import { go, link } from '../address.ts'
import { ask, type ClaimRow, type Participant, type Party, type Query, type TallyRow, useAnswer, usePages } from '../api.ts'
import { TableButton } from '../figure.tsx'
import type { ViewProps } from '../main.tsx'
import { Notes } from '../notes.tsx'
import { nameOf } from '../parties.ts'
import { PartyPicker } from '../picker.tsx'
import { AddFirst, Answer, Empty, More } from '../states.tsx'
import { capital, inSentence, kindsOfSpeaker, many, number, partyName, shortened, timeOf, written } from '../words.ts'
import { denialsOf, speakerOf } from './denials.ts'
import { claimTable } from './table.ts'
import './claims.css'

/** Kinds of outlet, as the table of outlets has them; "unknown" are those that it does not know. */
const outletKinds = ['agency', 'state media', 'public broadcaster', 'broadcaster', 'private daily', 'party paper', 'weekly', 'magazine', 'online', 'unknown'] // biome-ignore format: a list

export default function Claims({ address: { query } }: ViewProps) {
  const parties = useAnswer<Party[]>(ask.parties())
  const people = useAnswer<Participant[]>(ask.people()).answer
  const title = titleOf(query, people)
  useEffect(() => {
    document.title = `${title} · Rapport`
  }, [title])
  const wanted: Query = {
    speaker: query['speaker'],
    between: query['about'],
    speakerKind: query['kind'],
    outletKind: query['outlets'],
    from: query['from'],
    until: query['until'],
    text: query['text'],
  }
  const set = (change: Query) => go(link('claims', '', { ...query, ...change }))
  return (
    <Answer asked={parties} what="Opening the ledger …">
      {(known) => (
        <>
          <h1 class="headline">{title}</h1>
          <form class="filters" aria-label="Which claims" onSubmit={(event) => event.preventDefault()}>
            <PartyPicker
              label="Who speaks"
              value={query['speaker'] ?? ''}
              parties={known}
              people={people}
              empty="Anybody"
              choose={(speaker) => set({ speaker })}
            />
            <PartyPicker
              label="About whom"
              value={query['about'] ?? ''}
              parties={known}
              empty="Anybody"
              choose={(about) => set({ about })}
            />
            <label class="field">
              <span>Kind of speaker</span>
              <select value={query['kind'] ?? ''} onChange={(event) => set({ kind: event.currentTarget.value })}>
                <option value="">Any</option>
                {kindsOfSpeaker.map((kind) => (
                  <option key={kind}>{kind}</option>
                ))}
              </select>
            </label>
            <label class="field">
              <span>Kind of outlet</span>
              <select value={query['outlets'] ?? ''} onChange={(event) => set({ outlets: event.currentTarget.value })}>
                <option value="">Any</option>
                {outletKinds.map((kind) => (
                  <option key={kind}>{kind}</option>
                ))}
              </select>
            </label>
            <label class="field">
              <span>From</span>
              <input type="date" value={query['from'] ?? ''} onChange={(event) => set({ from: event.currentTarget.value })} />
            </label>
            <label class="field">
              <span>Until</span>
              <input type="date" value={query['until'] ?? ''} onChange={(event) => set({ until: event.currentTarget.value })} />
            </label>
          </form>
          <div class="claims-columns">
            <div>
              {query['speaker'] && query['about'] && query['both'] === 'yes' ? (
                <div class="sides">
                  <List title={`${nameOf(query['speaker'], people)} about ${partyName(query['about'])}`} wanted={wanted} />
                  <List
                    title={`${partyName(query['about'])} about ${nameOf(query['speaker'], people)}`}
                    wanted={{ ...wanted, speaker: query['about'], between: query['speaker'] }}
                  />
                </div>
              ) : (
                <List wanted={wanted} />
              )}
            </div>
            <aside class="claims-side">
              {query['speaker'] && query['about'] && (
                <label class="check">
                  <input
                    type="checkbox"
                    checked={query['both'] === 'yes'}
                    onChange={(event) => set({ both: event.currentTarget.checked ? 'yes' : '' })}
                  />
                  both sides, next to each other
                </label>
              )}
              <Shares
                title="Who speaks"
                by="speaker"
                wanted={{ ...wanted, speaker: undefined }}
                choose={(speaker) => set({ speaker })}
                chosen={query['speaker']}
                name={partyName}
              />
              <Shares
                title="About whom"
                by="about"
                wanted={{ ...wanted, between: undefined }}
                choose={(about) => set({ about })}
                chosen={query['about']}
                name={partyName}
              />
              <Shares
                title="Kind of speaker"
                by="speakerKind"
                wanted={{ ...wanted, speakerKind: undefined }}
                choose={(kind) => set({ kind })}
                chosen={query['kind']}
                name={capital}
              />
              <Shares
                title="Kind of outlet"
                by="outletKind"
                wanted={{ ...wanted, outletKind: undefined }}
                choose={(outlets) => set({ outlets })}
                chosen={query['outlets']}
                name={capital}
              />
            </aside>
          </div>
        </>
      )}
    </Answer>
  )
}

function titleOf(query: Readonly<Record<string, string>>, people: readonly Participant[] | null): string {
  const { speaker, about } = query
  const who = speaker && (people?.some(({ id }) => id === speaker) ? nameOf(speaker, people) : inSentence(speaker))
  if (who && about) return `What ${who} says about ${inSentence(about)}`
  if (who) return `What ${who} says`
  return about ? `What is said about ${inSentence(about)}` : 'Who says what'
}

function List({ wanted, title }: { wanted: Query; title?: string }) {
  const asked = usePages<ClaimRow>(ask.find('claims', { ...wanted, limit: '100', order: 'newest' }))
  const all = useAnswer<TallyRow[]>(ask.tally('claims', [], wanted)).answer?.[0]?.count
  return (
    <Answer asked={asked} what="Reading the claims …">
      {({ rows, more, fault, next }) => {
        const denials = denialsOf(rows)
        if (!rows.length)
          return (
            <Empty title={Object.values(wanted).some(Boolean) ? 'Nobody said anything like that' : 'No claims yet'}>
              {Object.values(wanted).some(Boolean) ? (
                <p>No claim in the ledger meets all of these conditions. Take one of them back.</p>
              ) : (
                <AddFirst what="Nobody in the ledger says anything yet." />
              )}
            </Empty>
          )
        return (
          <section class="part claims-part">
            <div class="part-head">
              <h2>
                {title ?? many(all ?? rows.length, 'claim')}
                {more && <span class="quiet small"> the newest {number(rows.length)}</span>}
              </h2>
              <TableButton name={title ?? 'Claims'} table={claimTable(rows)} />
            </div>
            {denials.length > 0 && (
              <div class="denials">
                <h3>Statements and their denials</h3>
                {denials.map(({ denial, statement, because }) => (
                  <div key={denial.id} class="denial">
                    <ClaimLine claim={statement} />
                    <ClaimLine claim={denial} sign="Denies" />
                    <p class="quiet">Side by side because they stand in {because}.</p>
                  </div>
                ))}
              </div>
            )}
            <ol>
              {rows.map((claim) => (
                <li key={claim.id}>
                  <ClaimLine claim={claim} />
                </li>
              ))}
            </ol>
            <More shown={more} fault={fault} next={next} />
          </section>
        )
      }}
    </Answer>
  )
}

function ClaimLine({ claim, sign }: { claim: ClaimRow; sign?: string }) {
  const { article, id, content, kind, quoteType, published, outlet, attribution, speaker } = claim
  return (
    <article class="claim">
      <p class="claim-speaker">
        {sign && <b class="status">{sign}</b>}
        <b dir="auto">{shortened(speakerOf(claim)) || 'Nobody named'}</b> <i dir="auto">{claim.cue.map(({ text }) => text).join(' ')}</i>
      </p>
      <blockquote class={quoteType}>
        <a href={link('article', article, { mark: id })} dir="auto">
          {shortened(content.map(({ text }) => text).join(' … '))}
        </a>
      </blockquote>
      <p class="quiet">
        <Notes
          notes={[
            capital([speaker?.country && speaker.id !== speaker.country && partyName(speaker.country), kind].filter(Boolean).join(', ')),
            outlet,
            published && written.day(timeOf(published)),
            attribution.length > 1 &&
              `through ${attribution
                .slice(0, -1)
                .map(({ speaker: through }) => ('name' in through ? through.name : through.text))
                .join(', ')}`,
          ]}
        />
      </p>
    </article>
  )
}

interface SharesProps {
  title: string
  /** The dimension whose keys are counted. */
  by: string
  wanted: Query
  chosen: string | undefined
  choose(key: string): void
  name(key: string): string
}

/** How many claims fall to each key of a dimension: bars that are buttons. */
function Shares({ title, by, wanted, chosen, choose, name }: SharesProps) {
  const { answer } = useAnswer<TallyRow[]>(ask.tally('claims', [by], wanted))
  const counts = (answer ?? []).flatMap(({ keys: [key], count }) => (key ? [{ key, count }] : []))
  if (!counts.length) return null
  const rows = counts.toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1)).slice(0, 10)
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <section class="shares">
      <div class="part-head">
        <h3>
          {title} <span class="quiet small">claims</span>
        </h3>
        <TableButton
          name={`Claims: ${title.toLowerCase()}`}
          table={{ head: [title.toLowerCase(), 'claims', 'name'], rows: () => counts.map(({ key, count }) => [key, count, name(key)]) }}
        />
      </div>
      <ul>
        {rows.map(({ key, count }) => (
          <li key={key}>
            <button type="button" aria-pressed={chosen === key} onClick={() => choose(chosen === key ? '' : key)}>
              <span>{name(key)}</span>
              <span class="n">{number(count)}</span>
              <i class="table-bar" style={{ width: `${(count / most) * 100}%` }} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
