import { expect, test } from 'vitest'
import type { Form } from '../../form/form.ts'
import type { Act } from '../../record/history/act.ts'
import { readLife } from './read-life.ts'
import { NOON } from '../../moment/noon.fixture.ts'

const form: Form = {
  type: 'object',
  title: '订单',
  properties: {
    name: { type: 'string', title: '客户', 'x-field': 'text' },
    salary: { type: 'number', title: '工资', 'x-field': 'money' },
    items: {
      type: 'array',
      title: '明细',
      'x-field': 'list',
      items: { type: 'object', properties: { price: { type: 'number', 'x-field': 'money' } } },
    },
  },
  'x-form': { id: 'order' },
  'x-paper': { blocks: [] },
}
const at = new Date('2026-03-04T16:30:00Z')
const submitted: Act = {
  kind: 'submitted',
  revision: 1,
  formVersion: 1,
  record: { name: '甲', salary: 1, items: [{ price: 1 }, { price: 2 }] },
  by: '张三',
  reason: null,
  at,
}
const corrected: Act = {
  kind: 'corrected',
  revision: 2,
  formVersion: 1,
  record: { name: '乙', salary: 2, items: [{ price: 1 }, { price: 3 }] },
  by: '李四',
  reason: '客户改名',
  at: at.toISOString(),
}
const voided: Act = { ...corrected, kind: 'voided', revision: 3, by: null, reason: '重复' }

test('a record that was only submitted tells its number', () => {
  expect(readLife(form, { number: 'DD-1', history: [submitted], zone: NOON.zone })).toEqual({
    number: 'DD-1',
    corrections: [],
  })
})

test('corrections and voiding are told with their days in the office, people and reasons', () => {
  expect(
    readLife(form, { number: 'DD-1', history: [submitted, corrected, voided], zone: NOON.zone }),
  ).toEqual({
    number: 'DD-1',
    corrections: [
      {
        revision: 2,
        at: '2026-03-05',
        by: '李四',
        reason: '客户改名',
        pointers: ['/name', '/salary', '/items/1/price'],
      },
    ],
    voided: { at: '2026-03-05', by: '', reason: '重复' },
  })
})

test('values that the reader may not know are not marked, and the correction still counts', () => {
  const { corrections } = readLife(
    form,
    { number: 'DD-1', history: [submitted, corrected], zone: NOON.zone },
    ['/salary', '/items/*/price'],
  )
  expect(corrections).toMatchObject([{ revision: 2, reason: '客户改名', pointers: ['/name'] }])
})

test('a refusal that ended the chain is told until the record is sent anew', () => {
  const refused: Act = {
    ...submitted,
    kind: 'refused',
    revision: 2,
    by: '王强',
    signing: { step: 'finance', said: '超出预算', ends: 'refused' },
  }
  const sent: Act = { ...submitted, kind: 'sent', revision: 3, signing: { strikes: ['finance'] } }
  const lifeOf = (...history: Act[]) => readLife(form, { number: 'DD-1', history, zone: NOON.zone })
  expect(lifeOf(submitted, refused)).toMatchObject({
    refused: { at: '2026-03-05', by: '王强', reason: '超出预算' },
    signatures: [{ slot: 'finance', name: '王强', said: '超出预算', refused: true }],
  })
  expect(lifeOf(submitted, refused, sent)).not.toHaveProperty('refused')
  // One vote against, of several, ends nothing.
  const against: Act = { ...refused, signing: { step: 'finance', said: '超出预算' } }
  expect(lifeOf(submitted, against)).not.toHaveProperty('refused')
})
