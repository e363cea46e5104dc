/** Meetings by year and medium, and the numbers that texts state beside those that the ledger counts. */
import type { Row } from '../api.ts'
import { standingOf, timeOf } from '../words.ts'
import type { Dated } from './marks.ts'

export const meetingMedia = ['in person', 'video', 'phone', 'letter', ''] as const
export type MeetingMedium = (typeof meetingMedia)[number]

export interface MeetingYear {
  year: number
  byMedium: Record<MeetingMedium, number>
  all: number
}

/** Meetings and talks that took place: CAMEO 04 with what is to come, denied or cancelled left out. */
export const isMeeting = (row: Row) => row.type === 'CONSULT' && standingOf(row.status) === 'done'

const mediumOf = ({ medium }: Row): MeetingMedium => meetingMedia.find((known) => known === medium) ?? ''

export function meetingsByYear(rows: readonly Dated<Row>[]): MeetingYear[] {
  const years = new Map<number, MeetingYear>()
  for (const row of rows) {
    if (!isMeeting(row)) continue
    const year = new Date(row.start).getUTCFullYear()
    const count = years.get(year) ?? { year, byMedium: { 'in person': 0, video: 0, phone: 0, letter: 0, '': 0 }, all: 0 }
    count.byMedium[mediumOf(row)]++
    count.all++
    years.set(year, count)
  }
  return [...years.values()].sort((a, b) => a.year - b.year)
}

/** A number that a text states of a happening, with what the ledger counts in the same stretch. */
export interface Stated {
  row: Dated<Row>
  ordinal: number
  /** "meeting since 2013", "video meeting of 2021". */
  what: string
  counted: number
}

/** Ordinals of meetings ("the 37th meeting since 2013") beside the meetings that the ledger holds from there to that day. */
export function statedCounts(rows: readonly Dated<Row>[]): Stated[] {
  return rows.flatMap((row): Stated[] => {
    const read = row.count?.match(/^(\d+) (.+?)(?: since (\d{4})\S*)?(?: of (\d{4})\S*)?$/)
    if (!read || !isMeeting(row) || !/meet|talk|summit|conversation|consultation|call/.test(read[2]!)) return []
    const [, ordinal, of, since, year] = read
    const from = timeOf(since ?? year ?? '0001')
    const medium = /video|virtual/.test(of!) ? 'video' : /phone|call/.test(of!) ? 'phone' : null
    const counted = rows.filter(
      (other) => isMeeting(other) && other.start >= from && other.start <= row.start && (!medium || other.medium === medium),
    ).length
    return [{ row, ordinal: Number(ordinal), what: row.count!.replace(/^\d+ /, ''), counted }]
  })
}
