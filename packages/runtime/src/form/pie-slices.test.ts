import { expect, test } from 'vitest'
import { pieSlices } from './pie-slices.ts'

test('slices stand in the order of the form, however the record keeps them', () => {
  const titles: Record<string, string> = { '/a/north': '北京', '/a/b': '上海', '/a/zero': '无' }
  const properties = { north: {}, b: {}, zero: {} }
  const schemaAt = (pointer: string) => (pointer === '/a' ? { properties } : { title: titles[pointer]! })
  const slices = [
    { name: '北京', value: 2 },
    { name: '上海', value: 1 },
  ]
  expect(pieSlices('/a', { north: 2, b: 1, zero: 0 }, schemaAt)).toEqual(slices)
  expect(pieSlices('/a', { b: 1, zero: 0, north: 2 }, schemaAt)).toEqual(slices)
  expect(pieSlices('/a', undefined, schemaAt)).toEqual([])
})
