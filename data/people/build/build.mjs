// Makes the tables of people in office: node data/people/build/build.mjs WIKIDATA.csv REIGN.csv
// The two arguments are the raw fact files; everything written by hand lies in ../overlay. See README.md beside this file.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import countries from 'world-countries'
import { classify, dropped, officeTitle } from './offices.mjs'
import { isoOfReign, reignOffice } from './reign.mjs'

/** The day to which the hand-written tables were brought. */
const TABLE_DATE = '2026-11-01'
/** The month in which the Wikidata file was collected: an end still open then is unknown, not "in office". */
const COLLECTED = '2022-09'

const here = dirname(fileURLToPath(import.meta.url))
const people = join(here, '..')
const read = (path, options = {}) =>
  parse(readFileSync(path), { columns: true, skip_empty_lines: true, comment: '#', comment_no_infix: true, trim: true, relax_column_count: true, bom: true, ...options })

const ROLES = new Set(
  'head-of-state head-of-government foreign-minister defence-minister interior-minister finance-minister minister deputy-head spokesperson envoy legislature-head legislator military-chief central-bank intelligence judiciary party-leader governor international-head royal religious other'.split(' '),
)
const FORMER = ['SUN', 'YUG', 'CSK', 'DDR', 'SCG', 'VDR', 'VNS', 'YMD', 'ZAR', 'TIB', 'ABK', 'XKX', 'EAZ', 'SOM']
const COUNTRIES = new Set([...countries.map((c) => c.cca3), ...FORMER])
/** Offices that one person holds at a time; hand-written rows are taken as the whole list between their first and last day. */
const SINGLE = new Set(['head-of-state', 'head-of-government', 'foreign-minister', 'defence-minister'])

const problems = []
const report = (kind, text) => problems.push({ kind, text })

