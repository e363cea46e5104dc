/** A picture with its title, its note, its source, and the ways to take it along; and the width that it has. */
import type { ComponentChildren, RefObject } from 'preact'
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
          {picture && <PictureButtons inside={figure} caption={{ title, note, source }} />}
          {table && <TableButton name={title} table={table} />}
        </p>
      </div>
    </figure>
  )
}

/** Takes along the picture that stands inside an element. */
export function PictureButtons({ inside, caption }: { inside: RefObject<HTMLElement>; caption: Caption }) {
  const { title } = caption
  const [fault, setFault] = useState('')
  const take = async (kind: 'svg' | 'png') => {
    const drawing = inside.current?.querySelector<SVGSVGElement>('svg.drawing')
    if (!drawing) return
    const svg = standaloneSvg(drawing, caption, [...inside.current!.querySelectorAll('.legend li')])
    await (kind === 'svg' ? Promise.resolve(new Blob([svg.text], { type: 'image/svg+xml' })) : pngOf(svg)).then(
      (blob) => save(fileName(title, kind), blob),
      (error: Error) => setFault(error.message),
    )
  }
  return (
    <>
      <button type="button" class="take-button" onClick={() => take('svg')} aria-label={`Download “${title}” as SVG`}>
        SVG
      </button>
      <button type="button" class="take-button" onClick={() => take('png')} aria-label={`Download “${title}” as PNG`}>
        PNG
      </button>
      {fault && <span role="alert">{fault}</span>}
    </>
  )
}

/** Takes a table along. */
export function TableButton({ name, table }: { name: string; table: Table }) {
  const [fault, setFault] = useState('')
  const take = async () => {
    try {
      save(fileName(name, 'csv'), csvOf(table.head, await table.rows()))
      setFault('')
    } catch (error) {
      setFault((error as Error).message)
    }
  }
  return (
    <>
      <button type="button" class="take-button" onClick={take} aria-label={`Download “${name}” as CSV`}>
        CSV
      </button>
      {fault && <span role="alert">{fault}</span>}
    </>
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
