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
  store.enter('/items/1/amount', undefined, { unread: '约三百' })
  store.insertEntry('/items', 0)
  expect(store.getUnread('/items/2/amount')).toBe('约三百')
  store.removeEntry('/items', 0)
  expect(store.getUnread('/items/1/amount')).toBe('约三百')
  store.enter('/items/1/amount', 300)
  expect(store.listUnread().size).toBe(0)
  store.enter('/items/1/amount', undefined, { unread: '约四百' })
  store.removeEntry('/items', 1)
  expect(store.listUnread().size).toBe(0)
})

test('takes each step back and once more, over values, blank rows made for them, unread text and rows', () => {
  const store = createRecordStore({ items, note: '' })
  const moved: unknown[] = []
  store.watchMoves((move) => moved.push(move))
  const seen = [[store.getRecord(), new Map()]]
  const done = (work: () => void) => {
    work()
    seen.push([store.getRecord(), new Map(store.listUnread())])
  }
  done(() => store.enter('/note', '甲'))
  done(() => store.enter('/items/1/amount', undefined, { unread: '约三百' }))
  done(() => store.enter('/ship/to', '上海'))
  done(() => store.enter('/items/5/name', '己'))
  done(() => store.removeEntry('/items', 1))
  done(() => store.insertEntry('/other', 2, { name: '丙' }))
  done(() => store.moveEntry('/items', 3, 1))
  done(() =>
    store.together(() => {
      store.enter('/items/0/amount', undefined, { unread: '?' })
      store.enter('/items/7/name', '辛')
    }),
  )
  const now = () => [store.getRecord(), new Map(store.listUnread())]
  for (const before of seen.slice(0, -1).toReversed()) {
    store.undo()
    expect(now()).toEqual(before)
  }
  expect(store.undo()).toBeUndefined()
  for (const after of seen.slice(1)) {
    store.redo()
    expect(now()).toEqual(after)
  }
  expect(store.redo()).toBeUndefined()
  const [out, into] = [
    { list: '/items', index: 1 },
    { list: '/other', index: 2 },
  ]
  const up = { list: '/items', index: 3, to: 1 }
  const down = { list: '/items', index: 1, to: 3 }
  expect(moved).toEqual([
    { ...out, delta: -1 },
    { ...into, delta: 1 },
    up,
    down,
    { ...into, delta: -1 },
    { ...out, delta: 1 },
    { ...out, delta: -1 },
    { ...into, delta: 1 },
    up,
  ])
})

test('a new step forgets what was taken back; what was computed is no step', () => {
  const store = createRecordStore({})
  store.enter('/a', 1)
  store.undo()
  store.adopt([['/sum', 1]])
  store.enter('/b', 2)
  expect(store.redo()).toBeUndefined()
  store.undo()
  expect(store.getRecord()).toEqual({ sum: 1 })
})

test.each([
  [0, 3, ['乙', '丙', undefined, '甲'], '/items/0/amount'],
  [2, 0, ['丙', '甲', '乙'], '/items/2/amount'],
  [1, 2, ['甲', '丙', '乙'], '/items/2/amount'],
])('an entry goes from %i to %i, with its key and what could not be read', (from, to, names, unread) => {
  const store = createRecordStore({ items })
  store.enter('/items/1/amount', undefined, { unread: '约三百' })
  const keys = items.map((_, index) => store.entryKey('/items', index))
  store.moveEntry('/items', from, to)
  const now = store.getValue('/items') as { name?: string }[]
  expect(now.map(({ name }) => name)).toEqual(names)
  expect([...store.listUnread().keys()]).toEqual([unread])
  items.forEach(({ name }, index) => expect(store.entryKey('/items', names.indexOf(name))).toBe(keys[index]))
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

test('an entry that is put in, or typed into first, begins with what is given; one step takes it back', () => {
  const store = createRecordStore({ items: [{ name: '甲' }] }, undefined, { '/items': { by: '火车' } })
  const items = () => store.getRecord()['items']
  store.insertEntry('/items', 1)
  expect(items()).toEqual([{ name: '甲' }, { by: '火车' }])
  const told: string[] = []
  store.watch('/items/2/by', () => told.push('by'))
  store.enter('/items/2/name', '丙')
  expect(items()).toEqual([{ name: '甲' }, { by: '火车' }, { by: '火车', name: '丙' }])
  expect(told).toEqual(['by'])
  store.enter('/items/2/by', undefined)
  store.enter('/items/2/name', '丁')
  expect(items()).toEqual([{ name: '甲' }, { by: '火车' }, { name: '丁' }])
  for (let steps = 0; steps < 3; steps++) store.undo()
  expect(items()).toEqual([{ name: '甲' }, { by: '火车' }])
})
