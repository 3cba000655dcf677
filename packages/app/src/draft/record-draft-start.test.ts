import type { RecordDraft } from '@paperwright/server'
import { expect, test } from 'vitest'
import type { Draft } from './draft-store.ts'
import { startRecord } from './record-draft-start.ts'

const stored: RecordDraft = {
  id: 'd',
  formId: 'f',
  formVersion: 1,
  record: { from: 'server' },
  unread: {},
  paper: null,
  revision: 3,
  createdAt: '',
  updatedAt: '2026-03-05T08:00:00Z',
}
const kept: Draft = { record: { from: 'browser' }, formVersion: 1, savedAt: 7, saveKey: 'k' }

test.each<[string, Parameters<typeof startRecord>, string | undefined, boolean, unknown]>([
  ['nothing, where there is nothing', [undefined, undefined], undefined, false, undefined],
  ['the draft on the server', [undefined, stored], 'server', false, undefined],
  ['what the browser could not send of a new record', [kept, undefined], 'browser', true, undefined],
  ['what the browser made of that draft', [{ ...kept, revision: 3 }, stored], 'browser', true, undefined],
  ['both, where another browser went on', [{ ...kept, revision: 2 }, stored], 'browser', true, stored],
  [
    'the server, where only its answer did not come',
    [{ ...kept, record: stored.record, revision: 2 }, stored],
    'server',
    false,
    undefined,
  ],
  ['the browser alone, where the draft is gone', [{ ...kept, revision: 3 }, null], 'browser', true, null],
  [
    'both, where they differ in what could not be read',
    [{ ...kept, record: stored.record, unread: { '/amount': '约三百' }, revision: 2 }, stored],
    'server',
    true,
    stored,
  ],
])('begins with %s', (_, given, from, unsent, other) => {
  const start = startRecord(...given)
  expect(start.restored?.record.from).toBe(from)
  expect(start.unsent).toBe(unsent)
  expect(start.other).toEqual(other)
  expect(start.base).toBe(given[1] ?? undefined)
})
