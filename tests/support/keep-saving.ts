import { expect } from 'vitest'
import { readJson } from '../corpus/library.ts'
import type { RunningServer } from './running-server.ts'

/** The form that is saved, and the folder of it alone. */
export const COMPLAINTS = '/api/forms/complaint-register-1/submissions'
export const sample = readJson('complaints/complaint-register-1.record.json') as Record<string, unknown>

/** Milliseconds after which a request that has no answer is taken for hanging. */
const HANGING = 20_000

/** One record that someone tried to save, under a key of its own. */
export interface Save {
  name: string
  /** 0 where no answer came: the connection broke off. */
  status: number
  body: { id?: string; code?: string; detail?: string }
  type: string
  retryAfter: string | null
}

/** Sends a record under its name as the key; sent again, it is the same request. */
export async function saveOnce({ url, admin }: RunningServer, name: string): Promise<Save> {
  try {
    const response = await fetch(url + COMPLAINTS, {
      method: 'POST',
      headers: { ...admin, 'Content-Type': 'application/json', 'Idempotency-Key': name },
      body: JSON.stringify({ record: { ...sample, acceptanceNo: name } }),
      signal: AbortSignal.timeout(HANGING),
    })
    const { status, headers } = response
    const [type, retryAfter] = [headers.get('Content-Type') ?? '', headers.get('Retry-After')]
    return { name, status, type, retryAfter, body: (await response.json()) as Save['body'] }
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') throw error
    return { name, status: 0, type: '', retryAfter: null, body: {} }
  }
}

export const isStored = ({ status }: Save) => status === 200 || status === 201

/** Several people who save one record after the other until they are told to stop. */
export function keepSaving(server: RunningServer, { atOnce = 4 } = {}) {
  const saves: Save[] = []
  const over = new AbortController()
  let count = 0
  const work = async () => {
    while (!over.signal.aborted) {
      const save = await saveOnce(server, `K-${++count}`)
      saves.push(save)
      if (!isStored(save)) await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  const working = Promise.all(Array.from({ length: atOnce }, work))
  // What it throws is told by whoever stops it.
  working.catch(() => {})
  return {
    saves,
    stored: () => saves.filter(isStored),
    failed: () => saves.filter((save) => !isStored(save)),
    /** Waits until so many more are stored. */
    async until(more: number, those: (save: Save) => boolean = isStored) {
      const before = saves.filter(those).length
      await expect
        .poll(() => saves.filter(those).length - before, { timeout: 30_000, interval: 20 })
        .toBeGreaterThanOrEqual(more)
    },
    async stop() {
      over.abort()
      await working
    },
  }
}

/** Sends what was not answered again; then each record is there once, what was answered under its id, in numbers without gaps. */
export async function expectStoredOnce(server: RunningServer, saves: readonly Save[]): Promise<void> {
  const answered = new Map(saves.filter(isStored).map(({ name, body }) => [name, body.id]))
  for (const { name } of saves.filter((save) => !isStored(save))) {
    const again = await saveOnce(server, name)
    expect(isStored(again), JSON.stringify(again)).toBe(true)
    answered.set(name, again.body.id)
  }
  const kept = await readAll(server)
  expect(new Map(kept.map(({ id, record }) => [record['acceptanceNo'], id]))).toEqual(answered)
  expect(kept).toHaveLength(saves.length)
  const numbers = kept.map(({ number }) => Number(number.slice(-6))).sort((a, b) => a - b)
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
}

interface Stored {
  id: string
  number: string
  record: Record<string, unknown>
}

async function readAll({ url, admin }: RunningServer): Promise<Stored[]> {
  const kept: Stored[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const path = `${url}${COMPLAINTS}?limit=200${cursor && `&cursor=${cursor}`}`
    const response = await fetch(path, { headers: admin })
    const page = (await response.json()) as { items: Stored[]; next: string | null }
    kept.push(...page.items)
    cursor = page.next
  }
  return kept
}
