import type { JsonObject } from '@paperwright/runtime'
import type { RecordDraft } from '@paperwright/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiError, OfflineError, type HandedIn } from '../api/api-error.ts'
import type { Entered } from '../record/entered.ts'
import { createDraftSync, type DraftSyncOptions, type SyncState } from './draft-sync.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const typed = (record: JsonObject): Entered => ({ record, unread: {} })

const stored = (revision: number, record = {}, unread = {}): RecordDraft => ({
  id: 'd',
  formId: 'f',
  formVersion: 1,
  record,
  unread,
  paper: null,
  revision,
  createdAt: '',
  updatedAt: `at ${revision}`,
})

/** A server in memory with one draft. */
function office() {
  let draft: RecordDraft | undefined
  const told: unknown[] = []
  const isDown = { value: false }
  const refused: { error?: Error } = {}
  const lost = { value: false }
  let handedIn: HandedIn | undefined
  const reach = () => {
    if (isDown.value) throw new OfflineError('down')
    if (refused.error) throw refused.error
  }
  const states: SyncState[] = []
  const options: DraftSyncOptions = {
    base: undefined,
    isHeld: false,
    async start({ record, unread }) {
      reach()
      if (handedIn) return { other: handedIn }
      if (draft) return { saved: draft, wasThere: true }
      told.push(['start', record])
      draft = stored(1, record, unread)
      if (lost.value) throw new OfflineError('the answer was lost')
      return { saved: draft }
    },
    async save(_, { record, unread, revision }) {
      reach()
      if (draft?.revision !== revision) return { other: handedIn ?? draft ?? null }
      told.push(['save', record])
      return { saved: (draft = stored(revision + 1, record, unread)) }
    },
    async find() {
      reach()
      return handedIn ?? draft ?? null
    },
    async discard() {
      told.push(['discard'])
      draft = undefined
    },
    onState: (state) => states.push(state),
    onBegun: ({ id }) => told.push(['begun', id]),
    onSaved: () => told.push(['saved']),
    onOther: (other) =>
      told.push(['other', other && ('handedIn' in other ? other.handedIn.number : other.record)]),
  }
  return {
    options,
    told,
    states,
    isDown,
    refused,
    lost,
    handIn(number: string) {
      draft = undefined
      handedIn = { handedIn: { id: 's', number } }
    },
    /** Another browser goes on with the draft, or throws it away. */
    elsewhere(record: object | null) {
      draft = record === null ? undefined : stored((draft?.revision ?? 0) + 1, record)
    },
  }
}

test('a burst of changes begins one draft, and each later save is made on the one before', async () => {
  const { options, told, states } = office()
  const sync = createDraftSync(options)
  sync.note(typed({ a: 1 }))
  sync.note(typed({ a: 12 }))
  await vi.advanceTimersByTimeAsync(3000)
  sync.note(typed({ a: 123 }))
  await vi.advanceTimersByTimeAsync(3000)
  expect(told).toEqual([['start', { a: 12 }], ['begun', 'd'], ['saved'], ['save', { a: 123 }], ['saved']])
  expect(states).toEqual([
    { kind: 'saved', at: 'at 1' },
    { kind: 'saved', at: 'at 2' },
  ])
  expect(sync.revision()).toBe(2)
})

test('nothing is sent that the server has already', async () => {
  const { options, told } = office()
  const sync = createDraftSync({ ...options, base: stored(3, { a: 1 }) })
  sync.note(typed({ a: 1 }))
  await vi.advanceTimersByTimeAsync(3000)
  expect(told).toEqual([])
})

test('words that could not be read are sent as values are, and another browser’s are another draft', async () => {
  const { options, told, states } = office()
  const sync = createDraftSync({ ...options, base: undefined })
  sync.note({ record: {}, unread: { '/amount': '约三百' } })
  await vi.advanceTimersByTimeAsync(3000)
  sync.note({ record: {}, unread: { '/amount': '约三百' } })
  await vi.advanceTimersByTimeAsync(3000)
  expect(states).toHaveLength(1)
  sync.note({ record: {}, unread: { '/amount': '约四百' } })
  await vi.advanceTimersByTimeAsync(3000)
  expect(states).toHaveLength(2)
  const other = createDraftSync({ ...options, base: stored(1) })
  other.note({ record: {}, unread: {} })
  other.note({ record: {}, unread: { '/amount': '约五百' } })
  await vi.advanceTimersByTimeAsync(3000)
  expect(told.at(-1)).toEqual(['other', {}])
})

test('what could not be sent is tried again', async () => {
  const { options, told, states, isDown } = office()
  const sync = createDraftSync(options)
  isDown.value = true
  sync.note(typed({ a: 1 }))
  await vi.advanceTimersByTimeAsync(3000)
  expect(states).toEqual([{ kind: 'offline' }])
  isDown.value = false
  await vi.advanceTimersByTimeAsync(6000)
  expect(told).toEqual([['start', { a: 1 }], ['begun', 'd'], ['saved']])
})

test('what is refused is sent again with the next change alone', async () => {
  const { options, told, states, refused } = office()
  const sync = createDraftSync(options)
  refused.error = new ApiError({ status: 409, title: '', code: 'too-many-drafts' })
  sync.note(typed({ a: 1 }))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(states).toEqual([{ kind: 'refused', tooMany: true }])
  delete refused.error
  sync.note(typed({ a: 2 }))
  await vi.advanceTimersByTimeAsync(3000)
  expect(told[0]).toEqual(['start', { a: 2 }])
})

