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

test('asks for whole days here, and for all actions of a group', () => {
  const asked = auditFilter({
    from: '2026-02-27',
    to: '2026-02-28',
    action: 'access',
    record: 'r',
    form: 'f',
    actor: 'a',
  })
  expect(asked).toEqual({
    from: new Date(2026, 1, 27).toISOString(),
    to: new Date(2026, 2, 1).toISOString(),
    action: 'access.changed',
    submissionId: 'r',
    formId: 'f',
    actor: 'a',
  })
  expect(auditFilter({ action: 'paper' })).toEqual({
    action: 'record.printed,records.printed,records.exported,backup.made,checkpoint.made',
  })
  expect(auditFilter({ action: 'record.voided' })).toEqual({ action: 'record.voided' })
})
