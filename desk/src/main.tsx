/** The desk: the address says what is shown (#/CHN/RUS, #/article/ID/EVENT). */
import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type ArticleSummary, api, type Party } from './api.ts'
import { PairView } from './pair.tsx'
import { Reader } from './reader.tsx'
import './desk.css'
import { partyName } from './words.ts'

function useAddress(): string[] {
  const read = () => location.hash.replace(/^#\/?/, '').split('/').filter(Boolean).map(decodeURIComponent)
  const [address, setAddress] = useState(read)
  useEffect(() => {
    const follow = () => setAddress(read())
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return address
}

function Desk() {
  const [first, second, third] = useAddress()
  const [parties, setParties] = useState<Party[]>([])
  const [articles, setArticles] = useState<ArticleSummary[]>([])
  const [fault, setFault] = useState('')
  useEffect(() => {
    Promise.all([api.parties(), api.articles()]).then(
      ([known, written]) => {
        setParties(known)
        setArticles(written)
      },
      (error: Error) => setFault(error.message),
    )
  }, [])
  const reading = first === 'article'
  const a = reading ? '' : (first ?? parties[0]?.party ?? '')
  const b = reading ? '' : (second ?? parties.find(({ party }) => party !== a)?.party ?? '')
  return (
    <>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <header>
        <a class="brand" href="#/">
          Rapport
        </a>
        <form class="pair" onSubmit={(event) => event.preventDefault()}>
          <Choice
            label="Party"
            value={a}
            parties={parties}
            choose={(code) => {
              location.hash = `#/${code}/${b || 'RUS'}`
            }}
          />
          <Choice
            label="and party"
            value={b}
            parties={parties}
            choose={(code) => {
              location.hash = `#/${a || 'CHN'}/${code}`
            }}
          />
        </form>
      </header>
      <main id="main" tabIndex={-1}>
        {fault ? (
          <p class="notice" role="alert">
            The ledger could not be read: {fault}
          </p>
        ) : reading && second ? (
          <Reader id={second} chosen={third ?? null} />
        ) : a && b ? (
          <PairView a={a} b={b} />
        ) : (
          <p class="notice">{articles.length ? 'No happenings between two parties are in the ledger yet.' : 'Opening the ledger …'}</p>
        )}
        {!reading && articles.length > 0 && (
          <details class="articles">
            <summary>All {articles.length} articles</summary>
            <ul>
              {articles.map(({ id, title, published, outlet }) => (
                <li key={id}>
                  <a href={`#/article/${encodeURIComponent(id)}`}>{title ?? id}</a>{' '}
                  <span class="small">{[published, outlet].filter(Boolean).join(' · ')}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </main>
    </>
  )
}

function Choice({ label, value, parties, choose }: { label: string; value: string; parties: Party[]; choose(code: string): void }) {
  return (
    <label>
      {label}{' '}
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {!parties.some(({ party }) => party === value) && <option value={value}>{value ? partyName(value) : '–'}</option>}
        {parties.map(({ party, happenings }) => (
          <option key={party} value={party}>
            {partyName(party)} ({happenings})
          </option>
        ))}
      </select>
    </label>
  )
}

render(<Desk />, document.getElementById('desk')!)
