import { describe, expect, test } from 'vitest'
import type { Option } from './options.ts'
import { readNamedOptions } from './read-named-options.ts'

const options: Option[] = [
  { value: 'goods', title: '商品' },
  { value: 'service', title: '服务' },
  { value: 'repair', title: '维修、更换' },
  { value: 'none', title: 'None at all' },
]
const english: Record<string, string> = { 商品: 'Goods', 服务: 'After-sales service' }
const read = (text: string) =>
  readNamedOptions(text, options, (printed) => english[printed] ?? printed)?.map(({ value }) => value)

describe('reads options one after the other', () => {
  test.each([
    ['商品', ['goods']],
    ['商品、服务', ['goods', 'service']],
    ['服务，商品', ['service', 'goods']],
    ['商品,服务', ['goods', 'service']],
    ['商品；服务;', ['goods', 'service']],
    ['商品\r\n服务\n', ['goods', 'service']],
    ['商品 服务', ['goods', 'service']],
    ['、商品、、服务、', ['goods', 'service']],
    ['goods, repair', ['goods', 'repair']],
    ['Goods, After-sales service', ['goods', 'service']],
    ['商品、维修、更换、服务', ['goods', 'repair', 'service']],
    ['维修、更换', ['repair']],
    ['none AT all,商品', ['none', 'goods']],
    ['、', []],
    ['', []],
  ])('%j', (text, values) => {
    expect(read(text)).toEqual(values)
  })

  test.each(['商品、别的', '维修', '商品服务'])('but not from %s', (text) => {
    expect(read(text)).toBeUndefined()
  })
})

test('a long pasted text takes no longer than its length', () => {
  expect(read('商品、'.repeat(20_000))).toHaveLength(20_000)
  // Tried anew from each of its separators, this would take minutes.
  expect(read(`商品${'、'.repeat(500_000)}服务`)).toEqual(['goods', 'service'])
})
