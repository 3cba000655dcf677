import { describe, expect, it } from 'vitest'
import { inkIn, readPdfText, renderPdf } from '../../../../tests/support/pdf.ts'
import type { LayoutReport, Mark } from '../paper/page.ts'
import { forgetFonts } from './forget-fonts.ts'
import { createPrinter } from './printer.ts'
import { linesAt, sheetOf, wordsAt } from './test-sheet.ts'

const printer = createPrinter()

async function textOf(...marks: Mark[]): Promise<string> {
  const [page] = await readPdfText(await printer.print(sheetOf(marks)))
  return page!.replaceAll('\r\n', '\n')
}

describe('the text of a page', () => {
  it('comes out in the order of the marks', async () => {
    const marks = [
      wordsAt('客户投诉登记表', { x: 200, y: 60, size: 18, face: 'serif-bold' }),
      wordsAt('客户姓名', { x: 50, y: 100 }),
      wordsAt('王小明', { x: 150, y: 100 }),
      wordsAt('电话', { x: 50, y: 130, face: 'sans' }),
      wordsAt('138-0013-8000', { x: 150, y: 130, face: 'sans-bold' }),
    ]
    expect(await textOf(...marks)).toBe('客户投诉登记表\n客户姓名 王小明\n电话 138-0013-8000')
  })

  it('holds a vertical label as one word', async () => {
    const label = linesAt('负责人情况', [...'负责人情况'], { x: 60, y: 100 })
    expect(await textOf(label, wordsAt('姓名', { x: 90, y: 110 }))).toContain('负责人情况')
  })

  it('holds a broken answer whole', async () => {
    const story = '客户反映空调制冷效果差，要求上门检修。'
    const broken = linesAt(story, ['客户反映空调制冷', '效果差，要求上门', '检修。'], { x: 60, y: 100 })
    expect(await textOf(broken, wordsAt('备注', { x: 300, y: 110 }))).toContain(story)
  })

  it.each([
    ['accents', 'café Ünïcödé señor'],
    ['kana', 'わたし カタカナ'],
    ['full-width marks', '“引号”《书名》（2026）、。'],
    ['signs', '①√✓ ㏎ ℃ ¥100.00'],
    ['a radical and the character of the same shape', '⽅方⻢马'],
    ['an astral ideograph', '乀𠂉𠃌𱁬'],
    ['what no font has', '😀한글กข𠮷'],
    ['dashes', '甲——乙—丙———丁'],
    ['brackets and backslashes', '(a) [b] <c> \\d% /e'],
  ])('is what was written: %s', async (_, text) => {
    expect(await textOf(wordsAt(text, { x: 50, y: 100 }))).toBe(text)
  })

  it('is what was written, of however many characters', async () => {
    const text = String.fromCodePoint(...Array.from({ length: 600 }, (_, index) => 0x4e00 + 3 * index))
    const lines = text.match(/.{30}/gu)!
    expect(await textOf(linesAt(text, lines, { x: 20, y: 40 }))).toBe(text)
  })

  it('joins a letter and the accent behind it, and leaves old forms of characters alone', async () => {
    expect(await textOf(wordsAt('cafe\u0301 か\u3099 \uf914', { x: 50, y: 100 }))).toBe('café が \uf914')
  })

  it('survives what cannot be drawn', async () => {
    const text = '客\u0000户\ud842名\u200b称\ufe0f\u202e\ufeff\u{e0100}\udfff'
    const [drawn] = [await textOf(wordsAt(text, { x: 50, y: 100 }))]
    expect(drawn.replaceAll('\ufffd', '')).toBe('客户名称')
  })
})

describe('dashes', () => {
  /** How many strokes stand beside each other in the words' line, at 20 points. */
  async function strokes(text: string): Promise<number> {
    const bytes = await printer.print(sheetOf([wordsAt(text, { x: 50, y: 100, size: 20 })]))
    const picture = await renderPdf(bytes, 0, 4)
    const columns = Array.from({ length: 400 }, (_, x) =>
      inkIn(picture, { x: 200 + x, y: 340, width: 1, height: 60 }) > 0 ? '#' : ' ',
    )
    return columns.join('').trim().split(/ +/).length
  }

  it('that stand beside each other are one stroke', async () => {
    expect(await strokes('——')).toBe(1)
    expect(await strokes('———')).toBe(1)
    expect(await strokes('— —')).toBe(2)
  })
})

describe('a sheet that is printed again', () => {
  const sheet = (words: string) => sheetOf([wordsAt(words, { x: 50, y: 100 })])

  it('is the same file, whatever was printed meanwhile', async () => {
    const first = await printer.print(sheet('客户姓名 王小明'))
    // The same characters in another order, others, and so many that nothing is kept of the first.
    for (const words of ['王小明 客户姓名', '\ud83d 😀', '😀 \ud83d']) await printer.print(sheet(words))
    // Three dashes in a row and two of three are drawn differently, of the same characters.
    const three = await printer.print(sheet('———'))
    await printer.print(sheetOf([wordsAt('—', { x: 50, y: 100 }), wordsAt('——', { x: 80, y: 100 })]))
    forgetFonts()
    await printer.print(sheetOf([wordsAt('—', { x: 50, y: 100 }), wordsAt('——', { x: 80, y: 100 })]))
    expect(await printer.print(sheet('———'))).toEqual(three)
    expect(await printer.print(sheet('客户姓名 王小明'))).toEqual(first)
    for (let index = 0; index < 50; index++) await printer.print(sheet(String.fromCodePoint(0x4e00 + index)))
    expect(await printer.print(sheet('客户姓名 王小明'))).toEqual(first)
    forgetFonts()
    expect(await printer.print(sheet('客户姓名 王小明'))).toEqual(first)
  })
})

