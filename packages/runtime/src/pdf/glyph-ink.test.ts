import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { inkIn, renderPdf } from '../../../../tests/support/pdf.ts'
import type { Face } from '../paper/page.ts'
import { fontFile } from './font-files.ts'
import { createPrinter } from './printer.ts'
import { sheetOf, wordsAt } from './test-sheet.ts'

const SAMPLE = [
  ...'客户投诉登记表受理编号日期类型商品服务其他地址电话缘由要求承诺办理限不予备注制审核负责人姓名年月',
  ...'0123456789ABCXYZabcxyz,.!?%&@#()[]{}/\\+-=*<>"\'~^_|$',
  ...'，。、；：？！（）《》“”‘’【】—…￥％＋－×÷±≤≥①⑩㈠℃㎡□■○●√✓→',
  ...'éüñçøÅßœがプ壹贰叁肆伍陆柒捌玖拾佰仟萬龘鬱𠂉㐂㛃',
]
const SIZE = 24
const STEP = 30

/** Every character in a square of its own, seventeen to a line. */
const places = SAMPLE.map((character, index) => ({
  character,
  x: 40 + (index % 17) * STEP,
  y: 60 + Math.floor(index / 17) * STEP,
}))

describe.each<Face>(['serif', 'serif-bold', 'sans', 'sans-bold'])('%s', (face) => {
  it('leaves ink for every character, the same as pdfmake would with its own fonts', async () => {
    const ours = await createPrinter().print(
      sheetOf(places.map(({ character, x, y }) => wordsAt(character, { x, y, size: SIZE, face }))),
    )
    const [mine, stock] = [await renderPdf(ours, 0, 2), await renderPdf(stockPage(face), 0, 2)]
    const blank: string[] = []
    const different: string[] = []
    for (const { character, x, y } of places) {
      const square = { x: x * 2, y: (y - SIZE) * 2, width: STEP * 2, height: STEP * 2 }
      const ink = inkIn(mine, square)
      if (ink === 0) blank.push(character)
      if (Math.abs(ink - inkIn(stock, square)) > 0.002) different.push(character)
    }
    expect(blank).toEqual([])
    expect(different).toEqual([])
  })
})

interface StockDocument {
  addPage(options: { size: [number, number]; margin: number }): void
  font(file: string, size: number): { ascender: number; _font: { ascender: number } }
  text(text: string, x: number, y: number, options: { lineBreak: boolean; baseline: string }): void
  end(): void
  read(): Buffer
}

function stockPage(face: Face): Buffer {
  const Document: new (fonts: object, ...rest: object[]) => StockDocument = createRequire(import.meta.url)(
    'pdfmake/js/PDFDocument.js',
  ).default
  const document = new Document({}, {}, {}, {}, { autoFirstPage: false, font: null as unknown as object })
  document.addPage({ size: [595.28, 841.89], margin: 0 })
  document.font(fontFile(face), SIZE)
  for (const { character, x, y } of places)
    document.text(character, x, y, { lineBreak: false, baseline: 'alphabetic' })
  document.end()
  return document.read()
}