test.each([
  ['theirs is taken', undefined, []],
  ['mine goes over it', { a: 3 }, [['save', { a: 3 }], ['saved']]],
])('another browser was faster, and %s', async (_, mine, after) => {
  const { options, told, elsewhere } = office()
  elsewhere({ a: 1 })
  const sync = createDraftSync({ ...options, base: stored(1, { a: 1 }) })
  elsewhere({ a: 2 })
  sync.note(typed({ a: 3 }))
  await vi.advanceTimersByTimeAsync(3000)
  sync.note(typed({ a: 3 }))
  await vi.advanceTimersByTimeAsync(3000)
  expect(told).toEqual([['other', { a: 2 }]])
  sync.resume(stored(2, { a: 2 }), mine && typed(mine))
  await vi.advanceTimersByTimeAsync(3000)
  expect(told.slice(1)).toEqual(after)
})

test('another browser that saved the same is none', async () => {
  const { options, told, elsewhere } = office()
  elsewhere({ a: 1 })
  const sync = createDraftSync({ ...options, base: stored(1, { a: 1 }) })
  elsewhere({ a: 3 })
  sync.note(typed({ a: 3 }))
  await vi.advanceTimersByTimeAsync(3000)
  expect(told).toEqual([['saved']])
  expect(sync.revision()).toBe(2)
})

test('a draft thrown away elsewhere is told of, and may become another', async () => {
  const { options, told } = office()
  const sync = createDraftSync({ ...options, base: stored(1, { a: 1 }) })
  sync.note(typed({ a: 2 }))
  await vi.advanceTimersByTimeAsync(3000)
  expect(told).toEqual([['other', null]])
  sync.resume(undefined, typed({ a: 2 }))
  await vi.advanceTimersByTimeAsync(3000)
  expect(told.slice(1)).toEqual([['start', { a: 2 }], ['begun', 'd'], ['saved']])
})

test.each([
  ['begun here', false],
  ['that the server never saw', true],
])('a draft %s, handed in elsewhere, is told of with its number', async (_, isNew) => {
  const { options, told, elsewhere, handIn } = office()
  elsewhere({ a: 1 })
  const sync = createDraftSync(isNew ? options : { ...options, base: stored(1, { a: 1 }) })
  handIn('DD-2026-000007')
  sync.note(typed({ a: 2 }))
  await vi.advanceTimersByTimeAsync(3000)
  sync.note(typed({ a: 3 }))
  await vi.advanceTimersByTimeAsync(9000)
  expect(told).toEqual([['other', 'DD-2026-000007']])
})

test('a draft whose beginning was answered to nobody is gone on with, not begun again', async () => {
  const { options, told, lost } = office()
  const sync = createDraftSync(options)
  lost.value = true
  sync.note(typed({ a: 1 }))
  await vi.advanceTimersByTimeAsync(3000)
  lost.value = false
  sync.note(typed({ a: 2 }))
  await vi.advanceTimersByTimeAsync(9000)
  expect(told).toEqual([['start', { a: 1 }], ['begun', 'd'], ['save', { a: 2 }], ['saved']])
})

test('a draft of the same sitting that another tab began is another tab’s', async () => {
  const { options, told, elsewhere } = office()
  elsewhere({ a: 1 })
  const sync = createDraftSync(options)
  sync.note(typed({ a: 2 }))
  await vi.advanceTimersByTimeAsync(9000)
  expect(told).toEqual([['other', { a: 1 }]])
})

test('nothing is saved while the record is handed in, and what changed is once it was not', async () => {
  const { options, told, elsewhere } = office()
  elsewhere({ a: 1 })
  const sync = createDraftSync({ ...options, base: stored(1, { a: 1 }) })
  await sync.settle()
  sync.note(typed({ a: 2 }))
  await sync.flush()
  await vi.advanceTimersByTimeAsync(9000)
  expect(told).toEqual([])
  sync.goOn()
  await vi.advanceTimersByTimeAsync(3000)
  expect(told).toEqual([['save', { a: 2 }], ['saved']])
})

test('looking finds what another browser did while this one rested', async () => {
  const { options, told, elsewhere } = office()
  elsewhere({ a: 1 })
  const sync = createDraftSync({ ...options, base: stored(1, { a: 1 }) })
  await sync.look()
  expect(told).toEqual([])
  elsewhere({ a: 2 })
  await sync.look()
  expect(told).toEqual([['other', { a: 2 }]])
})

test('settling waits for the save that runs, and lets nothing follow', async () => {
  const { options, told } = office()
  const sync = createDraftSync(options)
  sync.note(typed({ a: 1 }))
  void sync.flush()
  sync.note(typed({ a: 2 }))
  await sync.settle()
  await vi.advanceTimersByTimeAsync(9000)
  expect(told).toEqual([
    ['start', { a: 1 }],
    ['begun', 'd'],
  ])
})

test('what is noted once the record is handed in begins no draft', async () => {
  const { options, told } = office()
  const sync = createDraftSync(options)
  sync.note(typed({ a: 1 }))
  await sync.settle()
  sync.finish()
  sync.note(typed({ a: 1, sum: 2 }))
  await vi.advanceTimersByTimeAsync(10_000)
  await sync.flush()
  expect(told).toEqual([])
})

test('a draft that begins while it is thrown away goes too, and what is entered next begins another', async () => {
  const { options, told } = office()
  const sync = createDraftSync(options)
  sync.note(typed({ a: 1 }))
  const saving = sync.flush()
  const dropping = sync.drop()
  sync.note(typed({ b: 1 }))
  await Promise.all([saving, dropping])
  await vi.advanceTimersByTimeAsync(3000)
  expect(told).toEqual([['start', { a: 1 }], ['discard'], ['start', { b: 1 }], ['begun', 'd'], ['saved']])
})
