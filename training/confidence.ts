/**
 * Fits the confidence of events: `npx tsx training/confidence.ts [--write]`. Reads the marked sentences of src/reading/events/calibration, codes
 * them, and fits a logistic model (L2, by Newton's method) of "the type is one of those marked" on the grounds of each event. Prints what it
 * makes of sentences that it was not fitted on (ten folds); --write stores the weights. The same sentences give the same weights.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRapport } from '../src/index.ts'
import { readMarked } from '../src/reading/events/calibration/marked.ts'

const folder = new URL('../src/reading/events/calibration/', import.meta.url)
const weightsFile = new URL('weights.json', folder)
const names = Object.keys(JSON.parse(readFileSync(weightsFile, 'utf8')) as Record<string, number>)
const strength = 1

interface Case {
  sentence: number
  x: number[]
  right: number
}

/** Weights of the logistic model with the greatest penalised likelihood; the first, which is always 1, is not penalised. */
function weightsFor(cases: readonly Case[]): number[] {
  const weights = names.map(() => 0)
  for (let step = 0; step < 30; step++) {
    const gradient = weights.map((weight, i) => (i ? -strength * weight : 0))
    const hessian = weights.map((_, i) => weights.map((_, j) => (i === j && i ? strength : 0)))
    for (const { x, right } of cases) {
      const p = chance(weights, x)
      for (let i = 0; i < x.length; i++) {
        if (!x[i]) continue
        gradient[i]! += right - p
        for (let j = 0; j < x.length; j++) if (x[j]) hessian[i]![j]! += p * (1 - p)
      }
    }
    solve(hessian, gradient).forEach((change, i) => {
      weights[i]! += change
    })
  }
  return weights
}

function chance(weights: readonly number[], x: readonly number[]): number {
  return 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * weights[i]!, 0)))
}

/** Solves a system of linear equations by elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!])
  for (let column = 0; column < rows.length; column++) {
    const pivot = rows
      .slice(column)
      .reduce((best, row, i) => (Math.abs(row[column]!) > Math.abs(rows[best]![column]!) ? column + i : best), column)
    ;[rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!]
    if (Math.abs(rows[column]![column]!) < 1e-12) continue
    for (const [i, row] of rows.entries())
      if (i !== column) {
        const factor = row[column]! / rows[column]![column]!
        for (let j = column; j < row.length; j++) row[j]! -= factor * rows[column]![j]!
      }
  }
  return rows.map((row, i) => (Math.abs(row[i]!) < 1e-12 ? 0 : row.at(-1)! / row[i]!))
}

const rapport = createRapport()
const cases = readMarked(readFileSync(new URL('sentences.txt', folder), 'utf8')).flatMap(({ text, published, expected }, sentence) =>
  rapport.annotate({ id: 'x', text, published }).events.map((event): Case => {
    const grounds = event.why.steps
      .find((step) => step.startsWith('grounds: '))!
      .slice('grounds: '.length)
      .split(', ')
    return {
      sentence,
      x: names.map((name) => (name === 'always' || grounds.includes(name) ? 1 : 0)),
      right: expected.some(({ code }) => code === event.type) ? 1 : 0,
    }
  }),
)
const folds = 10
const judged = cases.map((one) => ({ ...one, p: 0 }))
for (let fold = 0; fold < folds; fold++) {
  const weights = weightsFor(cases.filter(({ sentence }) => sentence % folds !== fold))
  for (const one of judged) if (one.sentence % folds === fold) one.p = chance(weights, one.x)
}
console.log(`${cases.length} events, ${cases.filter(({ right }) => right).length} of a type that is marked`)
for (const [from, to] of [
  [0.9, 1],
  [0.8, 0.9],
  [0.7, 0.8],
  [0.5, 0.7],
  [0, 0.5],
] as const) {
  const inside = judged.filter(({ p }) => p >= from && p < to)
  const share = inside.reduce((sum, { right }) => sum + right, 0) / (inside.length || 1)
  console.log(`${from} to ${to}: ${String(inside.length).padStart(4)} events, ${share.toFixed(2)} right`)
}
const weights = weightsFor(cases)
const table = Object.fromEntries(names.map((name, i) => [name, Math.round(weights[i]! * 100) / 100]))
console.log(table)
if (process.argv.includes('--write')) writeFileSync(weightsFile, `${JSON.stringify(table, null, 2)}\n`)
