/** The API's page for people: every route with its parameters, from the same table as the OpenAPI description. Needs no script and no network. */
import { z } from 'zod'
import { ledgerQuery } from '../ledger/index.ts'
import { messages } from '../messages.ts'
import { type Route, routes } from './routes.ts'

const examples = [
  ['parties', 'who takes part, and how often'],
  ['find/happenings?between=CHN,RUS&from=2021', 'what happened between two states, a page at a time'],
  ['find/claims?speaker=RUS&limit=5', 'what a state says'],
  ['tally/events?by=year,quad&between=CHN,RUS', 'counts'],
  ['export/events?as=csv', 'everything, as a table'],
] as const

/** The page, in HTML with its own style. */
export function documentation(): string {
  const conditions = Object.keys(ledgerQuery.shape)
  const rows = (routes as readonly Route[])
    .map(({ method, path, summary, role, asks, body, type, also = {} }) => {
      const names = Object.keys(asks.shape)
      const query = names.includes('between') && names.includes('speaker')
      const own = query ? names.filter((name) => !conditions.includes(name)) : names
      const asked = [own.map((name) => `<code>${name}</code>: ${said(asks.shape[name]!)}`).join('; '), query ? 'the fields of a <a href="#query">ledger query</a>' : '', body === 'articles' ? 'in the body: an Article, a list of them, JSON lines, a text or a web page' : ''].filter(Boolean)
      const types = [type ?? 'application/json', ...Object.keys(also)].join('<br>')
      return `<tr><td><code>${method.toUpperCase()} /api/v1${path}</code></td><td>${worded(summary)}${asked.length ? `<br><small>${asked.join(', ')}</small>` : ''}</td><td>${role ?? 'everybody'}</td><td>${types}</td></tr>`
    })
    .join('\n') // biome-ignore format: rows of a table
  const fields = Object.entries(ledgerQuery.shape).map(
    ([name, { description = '' }]) => `<tr id="${name}"><td><code>${name}</code></td><td>${worded(description)}</td></tr>`,
  )
  const faults = Object.entries(messages)
    .filter(([code]) => /^R(5\d\d|6\d\d|10[3-7]|11[2-6]|403)$/.test(code))
    .map(([code, { text, next }]) => `<tr id="${code}"><td>${code}</td><td>${escaped(text)}</td><td>${escaped(next)}</td></tr>`)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Rapport API</title><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/api/style.css"></head>
<body><main>
<h1>Rapport API</h1>
<p>Answers are JSON; what is wrong is told as <a href="#faults">problem details</a> (RFC 9457) with the number of the message. The same in OpenAPI 3.1:
<a href="/api/v1/openapi.json">openapi.json</a>. Where the server has tokens, send one in <code>Authorization: Bearer …</code>.</p>
<h2>To begin with</h2>
<ul>
${examples.map(([path, what]) => `<li><a href="/api/v1/${path.replaceAll('&', '&amp;')}"><code>GET /api/v1/${path.replaceAll('&', '&amp;')}</code></a> ${what}</li>`).join('\n')}
</ul>
<p>To send an article: <code>POST /api/v1/articles</code> with <code>Content-Type: application/json</code> and <code>{"text": "…", "published": "2021-12-15", "outlet": "…"}</code>;
only <code>text</code> is needed.</p>
<h2>All requests</h2>
<table><thead><tr><th>Request</th><th>Answer</th><th>Role</th><th>Type</th></tr></thead><tbody>
${rows}
</tbody></table>
<h2 id="query">The ledger query</h2>
<p>All conditions hold together; within a list one is enough, but in <code>between</code> and <code>actors</code> all take part. Lists have commas between their values,
or stand several times (<code>article=a&amp;article=b</code>): <code>between=CHN,RUS&amp;type=CONSULT&amp;from=2021&amp;until=2021-12</code>. What a route does not know is refused.</p>
<table><thead><tr><th>Field</th><th>What it asks for</th></tr></thead><tbody>
${fields.join('\n')}
</tbody></table>
<h2 id="faults">Faults</h2>
<table><thead><tr><th>Number</th><th>What is the matter</th><th>What to do</th></tr></thead><tbody>
${faults.join('\n')}
</tbody></table>
</main></body></html>
`
}

/** What a field is described as, also where it may be left out. */
function said(field: z.core.$ZodType): string {
  const { description } = field as z.ZodType
  return description !== undefined ? worded(description) : field instanceof z.ZodOptional ? said(field.unwrap()) : ''
}

/** Words for the page; `names` stand out. */
function worded(text: string): string {
  return escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>')
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** Its style; light and dark. */
export const style = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
main { max-width: 72rem; margin: 2rem auto; padding: 0 1rem }
h1, h2 { font-family: Georgia, serif; line-height: 1.2 }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent) }
thead th { border-top: 0 }
code { font-size: .9em; overflow-wrap: anywhere }
td:first-child { white-space: nowrap }
small { opacity: .8 }
@media (max-width: 48rem) {
  table, tbody, tr, td { display: block }
  thead { display: none }
  tr { border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); padding: .5rem 0 }
  td { border: 0; padding: 0 }
  td:first-child { white-space: normal }
}
`
