import { expect, test } from 'vitest'
import type { SigningDetails } from '../../signing/signing-details.ts'
import type { Act, Verb } from './act.ts'
import { standingSignatures } from './standing-signatures.ts'

const drawn = { height: 400, lines: [[0, 0, 100, 50]] }
let revision = 0
const act = (kind: Verb, by: string, at: string, signing: SigningDetails | null = null): Act => ({
  kind,
  by,
  at,
  signing,
  revision: ++revision,
  formVersion: 1,
  record: {},
  reason: null,
})
const submitted = act('submitted', '刘一鸣', '2026-03-05T01:00:00Z', { signs: ['applicant'] })
const signed = act('signed', '陈静', '2026-03-05T20:00:00Z', {
  step: 'manager',
  way: 'drawn',
  drawn,
  said: '同意',
})
const zone = 'Asia/Shanghai'

test('signatures stand with their day where the office is', () => {
  expect(standingSignatures([submitted, signed], zone)).toEqual([
    { slot: 'applicant', name: '刘一鸣', day: '2026-03-05' },
    { slot: 'manager', name: '陈静', day: '2026-03-06', drawn, said: '同意' },
  ])
})

test('what an act struck stays as struck, and what its author signs by it stands', () => {
  const corrected = act('corrected', '刘一鸣', '2026-03-07T01:00:00Z', {
    signs: ['applicant'],
    strikes: ['applicant', 'manager'],
  })
  expect(standingSignatures([submitted, signed, corrected], zone)).toEqual([
    { slot: 'applicant', name: '刘一鸣', day: '2026-03-05', struck: true },
    { slot: 'manager', name: '陈静', day: '2026-03-06', drawn, said: '同意', struck: true },
    { slot: 'applicant', name: '刘一鸣', day: '2026-03-07' },
  ])
})

test('what was signed on paper stands under the name and day that were told of it', () => {
  const told = act('signed', '刘一鸣', '2026-03-09T01:00:00Z', {
    step: 'user',
    way: 'paper',
    name: '孙建国',
    day: '2026-03-08',
  })
  expect(standingSignatures([told], zone)).toEqual([{ slot: 'user', name: '孙建国', day: '2026-03-08' }])
})

const refused = act('refused', '王强', '2026-03-06T02:00:00Z', {
  step: 'finance',
  said: '超出预算',
  ends: 'refused',
})

test('a refusal stands in its slot with its reason until the record is sent anew; what is only said is neither', () => {
  const comment = act('commented', '陈静', '2026-03-06T03:00:00Z', { said: '已阅' })
  const refusal = { slot: 'finance', name: '王强', day: '2026-03-06', said: '超出预算', refused: true }
  expect(standingSignatures([refused, comment], zone)).toEqual([refusal])
  const sent = act('sent', '刘一鸣', '2026-03-08T02:00:00Z', { strikes: ['finance'] })
  expect(standingSignatures([refused, comment, sent], zone)).toEqual([])
})

test('what its signer took back leaves nothing, and what others signed there stays', () => {
  const other = act('signed', '周敏', '2026-03-05T21:00:00Z', { step: 'manager', way: 'typed' })
  const back = act('retrieved', '陈静', '2026-03-05T22:00:00Z', { step: 'manager', strikes: ['manager'] })
  expect(standingSignatures([signed, other, back], zone)).toEqual([
    { slot: 'manager', name: '周敏', day: '2026-03-06' },
  ])
})
