import { expect, inject, test } from 'vitest'
import { kilobytes, weighFillPage } from '../../benchmarks/size.ts'

test('the fill page loads at most 208 kB of script before it can be typed in', () => {
  const { page, workers } = weighFillPage(inject('appFolder'))
  // 200 until steps could be taken back by buttons and cells marked: what does it comes later, what waits for it does not.
  // 205 until people and departments were picked, and each type said what it does not take: 205.5.
  // 206 until options depended on other fields and forms said in their own words what is wrong: 206.7.
  expect(kilobytes(page)).toBeLessThan(208)
  // The one that sets paper comes with the preview.
  expect(workers.map(({ file }) => file.replace(/-[\w-]+\.js$/, ''))).toEqual(['assets/checker'])
})
