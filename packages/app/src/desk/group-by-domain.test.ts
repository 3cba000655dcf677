import { expect, test } from 'vitest'
import { groupByDomain } from './group-by-domain.ts'

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

test('orders forms by the numbers in their codes and domains by their first form', () => {
  const groups = groupByDomain([
    form(undefined, undefined),
    form('10-01', 'call-center'),
    form('2-12', 'prospecting'),
    form('2-07', 'prospecting'),
  ])
  expect(groups.map(({ domain, forms }) => [domain, forms.map(({ code }) => code)])).toEqual([
    ['prospecting', ['2-07', '2-12']],
    ['call-center', ['10-01']],
    ['none', [undefined]],
  ])
})