describe('a character that no font has', () => {
  it('prints a box and is told with its place', async () => {
    const warnings: LayoutReport[] = []
    const marks = [
      wordsAt('笑😀了😀', { x: 50, y: 100, size: 20 }),
      wordsAt('又😀', { x: 50, y: 200, size: 20 }),
      wordsAt('ไ', { x: 50, y: 300, size: 20 }),
    ]
    const bytes = await printer.print([sheetOf([]), sheetOf(marks)], {
      onWarning: (warning) => warnings.push(warning),
    })
    const smile = { character: '😀', codePoint: 'U+1F600', page: 2 }
    expect(warnings).toEqual([
      { code: 'missing-glyph', where: '笑😀了😀', params: smile },
      { code: 'missing-glyph', where: '又😀', params: smile },
      { code: 'missing-glyph', where: 'ไ', params: { character: 'ไ', codePoint: 'U+0E44', page: 2 } },
    ])
    const picture = await renderPdf(bytes, 1, 2)
    expect(inkIn(picture, { x: 140, y: 168, width: 40, height: 34 })).toBeGreaterThan(0.1)
    expect(inkIn(picture, { x: 100, y: 568, width: 24, height: 34 })).toBeGreaterThan(0.1)
  })

  it('comes from the other family where that has it, without a warning', async () => {
    const warnings: LayoutReport[] = []
    const bytes = await printer.print(sheetOf([wordsAt('姓𱁬名', { x: 50, y: 100, size: 20 })]), {
      onWarning: (warning) => warnings.push(warning),
    })
    expect(warnings).toEqual([])
    expect(await readPdfText(bytes)).toEqual(['姓𱁬名'])
    const picture = await renderPdf(bytes, 0, 2)
    expect(inkIn(picture, { x: 140, y: 164, width: 40, height: 40 })).toBeGreaterThan(0.2)
  })
})

describe('the file', () => {
  const sheet = sheetOf([wordsAt('客户', { x: 50, y: 100 })], '投诉 <A & B>')

  it('is the same for the same document, also when others are printed meanwhile', async () => {
    const others = Array.from({ length: 40 }, () => sheetOf([wordsAt('其他内容', { x: 50, y: 100 })]))
    const [once, , again] = await Promise.all([
      printer.print(sheet),
      printer.print(others),
      createPrinter().print(sheet),
    ])
    expect(Buffer.from(again).equals(once)).toBe(true)
    expect(Buffer.from(once).includes('CreationDate')).toBe(false)
  })

  it('asks to be printed as large as it is', async () => {
    expect(Buffer.from(await printer.print(sheet)).includes('/PrintScaling /None')).toBe(true)
  })

  it('names title, author, subject, form code, language and date', async () => {
    const file = Buffer.from(
      await createPrinter({ author: '陈光' }).print(sheet, {
        subject: 'TS-2026-000123',
        date: new Date('2026-03-05T08:00:00Z'),
      }),
    )
    for (const text of ['投诉 <A & B>', '陈光'])
      expect(file.includes(Buffer.from(text, 'utf16le').swap16())).toBe(true)
    for (const text of ['(TS-2026-000123)', '(6-03)', '/Lang (zh-CN)', '(D:20260305080000Z)'])
      expect(file.includes(text)).toBe(true)
  })

  it('holds all documents, with one page for each of theirs', async () => {
    const sheets = ['一', '二', '三'].map((word) => sheetOf([wordsAt(word, { x: 50, y: 100 })]))
    expect(await readPdfText(await printer.print(sheets))).toEqual(['一', '二', '三'])
  })

  it('is the same when it is written a document at a time, and is given out as it grows', async () => {
    const sheets = ['一', '二', '三'].map((word) => sheetOf([wordsAt(word, { x: 50, y: 100 })]))
    const file = createPrinter().open()
    const pieces = sheets.map((sheet) => {
      file.add(sheet)
      return file.read()
    })
    file.finish()
    pieces.push(file.read())
    expect(pieces[2]!.length).toBeGreaterThan(100)
    expect(Buffer.concat(pieces).equals(await printer.print(sheets))).toBe(true)
  })

  it('of a crowded page stays below 120 kB', async () => {
    const text = Array.from({ length: 300 }, (_, index) => String.fromCodePoint(0x4e00 + index * 7)).join('')
    const lines = text.match(/.{30}/gu)!
    const bytes = await printer.print(sheetOf([linesAt(text, lines, { x: 50, y: 100 })]))
    expect(bytes.length).toBeLessThan(120_000)
  })

  it.each([
    ['no document', []],
    ['no page', { ...sheetOf([]), pages: [] }],
    ['a mark at no place', sheetOf([wordsAt('客户', { x: Number.NaN, y: 100 })])],
  ])('is refused for %s', async (_, documents) => {
    await expect(printer.print(documents)).rejects.toThrow(/nothing to print|not a place/)
  })
})
