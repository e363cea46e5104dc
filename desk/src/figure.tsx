/** A picture with its title, its note, its source, and the ways to take it along; and the width that it has. */
import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Caption, type Cell, csvOf, fileName, pngOf, save, standaloneSvg } from './download.ts'

export interface Table {
  head: readonly string[]
  /** What has to be asked for first comes later. */
  rows(): (readonly Cell[])[] | Promise<(readonly Cell[])[]>
}

interface FigureProps extends Caption {
  children: ComponentChildren
  /** The same as numbers. */
  table?: Table
  /** False where the content is a table itself. */
  picture?: boolean
}

export function Figure({ title, note, source, table, picture = true, children }: FigureProps) {
  const figure = useRef<HTMLElement>(null)
  const [fault, setFault] = useState('')
  const take = async (kind: 'svg' | 'png') => {
    const drawing = figure.current?.querySelector<SVGSVGElement>('svg.drawing')
    if (!drawing) return
    const svg = standaloneSvg(drawing, { title, note, source })
    if (kind === 'svg') save(fileName(title, 'svg'), new Blob([svg.text], { type: 'image/svg+xml' }))
    else
      await pngOf(svg).then(
        (blob) => save(fileName(title, 'png'), blob),
        (error: Error) => setFault(error.message),
      )
  }
  const takeTable = async ({ head, rows }: Table) => {
    try {
      save(fileName(title, 'csv'), csvOf(head, await rows()))
      setFault('')
    } catch (error) {
      setFault((error as Error).message)
    }
  }
  return (
    <figure class="figure" ref={figure}>
      <figcaption>
        <h2>{title}</h2>
        <p>{note}</p>
      </figcaption>
      {children}
      <div class="figure-foot">
        <p>{source}</p>
        <p class="take">
          {picture && (
            <>
              <button type="button" onClick={() => take('svg')} aria-label={`Download “${title}” as SVG`}>
                SVG
              </button>
              <button type="button" onClick={() => take('png')} aria-label={`Download “${title}” as PNG`}>
                PNG
              </button>
            </>
          )}
          {table && (
            <button type="button" onClick={() => takeTable(table)} aria-label={`Download “${title}” as CSV`}>
              CSV
            </button>
          )}
        </p>
        {fault && <p role="alert">{fault}</p>}
      </div>
    </figure>
  )
}

/** The width of an element in pixels, followed while the window changes; 0 until it is known. */
export function useWidth() {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => setWidth(Math.floor(element.clientWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, width }
}
