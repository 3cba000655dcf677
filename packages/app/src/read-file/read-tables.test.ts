import { expect, test } from 'vitest'
import { makeXlsx } from '../../../builder/src/import/xlsx/make-xlsx.fixture.ts'
import { ExcelRefused } from '@paperwright/builder/import'
import { readTables } from './read-tables.ts'

const read = async (...parts: BlobPart[]) => readTables(new Uint8Array(await new Blob(parts).arrayBuffer()))

test('a CSV has its heads first, and knows where its rows stand', async () => {
  expect(await read('\n客户,金额\n\n王芳,5,多\n')).toEqual({
    encoding: 'utf-8',
    tables: [{ name: '', heads: ['客户', '金额', ''], rows: [['王芳', '5', '多']], places: [4] }],
  })
})

test('a workbook gives each sheet that has rows, its figures in full', async () => {
  const bytes = await makeXlsx({
    rows: [
      ['金额', '日期'],
      [1234.5678, new Date(Date.UTC(2026, 2, 5))],
    ],
    styles: { A2: { numFmt: '#,##0.00' } },
  })
  const { tables } = await read(bytes as BlobPart)
  expect(tables).toMatchObject([
    { heads: ['金额', '日期'], rows: [['1234.5678', '2026-03-05']], places: [2] },
  ])
})

test('says why a file is not read', async () => {
  await expect(read(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).rejects.toThrow(
    ExcelRefused,
  )
})

test('a CSV of very many rows is too long, not unreadable', async () => {
  expect(await read('客户,金额\n', '王芳,5\n'.repeat(130_000))).toMatchObject({
    tooLong: 130_000,
    tables: [],
  })
  expect((await read('客户,金额\n', '王芳,5\n'.repeat(5000))).tables[0]!.rows).toHaveLength(5000)
})

test('a file of heads alone has no table', async () => {
  expect((await read('客户,金额\n')).tables).toEqual([])
})
