import type { Sort } from '@paperwright/server'
import { expect, test } from 'vitest'
import { nextSort } from './next-sort.ts'

const up = (field: string): Sort => ({ field, direction: 'asc' })
const down = (field: string): Sort => ({ field, direction: 'desc' })

test('a head sorts up, then down, then no longer', () => {
  expect(nextSort([], 'a')).toEqual([up('a')])
  expect(nextSort([up('a')], 'a')).toEqual([down('a')])
  expect(nextSort([down('a')], 'a')).toEqual([])
})

test('another head takes its place, or comes behind it', () => {
  expect(nextSort([up('a')], 'b')).toEqual([up('b')])
  expect(nextSort([up('a')], 'b', true)).toEqual([up('a'), up('b')])
  expect(nextSort([up('a'), up('b')], 'a', true)).toEqual([down('a'), up('b')])
  expect(nextSort([down('a'), up('b')], 'a', true)).toEqual([up('b')])
})

test('three at most', () => {
  expect(nextSort([up('a'), up('b'), up('c')], 'd', true)).toEqual([up('a'), up('b'), up('d')])
})
