import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

test.each<[string, number[], string, string]>([
  ['UTF-8', [...new TextEncoder().encode('客户')], '客户', 'utf-8'],
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode('客户')], '客户', 'utf-8'],
  ['GB18030', [0xbf, 0xcd, 0xbb, 0xa7], '客户', 'gb18030'],
  ['UTF-16 with its mark', [0xff, 0xfe, 0xa2, 0x5b, 0x37, 0x62], '客户', 'utf-8'],
])('reads %s', (_, bytes, text, encoding) => {
  expect(decodeText(new Uint8Array(bytes))).toEqual({ text, encoding })
})

test('reads what it is told to', () => {
  expect(decodeText(new TextEncoder().encode('客'), 'gb18030').text).not.toBe('客')
})
