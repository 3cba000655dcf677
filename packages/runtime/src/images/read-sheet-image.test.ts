import { describe, expect, test } from 'vitest'
import { imageSource } from './image-source.ts'
import { jpegOf } from './pictures.fixture.ts'
import { readSheetImage } from './read-sheet-image.ts'

/** The head of a PNG of 300 by 200 pixels. */
const PNG_HEAD = Uint8Array.from(
  '89504e470d0a1a0a0000000d494844520000012c000000c80806000000'.match(/../g)!,
  (pair) => Number.parseInt(pair, 16),
)

describe('a picture file', () => {
  test('tells its kind and its size', () => {
    expect(readSheetImage(jpegOf())).toMatchObject({ type: 'image/jpeg', width: 32, height: 16 })
    expect(readSheetImage(PNG_HEAD)).toMatchObject({ type: 'image/png', width: 300, height: 200 })
  })

  test.each([
    [1, 32, 16],
    [3, 32, 16],
    [6, 16, 32],
    [8, 16, 32],
    [9, 32, 16],
  ])('of a camera held as EXIF %i says is as wide as it is looked at', (orientation, width, height) => {
    expect(readSheetImage(jpegOf(orientation))).toMatchObject({ width, height })
  })

  test('carries its bytes along, also when it is a part of a larger buffer', () => {
    const bytes = jpegOf(6)
    const within = new Uint8Array([1, 2, 3, ...bytes]).subarray(3)
    expect(readSheetImage(within)).toMatchObject({ width: 16, height: 32 })
    expect(readSheetImage(within)?.bytes).toBe(within)
  })

  test('is none where its bytes are of another kind, or cut off', () => {
    const jpeg = jpegOf(6)
    for (let length = 0; length < jpeg.length; length++) {
      const read = readSheetImage(jpeg.subarray(0, length))
      if (read) expect([read.width, read.height]).toEqual([16, 32])
    }
    for (let length = 0; length < PNG_HEAD.length; length++)
      expect(readSheetImage(PNG_HEAD.subarray(0, length))).toBeUndefined()
    const text = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'.padEnd(200))
    expect(readSheetImage(text)).toBeUndefined()
    expect(readSheetImage(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xc0]))).toBeUndefined()
  })
})

test('a browser reads a picture at its address, or from its bytes', () => {
  const size = { type: 'image/jpeg', width: 1, height: 1 } as const
  expect(imageSource({ ...size, src: '/files/7', bytes: jpegOf() })).toBe('/files/7')
  expect(imageSource({ ...size, bytes: new Uint8Array([1, 2, 3]) })).toBe('data:image/jpeg;base64,AQID')
  expect(imageSource(size)).toBeUndefined()
  const long = imageSource({ ...size, bytes: new Uint8Array(100_000).fill(7) })!
  expect(atob(long.slice(long.indexOf(',') + 1))).toBe('\u0007'.repeat(100_000))
})
