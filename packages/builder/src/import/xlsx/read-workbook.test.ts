import { zipSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ExcelRefused } from './excel-refused.ts'
import { cellAddress, type ExcelSheet } from '../table/excel-sheet.ts'
import { makeXlsx } from './make-xlsx.fixture.ts'
import { readWorkbook } from './read-workbook.ts'
import { wordExcelRefusal } from './word-excel-refusal.ts'

const cellOf = (sheet: ExcelSheet | undefined, address: string) =>
  sheet?.cells.find((cell) => cellAddress(cell) === address)
const textOf = (sheet: ExcelSheet | undefined, address: string) => cellOf(sheet, address)?.text

describe('readWorkbook', () => {
  it('shows words, numbers, truth values and rich text as Excel does', async () => {
    const [sheet] = await readWorkbook(
      await makeXlsx({
        rows: [['客户名称', 12, 0.5, true, null, 'a\nb'], ['0.30000000000000004'], [0.1 + 0.2]],
        richText: { B2: ['投', '诉'] },
      }),
    )
    expect(['A1', 'B1', 'C1', 'D1', 'F1', 'B2', 'A3'].map((address) => textOf(sheet, address))).toEqual([
      '客户名称',
      '12',
      '0.5',
      'TRUE',
      'a\nb',
      '投诉',
      '0.3',
    ])
    expect(cellOf(sheet, 'E1')).toBeUndefined()
  })

  it('shows numbers in their format and dates as text', async () => {
    const [sheet] = await readWorkbook(
      await makeXlsx({
        rows: [[new Date(Date.UTC(2026, 2, 5)), 0.25, 1234.5, 7, 46086, 46086.75]],
        styles: {
          B1: { numFmt: '0.0%' },
          C1: { numFmt: '#,##0.00' },
          D1: { numFmt: '"第"0"期"' },
          E1: { numFmt: 'yyyy"年"m"月"' },
          F1: { numFmt: '[$-804]yyyy/m/d h:mm' },
        },
      }),
    )
    expect(sheet?.cells.map(({ text }) => text)).toEqual([
      '2026-03-05',
      '25.0%',
      '1,234.50',
      '7',
      '2026-03',
      '2026-03-05 18:00',
    ])
  })

  it('keeps the digits that a format does not show', async () => {
    const [sheet] = await readWorkbook(
      await makeXlsx({
        rows: [[1234.5678, 0.12345, 1234.5, 6901234567892, 0.1 + 0.2, 46086.75]],
        styles: {
          A1: { numFmt: '#,##0.00' },
          B1: { numFmt: '0%' },
          C1: { numFmt: '#,##0.00' },
          F1: { numFmt: 'yyyy-mm-dd' },
        },
      }),
    )
    expect(sheet?.cells.map(({ text, exact }) => [text, exact])).toEqual([
      ['1,234.57', '1234.5678'],
      ['12%', '12.345%'],
      ['1,234.50', undefined],
      ['6901234567892', undefined],
      ['0.3', undefined],
      ['2026-03-05', undefined],
    ])
  })

  it('tells measures, merged cells, looks, the page and formulas', async () => {
    const [sheet] = await readWorkbook(
      await makeXlsx({
        rows: [['登记表'], ['原因', null, null]],
        merges: ['A1:C1'],
        boxed: ['A2:C2'],
        widths: [10, 20],
        heights: { 1: 72 },
        styles: {
          A1: {
            font: { bold: true, size: 18 },
            alignment: { horizontal: 'center' },
            fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFD9D9D9' } },
          },
          A2: { alignment: { textRotation: 255 } },
        },
        formulas: { C2: 'SUM(A1:B1)' },
        page: { orientation: 'landscape', paperSize: 'a3' },
      }),
    )
    expect(sheet?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }])
    expect(sheet?.columns.map((width) => Math.round(width))).toEqual([19, 37, 17])
    expect(sheet?.rows.map((height) => Math.round(height * 10) / 10)).toEqual([5.3, 25.4])
    expect(sheet?.page).toEqual({ orientation: 'landscape', size: 'A3' })
    expect(cellOf(sheet, 'A1')?.look).toMatchObject({
      bold: true,
      filled: true,
      fontSize: 18,
      align: 'center',
      rotation: 0,
    })
    const borders = { left: true, top: true, right: true, bottom: true }
    expect(cellOf(sheet, 'A2')?.look).toMatchObject({ rotation: 255, filled: false, borders })
    expect(cellOf(sheet, 'B2')).toMatchObject({ text: '', look: { borders } })
    expect(cellOf(sheet, 'C2')?.formula).toBe('SUM(A1:B1)')
  })

  it('leaves hidden sheets out and gives hidden columns no width', async () => {
    const sheets = await readWorkbook(
      await makeXlsx(
        { name: '数据', rows: [['x']], hidden: true },
        { name: '登记', rows: [['a', 'b']], hiddenColumns: [0] },
      ),
    )
    expect(sheets.map(({ name, columns }) => [name, columns[0]])).toEqual([['登记', 0]])
  })

  it('reads a workbook without words', async () => {
    const sheets = await readWorkbook(await makeXlsx({ rows: [] }))
    expect(sheets).toMatchObject([{ cells: [], merges: [], columns: [], rows: [] }])
  })

  it('reads prefixes of namespaces, CDATA, strings in place and cells without an address', async () => {
    const [sheet] = await readWorkbook(
      packed(
        `<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:r><x:t>甲&amp;</x:t></x:r><x:r><x:t><![CDATA[乙]]></x:t></x:r></x:is></x:c><x:c t="str"><x:v>丙_x000D_</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      ),
    )
    expect(sheet?.cells.map((cell) => [cellAddress(cell), cell.text])).toEqual([
      ['A1', '甲&乙'],
      ['B1', '丙\n'],
    ])
  })
})

const words = Array.from({ length: 1000 }, (_, at) => ((at * 7919) % 9973).toString(36)).join(' ')

describe('what readWorkbook refuses', () => {
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  const encrypted = [...'EncryptedPackage'].flatMap((letter) => [letter.codePointAt(0)!, 0])
  const refusals: [string, ExcelRefused['code'], () => Uint8Array | Promise<Uint8Array>][] = [
    ['an empty file', 'notExcel', () => new Uint8Array()],
    ['words', 'notExcel', () => strToU8('姓名,电话')],
    ['another zip archive', 'notExcel', () => zipSync({ 'a.txt': strToU8('a') })],
    ['a document of Word', 'notExcel', () => packed('<w/>', { workbook: '<document/>' })],
    ['an .xls file', 'oldExcel', () => Uint8Array.from([...compound, 0, 0])],
    ['a locked file', 'protected', () => Uint8Array.from([...compound, 0, 69, 0, ...encrypted])],
    ['half a file', 'damaged', async () => (await makeXlsx({ rows: [['a']] })).subarray(0, 900)],
    ['broken XML', 'damaged', () => packed('<worksheet><sheetData>')],
    [
      'an entity of its own',
      'damaged',
      () => packed('<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>'),
    ],
    ['6 MB', 'fileTooLarge', () => new Uint8Array(6 * 1024 * 1024)],
    ['60 MB, packed small', 'tooDense', () => packed(' '.repeat(60 * 1024 * 1024))],
    [
      '52 MB of what packs as words do',
      'unpacksTooLarge',
      () => packed(words.repeat(Math.ceil((52 * 1024 * 1024) / words.length))),
    ],
    ['a packed size that lies', 'tooDense', () => lying(packed(' '.repeat(60 * 1024 * 1024)))],
    ['201 rows', 'sheetTooLarge', () => makeXlsx({ rows: Array.from({ length: 201 }, () => ['a']) })],
    ['61 columns', 'sheetTooLarge', () => makeXlsx({ rows: [Array.from({ length: 61 }, () => 'a')] })],
  ]
  it.each(refusals)('refuses %s as %s, and says so in both languages', async (_, code, bytes) => {
    const error = await readWorkbook(await bytes()).catch((refused: unknown) => refused)
    expect(error).toBeInstanceOf(ExcelRefused)
    expect((error as ExcelRefused).code).toBe(code)
    expect(wordExcelRefusal(error as ExcelRefused, 'zh')).toMatch(/请.+。$/)
    expect(wordExcelRefusal(error as ExcelRefused, 'en')).not.toMatch(/undefined|\p{Script=Han}/u)
  })

  it('reads a table of records as far as it is told to', async () => {
    const rows = Array.from({ length: 201 }, () => ['a'])
    const most = { fileMegabytes: 20, unpackedMegabytes: 100, elements: 10_000, rows: 201, columns: 2 }
    const [sheet] = await readWorkbook(await makeXlsx({ rows }), most)
    expect(sheet?.cells).toHaveLength(201)
    await expect(readWorkbook(await makeXlsx({ rows: [...rows, ['a']] }), most)).rejects.toMatchObject({
      code: 'sheetTooLarge',
      params: { rows: 201 },
    })
  })

  it('does not count empty cells that only have a colour or a font', async () => {
    const styles = { A900: { font: { bold: true } } }
    expect(await readWorkbook(await makeXlsx({ rows: [['a']], styles }))).toMatchObject([
      { rows: [expect.anything()] },
    ])
  })
})

/** A workbook of one sheet, written by hand. */
function packed(worksheet: string, { workbook }: { workbook?: string } = {}): Uint8Array {
  const relation = (type: string, target: string) =>
    `<Relationships><Relationship Id="r1" Type="urn:x/${type}" Target="${target}"/></Relationships>`
  const files = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relation('officeDocument', '/xl/workbook.xml'),
    'xl/workbook.xml':
      workbook ??
      '<workbook xmlns:q="urn:q"><sheets><sheet name="a" sheetId="1" q:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/../worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': worksheet,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])))
}

/** The archive, saying that each of its files unpacks to ten bytes. */
function lying(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset)
  for (let at = 0; at + 4 <= zip.length; at++) {
    const mark = view.getUint32(at, true)
    if (mark === 0x02014b50) view.setUint32(at + 24, 10, true)
    if (mark === 0x04034b50) view.setUint32(at + 22, 10, true)
  }
  return zip
}
