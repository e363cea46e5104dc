/** Meetings by year and medium. */
import type { Outline } from '../api.ts'
import { standingOf } from '../words.ts'
import type { Dated } from './marks.ts'

export const meetingMedia = ['in person', 'video', 'phone', 'letter', ''] as const
export type MeetingMedium = (typeof meetingMedia)[number]

export interface MeetingYear {
  year: number
  byMedium: Record<MeetingMedium, number>
  all: number
}

/** Meetings, calls and talks that took place, as the ledger's own count has them: a visit is none, the talks that are held on it are. */
export const isMeeting = ({ cameo, status }: Pick<Outline, 'cameo' | 'status'>) => /^04[01346]/.test(cameo) && standingOf(status) === 'done'

const mediumOf = ({ medium }: Outline): MeetingMedium => meetingMedia.find((known) => known === medium) ?? ''

export function meetingsByYear(rows: readonly Dated<Outline>[]): MeetingYear[] {
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
