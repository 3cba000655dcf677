import { expect, test } from 'vitest'
import { createDocumentStore } from './document-store.ts'

/** A document that is a list of words, one of which is looked at. */
const opened = () =>
  createDocumentStore<readonly string[], number>(['a', 'b'], {
    open: () => 0,
    keep: (words, at) => Math.min(at, words.length - 1),
  })

test('edits of one name in a row are one step back, until something else is looked at', () => {
  const { dispatch, get } = opened()
  dispatch({ kind: 'step', document: ['a', 'bc'], view: 1, name: 'word' })
  dispatch({ kind: 'step', document: ['a', 'bcd'], view: 1, name: 'word' })
  dispatch({ kind: 'look', view: 0 })
  dispatch({ kind: 'step', document: ['a', 'bcde'], view: 1, name: 'word' })
  dispatch({ kind: 'undo' })
  expect(get().history.present).toEqual(['a', 'bcd'])
  dispatch({ kind: 'undo' })
  expect(get().history.present).toEqual(['a', 'b'])
  dispatch({ kind: 'redo' })
  expect(get()).toMatchObject({ history: { present: ['a', 'bcd'], future: [['a', 'bcde']] }, view: 1 })
})

test('what is looked at is there, whatever comes and goes', () => {
  const { dispatch, get } = opened()
  dispatch({ kind: 'step', document: ['a', 'b', 'c'], view: 2 })
  dispatch({ kind: 'undo' })
  expect(get().view).toBe(1)
  dispatch({ kind: 'open', document: ['z'] })
  expect(get()).toEqual({ history: { past: [], present: ['z'], future: [] }, view: 0, kept: [], mended: [] })
})

test('the same words are said again, and gone with the next step', () => {
  const { dispatch, get } = opened()
  const notice = { kind: 'refused', text: 'no' } as const
  dispatch({ kind: 'say', notice })
  dispatch({ kind: 'say', notice })
  expect(get().notice).toEqual({ ...notice, count: 2 })
  dispatch({ kind: 'step', document: ['b'], view: 0 })
  expect(get().notice).toBeUndefined()
})
