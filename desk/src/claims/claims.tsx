/** Who says what about whom: by speaker, kind of speaker and outlet, statements beside their denials. */
import { useEffect, useState } from 'preact/hooks'
import { go, link } from '../address.ts'
import { ask, type ClaimRow, get, type Page, type Participant, type Party, type Query, type TallyRow, useAnswer } from '../api.ts'
import { TableButton } from '../figure.tsx'
import type { ViewProps } from '../main.tsx'
import { Notes } from '../notes.tsx'
import { nameOf } from '../parties.ts'
import { PartyPicker } from '../picker.tsx'
import { Answer, Empty, Failed } from '../states.tsx'
import { inSentence, many, number, partyName, shortened, timeOf, written } from '../words.ts'
import { denialsOf, speakerOf } from './denials.ts'
import './claims.css'

const speakerKinds = ['official', 'spokesperson', 'state media', 'news outlet', 'expert', 'anonymous', 'other']

export default function Claims({ address: { query } }: ViewProps) {
  useEffect(() => {
    document.title = 'Claims · Rapport'
  }, [])
  const parties = useAnswer<Party[]>(ask.parties())
  const people = useAnswer<Participant[]>(ask.people()).answer
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
          <h1 class="headline">{titleOf(query, people)}</h1>
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
                {speakerKinds.map((kind) => (
                  <option key={kind}>{kind}</option>
                ))}
              </select>
            </label>
            <label class="field">
              <span>Kind of outlet</span>
              <select value={query['outlets'] ?? ''} onChange={(event) => set({ outlets: event.currentTarget.value })}>
                <option value="">Any</option>
                {['news agency', 'newspaper', 'broadcaster', 'magazine', 'website'].map((kind) => (
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
                name={(kind) => kind}
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
  const path = ask.find('claims', { ...wanted, limit: '100', order: 'newest' })
  const asked = useAnswer<Page<ClaimRow>>(path)
  const all = useAnswer<TallyRow[]>(ask.tally('claims', [], wanted)).answer?.[0]?.count
  // Pages that were asked for since; another question begins anew.
  const [more, setMore] = useState<{ path: string; rows: ClaimRow[]; next: string | null } | null>(null)
  const [fault, setFault] = useState('')
  return (
    <Answer asked={asked} what="Reading the claims …">
      {(page) => {
        const rest = more?.path === path ? more : { rows: [], next: page.next }
        const rows = [...page.rows, ...rest.rows]
        const denials = denialsOf(rows)
        if (!rows.length)
          return (
            <Empty title="Nobody said anything like that">
              <p>No claim in the ledger meets all of these conditions. Take one of them back.</p>
            </Empty>
          )
        const next = async () => {
          if (!rest.next) return
          await get<Page<ClaimRow>>(`${path}&cursor=${encodeURIComponent(rest.next)}`).then(
            (answer) => setMore({ path, rows: [...rest.rows, ...answer.rows], next: answer.next }),
            (error: Error) => setFault(error.message),
          )
        }
        return (
          <section class="part claims-part">
            <div class="part-head">
              <h2>
                {title ?? many(all ?? rows.length, 'claim')}
                {rest.next && <span class="quiet small"> the newest {number(rows.length)}</span>}
              </h2>
              <TableButton name={title ?? 'Claims'} table={tableOf(rows)} />
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
            {fault && <Failed fault={fault} />}
            {rest.next && (
              <button type="button" class="button more" onClick={next}>
                Show more
              </button>
            )}
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
        <b dir="auto">{shortened(speakerOf(claim)) || 'Nobody named'}</b> <i dir="auto">{claim.cue.map(({ text }) => text).join(' ')}</i>{' '}
        <span class="quiet">
          {[speaker?.country && speaker.name !== partyName(speaker.country) ? partyName(speaker.country) : '', kind]
            .filter(Boolean)
            .join(', ')}
        </span>
      </p>
      <blockquote class={quoteType}>
        <a href={link('article', article, { mark: id })} dir="auto">
          {shortened(content.map(({ text }) => text).join(' … '))}
        </a>
      </blockquote>
      <p class="quiet">
        <Notes
          notes={[
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
  by: string
  wanted: Query
  chosen: string | undefined
  choose(key: string): void
  name(key: string): string
}

/** How many claims fall to each, as bars that are buttons. */
function Shares({ title, by, wanted, chosen, choose, name }: SharesProps) {
  const { answer } = useAnswer<TallyRow[]>(ask.tally('claims', [by], wanted))
  if (!answer?.length) return null
  const rows = answer
    .filter((row) => row.keys[0])
    .sort((a, b) => b.count - a.count || (a.keys[0]! < b.keys[0]! ? -1 : 1))
    .slice(0, 10)
  const most = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <section class="shares">
      <div class="part-head">
        <h3>{title}</h3>
        <TableButton
          name={`Claims: ${title.toLowerCase()}`}
          table={{ head: [title.toLowerCase(), 'claims'], rows: () => answer.map(({ keys: [key], count }) => [key, count]) }}
        />
      </div>
      <ul>
        {rows.map(({ keys: [key], count }) => (
          <li key={key}>
            <button type="button" aria-pressed={chosen === key} onClick={() => choose(chosen === key ? '' : key!)}>
              <span>{name(key!)}</span>
              <span class="n">{number(count)}</span>
              <i class="table-bar" style={{ width: `${(count / most) * 100}%` }} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const tableOf = (rows: readonly ClaimRow[]) => ({
  head: ['claim', 'article', 'published', 'outlet', 'speaker', 'country', 'kind', 'quote', 'cue', 'content'],
  rows: () =>
    rows.map((claim) => [
      claim.id,
      claim.article,
      claim.published,
      claim.outlet,
      speakerOf(claim),
      claim.speaker?.country,
      claim.kind,
      claim.quoteType,
      claim.cue.map(({ text }) => text).join(' '),
      claim.content.map(({ text }) => text).join(' … '),
    ]),
})
