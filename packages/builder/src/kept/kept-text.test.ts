import { expect, test } from 'vitest'
import { followParts, keptIn, withKept, withoutKept, type KeptText } from './kept-text.ts'

const text: KeptText = { at: '/properties/a', key: 'x-formula', label: '公式', text: 'b *', reason: '…' }
const part = { title: '甲' }

test('what was typed goes along with its part, and waits while that is gone', () => {
  const before = { properties: { a: part, b: { title: '乙' } } }
  const renamed = { properties: { group: { properties: { c: part } } } }
  expect(followParts([text], before, renamed)).toMatchObject([{ at: '/properties/group/properties/c' }])
  const changed = { properties: { a: { title: '甲二' }, b: before.properties.b } }
  expect(followParts([text], before, changed)).toEqual([text])
  const gone = { properties: { b: before.properties.b } }
  expect(keptIn(followParts([text], before, gone), gone)).toEqual([])
  expect(keptIn(followParts([text], gone, before), before)).toEqual([text])
})

test('of one setting the last text is kept', () => {
  const newer = { ...text, text: 'c *' }
  expect(withKept(withKept([text], { ...text, key: 'x-visible' }), newer)).toEqual([
    { ...text, key: 'x-visible' },
    newer,
  ])
  expect(withoutKept([text], newer)).toEqual([])
})
