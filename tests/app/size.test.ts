import { expect, inject, test } from 'vitest'
import { kilobytes, weighFillPage } from '../../benchmarks/size.ts'

test('the fill page loads at most 221 kB of script before it can be typed in', () => {
  const { page, workers } = weighFillPage(inject('appFolder'))
  expect(kilobytes(page)).toBeLessThan(221)
  expect(workers.map(({ file }) => file.replace(/-[\w-]+\.js$/, '')).sort()).toEqual([
    'assets/checker',
    'assets/setter',
  ])
})
