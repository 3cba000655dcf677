import { describe, expect, test } from 'vitest'
import type { Form } from '../form/form.ts'
import type { JsonObject, JsonSchema } from '../form/json-schema.ts'
import type { Repeat, Row } from '../form/sheet.ts'
import { requireFieldType } from '../fields/registry.ts'
import { placedFiles, picturesOf } from '../files/files-of.ts'
import type { SheetImage } from '../images/sheet-image.ts'
import { composeSheet } from './compose-sheet.ts'
import type { ImageMark, Page } from './page.ts'
import { paintSvg } from './paint-svg.ts'

const MM = 72 / 25.4

const pictures: JsonSchema = { ...requireFieldType({ 'x-field': 'picture' }).newSchema, title: '照片' }
const files: JsonSchema = { ...requireFieldType({ 'x-field': 'attachment' }).newSchema, title: '附件' }
const longText: JsonSchema = { type: 'string', title: '说明', 'x-field': 'textarea' }

function formOf(rows: (Row | Repeat)[], columns = [1, 3]): Form {
  return {
    type: 'object',
    title: '勘查记录',
    properties: {
      photos: pictures,
      files,
      story: longText,
      parts: {
        type: 'array',
        'x-field': 'list',
        items: {
          type: 'object',
          properties: { name: { type: 'string', 'x-field': 'text' }, photos: pictures },
        },
      },
    },
    'x-form': { id: 'site' },
    'x-paper': { blocks: [{ kind: 'frame', columns, rows }] },
  }
}

const photoRow: Row = { cells: [{ title: '/photos' }, { field: '/photos' }] }
const photoForm = formOf([photoRow])

function file(id: string, type = 'image/jpeg') {
  return { id, name: `${id}.jpg`, type, size: 1000 }
}

function shown(width: number, height: number): SheetImage {
  return { type: 'image/jpeg', width, height, src: `/files/${width}x${height}` }
}

const images = new Map([
  ['wide', shown(1600, 1200)],
  ['tall', shown(1200, 1600)],
  ['strip', shown(8000, 400)],
  ['icon', shown(32, 32)],
  ['broken', shown(0, 0)],
])

function pagesOf(record: JsonObject, form = photoForm): Page[] {
  return composeSheet({ form, record, images }).pages
}

function imagesOn(page: Page | undefined): ImageMark[] {
  return page?.marks.filter((mark) => mark.kind === 'image') ?? []
}

function areaOf({ areas }: Page, name: string) {
  return areas.find((area) => area.name === name)!
}

function wordsOn(page: Page): string[] {
  return page.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
}

