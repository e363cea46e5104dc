import { Hono } from 'hono'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../ledger/index.ts'
import { versionedBy } from './versions.ts'

describe('answers of a version', () => {
  let version: string
  let made: string[]
  let app: Hono
  beforeEach(() => {
    version = 'one'
    made = []
    const versioned = versionedBy({ version: async () => version } as Ledger)
    app = new Hono()
    // So many bytes as the address says; a refusal where it says none.
    app.get('/:name/:bytes', async (context) => {
      const answer = await versioned(context, async () => {
        await Promise.resolve()
        made.push(context.req.param('name'))
        const bytes = Number(context.req.param('bytes'))
        return bytes ? new Uint8Array(bytes) : context.text('no', 404)
      })
      return answer instanceof Response ? answer : context.body(answer)
    })
  })
  const ask = (path: string) => app.request(path)

  it('are kept once they are asked again, until the version is another one, of which they are made once', async () => {
    for (let i = 0; i < 4; i++) expect((await (await ask('/a/10')).arrayBuffer()).byteLength).toBe(10)
    expect(made).toEqual(['a', 'a'])
    const tag = (await ask('/a/10')).headers.get('etag')
    version = 'two'
    expect((await ask('/a/10')).headers.get('etag')).not.toBe(tag)
    expect(made).toEqual(['a', 'a', 'a'])
    await ask('/a/10')
    expect(made).toEqual(['a', 'a', 'a'])
  })

  it('are made once for all who ask at the same time', async () => {
    await Promise.all(Array.from({ length: 5 }, () => ask('/a/10')))
    await ask('/a/10')
    expect(made).toEqual(['a'])
  })

  it('that come late are not given for those of a newer version', async () => {
    await ask('/a/10')
    const late = ask('/a/10')
    await Promise.resolve()
    version = 'two'
    const [old, fresh] = await Promise.all([late, ask('/a/10')])
    expect(old.headers.get('etag')).not.toBe(fresh.headers.get('etag'))
    expect(made).toEqual(['a', 'a', 'a'])
    expect((await ask('/a/10')).headers.get('etag')).toBe(fresh.headers.get('etag'))
    expect(made).toEqual(['a', 'a', 'a'])
  })

  it('are not kept where they are large, and make room where they are many', async () => {
    for (let i = 0; i < 3; i++) await ask('/large/300000')
    expect(made).toEqual(['large', 'large', 'large'])
    // 34 MB, of which 32 are kept.
    const names = Array.from({ length: 170 }, (_, i) => `n${i}`)
    for (const name of names) for (let i = 0; i < 2; i++) await ask(`/${name}/200000`)
    made = []
    await ask('/n169/200000')
    await ask('/n0/200000')
    expect(made).toEqual(['n0'])
  })

  it('are not refusals, which each one is told by itself', async () => {
    const refused = await Promise.all([ask('/a/0'), ask('/a/0')])
    expect(refused.map(({ status }) => status)).toEqual([404, 404])
    expect(made).toEqual(['a', 'a'])
    expect((await ask('/a/0')).status).toBe(404)
  })
})
