import { expect, test } from 'vitest'
import { auditFilter } from './audit-filter.ts'
import { readAuditSearch } from './audit-search.ts'

test('takes what an address says, and leaves what it cannot mean', () => {
  expect(
    readAuditSearch({ from: '2026-03-05', to: 'yesterday', actor: '', form: 7, action: 'people' }),
  ).toEqual({
    from: '2026-03-05',
    action: 'people',
  })
})

test('asks for whole days of the office, and for all actions of a group', () => {
  const asked = auditFilter(
    {
      from: '2026-02-27',
      to: '2026-02-28',
      action: 'access',
      record: 'r',
      form: 'f',
      actor: 'a',
    },
    'Asia/Shanghai',
  )
  expect(asked).toEqual({
    from: '2026-02-26T16:00:00.000Z',
    to: '2026-02-28T16:00:00.000Z',
    action: 'access.changed,access.applied',
    submissionId: 'r',
    formId: 'f',
    actor: 'a',
  })
  expect(auditFilter({ action: 'paper' }, 'Asia/Shanghai')).toEqual({
    action: 'record.printed,records.printed,list.printed,records.exported,backup.made,checkpoint.made',
  })
  expect(auditFilter({ action: 'record.voided' }, 'Asia/Shanghai')).toEqual({ action: 'record.voided' })
})
