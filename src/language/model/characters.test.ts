import { expect, test } from 'vitest'
import { characterFeatures, vectorKey } from './characters.ts'

test.each([
  ['Moscow', 'moscow'],
  ['’s', "'s"],
  ['“', '"'],
  ['—', '-'],
  ['…', '...'],
])('%s is looked up as %s', (form, key) => {
  expect(vectorKey(form)).toBe(key)
})

// the numbers are those of training/features.py
test.each([
  {
    form: 'Kremlin',
    slots: [2375, 14262, 506, 10816, 1288, 8526, 5611, 15389, 6136, 8998, 13785],
    trigrams: [7443, 4266, 1780, 1210, 7326, 9421, 16231],
  },
  { form: 'U.S.', slots: [15897, 5204, 2814, 3215, 10952, 12532, 12195, 2029, 10340, 14342, 8121], trigrams: [13505, 8782, 10021, 5981] },
  { form: '’s', slots: [9883, 3299, 8826, 6133, 15453, 2661, 6012, 6135, 4078, 9991, 14392], trigrams: [7510, 7412] },
  {
    form: '2,500',
    slots: [15462, 7649, 6117, 9778, 7302, 16329, 957, 6458, 14689, 4474, 7581],
    trigrams: [15188, 7157, 10127, 7867, 2200],
  },
  { form: 'São', slots: [7311, 14119, 10553, 5166, 16241, 2157, 10383, 2236, 4685, 10574, 13785], trigrams: [13426, 13481, 14828] },
  { form: '北京', slots: [16270, 8075, 1278, 1521, 14800, 9153, 7724, 11391, 15602, 1606, 13989], trigrams: [12314, 13296] },
  {
    form: 'AAAAAAAA-bbbb',
    slots: [301, 71, 11735, 6617, 7012, 12409, 7794, 1963, 12999, 1563, 13468],
    trigrams: [3250, 4903, 4903, 4903, 4903, 4903, 4903, 12411, 3488, 15203, 12788, 12788, 6856],
  },
])('features of $form are those of the trainer', ({ form, slots, trigrams }) => {
  expect(characterFeatures(form)).toEqual({ slots, trigrams })
})

test('an empty word and a lone surrogate have features', () => {
  expect(characterFeatures('').slots).toHaveLength(11)
  expect(characterFeatures('\ud800').trigrams).toHaveLength(1)
})