describe('pictures in a cell', () => {
  test('stand side by side, as high as each other, in their proportions', () => {
    const [page] = pagesOf({ photos: [file('wide'), file('tall')] })
    const [wide, tall] = imagesOn(page)
    expect(wide!.width / wide!.height).toBeCloseTo(4 / 3, 3)
    expect(tall!.width / tall!.height).toBeCloseTo(3 / 4, 3)
    expect(tall!.height).toBeCloseTo(wide!.height, 3)
    expect(tall!.y).toBeCloseTo(wide!.y, 3)
    expect(tall!.x).toBeGreaterThan(wide!.x + wide!.width)
  })

  test('are about 28 mm high, more where the sheet has room to spare', () => {
    const crowded = formOf([photoRow, { height: 215, cells: [{ title: '/story' }, { field: '/story' }] }])
    const [small] = imagesOn(pagesOf({ photos: [file('wide')] }, crowded)[0])
    expect(small!.height / MM).toBeGreaterThan(27.9)
    expect(small!.height / MM).toBeLessThan(36)
    const [large] = imagesOn(pagesOf({ photos: [file('wide')] })[0])
    expect(large!.height / MM).toBeCloseTo(60, 0)
  })

  test.each([
    ['one', ['wide']],
    ['a very wide one', ['strip']],
    ['nine', Array.from({ length: 9 }, () => 'tall')],
    ['fifty', Array.from({ length: 50 }, (_, index) => (index % 2 ? 'wide' : 'strip'))],
    ['some that are not at hand', ['wide', 'gone', 'broken', 'tall']],
  ])('never leave their cell: %s', (_, ids) => {
    for (const columns of [
      [1, 3],
      [9, 1],
    ]) {
      const pages = pagesOf({ photos: ids.map((id) => file(id)) }, formOf([photoRow], columns))
      const drawn = pages.flatMap(imagesOn)
      expect(drawn).toHaveLength(ids.filter((id) => (images.get(id)?.width ?? 0) > 0).length)
      for (const page of pages) {
        const cell = areaOf(page, '/photos')
        for (const { x, y, width, height } of imagesOn(page)) {
          expect(Math.min(width, height)).toBeGreaterThan(0)
          expect([x >= cell.x, y >= cell.y]).toEqual([true, true])
          expect(x + width).toBeLessThanOrEqual(cell.x + cell.width + 0.01)
          expect(y + height).toBeLessThanOrEqual(cell.y + cell.height + 0.01)
        }
      }
    }
  })

  test('make no row taller than a third of the page, however many there are to a field', () => {
    const [page] = pagesOf(
      { photos: Array.from({ length: 9 }, () => file('wide')), story: '字\n'.repeat(20) },
      formOf([photoRow, { height: 130, cells: [{ title: '/story' }, { field: '/story' }] }], [3, 1]),
    )
    expect(areaOf(page!, '/photos').height / MM).toBeLessThan(110)
  })

  test('are not blown up where they have few pixels', () => {
    const [icon] = imagesOn(pagesOf({ photos: [file('icon')] })[0])
    expect(icon!.height).toBeCloseTo(24, 3)
  })

  test('are smaller in the entries of a list, in the middle', () => {
    const list = formOf(
      [
        {
          list: '/parts',
          atLeast: 1,
          rows: [{ cells: [{ field: '/parts/*/name' }, { field: '/parts/*/photos' }] }],
        },
        { height: 200, cells: [{ title: '/story' }, { field: '/story' }] },
      ],
      [1, 1],
    )
    const [page] = pagesOf({ parts: [{ name: '外壳', photos: [file('wide')] }] }, list)
    const [image] = imagesOn(page)
    const cell = areaOf(page!, '/parts/0/photos')
    expect(image!.height / MM).toBeLessThan(25)
    expect(image!.x + image!.width / 2).toBeCloseTo(cell.x + cell.width / 2, 1)
  })

  test('stand on the first page of a row that goes on over several', () => {
    const form = formOf([{ cells: [{ field: '/story' }, { field: '/photos' }] }], [1, 1])
    const pages = pagesOf(
      { story: '这是很长的说明。\n'.repeat(120), photos: [file('wide'), file('tall')] },
      form,
    )
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.map((page) => imagesOn(page).length)).toEqual([2, ...pages.slice(1).map(() => 0)])
  })
})

describe('what is not at hand', () => {
  test('is a box with its name, and leaves the others as they are', () => {
    const [page] = pagesOf({ photos: [file('wide'), file('gone')] })
    expect(imagesOn(page).map(({ file }) => file)).toEqual(['wide'])
    expect(wordsOn(page!)).toContain('gone.jpg')
    const boxes = page!.marks.filter((mark) => mark.kind === 'path')
    expect(boxes).toHaveLength(2)
  })

  test('keeps a long name inside its box', () => {
    const name = `IMG_${'20260305'.repeat(12)}.jpg`
    const [page] = composeSheet({
      form: formOf([photoRow, { height: 215, cells: [{ title: '/story' }, { field: '/story' }] }]),
      record: { photos: [{ ...file('gone'), name }] },
    }).pages
    const cell = areaOf(page!, '/photos')
    const mark = page!.marks.find((one) => one.kind === 'text' && one.text.startsWith('IMG'))!
    for (const { x, y, width } of mark.kind === 'text' ? mark.lines : []) {
      expect(x).toBeGreaterThanOrEqual(cell.x)
      expect(x + width).toBeLessThanOrEqual(cell.x + cell.width)
      expect(y).toBeLessThan(cell.y + cell.height)
    }
  })

  test('is no fault of a value of another kind', () => {
    const [page] = pagesOf({ photos: '见附件' })
    expect(wordsOn(page!)).toContain('见附件')
  })
})

