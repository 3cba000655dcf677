import { describe, expect, test } from 'vitest'
import { checkFile, fileRules, isAccepted, refusalOf } from './file-rules.ts'
import { beginsAsHeic } from './heic.ts'
import { readFiles } from './stored-file.ts'
import { wordSize } from './word-size.ts'

const file = { id: '7', name: '合同.pdf', type: 'application/pdf', size: 1000 }

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1 KB'],
  [482_000, '471 KB'],
  [1_048_000, '1023 KB'],
  [1_048_500, '1 MB'],
  [1_300_000, '1.2 MB'],
  [52_428_800, '50 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(wordSize(bytes)).toBe(words)
})

describe('what a field says of its files', () => {
  test('is any kind and ten megabytes, where it says nothing', () => {
    expect(fileRules({ type: 'array' })).toEqual({ maxBytes: 10_485_760, maxFiles: Infinity })
  })

  test('is pictures alone where its entries are pictures', () => {
    const items = { properties: { type: { pattern: '^image/' } } }
    expect(fileRules({ items }).accept).toEqual(['image/*'])
    expect(fileRules({ items, 'x-accept': ['image/png'] }).accept).toEqual(['image/png'])
  })

  test.each([
    ['image/png', ['image/*'], true],
    ['IMAGE/PNG', ['image/png'], true],
    ['text/plain; charset=utf-8', ['text/plain'], true],
    ['imagery/x', ['image/*'], false],
    ['', ['image/*'], false],
    ['application/x-anything', undefined, true],
  ])('%j against %j is %j', (type, accept, expected) => {
    expect(isAccepted(type, { maxBytes: 1, maxFiles: 1, ...(accept && { accept }) })).toBe(expected)
  })

  test.each([
    ['image/heic', ['image/jpeg', 'image/png'], 'fileHeic'],
    ['image/heif', ['image/*', 'application/pdf'], 'fileHeic'],
    ['image/heic', ['image/jpeg', 'image/heic'], undefined],
    ['image/heic', ['application/pdf'], 'fileType'],
    ['image/heic', undefined, undefined],
    ['image/tiff', ['image/jpeg'], 'fileType'],
    ['', ['image/jpeg'], undefined],
  ])('of a new file %j against %j is %j', (type, accept, code) => {
    expect(refusalOf({ type, size: 1 }, { maxBytes: 1, maxFiles: 1, ...(accept && { accept }) })).toBe(code)
  })

  test('is held against files that are kept', () => {
    const rules = fileRules({ 'x-accept': ['application/pdf'], 'x-max-size': 0.001 })
    expect(checkFile(file, rules)).toBeUndefined()
    expect(checkFile({ ...file, size: 1049 }, rules)).toBe('fileTooLarge')
    expect(checkFile({ ...file, type: 'text/html' }, rules)).toBe('fileType')
  })
})

test.each([
  [[file], [file]],
  [[], []],
  [[file, 'x'], undefined],
  [[{ ...file, id: 7 }], undefined],
  [[{ ...file, name: '' }], undefined],
  [[null], undefined],
  ['合同.pdf', undefined],
  [undefined, undefined],
])('reads %j as the files %j', (value, files) => {
  expect(readFiles(value)).toEqual(files)
})

test.each([
  ['\0\0\0\x18ftypheic\0\0', true],
  ['\0\0\0\x1cftypmif1\0\0', true],
  ['\0\0\0\x1cftypavif\0\0', false],
  ['\0\0\0\x18ftypmp42', false],
  ['ftypheic', false],
  ['', false],
])('the bytes %j begin as a HEIC photograph: %j', (text, expected) => {
  expect(beginsAsHeic(new TextEncoder().encode(text))).toBe(expected)
})
