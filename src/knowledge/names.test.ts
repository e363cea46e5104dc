import { describe, expect, it } from 'vitest'
import { formsOf, skeleton } from './names.ts'
import { fold } from './words.ts'

const shape = (name: string) =>
  name
    .split(' ')
    .map((word) => skeleton(fold(word)))
    .join(' ')

describe('names', () => {
  it.each([
    ['Aleksandr', 'Alexander'],
    ['Sergey', 'Sergei'],
    ['Dmitry', 'Dmitri'],
    ['Dmitriy', 'Dmitry'],
    ['Yevgeny', 'Evgeny'],
    ['Mohamed', 'Muhammad'],
    ['Mohammed', 'Mohamad'],
    ['Hussein', 'Hossein'],
    ['Khuerelsuekh', 'Khürelsükh'],
    ['Volodymyr', 'Wolodymyr'],
    ['Tshisekedi', 'Chisekedi'],
  ])('%s is %s', (one, other) => expect(shape(one)).toBe(shape(other)))

  it.each([
    ['Xi', 'Li'],
    ['Ivan', 'Ivanov'],
    ['Kim Jong-il', 'Kim Yong-il'],
    ['Abdullah I', 'Abdullah II'],
    ['Merkel', 'Markel'],
  ])('%s is not %s', (one, other) => expect(shape(one)).not.toBe(shape(other)))

  it.each([
    ['Xi Jinping', 'CHN', ['xi jinping', 'jinping xi'], ['xi']],
    ['Kim Jong-un', 'PRK', ['kim jong un', 'jong un kim'], ['kim']],
    ['Shinzo Abe', 'JPN', ['shinzo abe', 'abe shinzo'], ['abe']],
    ['Viktor Orbán', 'HUN', ['viktor orban', 'orban viktor'], ['orban']],
    ['Ursula von der Leyen', 'DEU', ['ursula von der leyen'], ['von der leyen', 'leyen']],
    ['Mohammed bin Salman', 'SAU', ['mohammed bin salman'], ['bin salman']],
    ['Abiy Ahmed', 'ETH', ['abiy ahmed'], ['abiy', 'ahmed']],
    ['Vladimir Putin', 'RUS', ['vladimir putin'], ['putin']],
    ['Pelé', 'BRA', ['pele'], []],
    ['Shah of Iran', 'IRN', ['shah of iran'], []],
    ['Margrethe II of Denmark', 'DNK', ['margrethe ii of denmark', 'margrethe ii'], []],
  ])('forms of %s (%s)', (name, state, full, family) => {
    const forms = formsOf(fold(name).split(/[\s-]/), [state])
    expect(forms.full.map((form) => form.join(' '))).toEqual(expect.arrayContaining(full))
    expect(forms.family.map((form) => form.join(' ')).sort()).toEqual([...family].sort())
  })
})
