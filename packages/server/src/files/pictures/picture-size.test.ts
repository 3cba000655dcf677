import { Transformer } from '@napi-rs/image'
import { describe, expect, test } from 'vitest'
import { blankPng } from './blank-png.fixture.ts'
import { isTooLarge } from './picture-limits.ts'
import { pictureSize } from './picture-size.ts'

const picture = () => Transformer.fromRgbaPixels(new Uint8Array(60 * 40 * 4).fill(200), 60, 40)
const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

describe('the sides of a picture, from its head', () => {
  test.each([
    ['png', () => picture().png()],
    ['jpeg', () => picture().jpeg()],
    ['webp', () => picture().webp()],
    ['lossless webp', () => picture().webpLossless()],
    ['avif', () => picture().avif()],
    ['bmp', () => picture().bmp()],
    ['tiff', () => picture().tiff()],
  ])('of %s', async (_, make) => {
    expect(pictureSize(await make())).toEqual({ width: 60, height: 40 })
  })

  test('of gif', () => {
    expect(pictureSize(bytesOf('GIF89a\x3c\x00\x28\x00\x00'))).toEqual({ width: 60, height: 40 })
  })

  test('of a progressive jpeg behind much that its camera wrote', async () => {
    const jpeg = new Uint8Array(await picture().jpeg())
    const start = jpeg.findIndex((byte, at) => byte === 0xff && jpeg[at + 1] === 0xc0)
    jpeg[start + 1] = 0xc2
    const exif = new Uint8Array(2 + 0xffff)
    exif.set([0xff, 0xe1, 0xff, 0xff])
    const long = Buffer.concat([jpeg.subarray(0, 2), exif, exif, exif, jpeg.subarray(2)])
    expect(pictureSize(new Uint8Array(long))).toEqual({ width: 60, height: 40 })
  })

  test.each([
    ['nothing', ''],
    ['words', 'no picture at all'],
    ['a png without an end of its head', '\x89PNG\r\n\x1a\n\x00\x00'],
    ['a jpeg that goes nowhere', '\xff\xd8\xff\xe0\x00\x00\xff'],
    ['a jpeg whose part is longer than all', '\xff\xd8\xff\xe0\xff\xff12'],
    ['a tiff whose directory lies beyond its end', 'II*\0\xff\xff\xff\x7f'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ])('of %s there are none', (_, text) => {
    expect(pictureSize(bytesOf(text))).toBeUndefined()
  })
})

test.each([
  ['a phone with 50 megapixels', 8160, 6144, false],
  ['a panorama', 19_000, 3000, false],
  ['one bit a pixel, ten kilobytes', 8900, 8900, true],
  ['a strip', 80_000_000, 1, true],
  ['a strip upright', 1, 20_001, true],
  ['no end', 0xffff_ffff, 0xffff_ffff, true],
])('%s of %i x %i is too large: %s', (_, width, height, expected) => {
  expect(isTooLarge(pictureSize(blankPng(1, 1, { told: { width, height } }))!)).toBe(expected)
})
