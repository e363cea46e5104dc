import { describe, expect, it } from 'vitest'
import { createRapport } from '../../index.ts'
import { backgrounds } from './background.ts'
import { guards } from './guards.ts'

const rapport = createRapport()
const heldBack = (text: string) =>
  rapport
    .read({ id: 'x', text, published: '2022-01-05' })
    .messages.filter(({ code }) => code === 'R404')
    .map(({ reason }) => reason)

describe('guards hold back what is no act, and say so', () => {
  it.each(guards.flatMap(({ id, held }) => held.map((sentence) => [id, sentence] as const)))('%s: %s', (id, sentence) => {
    expect(heldBack(sentence).some((reason) => reason.includes(id))).toBe(true)
    expect(rapport.read({ id: 'x', text: sentence }).events.filter(({ quad }) => quad === 4)).toEqual([])
  })
  it.each(guards.flatMap(({ id, passed }) => passed.map((sentence) => [id, sentence] as const)))('%s lets pass: %s', (id, sentence) => {
    expect(heldBack(sentence).filter((reason) => reason.includes(id))).toEqual([])
    expect(rapport.read({ id: 'x', text: sentence }).events.length).toBeGreaterThan(0)
  })
})

describe('what is background to another act is held back, and says so', () => {
  it.each(backgrounds.flatMap(({ id, held }) => held.map((sentence) => [id, sentence] as const)))('%s: %s', (id, sentence) => {
    expect(heldBack(sentence).some((reason) => reason.includes(id))).toBe(true)
    expect(rapport.read({ id: 'x', text: sentence }).events).toHaveLength(1)
  })
  it.each(backgrounds.flatMap(({ id, passed }) => passed.map((sentence) => [id, sentence] as const)))(
    '%s lets pass: %s',
    (id, sentence) => {
      expect(heldBack(sentence).filter((reason) => reason.includes(id))).toEqual([])
    },
  )
})
