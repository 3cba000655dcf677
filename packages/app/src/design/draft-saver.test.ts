import type { Form } from '@paperwright/runtime'
import type { DocumentDraft } from '@paperwright/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DraftChange, SavedDraft } from '../api/document-drafts.ts'
import { createDraftSaver } from './draft-saver.ts'

const form = (title: string): Form => ({
  type: 'object',
  title,
  properties: {},
  'x-form': { id: 'a' },
  'x-paper': { blocks: [] },
})

const kept = new Map<string, string>()

beforeEach(() => {
  vi.useFakeTimers()
  kept.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function saverWith(save: (change: DraftChange) => Promise<SavedDraft>, { isHeld = false } = {}) {
  const states: string[] = []
  const conflicts: (DocumentDraft | null)[] = []
  const saver = createDraftSaver<Form>({
    place: 'a',
    base: 3,
    revision: 0,
    isHeld,
    save,
    onSaving: (state) => states.push(state),
    onConflict: (other) => conflicts.push(other),
  })
  return { saver, states, conflicts }
}

const saved = (revision: number): SavedDraft => ({
  saved: { id: 'a', base: 3, revision, updatedAt: '', savedBy: null, begun: null },
})

test('a burst of changes is one save, each save made upon the one before; then nothing is left in the browser', async () => {
  const changes: DraftChange[] = []
  const { saver, states } = saverWith(async (change) => {
    changes.push(change)
    return saved(change.revision + 1)
  })
  saver.note(form('一'))
  saver.note(form('二'))
  expect(kept.size).toBe(1)
  await vi.advanceTimersByTimeAsync(1000)
  saver.note(form('三'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(changes.map(({ document, revision }) => [(document as { title: string }).title, revision])).toEqual([
    ['二', 0],
    ['三', 1],
  ])
  expect(states.at(-1)).toBe('saved')
  expect(kept.size).toBe(0)
})

test('a failed save stays in the browser and is tried again', async () => {
  let isDown = true
  const { saver, states } = saverWith(async ({ revision }) => {
    if (isDown) throw new Error('offline')
    return saved(revision + 1)
  })
  saver.note(form('一'))
  expect(await saver.flush()).toBe(false)
  expect(states.at(-1)).toBe('failed')
  expect(kept.size).toBe(1)
  isDown = false
  await vi.advanceTimersByTimeAsync(6000)
  expect(states.at(-1)).toBe('saved')
  expect(kept.size).toBe(0)
})

test('after a conflict nothing is saved until it is settled, and then upon the other draft', async () => {
  const other = { id: 'a', base: 3, revision: 7, updatedAt: '', savedBy: null, begun: null, document: {} }
  const revisions: number[] = []
  const { saver, conflicts } = saverWith(async ({ revision }) => {
    revisions.push(revision)
    return revision === 7 ? saved(8) : { conflict: other }
  })
  saver.note(form('一'))
  await saver.flush()
  saver.note(form('二'))
  await vi.advanceTimersByTimeAsync(3000)
  expect(conflicts).toEqual([other])
  expect(revisions).toEqual([0])
  saver.resume(7)
  await vi.advanceTimersByTimeAsync(1000)
  expect(revisions).toEqual([0, 7])
})

test('brought onto a newer version it is saved as made from that, and from the old one again once that is undone', async () => {
  const changes: DraftChange[] = []
  const { saver } = saverWith(async (change) => {
    changes.push(change)
    return saved(change.revision + 1)
  })
  const [before, merged] = [form('一'), form('二')]
  for (const [document, base] of [
    [before, 3],
    [merged, 4],
    [merged, undefined],
    [before, 3],
  ] as const) {
    saver.note(document, base)
    await saver.flush()
  }
  expect(changes.map(({ base }) => base)).toEqual([3, 4, 4, 3])
})
