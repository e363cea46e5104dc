/** Faults of tables that a person should mend before they are used, each with file and line. */
import type { MessageCode } from '../messages.ts'
import { formerName } from './compile.ts'
import { everydayWords } from './lexicon.ts'
import { firstDay, lastDay } from './offices.ts'
import type { TableName, Tables } from './sources.ts'
import { list, type Row } from './tables.ts'
import { fold } from './words.ts'

export interface Fault {
  code: MessageCode
  values: Record<string, string | number>
}

const isDate = (text: string) => /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text)

/** What a name of a table is read as, in the words of `states/ambiguous.csv`; places otherwise. */
const readings: Partial<Record<TableName, string>> = {
  states: 'state',
  organisations: 'organisation',
  blocs: 'bloc',
  outlets: 'outlet',
  metonyms: 'metonym',
  aliases: 'alias',
  coded: 'coded',
}

/**
 * Looks over tables.
 * @param tables those to be looked over
 * @param all all tables together, which say what states there are and what is guarded
 * @returns the faults in the order of tables and lines
 */
export function checkTables(tables: Partial<Tables>, all: Tables): Fault[] {
  const faults: Fault[] = []
  const states = new Set(all.states.rows.map((row) => row['code']!))
  const guarded = new Set(
    all.ambiguous.rows.flatMap(({ alias, reading }) => [`${reading} ${fold(alias ?? '')}`, `place ${fold(alias ?? '')}`]),
  )
  const report = (code: MessageCode, row: Row, values: Record<string, string>) =>
    faults.push({ code, values: { file: row.file, line: row.line, ...values } })
  const entries = Object.entries(tables) as [TableName, Tables[TableName]][]
  for (const [name, { rows }] of entries) {
    const seen = new Map<string, Row>()
    for (const row of rows) {
      const id = name === 'states' ? row['code'] : name === 'organisations' || name === 'outlets' ? row['id'] : undefined
      if (id !== undefined) {
        const before = seen.get(id)
        if (before) report('R306', row, { id, other: before.line })
        seen.set(id, row)
      }
      if (name !== 'states' && name !== 'regions' && name !== 'admin1' && name !== 'venues')
        for (const country of list(row['country'])) if (!states.has(country)) report('R303', row, { country })
      for (const [from, to] of [
        ['start', 'end'],
        ['from', 'to'],
      ] as const) {
        const start = row[from] ?? ''
        const end = row[to] ?? ''
        for (const date of [start, end]) if (date && !isDate(date)) report('R309', row, { date })
        if (isDate(start) && isDate(end) && lastDay(end) < firstDay(start)) report('R304', row, { from: start, to: end })
      }
      for (const former of list(row['formerNames'])) {
        const [, , start, end] = former.match(formerName) ?? [former, '', former, '']
        for (const date of [start!, end!]) if (date && !isDate(date)) report('R309', row, { date })
      }
      if (name === 'offices' || name === 'words' || name === 'titles' || name === 'nonActors') continue
      for (const phrase of [row['alias'], row['name'], row['phrase'], ...list(row['aliases'])]) {
        if (!phrase || name === 'ambiguous') continue
        const form = fold(phrase.trim())
        const shouting = phrase.length <= 5 && phrase === phrase.toUpperCase() && phrase !== phrase.toLowerCase()
        if (everydayWords.has(form) && !guarded.has(`${readings[name] ?? 'place'} ${form}`) && !shouting)
          report('R307', row, { alias: phrase })
      }
    }
  }
  if (tables.offices) checkOverlaps(tables.offices.rows, report)
  return faults
}

/** One person's spells in one office must not overlap. */
function checkOverlaps(rows: readonly Row[], report: (code: MessageCode, row: Row, values: Record<string, string>) => void): void {
  const spells = new Map<string, Row[]>()
  for (const row of rows) {
    const key = [row['person'], row['country'], row['office']].join('|')
    spells.set(key, [...(spells.get(key) ?? []), row])
  }
  for (const same of spells.values()) {
    const ordered = [...same].sort((a, b) => (a['start']! < b['start']! ? -1 : 1))
    for (const [i, row] of ordered.entries()) {
      const before = ordered[i - 1]
      if (before && (!before['end'] || firstDay(before['end']) > lastDay(row['start'] || '0000')))
        report('R305', row, { person: row['person']!, office: row['office']!, other: before.line })
    }
  }
}
