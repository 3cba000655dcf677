import { expect, test } from 'vitest'
import { ExcelRefused } from './excel-refused.ts'
import { guessForm } from '../guess/guess-form.ts'
import { HOSTILE } from './hostile-xlsx.fixture.ts'
import { readWorkbook } from './read-workbook.ts'

test.each([
  ['nests a million elements', 'damaged'],
  ['has three million empty rows', 'tooDense'],
  ['has four million words in common', 'tooDense'],
  ['has half a million empty rows, packed badly', 'tooMuch'],
  ['names one full sheet a thousand times', 'tooMuch'],
  ['merges its cells a million times', 'tooDense'],
  ['merges its cells too often', 'sheetTooLarge'],
  ['has one word of 15 megabytes', 'tooDense'],
  ['has one word of 3 megabytes', 'damaged'],
] as const)('a small file that %s is refused with words', async (name, code) => {
  const bytes = HOSTILE[name]!()
  expect(bytes.length).toBeLessThan(150_000)
  const refused = await readWorkbook(bytes).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(ExcelRefused)
  expect((refused as ExcelRefused).code).toBe(code)
})

test('a full sheet is read, and guessed', async () => {
  const [sheet] = await readWorkbook(HOSTILE['is full']!())
  expect(sheet!.cells).toHaveLength(200 * 60)
  expect(guessForm(sheet!, { id: 'full' }).form.properties).toBeDefined()
})
