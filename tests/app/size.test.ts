import { expect, inject, test } from 'vitest'
import { kilobytes, weighFillPage } from '../../benchmarks/size.ts'

test('the fill page loads at most 200 kB of script before it can be typed in', () => {
  const { page, workers } = weighFillPage(inject('appFolder'))
  expect(kilobytes(page)).toBeLessThan(200)
  // The one that sets paper comes with the preview.
  expect(workers.map(({ file }) => file.replace(/-[\w-]+\.js$/, ''))).toEqual(['assets/checker'])
})
