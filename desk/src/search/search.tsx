/** Search over everything: parties, happenings, claims, articles; and the views that a reader keeps. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { go, link } from '../address.ts'
import { type ArticleSummary, ask, type ClaimRow, type Pages, type Participant, type Party, type Row, useAnswer, usePages } from '../api.ts'
import { speakerOf } from '../claims/denials.ts'
import { claimTable } from '../claims/table.ts'
import { type Table, TableButton } from '../figure.tsx'
import { HappeningList, happeningTable } from '../happening-list.tsx'
import type { ViewProps } from '../main.tsx'
import { Marked } from '../marked.tsx'
import { Notes } from '../notes.tsx'
import { found } from '../picker.tsx'
import { Failed, Loading, More } from '../states.tsx'
import { many, number, partyName, shortened, timeOf, written } from '../words.ts'
import { SavedViews } from './saved.tsx'
import './search.css'

const shown = 20

export default function Search({ address: { query } }: ViewProps) {
  const text = query['text'] ?? ''
  const [typed, setTyped] = useState(text)
  // The address leads when it changes; what was typed before the page had settled stays.
  const led = useRef(text)
  useEffect(() => {
    if (led.current !== text) setTyped(text)
    led.current = text
  }, [text])
  useEffect(() => {
    document.title = `${text ? `Search: ${text}` : 'Search'} · Rapport`
  }, [text])
  // While somebody types, the address follows when the typing rests.
  useEffect(() => {
    if (typed.trim() === text) return
    const timer = setTimeout(() => go(link('search', '', { text: typed.trim() }), { replace: true }), 300)
    return () => clearTimeout(timer)
  }, [typed])
  return (
    <>
      <h1 class="headline">Search</h1>
      <form
        class="search"
        onSubmit={(event) => {
          event.preventDefault()
          go(link('search', '', { text: typed.trim() }))
        }}
      >
        <label class="unseen" for="search-text">
          Words to look for
        </label>
        <input
          id="search-text"
          type="search"
          value={typed}
          placeholder="Words, “a phrase”, beginnings*"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button main">
          Search
        </button>
      </form>
      {text ? (
        <Results key={text} text={text} />
      ) : (
        <p class="quiet">All words have to stand in the text. A phrase goes in quotation marks; a star stands for any ending.</p>
      )}
      <SavedViews />
    </>
  )
}

function Results({ text }: { text: string }) {
  const wanted = { text: text.replace(/[“”„]/g, '"'), limit: String(shown), order: 'newest' }
  const parties = useAnswer<Party[]>(ask.parties()).answer ?? []
  const people = useAnswer<Participant[]>(ask.people()).answer ?? []
  const happenings = usePages<Row>(ask.find('happenings', wanted))
  const claims = usePages<ClaimRow>(ask.find('claims', wanted))
  const articles = usePages<ArticleSummary>(ask.find('articles', wanted))
  const named = [...parties.map(({ party }) => ({ party, name: partyName(party) })), ...people.map(({ id, name }) => ({ party: id, name }))]
  const who = found(named, text)
    .slice(0, 8)
    .map((i) => named[i]!)
  const fault = happenings.fault || claims.fault || articles.fault
  if (fault) return <Failed fault={fault} />
  if (!happenings.answer || !claims.answer || !articles.answer) return <Loading what={`Looking for ${text} …`} />
  const busiest = parties[0]?.party
  const none = !who.length && ![happenings, claims, articles].some(({ answer }) => answer!.rows.length)
  return (
    <div class="results" aria-live="polite">
      {none && (
        <div class="state">
          <h2>Nothing found</h2>
          <p>No article, claim or happening holds all of “{text}”. Try fewer words, or the beginning of one with a star: mediat*.</p>
        </div>
      )}
      {who.length > 0 && (
        <section class="part">
          <h2>Parties</h2>
          <ul class="found-parties">
            {who.map(({ party, name }) => (
              <li key={party}>
                <a href={link('relation', '', { a: party, b: busiest === party ? (parties[1]?.party ?? '') : busiest })}>
                  <Marked text={name} words={text} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="results-columns">
        <div>
          {happenings.answer.rows.length > 0 && (
            <Group title="Happenings" pages={happenings.answer} table={happeningTable(happenings.answer.rows)}>
              <HappeningList rows={happenings.answer.rows} words={text} />
            </Group>
          )}
        </div>
        <div>
          {claims.answer.rows.length > 0 && (
            <Group title="Claims" pages={claims.answer} table={claimTable(claims.answer.rows)}>
              <ul class="found">
                {claims.answer.rows.map((claim) => (
                  <li key={claim.id}>
                    <a href={link('article', claim.article, { mark: claim.id })} dir="auto">
                      <Marked text={shortened(claim.content.map((span) => span.text).join(' … '))} words={text} />
                    </a>
                    <p class="quiet">
                      <Notes notes={[speakerOf(claim), claim.outlet, claim.published && written.day(timeOf(claim.published))]} />
                    </p>
                  </li>
                ))}
              </ul>
            </Group>
          )}
          {articles.answer.rows.length > 0 && (
            <Group title="Articles" pages={articles.answer} table={articleTable(articles.answer.rows)}>
              <ul class="found">
                {articles.answer.rows.map((article) => (
                  <li key={article.id}>
                    <a href={link('article', article.id)} dir="auto">
                      <Marked text={shortened(article.title ?? article.id, 300)} words={text} />
                    </a>
                    <p class="quiet">
                      <Notes
                        notes={[article.outlet, article.published && written.day(timeOf(article.published)), many(article.events, 'event')]}
                      />
                    </p>
                  </li>
                ))}
              </ul>
            </Group>
          )}
        </div>
      </div>
    </div>
  )
}

const articleTable = (rows: readonly ArticleSummary[]): Table => ({
  head: ['article', 'title', 'published', 'outlet', 'events'],
  rows: () => rows.map(({ id, title, published, outlet, events }) => [id, title, published, outlet, events]),
})

interface GroupProps {
  title: string
  pages: Pages<unknown>
  table: Table
  children: ComponentChildren
}

function Group({ title, pages: { rows, more, fault, next }, table, children }: GroupProps) {
  return (
    <section class="part">
      <div class="part-head">
        <h2>
          {title} <span class="quiet">{more ? `the newest ${number(rows.length)}` : number(rows.length)}</span>
        </h2>
        <TableButton name={`${title} found`} table={table} />
      </div>
      {children}
      <More shown={more} fault={fault} next={next} />
    </section>
  )
}