/** Letters only, no marks, lower case: the form in which two spellings of a name are compared. */
const fold = (name) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıİ]/g, 'i')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/[đĐðÐ]/g, 'd')
    .replace(/ß/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .replace(/ə|Ə/g, 'e')
    .toLowerCase()
    .replace(/[^a-z0-9 ]+/g, ' ')
    .replace(/\b(al|el|bin|ben|jr|sr)\b/g, ' ')
    .trim()
    .replace(/\s+/g, ' ')
const words = (name) => fold(name).split(' ').filter((w) => w.length > 1)
/** Two names of one office that mean one person: equal when folded, or one shares every word, or the last word, of the other. */
const sameName = (a, b) => {
  const [x, y] = [words(a), words(b)]
  if (!x.length || !y.length) return false
  if (x.join('') === y.join('')) return true
  const [few, many] = x.length <= y.length ? [x, y] : [y, x]
  return few.every((w) => many.includes(w)) || x.at(-1) === y.at(-1)
}

const first = (date) => (date ? `${date}-01-01`.slice(0, 10) : '0000')
const last = (date) => (date ? (date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date) : '9999')
const overlaps = (a, b) => first(a.start) <= last(b.end) && first(b.start) <= last(a.end)

// ---- hand-written rows. An empty country, office or role repeats the one above; an end of ">" is the start of the next row.
const readOverlay = (file) => {
  const rows = read(join(people, 'overlay', file), { info: true }).map(({ record, info }) => ({ ...record, line: info.lines }))
  let above = {}
  const out = []
  for (const [i, row] of rows.entries()) {
    const at = `${file}:${row.line}`
    if (row.country || row.office) above = { country: row.country === '-' ? '' : row.country || above.country, office: row.office || above.office, role: row.role || classify(row.office) }
    let end = row.end ?? ''
    if (end === '>') {
      const next = rows[i + 1]
      end = next?.start ?? ''
      if (!next || next.start < row.start) report('overlay', `${at}: ">" needs a later row after it`)
    }
    if (!row.person || !/^\d{4}(-\d\d(-\d\d)?)?$/.test(row.start) || !/^(\d{4}(-\d\d(-\d\d)?)?)?$/.test(end)) {
      report('overlay', `${at}: person or dates cannot be read: ${JSON.stringify(row)}`)
      continue
    }
    out.push({ person: row.person, wikidata: '', ...above, start: row.start, end, source: 'public-record', sure: row.sure === '0' ? '0' : '1', at })
  }
  return out
}
const overlay = readdirSync(join(people, 'overlay'))
  .filter((f) => f.endsWith('.csv'))
  .sort()
  .flatMap(readOverlay)

// ---- corrections of names and of single raw rows
/** Single raw rows that are wrong: left out, or with another value in one column. */
const corrections = read(join(here, 'corrections.csv'))
const corrected = (row) => {
  const mine = corrections.filter((c) => c.country === row.country && c.person === row.person && c.start === row.start && (!c.office || c.office === row.office))
  return mine.some((c) => c.column === 'drop') ? undefined : mine.reduce((r, { column, value }) => ({ ...r, [column]: value }), row)
}
/** Full names of the leaders of whom REIGN gives the surname. */
const reignNames = new Map(
  readFileSync(join(here, 'reign-names.txt'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .flatMap((line) => line.slice(5).split('; ').map((pair) => pair.split(' = ')).map(([from, to]) => [`${line.slice(0, 3)}|${from}`, to])),
)
const federal = new Set(readFileSync(join(here, 'federal.txt'), 'utf8').split('\n').filter((l) => l && !l.startsWith('#')))

/** A label of Wikidata as a plain name: no peerage, honorific or bracket. */
const plainName = (label) => {
  let name = label.replace(/\s*\(.*?\)/g, '')
  name = name.replace(/,\s*(\d+(st|nd|rd|th) )?(Baron(ess)?|Viscount(ess)?|Earl|Lord|Marquess|Duke|Count) .*$|,\s*(Jr|Sr)\.?$|,\s*Baron$/, '')
  name = name.replace(/^(Sir|Dame|Dr\.?|Prof\.?|Mohterma|Haji|Makhdoom|Sardar|Air Chief Marshal|Lieutenant General|Lt\.? Gen\.?|General|Gen\.|Major General|Admiral|Brigadier|Hon\.?) (?=\S+ \S)/, '')
  return name.replace(/\s+/g, ' ').trim()
}

// ---- Wikidata
const raw = read(process.argv[2]).map((row) => (row.country === 'UNK' ? { ...row, country: 'XKX' } : row))
const counts = { raw: raw.length, 'dropped: sub-national, ceremonial or junior office': 0, 'dropped: name in another script': 0, 'dropped: wrong, by corrections.csv': 0, 'dropped: no start, or open for too long': 0, 'closed by the next holder or the end of the cabinet': 0, 'merged twins': 0, 'reversed dates mended': 0, 'replaced by a hand-written row': 0 }
/** Open rows of these offices that begin before the month are left out: the person has left without Wikidata's knowing the day. */
const LONGEST = { envoy: '2018-07', minister: '2014', 'finance-minister': '2014', 'interior-minister': '2014', spokesperson: '2014' }
/** The end of the cabinet that was in office when the rows were collected, or had fallen shortly before, where it is near. */
const CABINETS = { BRA: '2023-01-01', DNK: '2022-12-15', ISR: '2022-12-29', ITA: '2022-10-22', KEN: '2022-10-27', SDN: '2021-10-25', SWE: '2022-10-18' }
let wiki = []
for (const entry of raw) {
  const r = corrected(entry)
  if (!r) {
    counts['dropped: wrong, by corrections.csv']++
    continue
  }
  const office = officeTitle(r.country, r.office)
  if (dropped(r.country, office, r.person, federal) || /^Ambassador of \S+$/.test(office)) {
    counts['dropped: sub-national, ceremonial or junior office']++
    continue
  }
  const person = plainName(r.person)
  if (/[^\u0000-\u024f\u1e00-\u1eff\u2018\u2019\u02bb\u02bc]/.test(person) || /^Q\d+$/.test(person)) {
    counts['dropped: name in another script']++
    continue
  }
  let { start, end } = r
  if (end && start && first(end) < first(start) && last(end) < first(start)) {
    counts['reversed dates mended']++
    if (r.start.length === 10 && r.end.length === 10 && r.start.slice(0, 4) === r.end.slice(0, 4)) [start, end] = [end, start]
    else continue
  }
  const role = classify(office, r.country)
  const longOpen = !end && !['head-of-state', 'royal'].includes(role) && start < (LONGEST[role] ?? '2010')
  if (!start || longOpen) {
    counts['dropped: no start, or open for too long']++
    continue
  }
  const lifelong = !end && (role === 'royal')
  wiki.push({ person, wikidata: r.person_wikidata, country: r.country, office, role, start, end: end || (lifelong ? '' : start > COLLECTED ? start.slice(0, 7) : COLLECTED), open: !end && !lifelong, source: 'wikidata-2022', sure: end ? '1' : '0' })
}
// Twin rows: one person, one role, same country, dates that overlap and offices that share most words.
wiki.sort((a, b) => cmp(a.country, b.country) || cmp(a.wikidata || a.person, b.wikidata || b.person) || cmp(a.role, b.role) || cmp(first(a.start), first(b.start)) || cmp(a.office, b.office))
function cmp(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}
const near = (a, b) => {
  if (a === b) return true
  if (['ambassador', 'Deputy'].some((w) => (a + b).includes(w))) return false
  const [x, y] = [a, b].map((o) => new Set(fold(o).split(' ').filter((w) => w.length > 3)))
  const shared = [...x].filter((w) => y.has(w)).length
  return shared / Math.max(x.size, y.size) > 0.6
}
const merged = []
for (const row of wiki) {
  const twin = merged.slice(-8).find((m) => m.country === row.country && (row.wikidata ? m.wikidata === row.wikidata : m.person === row.person) && m.role === row.role && overlaps(m, row) && (SINGLE.has(m.role) || near(m.office, row.office)) && last(m.end) !== first(row.start))
  if (!twin) {
    merged.push(row)
    continue
  }
  counts['merged twins']++
  if (row.start.length > twin.start.length && row.start.startsWith(twin.start)) twin.start = row.start
  if (twin.open && !row.open) Object.assign(twin, { end: row.end, open: false, sure: '1' })
  else if (!row.open && (last(row.end) > last(twin.end) || (row.end.length > twin.end.length && row.end.startsWith(twin.end)))) twin.end = row.end
}
wiki = merged

// An office that one person holds at a time ends with the next holder; ministers leave with their cabinet.
const ONE = new Set(['minister', 'finance-minister', 'interior-minister', 'envoy', 'governor', 'military-chief', 'central-bank', 'intelligence', 'legislature-head'])
for (const row of wiki) {
  if (!row.open || !ONE.has(row.role) || /minister of state$|without portfolio|^(deputy|senior)/i.test(row.office)) continue
  const next = wiki.filter((o) => o.country === row.country && o.office === row.office && o.person !== row.person && first(o.start) > first(row.start)).map((o) => o.start).sort()[0]
  const fall = /minister/.test(row.role) && row.start < CABINETS[row.country] ? CABINETS[row.country] : undefined
  if (!next && !fall) continue
  counts['closed by the next holder or the end of the cabinet']++
  Object.assign(row, { end: next ?? fall, open: false })
}

// An ambassador who leaves several posts on one day, or stays for ten years, has the day of his death or retirement as the end.
for (const row of wiki)
  if (row.role === 'envoy' && row.sure === '1') {
    const years = Number(row.end.slice(0, 4)) - Number(row.start.slice(0, 4))
    const sameEnd = row.end.length === 10 && wiki.some((o) => o !== row && o.role === 'envoy' && o.wikidata && o.wikidata === row.wikidata && o.end === row.end && o.office !== row.office && o.start !== row.start)
    // A few weeks are those of a chargé d'affaires.
    const days = (Date.parse(ok(last(row.end))) - Date.parse(first(row.start))) / 864e5
    if (years > 9 || days < 60 || sameEnd) row.sure = '0'
  }

// ---- REIGN
const reign = read(process.argv[3])
  .map((r) => {
    const country = isoOfReign(r.stateabb, Number(r.syear))
    const start = `${r.syear}-${r.smonth.padStart(2, '0')}-${r.sdate.padStart(2, '0')}`
    const end = r.eyear ? `${r.eyear}-${r.emonth.padStart(2, '0')}` : '2021-08'
    const leader = r.leader.replace(/\s*\(.*?\)/g, '').replace(/^([^,]+),\s*(.*)$/, (_, s, g) => `${g} ${s}`).replace(/ {2,}/g, ' ').trim()
    const named = reignNames.get(`${country}|${leader}`)
    return { person: named ?? leader, wikidata: '', country, ...reignOffice(country, start), start, end, source: 'REIGN', sure: named ? '1' : '0', open: !r.eyear }
  })
  .filter((r) => r.country && r.person && !/military|council|junta|vacan|none|interim|government/i.test(r.person) && !(r.country === 'IRQ' && r.start > '2003-04-08' && r.start < '2004-06-28'))

// ---- hand-written rows over the raw ones
const byCountry = new Map()
for (const o of overlay) byCountry.set(o.country, [...(byCountry.get(o.country) ?? []), o])
/** Stretches of time for which the hand-written list of an office is whole. */
const covered = (country, role, row) => {
  const list = (byCountry.get(country) ?? []).filter((o) => o.role === role)
  return list.some((o) => overlaps(o, row))
}
/** Roles in which one person can hold two offices at once. */
const PLURAL = new Set(['minister', 'envoy', 'other', 'international-head', 'royal', 'judiciary', 'military-chief'])
/** Every long word of the shorter title stands in the longer one: "Vice President", "Vice President of the United States". */
const within = (a, b) => {
  const [x, y] = [a, b].map((o) => fold(o).split(' ').filter((w) => w.length > 3)).sort((p, q) => p.length - q.length)
  return x.length > 0 && x.every((w) => y.includes(w))
}
const qByName = new Map()
for (const row of wiki) if (row.wikidata) for (const k of [`${row.country}|${fold(row.person)}`]) if (!qByName.has(k)) qByName.set(k, row.wikidata)
/** Other spellings of a hand-written person's name that Wikidata uses. */
const respelt = new Map()
const kept = []
for (const row of wiki) {
  const mine = (byCountry.get(row.country) ?? []).filter((o) => o.role === row.role && overlaps(o, row))
  const same = mine.filter((o) => sameName(o.person, row.person))
  if (same.length) {
    const own = same[0].person
    if (fold(own) !== fold(row.person) && words(own)[0]?.[0] === words(row.person)[0]?.[0] && words(row.person).length > 1) respelt.set(own, new Set([...(respelt.get(own) ?? []), row.person]))
    for (const o of same) if (!o.wikidata && (fold(o.person) === fold(row.person) || SINGLE.has(row.role))) o.wikidata = row.wikidata
    if (!PLURAL.has(row.role) || same.some((o) => near(o.office, row.office) || within(o.office, row.office))) {
      counts['replaced by a hand-written row']++
      continue
    }
  } else if (SINGLE.has(row.role) && mine.length) {
    // A different person: only an acting holder or a mistake can stand beside a whole list. Keep what fits into a gap.
    const inside = mine.some((o) => first(o.start) <= first(row.start) && last(row.end) <= last(o.end)) || mine.reduce((days, o) => days + Math.max(0, (Date.parse(last(o.end) > last(row.end) ? ok(last(row.end)) : ok(last(o.end))) - Date.parse(first(o.start) > first(row.start) ? ok(first(o.start)) : ok(first(row.start)))) / 864e5), 0) > 40
    if (inside) {
      report('replaced', `${row.country} ${row.role}: ${row.person} ${row.start}..${row.end} (Wikidata) gives way to ${mine.map((o) => o.person).slice(0, 3).join(', ')}`)
      counts['replaced by a hand-written row']++
      continue
    }
  }
  kept.push(row)
}
function ok(day) {
  return day === '9999' ? '2027-01-01' : day.replace(/-31$/, '-28')
}
const HEADS = ['head-of-state', 'head-of-government', 'royal', 'party-leader']
for (const row of reign) {
  const mine = [...(byCountry.get(row.country) ?? []), ...wiki.filter((w) => w.country === row.country)].filter((o) => HEADS.includes(o.role) && overlaps(o, row))
  // The same first day in a head's office is the same man under another spelling.
  if (mine.some((o) => sameName(o.person, row.person) || o.start === row.start)) continue
  if (covered(row.country, row.role, row)) {
    report('REIGN', `${row.country} ${row.role}: ${row.person} ${row.start}..${row.end} gives way to ${mine.map((o) => o.person).slice(0, 3).join(', ')}`)
    continue
  }
  kept.push(row)
}
const all = [...overlay, ...kept]
// A head of an international body is known by the number he has at home, where the whole name means one person alone.
const qAnywhere = new Map()
for (const row of wiki) if (row.wikidata && words(row.person).length > 1) qAnywhere.set(fold(row.person), (qAnywhere.get(fold(row.person)) ?? new Set()).add(row.wikidata))
for (const row of all) {
  if (!row.wikidata) row.wikidata = qByName.get(`${row.country}|${fold(row.person)}`) ?? ''
  const numbers = row.wikidata || row.country ? undefined : qAnywhere.get(fold(row.person))
  if (numbers?.size === 1) row.wikidata = [...numbers][0]
}

// ---- checks
const seen = new Map()
const table = []
for (const row of all) {
  const at = row.at ?? row.source
  const text = `${row.person}, ${row.office}, ${row.country || 'international'}, ${row.start}..${row.end} (${at})`
  if (row.country && !COUNTRIES.has(row.country)) report('country', `unknown country code: ${text}`)
  if (!ROLES.has(row.role)) report('role', `unknown role ${row.role}: ${text}`)
  if (row.end && last(row.end) < first(row.start)) {
    report('dates', `ends before it starts, left out: ${text}`)
    continue
  }
  if (row.start > TABLE_DATE) report('dates', `starts after the table's date: ${text}`)
  const key = [row.country, row.role, row.office, fold(row.person), row.start.slice(0, 7)].join('|')
  if (seen.has(key)) {
    report('duplicate', `left out: ${text}`)
    continue
  }
  seen.set(key, row)
  table.push(row)
}
for (const role of ['head-of-state', 'head-of-government']) {
  const groups = new Map()
  for (const row of table) if (row.role === role && row.country) groups.set(row.country, [...(groups.get(row.country) ?? []), row])
  for (const [country, rows] of [...groups].sort()) {
    rows.sort((a, b) => cmp(first(a.start), first(b.start)))
    for (let i = 0; i < rows.length; i++)
      for (let j = i + 1; j < rows.length; j++) {
        const days = (Date.parse(ok(last(rows[i].end) < last(rows[j].end) ? last(rows[i].end) : last(rows[j].end))) - Date.parse(ok(first(rows[j].start)))) / 864e5
        if (days > 45) report('two at once', `${country} ${role}: ${rows[i].person} ${rows[i].start}..${rows[i].end} (${rows[i].source}) and ${rows[j].person} ${rows[j].start}..${rows[j].end} (${rows[j].source})`)
      }
  }
}

table.sort((a, b) => cmp(a.country, b.country) || cmp(a.role, b.role) || cmp(a.start, b.start) || cmp(a.person, b.person) || cmp(a.office, b.office) || cmp(a.end, b.end))
const columns = ['person', 'wikidata', 'country', 'office', 'role', 'start', 'end', 'source', 'sure']
writeFileSync(
  join(people, 'offices.csv'),
  `# People in office. Facts from Wikidata (CC0, collected September 2022), REIGN (One Earth Future, MIT) and the public record (written for Rapport, Apache-2.0).\n# Made by data/people/build; do not edit by hand. sure=0: an end of ${COLLECTED} means "in office when last seen, end unknown", or a surname or date in doubt.\n# Table date ${TABLE_DATE}: an empty end means still in office on that day as far as known.\n${stringify(table, { header: true, columns })}`,
)

// ---- variants of names
const KINDS = { t: 'transliteration', s: 'short', f: 'title-form', o: 'native-order', n: 'nickname' }
const qOf = new Map()
for (const r of table) if (r.wikidata && !qOf.has(r.person)) qOf.set(r.person, r.wikidata)
const known = new Set(table.map((r) => r.person))
const aliases = new Map()
const addAlias = (person, alias, kind) => {
  if (alias && alias !== person && !aliases.has(`${person}|${alias}`)) aliases.set(`${person}|${alias}`, { person, wikidata: qOf.get(person) ?? '', alias, kind })
}
for (const line of readFileSync(join(here, 'aliases.txt'), 'utf8').split('\n')) {
  if (!line || line.startsWith('#')) continue
  const [person, ...groups] = line.split('|')
  if (!known.has(person)) report('alias', `no such person: ${person}`)
  else for (const g of groups) for (const a of g.slice(2).split(';')) addAlias(person, a.trim(), KINDS[g[0]])
}
// The spelling of Wikidata where a hand-written row with another spelling took its place.
for (const [person, spellings] of respelt) for (const a of spellings) if (known.has(person)) addAlias(person, a, 'transliteration')
const sortedAliases = [...aliases.values()].sort((a, b) => cmp(a.person, b.person) || cmp(a.alias, b.alias))
writeFileSync(join(people, 'aliases.csv'), `# Variants of the names in offices.csv; spellings that differ by accents alone are not listed.\n# Apache-2.0; made by data/people/build from aliases.txt and from Wikidata's labels (CC0). Table date ${TABLE_DATE}.\n${stringify(sortedAliases, { header: true, columns: ['person', 'wikidata', 'alias', 'kind'] })}`)

// ---- questions with dates, each of which the table itself must answer
const questions = readFileSync(join(here, 'questions.txt'), 'utf8')
  .split('\n')
  .filter((l) => l && !l.startsWith('#'))
  .map((l) => {
    const [phrase, date, country, role, person] = l.split('|')
    return { phrase, date, country: country === '-' ? '' : country, role, person }
  })
for (const q of questions) {
  const former = q.role.startsWith('former ')
  const role = q.role.replace('former ', '')
  const held = table.filter((r) => r.country === q.country && r.role === role && (former ? r.person === q.person && r.end && last(r.end) < q.date : first(r.start) <= q.date && q.date <= last(r.end)))
  if (!held.some((r) => r.person === q.person)) report('question', `${JSON.stringify(q)}: the table has ${held.map((r) => r.person).join(', ') || 'nobody'}`)
}
writeFileSync(join(people, 'questions.csv'), `# Dated questions from public facts: whom does the phrase mean on that day? A role with "former" asks for somebody who has left the office.\n# Apache-2.0; made by data/people/build from questions.txt. Table date ${TABLE_DATE}.\n${stringify(questions, { header: true, columns: ['phrase', 'date', 'country', 'role', 'person'] })}`)

// ---- coverage
const periods = [['1945–1999', '1945', '1999-12-31'], ['2000–2009', '2000', '2009-12-31'], ['2010–2022', '2010', '2022-09-30'], ['2022–2026', '2022-10', '9999']]
const shown = ['head-of-state', 'head-of-government', 'foreign-minister', 'defence-minister']
const count = (rows) => (rows.length ? `${rows.length}${rows.every((r) => r.sure === '1') ? '' : ` (${rows.filter((r) => r.sure === '1').length})`}` : '·')
const codes = [...new Set(table.map((r) => r.country))].sort()
const sureShare = ((100 * table.filter((r) => r.sure === '1').length) / table.length).toFixed(0)
const by = (k) => Object.entries(table.reduce((m, r) => ({ ...m, [r[k]]: (m[r[k]] ?? 0) + 1 }), {})).sort((a, b) => b[1] - a[1])
const lines = [
  '# Coverage of the table of people in office',
  '',
  `Generated by \`data/people/build/build.mjs\`. ${table.length} spells of ${new Set(table.map((r) => r.wikidata || `${r.country}|${r.person}`)).size} people in ${codes.filter(Boolean).length} states and ${new Set(table.filter((r) => !r.country).map((r) => r.office)).size} international offices; ${sureShare} in 100 are marked sure.`,
  '',
  '| source | spells |', '|---|---|', ...by('source').map(([k, n]) => `| ${k} | ${n} |`), '',
  '| role | spells |', '|---|---|', ...by('role').map(([k, n]) => `| ${k} | ${n} |`), '',
  '## What was done to the raw rows', '', ...Object.entries(counts).map(([k, n]) => `- ${k}: ${n}`), '',
  '## States, roles and periods', '',
  'Number of spells that touch the period, in brackets how many of them are sure where not all are.', '',
  `| state | ${shown.flatMap((r) => periods.map(([p]) => `${r} ${p}`)).join(' | ')} | all |`,
  `|---|${shown.flatMap(() => periods.map(() => '---|')).join('')}---|`,
  ...codes.map((c) => `| ${c || 'international'} | ${shown.flatMap((role) => periods.map(([, from, to]) => count(table.filter((r) => r.country === c && r.role === role && overlaps(r, { start: from, end: to.slice(0, 10) }))))).join(' | ')} | ${table.filter((r) => r.country === c).length} |`),
  '',
]
writeFileSync(join(people, 'COVERAGE.md'), lines.join('\n'))
const kinds = [...new Set(problems.map((p) => p.kind))]
writeFileSync(join(here, 'REPORT.txt'), `${problems.map((p) => `${p.kind}: ${p.text}`).sort().join('\n')}\n`)
console.log(`${table.length} spells, ${sureShare}% sure; ${kinds.map((k) => `${k} ${problems.filter((p) => p.kind === k).length}`).join(', ')}`)
console.log(counts)
const fatal = problems.filter((p) => ['overlay', 'country', 'role'].includes(p.kind))
for (const p of fatal) console.error(`${p.kind}: ${p.text}`)
process.exitCode = fatal.length ? 1 : 0
