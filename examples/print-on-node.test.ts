import { expect, test } from 'vitest'
import { readPdfText } from '../tests/support/pdf.ts'
import { printFilledSheet } from './print-on-node.ts'

test('prints a filled sheet with its signature line', async () => {
  const [page, ...more] = await readPdfText(await printFilledSheet())
  expect(more).toEqual([])
  expect(page).toContain('客户投诉登记表')
})
