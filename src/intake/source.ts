/** Where articles come from: files, folders, globs, standard input; unpacked and decoded as a stream of characters. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { glob, isDynamicPattern } from 'tinyglobby'
import { type MessageCode, message, RapportError } from '../messages.ts'
import type { Message } from '../records.ts'
import { createDecoder, detectEncoding, probeLength } from './decode.ts'

/** One file (or standard input) that is to be read. */
export interface Source {
  /** Name for messages and for the choice of format; "-" is standard input. */
  name: string
  open(): Readable
  /** So many bytes may come out of it, packed or not; no bound where it is left out. */
  most?: number
  /** It comes line by line as it is made: the first line says the encoding, and does not wait for as much as tells it best. */
  live?: boolean
}

export type Report = (message: Message) => void

/**
 * A packed file that swells by more than this is no text: news is packed to a third or a fifth, records that repeat themselves to a fiftieth,
 * zeros to a thousandth (the most that Deflate can do, RFC 1951). The first bytes are free.
 */
const swelling = { most: 200, free: 10 * 1024 * 1024 }

/** An unpacked file that is not a stream of records may have so many characters; a gzip bomb stops here. */
export const wholeFileLimit = 256 * 1024 * 1024

/**
 * The sources that the arguments name, in the order given, folders and globs sorted by path. What does not exist or holds
 * nothing is reported (R101, R102), and the rest goes on.
 */
export async function* findSources(
  inputs: readonly string[],
  extensions: readonly string[],
  stdin: Readable,
  report: Report,
): AsyncGenerator<Source> {
  const pattern = `**/*{${extensions.flatMap((extension) => [extension, `${extension}.gz`]).join(',')}}`
  for (const input of inputs) {
    if (input === '-') {
      yield { name: '-', open: () => stdin, live: true }
      continue
    }
    const found = await stat(input).catch(() => null)
    if (found?.isDirectory()) {
      const files = (await glob(pattern, { cwd: input, absolute: false, dot: false, caseSensitiveMatch: false })).sort()
      if (!files.length) report(message('R102', { file: input, formats: extensions.join(', ') }))
      const folder = input.replace(/\/+$/, '')
      for (const file of files) yield fileSource(`${folder}/${file}`)
    } else if (found) {
      yield fileSource(input)
    } else {
      const files = isDynamicPattern(input) ? (await glob(input, { dot: false, expandDirectories: false })).sort() : []
      if (!files.length) report(message('R101', { file: input }))
      for (const file of files) yield fileSource(file)
    }
  }
}

function fileSource(path: string): Source {
  return { name: path, open: () => createReadStream(path) }
}

const lineEnd = 10

/** The characters of a source, unpacked where it is gzip (told by its first bytes, not its name). Throws R103, R104, R107, R110. */
export async function* readCharacters(source: Source, report: Report): AsyncGenerator<string> {
  let decoder: ReturnType<typeof createDecoder> | undefined
  let probe: Buffer[] = []
  let probed = 0
  const begin = (): string => {
    const head = Buffer.concat(probe)
    const encoding = detectEncoding(head.subarray(0, probeLength))
    if (!encoding.text) throw new RapportError('R103', { file: source.name, what: encoding.what ?? 'binary' })
    if (encoding.name !== 'utf-8' && encoding.name !== 'ascii') report(message('R109', { file: source.name, encoding: encoding.name }))
    decoder = createDecoder(encoding.name)
    probe = []
    return decoder.write(head)
  }
  try {
    for await (const chunk of unpacked(source)) {
      if (decoder) {
        const text = decoder.write(chunk)
        if (text) yield text
        continue
      }
      probe.push(chunk)
      probed += chunk.length
      if (probed >= probeLength || (source.live && chunk.includes(lineEnd))) yield begin()
    }
  } catch (error) {
    throw error instanceof RapportError ? error : readingError(source.name, error)
  }
  if (!decoder) {
    if (!probed) throw new RapportError('R104', { file: source.name })
    yield begin()
  }
  const rest = decoder!.end()
  if (rest) yield rest
}

async function* unpacked({ name, open, most = Number.POSITIVE_INFINITY }: Source): AsyncGenerator<Buffer> {
  const raw = open()[Symbol.asyncIterator]() as AsyncIterator<Buffer | string>
  const first = await raw.next()
  if (first.done) return
  const head = Buffer.from(first.value as Buffer)
  const packed = head[0] === 0x1f && head[1] === 0x8b
  let read = 0
  const chunks = (async function* () {
    read += head.length
    yield head
    for (let next = await raw.next(); !next.done; next = await raw.next()) {
      const chunk = Buffer.from(next.value as Buffer)
      read += chunk.length
      yield chunk
    }
  })()
  // pipeline() hands errors of either side to the reader of the last stream.
  const content = packed ? (pipeline(Readable.from(chunks), createGunzip(), () => {}) as AsyncIterable<Buffer>) : chunks
  let length = 0
  for await (const chunk of content) {
    length += chunk.length
    if (length > most) throw new RapportError('R113', { file: name, limit: `${Math.round(most / 1024 / 1024)} MB` })
    if (packed && length > swelling.free && length > read * swelling.most)
      throw new RapportError('R113', { file: name, limit: `${swelling.most} times its size` })
    yield chunk
  }
}

function readingError(file: string, error: unknown): RapportError {
  const { code = '', message: what = '' } = error as { code?: string; message?: string }
  const kind: MessageCode = code.startsWith('Z_') ? 'R107' : code === 'ENOENT' ? 'R101' : 'R110'
  return new RapportError(kind, { file, what }, error)
}

/** All characters of a source that is one article. Throws R113 past the limit. */
export async function readWhole(source: Source, report: Report, limit = wholeFileLimit): Promise<string> {
  const parts: string[] = []
  let length = 0
  for await (const part of readCharacters(source, report)) {
    length += part.length
    if (length > limit) throw new RapportError('R113', { file: source.name, limit: `${Math.round(limit / 1024 / 1024)} MB` })
    parts.push(part)
  }
  const text = parts.join('')
  if (!text.trim()) throw new RapportError('R104', { file: source.name })
  return text
}

/** "folder/visit.txt.gz" → ".txt" */
export function extensionOf(name: string): string {
  return /(\.[a-z0-9]+)(?:\.gz)?$/i.exec(basename(name))?.[1]?.toLowerCase() ?? ''
}
