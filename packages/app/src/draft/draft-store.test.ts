import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { draftNames, dropDraft, keepDraft, readDraft, type Draft } from './draft-store.ts'

const draft: Draft = {
  record: { name: '陈雅琴' },
  unread: { '/amount': '约三百' },
  formVersion: 2,
  savedAt: 1_790_000_000_000,
  saveKey: 'a-key',
}
const names = draftNames('zhang')
const key = names.ofNew('complaint-register-1', undefined)

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  })
})
afterEach(() => vi.unstubAllGlobals())

test('keeps a draft until it is dropped', () => {
  expect(keepDraft(key, draft)).toBe(true)
  expect(readDraft(key)).toEqual(draft)
  dropDraft(key)
  expect(readDraft(key)).toBeUndefined()
})

test.each([
  ['a stored record of the same name', names.ofSubmission('complaint-register-1')],
  ['a draft on the server', names.ofNew('complaint-register-1', 'd')],
  ['what someone else fills in', draftNames('li').ofNew('complaint-register-1', undefined)],
])('keeps a new record of a form apart from %s', (_, other) => {
  keepDraft(key, draft)
  expect(readDraft(other)).toBeUndefined()
})

test('keeps a draft from before there was unread text', () => {
  const { unread: _, ...older } = draft
  localStorage.setItem(key, JSON.stringify(older))
  expect(readDraft(key)).toEqual(older)
})

test.each([
  '{',
  'null',
  '7',
  '{"record":1,"savedAt":1,"saveKey":"k"}',
  '{"record":{}}',
  '{"record":{},"unread":{"/a":1},"savedAt":1,"saveKey":"k"}',
])('takes %s, which it never wrote, for no draft', (text) => {
  localStorage.setItem(key, text)
  expect(readDraft(key)).toBeUndefined()
})

test('says so where the browser has no room', () => {
  vi.stubGlobal('localStorage', {
    setItem() {
      throw new DOMException('full', 'QuotaExceededError')
    },
  })
  expect(keepDraft(key, draft)).toBe(false)
})
