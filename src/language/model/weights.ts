/** The weights' file: read, checked and taken apart. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { RapportError } from '../../messages.ts'

/** The only layout of the weights that this program reads. */
const format = 1

/** What manifest.json says about the weights. */
export interface Manifest {
  format: number
  version: string
  file: string
  sha256: string
  attribution: string
  sizes: {
    vector: number
    characters: number
    hidden1: number
    hidden2: number
    tag: number
    name: number
    arc: number
    label: number
    labelWidth: number
  }
  sources: string[]
  /** Names of countries, in lower case, words apart. */
  countries: string[]
  labels: { upos: string[]; xpos: string[]; feats: string[]; deprels: string[]; names: string[] }
  sections: Record<string, { type: 'i8' | 'u8' | 'f32' | 'u32'; offset: number; bytes: number }>
}

export interface Weights {
  manifest: Manifest
  /** The bytes of a section. */
  bytes(section: string): Uint8Array
  floats(section: string): Float32Array
}

/**
 * Reads the weights in a folder.
 * @throws R206 when they cannot be read, R207 when they are damaged, R208 when they are of another format
 */
export function readWeights(directory: string): Weights {
  const at = join(directory, 'manifest.json')
  let manifest: Manifest
  let packed: Uint8Array
  try {
    manifest = JSON.parse(readFileSync(at, 'utf8')) as Manifest
  } catch (error) {
    throw new RapportError('R206', { file: at, what: (error as Error).message }, error)
  }
  if (manifest.format !== format) throw new RapportError('R208', { file: at, found: String(manifest.format), expected: format })
  const file = join(directory, manifest.file)
  try {
    packed = readFileSync(file)
  } catch (error) {
    throw new RapportError('R206', { file, what: (error as Error).message }, error)
  }
  if (createHash('sha256').update(packed).digest('hex') !== manifest.sha256) throw new RapportError('R207', { file, what: 'checksum' })
  const raw = gunzipSync(packed)
  const bytes = (section: string): Uint8Array => {
    const found = manifest.sections[section]
    if (!found || found.offset + found.bytes > raw.length) throw new RapportError('R207', { file, what: `no section ${section}` })
    return raw.subarray(found.offset, found.offset + found.bytes)
  }
  const floats = (section: string): Float32Array => new Float32Array(Uint8Array.from(bytes(section)).buffer)
  return { manifest, bytes, floats }
}
