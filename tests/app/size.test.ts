import { expect, test } from 'vitest'
import { kilobytes, measureFillPage } from '../../benchmarks/size.ts'

test(
  'the fill page loads at most 260 kB of script before it can be typed in',
  { timeout: 60_000 },
  async () => {
    const { page, workers } = await measureFillPage()
    expect(kilobytes(page)).toBeLessThan(260)
    expect(workers.map(({ file }) => file.replace(/-[\w-]+\.js$/, '')).sort()).toEqual([
      'assets/checker',
      'assets/setter',
    ])
  },
)
