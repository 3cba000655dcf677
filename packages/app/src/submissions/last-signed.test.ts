import type { Act } from '@paperwright/runtime/kit'
import { expect, test } from 'vitest'
import { lastSigned } from './last-signed.ts'

const act = (kind: Act['kind'], revision: number, by: string, more: Partial<Act> = {}): Act => ({
  kind,
  revision,
  by,
  formVersion: 1,
  record: { amount: revision },
  reason: null,
  at: '2026-03-05T01:00:00Z',
  ...more,
})
const signed = (revision: number, by: string, covers: number) =>
  act('signed', revision, by, { signing: { step: 'x', way: 'drawn', covers } })
const history = [
  act('submitted', 1, '刘一鸣'),
  signed(2, '陈静', 1),
  act('corrected', 3, '刘一鸣', { reason: '改金额' }),
  signed(4, '周敏', 3),
]

test('a signer compares with what they saw when they signed, others with what the last signer saw', () => {
  expect(lastSigned(history, '陈静')).toEqual({ by: '陈静', isMine: true, record: { amount: 1 } })
  expect(lastSigned(history, '王强')).toEqual({ by: '周敏', isMine: false, record: { amount: 3 } })
})

test('whoever entered a signature on paper did not sign themselves', () => {
  const onPaper = { step: 'x', way: 'paper', name: '孙建国', covers: 3 } as const
  const entered = act('signed', 5, '陈静', { signing: onPaper })
  expect(lastSigned([...history, entered], '陈静')).toMatchObject({ isMine: true, record: { amount: 1 } })
})

test('nothing is compared where nobody signed', () => {
  expect(lastSigned(history.slice(0, 1), '陈静')).toBeUndefined()
})
