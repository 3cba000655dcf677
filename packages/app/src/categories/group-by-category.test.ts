import { expect, test } from 'vitest'
import { groupByCategory } from './group-by-category.ts'

const form = (code: string | undefined, domain: string | undefined) => ({
  id: `form-${code ?? 'own'}`,
  ...(code !== undefined && { code }),
  ...(domain !== undefined && { domain }),
  title: '表',
  tags: [],
  version: 1,
  fields: 1,
  signatures: [],
  signaturesEn: [],
})

const shown = (arranged: readonly string[]) =>
  groupByCategory(
    [
      form(undefined, undefined),
      form('10-01', 'call-center'),
      form('2-12', 'prospecting'),
      form('1-01', '人事'),
      form('2-07', 'prospecting'),
    ],
    arranged,
  ).map(({ domain, forms }) => [domain, forms.map(({ code }) => code)])

test('orders forms by the numbers in their codes, and categories by their first form', () => {
  expect(shown([])).toEqual([
    ['人事', ['1-01']],
    ['prospecting', ['2-07', '2-12']],
    ['call-center', ['10-01']],
    ['none', [undefined]],
  ])
})

test('puts categories as they are arranged, then those that nobody has', () => {
  expect(shown(['call-center', 'complaints', 'prospecting']).map(([domain]) => domain)).toEqual([
    'call-center',
    'prospecting',
    '人事',
    'none',
  ])
})
