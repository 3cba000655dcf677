import type { SignatureSlot } from '@paperwright/runtime'
import { expect, test } from 'vitest'
import { orderForm } from '../../../../tests/forms/order-form.ts'
import { listFindings } from './list-findings.ts'

test.each<[asked: Partial<SignatureSlot>, told: string[]]>([
  [{}, ['签字位“制表”没有指定谁可以签']],
  [{ posts: [] }, ['签字位“制表”没有指定谁可以签']],
  [{ posts: ['clerk'] }, []],
  [{ person: 'author' }, []],
  [{ chosen: true }, []],
  [{ outsider: true }, []],
])('a slot of which nobody says who signs it is advice: %j', (asked, told) => {
  const form = { ...orderForm, 'x-signatures': [{ key: 'made', label: '制表', ...asked }] }
  const found = listFindings(form, { locale: 'zh', pages: 1, reports: [] })
  const ofSlots = found.filter(({ place }) => place?.kind === 'slot')
  expect(ofSlots.map(({ kind, text }) => `${kind} ${text}`)).toEqual(told.map((text) => `advice ${text}`))
})
