import { describe, expect, test } from 'vitest'
import { renderPdf } from '../../../../tests/support/pdf.ts'
import { jpegOf } from '../images/pictures.fixture.ts'
import { readSheetImage } from '../images/read-sheet-image.ts'
import type { SheetImage } from '../images/sheet-image.ts'
import type { ImageMark } from '../paper/page.ts'
import { makePng } from './make-png.fixture.ts'
import { createPrinter } from './printer.ts'
import { sheetOf, wordsAt } from './test-sheet.ts'

const printer = createPrinter()

function markOf(image: SheetImage, place: Partial<ImageMark> = {}): ImageMark {
  return { kind: 'image', file: 'f1', image, x: 100, y: 100, width: 120, height: 60, ...place }
}

type Colour = 'red' | 'green' | 'blue' | 'white' | 'other'

/** The colour at a point of the first page. */
async function look(...marks: ImageMark[]): Promise<(x: number, y: number) => Colour> {
  const { width, data } = await renderPdf(await printer.print(sheetOf(marks)), 0, 1)
  return (x, y) => {
    const at = (Math.round(y) * width + Math.round(x)) * 4
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3)
    if (Math.min(red, green, blue) > 240) return 'white'
    const most = Math.max(red, green, blue)
    const rest = red + green + blue - most
    if (most < 120 || rest > 90) return 'other'
    return most === red ? 'red' : most === green ? 'green' : 'blue'
  }
}

/** The colours in the four quarters of the mark at its usual place, in reading order. */
async function quarters(image: SheetImage, place: Partial<ImageMark> = {}): Promise<Colour[]> {
  const mark = markOf(image, place)
  const colourAt = await look(mark)
  return [0.25, 0.75].flatMap((down) =>
    [0.25, 0.75].map((across) => colourAt(mark.x + across * mark.width, mark.y + down * mark.height)),
  )
}

describe('a JPEG', () => {
  // The picture is red on the left, on the right green above blue.
  test.each([
    [1, ['red', 'green', 'red', 'blue']],
    [2, ['green', 'red', 'blue', 'red']],
    [3, ['blue', 'red', 'green', 'red']],
    [4, ['red', 'blue', 'red', 'green']],
    [5, ['red', 'red', 'green', 'blue']],
    [6, ['red', 'red', 'blue', 'green']],
    [7, ['blue', 'green', 'red', 'red']],
    [8, ['green', 'blue', 'red', 'red']],
  ])('is turned upright as the camera says: %i', async (orientation, colours) => {
    expect(await quarters(readSheetImage(jpegOf(orientation))!)).toEqual(colours)
  })

  test('fills its place and nothing beside it', async () => {
    const colourAt = await look(markOf(readSheetImage(jpegOf())!))
    expect([colourAt(102, 102), colourAt(102, 158), colourAt(218, 102), colourAt(218, 158)]).toEqual([
      'red',
      'red',
      'green',
      'blue',
    ])
    expect([colourAt(98, 130), colourAt(222, 130), colourAt(160, 98), colourAt(160, 162)]).toEqual(
      Array.from({ length: 4 }, () => 'white'),
    )
  })
})

/** Rows of two pixels each, with their filter in front. */
const RGB = [0, 255, 0, 0, 0, 180, 0, 0, 255, 0, 0, 0, 0, 255]
const EXPECTED = ['red', 'green', 'red', 'blue']
const PALETTE = [255, 0, 0, 0, 180, 0, 0, 0, 255]

