/** A sentence with the arcs of its dependency tree. */
import { useRef } from 'preact/hooks'
import type { AnnotatedToken } from '../../../src/records.ts'
import { PictureButtons } from '../figure.tsx'
import { shortened } from '../words.ts'

const [step, textY] = [22, 18]

export function SentenceTree({ tokens, from, until }: { tokens: readonly AnnotatedToken[]; from: number; until: number }) {
  // Words as wide as their letters, roughly: the picture needs room, not exactness.
  const widths = tokens.map(({ form, deprel }) => Math.max(form.length * 7.6, deprel.length * 5.4) + 14)
  const lefts = widths.map((_, i) => widths.slice(0, i).reduce((sum, width) => sum + width, 4))
  const middle = (i: number) => lefts[i]! + widths[i]! / 2
  const arcs = tokens.flatMap(({ head, deprel }, i) => (head > 0 ? [{ from: head - 1, to: i, deprel, height: 0 }] : []))
  // Short arcs lie low, and an arc lies above those that it spans.
  arcs.sort((a, b) => Math.abs(a.from - a.to) - Math.abs(b.from - b.to))
  for (const [n, arc] of arcs.entries()) {
    const [low, high] = [Math.min(arc.from, arc.to), Math.max(arc.from, arc.to)]
    const below = arcs.slice(0, n).filter((other) => Math.min(other.from, other.to) < high && Math.max(other.from, other.to) > low)
    arc.height = 1 + Math.max(0, ...below.map(({ height }) => height))
  }
  const most = Math.max(1, ...arcs.map(({ height }) => height))
  const width = lefts.at(-1)! + widths.at(-1)! + 8
  const base = most * step + 16
  const tree = useRef<HTMLElement>(null)
  const sentence = tokens.map(({ form }) => form).join(' ')
  const label = tokens.map(({ form, head, deprel }) => `${form}: ${deprel}${head ? ` of ${tokens[head - 1]?.form}` : ''}`).join('; ')
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section class="tree" ref={tree} tabIndex={0} aria-label="The sentence’s tree">
        <svg class="drawing" width={width} height={base + 44} viewBox={`0 0 ${width} ${base + 44}`} role="img" aria-label={label}>
          {arcs.map(({ from: head, to, deprel, height }) => {
            const [a, b, y] = [middle(head) + (to > head ? 5 : -5), middle(to), base - height * step]
            return (
              <g key={to}>
                <path
                  class="arc"
                  d={`M${a} ${base} V${y + 6} Q${a} ${y} ${a + (b > a ? 6 : -6)} ${y} H${b + (b > a ? -6 : 6)} Q${b} ${y} ${b} ${y + 6} V${base}`}
                />
                <path class="arc-end" d={`M${b - 3} ${base - 5} L${b} ${base} L${b + 3} ${base - 5} Z`} />
                <text class="arc-name" x={(a + b) / 2} y={y - 2} text-anchor="middle">
                  {deprel}
                </text>
              </g>
            )
          })}
          {tokens.map(({ form, upos, start, end }, i) => (
            <g key={start} class={start >= from && end <= until ? 'word inside' : 'word'}>
              <text x={middle(i)} y={base + textY} text-anchor="middle">
                {form}
              </text>
              <text class="tag" x={middle(i)} y={base + textY + 16} text-anchor="middle">
                {upos}
              </text>
            </g>
          ))}
        </svg>
      </section>
      <p class="take">
        <PictureButtons
          inside={tree}
          caption={{
            title: 'The sentence’s tree',
            note: shortened(sentence, 160),
            source: 'Rapport, dependencies after Universal Dependencies.',
          }}
        />
      </p>
    </>
  )
}