test('the blank sheet has an empty cell for pictures', () => {
  const [page] = composeSheet({ form: photoForm, images }).pages
  expect(imagesOn(page)).toEqual([])
  expect(areaOf(page!, '/photos').height / MM).toBeGreaterThan(20)
  expect(wordsOn(page!)).toEqual(['照片'])
})

test('attachments are their names with their sizes, one below the other', () => {
  const form = formOf([{ cells: [{ title: '/files' }, { field: '/files' }] }])
  const record = {
    files: [
      { id: '1', name: '维修合同.pdf', type: 'application/pdf', size: 482_000 },
      { id: '2', name: 'quote.xlsx', type: 'application/x', size: 900 },
    ],
  }
  const [page] = composeSheet({ form, record }).pages
  const mark = page!.marks.find((one) => one.kind === 'text' && one.text.includes('合同'))
  expect(mark).toMatchObject({ text: '维修合同.pdf（471 KB）\nquote.xlsx（900 B）' })
  const [english] = composeSheet({ form, record, locale: 'en' }).pages
  expect(wordsOn(english!).join()).toContain('quote.xlsx (900 B)')
})

test('in running words files are their names, on a blank', () => {
  const form: Form = {
    ...photoForm,
    'x-paper': { blocks: [{ kind: 'prose', text: '照片：{photos}，附件：{files}' }] },
  }
  const [page] = composeSheet({ form, record: { photos: [file('wide'), file('tall')] }, images }).pages
  expect(imagesOn(page)).toEqual([])
  expect(wordsOn(page!).join('')).toContain('wide.jpg、tall.jpg')
})

describe('painted as SVG', () => {
  test('a picture is read at its address, which cannot break out of the markup', () => {
    const hostile = new Map([['wide', { ...shown(400, 300), src: '/files/1?a="><script>&b' }]])
    const [page] = composeSheet({
      form: photoForm,
      record: { photos: [file('wide')] },
      images: hostile,
    }).pages
    const svg = paintSvg(page!)
    expect(svg).toContain('href="/files/1?a=&quot;&gt;&lt;script&gt;&amp;b"')
    expect(svg).not.toContain('<script')
  })

  test('a picture without an address is drawn from its bytes, and one without either is its frame', () => {
    const paint = (image: SheetImage) =>
      paintSvg(
        composeSheet({
          form: photoForm,
          record: { photos: [file('wide')] },
          images: new Map([['wide', image]]),
        }).pages[0]!,
      )
    const size = { type: 'image/png', width: 40, height: 30 } as const
    expect(paint({ ...size, bytes: new Uint8Array([1, 2, 3]) })).toContain(
      'href="data:image/png;base64,AQID"',
    )
    expect(paint(size)).not.toContain('<image')
  })
})

describe('the files of a record', () => {
  const record = {
    photos: [file('a'), file('b'), file('scan', 'image/webp')],
    files: [{ id: 'c', name: 'c.pdf', type: 'application/pdf', size: 1 }, file('pic')],
    parts: [{ photos: [file('b'), file('d')] }, {}, { photos: 'none' }],
  }

  test('are those of every field that keeps any, in lists too, wherever they are named', () => {
    expect(placedFiles(photoForm, record).map(({ file }) => file.id)).toEqual([
      'a',
      'b',
      'scan',
      'c',
      'pic',
      'b',
      'd',
    ])
  })

  test('are printed as pictures where their field does, and they can be', () => {
    expect(picturesOf(photoForm, record).map(({ id }) => id)).toEqual(['a', 'b', 'd'])
  })
})
