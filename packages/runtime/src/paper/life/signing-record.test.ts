import { expect, test } from 'vitest'
import type { Form } from '../../form/form.ts'
import type { SigningDetails } from '../../signing/signing-details.ts'
import type { Act, Verb } from '../../record/history/act.ts'
import { NOON } from '../../moment/noon.fixture.ts'
import { composeSheet } from '../compose-sheet.ts'
import type { TextMark } from '../page.ts'
import { readLife } from './read-life.ts'

const form: Form = {
  type: 'object',
  title: '申请单',
  properties: { reason: { type: 'string', title: '事由', 'x-field': 'text' } },
  'x-form': { id: 'request', words: { en: { 申请单: 'Request', 事由: 'Reason', 经理审核: 'Manager' } } },
  'x-signatures': [{ key: 'manager', label: '经理审核' }],
  'x-paper': { blocks: [{ kind: 'title' }, { kind: 'signatures' }] },
}

function pagesOf(
  acts: readonly [Verb, SigningDetails | null][],
  { listsSigning = true, locale = 'zh' as const } = {},
) {
  const history = acts.map(([kind, signing], index): Act => ({
    kind,
    signing,
    revision: index + 1,
    formVersion: 1,
    record: {},
    by: '陈静',
    reason: kind === 'corrected' ? '改正' : null,
    at: '2026-03-05T16:30:00Z',
  }))
  const life = readLife(form, { number: 'A-1', history, zone: NOON.zone, listsSigning })
  return composeSheet({ form, record: {}, life, locale }).pages
}
const textsOf = ({ marks }: { marks: readonly { kind: string }[] }) =>
  marks.filter((mark): mark is TextMark => mark.kind === 'text')
const wordsOf = (page: Parameters<typeof textsOf>[0]) =>
  textsOf(page)
    .map(({ text }) => text)
    .join('|')

const acts: [Verb, SigningDetails | null][] = [
  ['submitted', null],
  ['handedOver', { step: 'manager', people: [{ id: '1', name: '周敏' }], said: '出差' }],
  ['nudged', { step: 'manager' }],
  ['returned', { step: 'manager', for: { id: '2', name: '王强' }, to: null, said: '金额有误' }],
  ['corrected', { strikes: [] }],
  ['signed', { step: 'manager+1', way: 'paper', name: '孙建国', day: '2026-03-04' }],
]

test('a last page lists who did what, in whose place, where, why, how, when where the office is, and on which revision', () => {
  const [, page, ...more] = pagesOf(acts)
  expect(more).toEqual([])
  const words = wordsOf(page!)
  expect(words).toContain('签字记录|时间|谁|签字处|做了什么|意见或理由|方式|版次')
  expect(words).toContain('2026-03-06 00:30|陈静|经理审核|转交：周敏|出差|2')
  expect(words).toContain('陈静（代王强）|经理审核|退回：提交人|金额有误|4')
  expect(words).toContain('更正|改正|5')
  expect(words).toContain('孙建国（陈静登记）|经理审核（加签）|签字|纸上 2026-03-04|6')
  expect(words).not.toContain('催办')
})

test('nobody who does not want it has it, nor a record that nobody was asked about', () => {
  expect(pagesOf(acts, { listsSigning: false })).toHaveLength(1)
  expect(
    pagesOf([
      ['submitted', null],
      ['corrected', null],
    ]),
  ).toHaveLength(1)
})

test('forty acts with long opinions go over pages, each with its head and nothing beyond its edge', () => {
  const long: [Verb, SigningDetails][] = Array.from({ length: 40 }, () => [
    'signed',
    { step: 'manager', way: 'typed', said: '情况属实，同意按规定办理。'.repeat(38) },
  ])
  const [, ...pages] = pagesOf(long)
  expect(pages.length).toBeGreaterThan(5)
  for (const page of pages) {
    expect(wordsOf(page)).toContain('时间|谁|签字处')
    for (const { lines } of textsOf(page)) for (const { y } of lines) expect(y).toBeLessThan(page.height - 10)
  }
  const said = pages.flatMap(textsOf).filter(({ text }) => text.includes('情况属实'))
  const written = said.flatMap(({ lines }) => lines.map(({ text }) => text)).join('')
  expect(written.split('情况属实').length - 1).toBe(40 * 38)
})
