import { expect, test } from 'vitest'
import { judgeAudit } from './judge-audit.ts'

const report = (vulnerabilities: object) => JSON.stringify({ auditReportVersion: 2, vulnerabilities })

test.each([
  ['no advisory', report({}), { kind: 'sound' }],
  ['a moderate one', report({ left: { name: 'left', severity: 'moderate' } }), { kind: 'sound' }],
  [
    'grave ones',
    report({ left: { severity: 'high' }, right: { severity: 'critical' }, other: { severity: 'low' } }),
    { kind: 'faulty', packages: ['left (high)', 'right (critical)'] },
  ],
  [
    'a refusal of the registry',
    JSON.stringify({ message: '405 Method Not Allowed', statusCode: 405 }),
    { kind: 'unreachable', reason: '405 Method Not Allowed' },
  ],
  ['nothing', '', { kind: 'unreachable', reason: 'there was no answer' }],
  ['words', 'npm error network', { kind: 'unreachable', reason: 'there was no answer' }],
])('%s', (_, output, judgement) => {
  expect(judgeAudit(output)).toEqual(judgement)
})
