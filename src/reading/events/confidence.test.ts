import fc from 'fast-check'
import { expect, it } from 'vitest'
import weights from './calibration/weights.json' with { type: 'json' }
import { confidenceOf, type Ground } from './confidence.ts'

const grounds = Object.keys(weights) as Ground[]

it('a confidence is a chance, and grows by a ground that speaks for the coding', () => {
  fc.assert(
    fc.property(fc.subarray(grounds), fc.constantFrom(...grounds), (some, one) => {
      const without = confidenceOf(some.filter((ground) => ground !== one))
      const with_ = confidenceOf([...some.filter((ground) => ground !== one), one])
      expect(with_).toBeGreaterThan(0)
      expect(with_).toBeLessThan(1)
      if (weights[one] >= 0) expect(with_).toBeGreaterThanOrEqual(without)
      else expect(with_).toBeLessThanOrEqual(without)
    }),
  )
})
