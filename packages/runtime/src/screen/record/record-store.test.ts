import { expect, test, vi } from 'vitest'
import { createRecordStore } from './record-store.ts'

const items = [{ name: '甲' }, { name: '乙' }, { name: '丙' }]

test('tells those who watch a value, what holds it and what it holds, and nobody else', () => {
  const store = createRecordStore({ items, note: '' })
  const heard: string[] = []
  for (const pointer of ['', '/items', '/items/1', '/items/1/name', '/items/2/name', '/note']) {
    store.watch(pointer, () => heard.push(pointer))
  }
  store.enter('/items/1/name', '丁')
  expect(heard).toEqual(['', '/items', '/items/1', '/items/1/name'])
})

test('says nothing where nothing changed, and nothing was entered where a value was computed', () => {
  const store = createRecordStore({ items })
  const entered = vi.fn()
  store.watchEntered(entered)
  store.enter('/items/0/name', '甲')
  store.adopt([['/items/0/total', 3]])
  expect(entered).not.toHaveBeenCalled()
  expect(store.getValue('/items/0/total')).toBe(3)
})

test('makes the entries before a blank row that is written in', () => {
  const store = createRecordStore({})
  store.enter('/items/2/name', '丙')
  expect(store.getRecord()).toEqual({ items: [{}, {}, { name: '丙' }] })
})

test('keeps text that could not be read with its entry, until it is rewritten', () => {
  const store = createRecordStore({ items })
  store.enter('/items/1/amount', undefined, '约三百')
  store.insertEntry('/items', 0)
  expect(store.getUnread('/items/2/amount')).toBe('约三百')
  store.removeEntry('/items', 0)
  expect(store.getUnread('/items/1/amount')).toBe('约三百')
  store.enter('/items/1/amount', 300)
  expect(store.listUnread().size).toBe(0)
  store.enter('/items/1/amount', undefined, '约四百')
  store.removeEntry('/items', 1)
  expect(store.listUnread().size).toBe(0)
})

test('keeps the keys of entries while others come and go', () => {
  const store = createRecordStore({ items })
  const [first, second, third] = [0, 1, 2].map((index) => store.entryKey('/items', index))
  store.insertEntry('/items', 1)
  expect(store.entryKey('/items', 0)).toBe(first)
  expect(store.entryKey('/items', 2)).toBe(second)
  store.removeEntry('/items', 0)
  expect(store.entryKey('/items', 2)).toBe(third)
})
