/** Compiles src/language/model/kernels.as to kernels.wasm: `npx tsx training/kernels.ts`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The WebAssembly module that kernels.as stands for. */
export async function compileKernels(source: string): Promise<Uint8Array> {
  const asc = await import('assemblyscript/asc')
  let wasm: Uint8Array | undefined
  const flags = [
    '--outFile',
    'kernels.wasm',
    '-O3',
    '--noAssert',
    '--runtime',
    'stub',
    '--importMemory',
    '--enable',
    'simd',
    '--memoryBase',
    '0',
  ]
  const { error, stderr } = await asc.main(['kernels.ts', ...flags], {
    readFile: (name: string) => (name === 'kernels.ts' ? source : null),
    writeFile: (name: string, content: string | Uint8Array) => {
      if (name === 'kernels.wasm') wasm = content as Uint8Array
    },
  })
  if (error || !wasm) throw new Error(`kernels.as does not compile: ${stderr.toString()}`)
  return wasm
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = (name: string) => fileURLToPath(new URL(`../src/language/model/${name}`, import.meta.url))
  writeFileSync(at('kernels.wasm'), await compileKernels(readFileSync(at('kernels.as'), 'utf8')))
}