describe('a PNG', () => {
  const size = { width: 2, height: 2 }
  test.each([
    ['in colour', { ...size, colorType: 2, raw: RGB }, EXPECTED],
    ['with a palette', { ...size, colorType: 3, raw: [0, 0, 1, 0, 0, 2], palette: PALETTE }, EXPECTED],
    [
      'with a palette of two bits',
      { ...size, bits: 2, colorType: 3, raw: [0, 0b00010000, 0, 0b00100000], palette: PALETTE },
      EXPECTED,
    ],
    [
      'with a palette whose second colour is none',
      { ...size, colorType: 3, raw: [0, 0, 1, 0, 0, 2], palette: PALETTE, transparency: [255, 0] },
      ['red', 'white', 'red', 'blue'],
    ],
    [
      'with one colour that is none',
      { ...size, colorType: 2, raw: RGB, transparency: [0, 255, 0, 0, 0, 0] },
      ['white', 'green', 'white', 'blue'],
    ],
    [
      'with alpha',
      {
        ...size,
        colorType: 6,
        raw: [0, 255, 0, 0, 255, 0, 180, 0, 255, 0, 255, 0, 0, 0, 0, 0, 255, 255],
      },
      ['red', 'green', 'white', 'blue'],
    ],
    [
      'of grey with alpha, sixteen bits each',
      {
        ...size,
        bits: 16,
        colorType: 4,
        raw: [0, 255, 9, 255, 0, 128, 0, 0, 0, 0, 0, 0, 0, 0, 255, 0, 0, 0, 0],
      },
      ['white', 'white', 'white', 'white'],
    ],
    [
      'with filtered rows and alpha',
      {
        ...size,
        colorType: 6,
        // Each pixel as what it is more than its neighbour: to the left, then above.
        raw: [1, 255, 0, 0, 255, 1, 180, 0, 0, 2, 0, 0, 0, 0, 0, 76, 255, 0],
      },
      EXPECTED,
    ],
    [
      'interlaced',
      {
        ...size,
        colorType: 2,
        isInterlaced: true,
        raw: [0, 255, 0, 0, 0, 0, 180, 0, 0, 255, 0, 0, 0, 0, 255],
      },
      EXPECTED,
    ],
  ])('%s is drawn', async (_, draft, colours) => {
    const bytes = makePng({ ...draft, raw: new Uint8Array(draft.raw) })
    expect(await quarters(readSheetImage(bytes)!)).toEqual(colours)
  })

  test('of several bits to the byte is read to the end of each row', async () => {
    const raw = new Uint8Array([0, 0b10100000, 0, 0b01000000])
    const bytes = makePng({ width: 3, height: 2, bits: 1, colorType: 0, isInterlaced: false, raw })
    const colourAt = await look(markOf(readSheetImage(bytes)!))
    expect([20, 60, 100].map((across) => colourAt(100 + across, 115))).toEqual(['white', 'other', 'white'])
    expect([20, 60, 100].map((across) => colourAt(100 + across, 145))).toEqual(['other', 'white', 'other'])
  })
})

describe('a file of many sheets', () => {
  const image = readSheetImage(jpegOf())!
  const imagesIn = (bytes: Uint8Array) =>
    Buffer.from(bytes).toString('latin1').split('/Subtype /Image').length - 1

  test('holds each picture once, wherever it stands', async () => {
    const sheets = Array.from({ length: 5 }, () => sheetOf([markOf(image), markOf({ ...image }, { x: 300 })]))
    expect(imagesIn(await printer.print(sheets))).toBe(1)
    expect(imagesIn(await printer.print(sheetOf([markOf(image), markOf(image, { file: 'f2' })])))).toBe(2)
  })

  test('is the same for the same documents', async () => {
    const [one, other] = await Promise.all([
      printer.print(sheetOf([markOf(image)])),
      printer.print(sheetOf([markOf(image)])),
    ])
    expect(Buffer.from(one).equals(other)).toBe(true)
  })

  test.each([
    ['has no bytes', { type: 'image/jpeg', width: 8, height: 8, src: '/files/1' }],
    ['is no picture', { type: 'image/png', width: 8, height: 8, bytes: new Uint8Array(40) }],
    [
      'is broken inside',
      readSheetImage(makePng({ width: 9, height: 9, colorType: 6, raw: new Uint8Array(20) }))!,
    ],
    [
      'names a filter that there is not',
      readSheetImage(makePng({ width: 1, height: 1, colorType: 6, raw: new Uint8Array([9, 0, 0, 0, 0]) }))!,
    ],
  ] as [string, SheetImage][])('leaves out a picture that %s, and prints the rest', async (_, broken) => {
    const bytes = await printer.print(sheetOf([markOf(broken), wordsAt('客户', { x: 50, y: 300 })]))
    expect(imagesIn(bytes)).toBe(0)
    const { data } = await renderPdf(bytes, 0, 1)
    expect(data.some((value) => value < 100)).toBe(true)
  })
})
