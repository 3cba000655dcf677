import { expect, test } from 'vitest'
import type { Form } from '../../form/form.ts'
import { listFields } from '../../listing/list-fields.ts'
import { recordColumns } from '../../listing/record-columns.ts'
import { contentText } from '../../paper/content.ts'
import { composeSheet } from '../../paper/compose-sheet.ts'
import { compileForm } from '../../record/compile-form.ts'
import { NOON } from '../../moment/noon.fixture.ts'
import { paperContext } from '../paper-context.fixture.ts'
import { recordNumber } from './record-number.ts'

const form: Form = {
  type: 'object',
  title: '投诉受理单',
  required: ['no', 'name'],
  properties: {
    no: { type: 'string', title: '受理编号', 'x-field': 'record-number', readOnly: true },
    name: { type: 'string', title: '姓名', 'x-field': 'text' },
  },
  'x-form': { id: 'complaint', series: 'TS' },
  'x-paper': {
    blocks: [
      { kind: 'title' },
      { kind: 'frame', columns: [1, 2], rows: [{ cells: [{ title: '/no' }, { field: '/no' }] }] },
      { kind: 'prose', text: '编号{no}' },
    ],
  },
}

/** The words of the first page. */
function printed(input: Omit<Parameters<typeof composeSheet>[0], 'form'>): string[] {
  return composeSheet({ form, ...input }).pages[0]!.marks.flatMap((mark) =>
    mark.kind === 'text' ? [mark.text] : [],
  )
}

const count = (words: readonly string[]) => words.filter((word) => word.includes('TS-2026-000007')).length

test('the sheet of a stored record shows its number in its place, and not in the margin too', () => {
  const words = printed({ record: { name: '李娜' }, life: { number: 'TS-2026-000007' } })
  expect(count(words)).toBe(2)
  expect(words.join('')).not.toContain('编号：')
})

test('so does a blank sheet that was numbered; any other is blank', () => {
  expect(count(printed({ life: { number: 'TS-2026-000007' } }))).toBe(2)
  expect(count(printed({}))).toBe(0)
  expect(count(printed({ record: { name: '李娜', no: 'TS-2026-000007' } }))).toBe(0)
})

test('nobody enters it, and nobody is asked for it', () => {
  const { record, problems } = compileForm(form).check({ no: 'TS-2026-000001', name: '李娜' }, NOON)
  expect([record, problems]).toEqual([{ name: '李娜' }, []])
  expect(compileForm(form).check({}, NOON).problems).toMatchObject([{ path: '/name', code: 'required' }])
})

test('lists, which begin with the number, have no empty column of it', () => {
  const options = {
    locale: 'zh' as const,
    moment: String,
    hidden: [],
    people: [],
    departments: [],
    asked: [],
  }
  expect(listFields(form, options).map(({ field }) => field)).not.toContain('/no')
  expect(recordColumns(form, 'zh').map(({ pointer }) => pointer)).toEqual(['/name'])
})

test('is a blank in words', () => {
  const context = { ...paperContext(recordNumber.newSchema), inWords: true }
  expect(recordNumber.paper(undefined, context)).toEqual([{ kind: 'blank', width: 6 }])
  expect(contentText(recordNumber.paper('TS-1', context))).toBe('TS-1')
})
