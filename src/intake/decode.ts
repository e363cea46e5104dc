/** From bytes to characters: which encoding, and is it text at all. */
import chardet from 'chardet'
import iconv from 'iconv-lite'

/** How many bytes are looked at to tell the encoding. */
export const probeLength = 64 * 1024

export interface Encoding {
  name: string
  /** False where the bytes are no text ("binary"); `what` says why. */
  text: boolean
  what?: string
}

/** Tells the encoding of a text from its first bytes: byte-order mark, then valid UTF-8, then statistics (chardet). */
export function detectEncoding(head: Uint8Array): Encoding {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { name: 'utf-8', text: true }
  if (head[0] === 0xff && head[1] === 0xfe) return { name: 'utf-16le', text: true }
  if (head[0] === 0xfe && head[1] === 0xff) return { name: 'utf-16be', text: true }
  let zeros = 0
  let controls = 0
  for (const byte of head) {
    if (byte === 0) zeros++
    else if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) controls++
  }
  if (zeros) {
    const wide = wideEncoding(head, zeros)
    return wide ? { name: wide, text: true } : { name: 'binary', text: false, what: 'it holds zero bytes' }
  }
  if (controls > head.length / 100) return { name: 'binary', text: false, what: 'it holds control characters' }
  if (isUtf8(head)) return { name: 'utf-8', text: true }
  const guess = chardet.detect(head)
  return { name: guess && iconv.encodingExists(guess) ? guess.toLowerCase() : 'windows-1252', text: true }
}

/** A streaming decoder from bytes in the given encoding to characters; drops a byte-order mark. */
export function createDecoder(encoding: string): { write(bytes: Uint8Array): string; end(): string } {
  if (encoding === 'utf-8') {
    const decoder = new TextDecoder('utf-8')
    return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() }
  }
  const decoder = iconv.getDecoder(encoding)
  return { write: (bytes) => decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)), end: () => decoder.end() ?? '' }
}

/** UTF-16 without a byte-order mark: nearly all zero bytes stand on one side of the pairs. */
function wideEncoding(head: Uint8Array, zeros: number): string | null {
  if (zeros < head.length / 5) return null
  let even = 0
  for (let i = 0; i < head.length; i += 2) if (head[i] === 0) even++
  if (even === 0) return 'utf-16le'
  return even === zeros ? 'utf-16be' : null
}

/** Whether the bytes are UTF-8, a character cut off at the end allowed. */
function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return true
  } catch {
    return false
  }
}
