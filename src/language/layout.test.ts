import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bylineExamples, datelineExamples, isByline, isNote, noteExamples, readDateline, readLayout } from './layout.ts'

const whole = (text: string) => ({ start: 0, end: text.length })

describe('datelines', () => {
  it.each(datelineExamples.is)('$text', ({ text, place, date, agency, rest }) => {
    const found = readDateline(text, whole(text))
    expect(found).toBeDefined()
    expect({ place: found!.place?.text, date: found!.date?.text, agency: found!.agency?.text }).toEqual({ place, date, agency })
    expect(text.slice(found!.end).trim().startsWith(rest)).toBe(true)
    for (const part of [found!, found!.place, found!.date, found!.agency])
      if (part) expect(text.slice(part.start, part.end)).toBe(part.text)
  })
  it.each(datelineExamples.isNot)('none: %s', (text) => {
    expect(readDateline(text, whole(text))).toBeUndefined()
  })
})

describe('bylines and notes', () => {
  it.each(bylineExamples.is)('%s', (line) => expect(isByline(line)).toBe(true))
  it.each(bylineExamples.isNot)('none: %s', (line) => expect(isByline(line)).toBe(false))
  it.each(noteExamples.is)('%s', (line) => expect(isNote(line)).toBe(true))
  it.each(noteExamples.isNot)('none: %s', (line) => expect(isNote(line)).toBe(false))
})

const zonesOf = (text: string, title?: string) =>
  readLayout(text, title).blocks.map(({ zone, start, end }) => [zone, text.slice(start, end)])

describe('zones', () => {
  it('headline, byline, dateline, body, note', () => {
    const text =
      'Putin and Xi hold video call\n\nBy Vladimir Isachenkov\n\nMOSCOW (AP) — The presidents of Russia and China spoke on Wednesday.\n\nThey praised their ties.\n\n(Reporting by Vladimir Isachenkov)\n'
    expect(zonesOf(text)).toEqual([
      ['headline', 'Putin and Xi hold video call'],
      ['byline', 'By Vladimir Isachenkov'],
      ['dateline', 'MOSCOW (AP) —'],
      ['body', 'The presidents of Russia and China spoke on Wednesday.'],
      ['body', 'They praised their ties.'],
      ['trailer', '(Reporting by Vladimir Isachenkov)'],
    ])
  })
  it('a note behind the last sentence, and the outlets that it names', () => {
    const text =
      'Leaders meet in Geneva\nBiden and Putin met in June 2021. They agreed to return ambassadors. -The Daily Mail-China Daily News Exchange Item'
    const { syndication } = readLayout(text)
    expect(zonesOf(text).at(-1)).toEqual(['trailer', '-The Daily Mail-China Daily News Exchange Item'])
    expect(syndication?.map((source) => source.text)).toEqual(['The Daily Mail', 'China Daily'])
  })
  it('who said a closing quotation is no note', () => {
    expect(zonesOf('They met in Yalta in 1945.\nWe shall fight on the beaches. — Winston Churchill').at(-1)![0]).toBe('body')
  })
  it('a place and a date on a line of their own', () => {
    const { dateline } = readLayout('Russia attacks Ukraine\nKyiv, 24 February 2022\nRussian forces crossed the border before dawn.')
    expect(dateline).toMatchObject({ place: { text: 'Kyiv' }, date: { text: '24 February 2022' } })
  })
  it('the title as the first line is a headline even with a full stop', () => {
    expect(zonesOf('War is over.\nThe armistice was signed at Compiègne in November 1918.', 'War is over')[0]).toEqual([
      'headline',
      'War is over.',
    ])
  })
  it('one sentence alone is body', () => {
    expect(zonesOf('Finland joined NATO in April 2023')).toEqual([['body', 'Finland joined NATO in April 2023']])
    expect(zonesOf('Finland joined NATO in April 2023.\nSweden followed in March 2024.').map(([zone]) => zone)).toEqual(['body', 'body'])
  })
  it('lines that were broken at a fixed width are one paragraph', () => {
    const text =
      'The foreign ministers of the two countries met in the Swiss city of\nGeneva on Friday, and they said after the talks that both sides would\nsend written answers within a week, which was more than most had hoped\nfor.\n\nA second round is to follow.'
    expect(zonesOf(text)).toHaveLength(2)
  })
})

describe('any text', () => {
  it.each([
    ['By ', 'A'],
    ['By ', 'A '],
    ['By ', 'a, '],
    ['X (', 'a-'],
    ['It ended. -', 'A'],
    ['It ended. -', 'A '],
    ['— ', 'A.'],
    ['MOSCOW, ', 'A '],
    ['(Reporting by ', 'A; '],
    ['', '"”'],
    ['May ', '1 '],
  ])('rules do not get lost in "%s" and a hundred times "%s"', (start, again) => {
    const text = `Talks\n\n${start}${again.repeat(100)}\u0001\n\nThe talks went on.\n${start}${again.repeat(300)}\u0001`
    expect(readLayout(text).blocks.length).toBeGreaterThan(0)
  })

  it('is covered by its blocks but for white space, in order', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'MOSCOW, Dec. 15 (Xinhua) — ',
            'By John Smith',
            '\n',
            '\n\n',
            'The talks ended. ',
            '—AFP',
            '© 2021',
            '\ud800',
            ' ',
            'مرحبا',
            '-',
          ),
          {
            maxLength: 12,
          },
        ),
        (parts) => {
          const text = parts.join('')
          let at = 0
          for (const { start, end } of readLayout(text).blocks) {
            expect(text.slice(at, start).trim()).toBe('')
            expect(end).toBeGreaterThan(start)
            at = end
          }
          expect(text.slice(at).trim()).toBe('')
        },
      ),
      { numRuns: 300 },
    )
  })
})
