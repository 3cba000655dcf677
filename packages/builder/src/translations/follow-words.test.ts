import type { Form } from '@paperwright/runtime'
import { describe, expect, test } from 'vitest'
import { tripForm } from '../../../../tests/forms/trip-form.ts'
import { changeField } from '../edits/change-field.ts'
import { confirmTranslation, setTranslation } from '../edits/form-facts.ts'
import { setChecks } from '../edits/set-checks.ts'
import { setOptions } from '../edits/set-options.ts'
import { setSlot } from '../edits/slots.ts'
import { findField } from '../fields/find-fields.ts'
import { setTitle } from '../fields/set-title.ts'
import { formViews } from '../state/use-builder.ts'
import { createDocumentStore } from '../store/document-store.ts'
import { listFormWords } from './list-form-words.ts'
import { handOverSaid } from './translated.ts'

const translated: Form = {
  ...tripForm,
  'x-form': {
    ...tripForm['x-form'],
    words: { en: Object.fromEntries(listFormWords(tripForm).map(({ text }) => [text, `en ${text}`])) },
  },
}

function open(form: Form) {
  const { dispatch, get } = createDocumentStore(form, formViews)
  return {
    edit(change: (form: Form) => Form, name?: string) {
      const { history, view } = get()
      dispatch({ kind: 'step', document: change(history.present), view, name })
    },
    undo: () => dispatch({ kind: 'undo' }),
    said: (word: string) => get().history.present['x-form'].words?.['en']?.[word],
    stale: () => get().history.present['x-form'].staleWords?.['en'],
    form: () => get().history.present,
  }
}

const title = (next: string) => (form: Form) => setTitle(form, { pointer: '/end', title: next })
const was = findField(tripForm, '/end')!.schema.title!

describe('a translation goes with a word that changes where it stands, and remembers what it was made for', () => {
  const check = findField(tripForm, '/end')!.schema['x-check']![0]!
  test.each<[string, (form: Form) => Form, from: string, to: string]>([
    ['title', title('归来'), was, '归来'],
    [
      'check',
      (form) => setChecks(form, { pointer: '/end', checks: [{ ...check, say: '不对' }] }),
      check.say,
      '不对',
    ],
  ])('%s', (_, edit, from, to) => {
    const { edit: step, said, stale, undo, form } = open(translated)
    step(edit)
    expect([said(from), said(to), stale()]).toEqual([undefined, `en ${from}`, { [to]: from }])
    undo()
    expect(form()).toEqual(translated)
  })

  test('units, hints, options and slots alike', () => {
    const { edit, stale, said } = open(furnished())
    edit((form) => setSlot(form, { key: 'boss', slot: { label: '批准', date: '批准日期' } }))
    edit((form) => changeField(form, { pointer: '/cost', change: { 'x-unit': '美元' } }))
    edit((form) =>
      changeField(form, { pointer: '/cost', change: { description: '含税金额', 'x-say': '请填整数' } }),
    )
    edit((form) =>
      setOptions(form, {
        pointer: '/kind',
        options: [
          { value: 'a', title: '长途' },
          { value: 'b', title: '短途' },
        ],
      }),
    )
    expect(stale()).toEqual({
      美元: '元',
      含税金额: '含税',
      请填整数: '请填金额',
      长途: '远途',
      批准: '审批',
      批准日期: '审批日期',
    })
    expect(said('短途')).toBe('en 短途')
  })
})

test('typing is one change: words passed on the way, and back, are nothing', () => {
  const { edit, stale, said, form } = open(translated)
  const other = findField(tripForm, '/start')!.schema.title!
  for (const typed of [other, '', '归', '归来']) edit(title(typed), 'title')
  expect([said('归来'), said(other), stale()]).toEqual([`en ${was}`, `en ${other}`, { 归来: was }])
  edit(title(was), 'title')
  expect(form()).toEqual(translated)
})

test('a word that stands elsewhere still keeps its translation, the new one has none', () => {
  const twice = setTitle(translated, { pointer: '/cost', title: was })
  const { edit, said, stale } = open(twice)
  edit(title('归来'))
  expect([said(was), said('归来'), stale()]).toEqual([`en ${was}`, undefined, undefined])
})

test('a mark goes once the translation is written anew, or found to be right, or its word is again what it was', () => {
  const changed = () => {
    const opened = open(translated)
    opened.edit(title('归来'))
    opened.edit(title('归期'))
    expect(opened.stale()).toEqual({ 归期: was })
    return opened
  }
  const anew = changed()
  anew.edit((form) => setTranslation(form, { language: 'en', word: '归期', said: 'Back on' }))
  expect([anew.stale(), anew.said('归期')]).toEqual([undefined, 'Back on'])
  const right = changed()
  right.edit((form) => confirmTranslation(form, { language: 'en', word: '归期' }))
  expect([right.stale(), right.said('归期')]).toEqual([undefined, `en ${was}`])
  const again = changed()
  again.edit(title(was))
  expect([again.stale(), again.said(was)]).toEqual([undefined, `en ${was}`])
})

function furnished(): Form {
  const { cost, ...properties } = tripForm.properties
  const option = (value: string, words: string) => ({ const: value, title: words })
  const kind = {
    type: 'string',
    title: '种类',
    'x-field': 'choice',
    oneOf: [option('a', '远途'), option('b', '短途')],
  }
  const form: Form = {
    ...tripForm,
    properties: {
      ...properties,
      cost: { ...cost, 'x-unit': '元', description: '含税', 'x-say': '请填金额' },
      kind,
    },
    'x-signatures': [{ key: 'boss', label: '审批', date: '审批日期' }],
  }
  const en = Object.fromEntries(listFormWords(form).map(({ text }) => [text, `en ${text}`]))
  return { ...form, 'x-form': { ...form['x-form'], words: { en } } }
}

test('a label that becomes a signature slot’s hands its translation over', () => {
  const en = { '审批：': 'Approved by' }
  expect(handOverSaid({ words: { en } }, { from: '审批：', to: '审批' })).toEqual({
    words: { en: { 审批: 'Approved by' } },
  })
  const known = { words: { en: { ...en, 审批: 'Approval' } } }
  expect(handOverSaid(known, { from: '审批：', to: '审批' })).toEqual({ words: { en: { 审批: 'Approval' } } })
})
