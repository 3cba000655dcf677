import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { EMPTY_STORE, newDatabase } from '../support/new-database.ts'
import { endAll, startServing, type RunningServer } from '../support/running-server.ts'
import { orderForm } from '../forms/order-form.ts'

const ROWS = 3000

// Processes start slowly where the machine is busy.
vi.setConfig({ testTimeout: 240_000 })

let folder: string
let library: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperwright-import-'))
  library = join(folder, 'library')
  await mkdir(library)
  await writeFile(join(library, 'order.schema.json'), JSON.stringify(orderForm))
})
afterAll(async () => {
  endAll()
  await rm(folder, { recursive: true, force: true })
})

describe.each([
  ['PGlite', async () => ({ data: join(folder, 'data'), library })],
  [
    'PostgreSQL',
    async () => ({
      data: join(folder, 'unused'),
      library,
      databaseUrl: await newDatabase(inject('postgresUrl'), EMPTY_STORE),
    }),
  ],
])('a table whose import is killed on %s', (_, place) => {
  test('is stored whole or not at all, and what is stored is found by its words after the next start', async () => {
    const where = await place()
    const server = await startServing(where)
    const importing = importRows(server).catch((error: unknown) => error)
    // What others see of it meanwhile: nothing, or all of it, as yet without its words.
    const seen = new Set<number>()
    while (!seen.has(ROWS)) seen.add(await count(server))
    await server.end('SIGKILL')
    await importing
    expect([...seen].filter((total) => total !== 0)).toEqual([ROWS])

    const again = await startServing(where)
    expect(await count(again)).toBe(ROWS)
    await vi.waitFor(async () => expect(await count(again, '商行')).toBe(ROWS), {
      timeout: 120_000,
      interval: 200,
    })
    const verified = await fetch(`${again.url}/api/audit/verify`, { headers: again.admin })
    expect(await verified.json()).toMatchObject({ breaks: [], records: ROWS })
    expect(await again.end('SIGTERM')).toBe(0)
  })
})

async function importRows({ url, admin }: RunningServer): Promise<Response> {
  const rows = Array.from({ length: ROWS }, (_, index) => [`商行 ${index}`])
  return fetch(`${url}/api/forms/order/import`, {
    method: 'POST',
    headers: { ...admin, 'Content-Type': 'application/json' },
    body: JSON.stringify({ heads: ['客户'], mapping: ['/customer'], rows }),
  })
}

/** How many records there are, or are found by these words. */
async function count({ url, admin }: RunningServer, search = ''): Promise<number> {
  const query = new URLSearchParams({ size: '1', ...(search !== '' && { search }) })
  const response = await fetch(`${url}/api/forms/order/find?${query}`, { headers: admin })
  return ((await response.json()) as { total: number }).total
}
