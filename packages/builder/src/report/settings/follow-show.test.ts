import { expect, test } from 'vitest'
import { followShow } from './follow-show.ts'

const words = { usual: '数量', shown: { share: '占比', running: '累计' } }

test.each([
  ['数量', undefined, 'share', '数量占比'],
  ['数量占比', 'share', 'running', '数量累计'],
  ['数量占比', 'share', undefined, '数量'],
  ['数量 2', undefined, 'share', '数量占比 2'],
  ['件数', undefined, 'share', '件数'],
  ['数量合计', undefined, 'share', '数量合计'],
] as const)('a value called %s that showed %s and shows %s is called %s', (title, show, next, called) => {
  expect(followShow({ title, ...(show && { show }) }, next, words)).toBe(called)
})
