import { describe, expect, test } from 'vitest'
import { library } from '../../../../tests/corpus/library.ts'
import type { Form } from '../form/form.ts'
import type { FormChange } from './form-change.ts'
import { compareForms } from './compare-forms.ts'
import { findHarms, touches, type Harm } from './harm.ts'
import { wordChange, wordHarm } from './word-change.ts'

const complaint = library.find(({ code }) => code === '6-03')!
const sales = library.find(({ code }) => code === '3-06')!

type Change = (form: Form) => void

/** The changes of a copy of 6-03. */
function changesOf(change: Change, form = complaint.form): FormChange[] {
  const after = structuredClone(form)
  change(after)
  return compareForms(form, after)
}

function frameOf(form: Form) {
  const frame = form['x-paper'].blocks.find((block) => block.kind === 'frame')
  if (frame?.kind !== 'frame') throw new Error('no frame')
  return frame
}

describe('a change is told by what it means', () => {
  test.each<[string, Change, object[]]>([
    [
      'a title',
      (form) => (form.properties.phone!.title = '联系电话'),
      [{ kind: 'titleChanged', before: '电话', after: '联系电话' }],
    ],
    [
      'a type',
      (form) => (form.properties.phone = { type: 'string', 'x-field': 'text', title: '电话' }),
      [{ kind: 'typeChanged', before: 'phone', after: 'text', keepsValues: true }],
    ],
    ['required', (form) => (form.required = [...(form.required ?? []), 'phone']), [{ kind: 'madeRequired' }]],
    [
      'no longer required',
      (form) => delete form.required,
      (complaint.form.required ?? []).map(() => ({ kind: 'madeOptional' })),
    ],
    [
      'an option more and one less',
      (form) => form.properties.complaintType!.oneOf!.splice(0, 1, { const: 'price', title: '价格' }),
      [
        { kind: 'optionRemoved', value: 'goods', title: '商品' },
        { kind: 'optionAdded', value: 'price', title: '价格' },
      ],
    ],
    [
      'options in another order',
      (form) => (form.properties.complaintType!.oneOf = form.properties.complaintType!.oneOf!.toReversed()),
      [{ kind: 'optionsReordered' }],
    ],
    [
      'a limit',
      (form) => (form.properties.cause!.maxLength = 200),
      [{ kind: 'settingChanged', setting: 'maxLength', before: 1000, after: 200 }],
    ],
    [
      'a key',
      (form) => {
        const text = JSON.stringify(form).replaceAll('"cause"', '"reason"').replaceAll('/cause', '/reason')
        Object.assign(form, JSON.parse(text))
        for (const key of Object.keys(form.properties)) if (key === 'cause') delete form.properties[key]
      },
      [{ kind: 'fieldRenamed', from: '/cause', field: { pointer: '/reason', title: '投诉缘由' } }],
    ],
    [
      'two fields that changed places',
      (form) => {
        const [first] = frameOf(form).rows
        if (!first || !('cells' in first)) throw new Error('no row')
        const [a, b, c, d] = first.cells
        first.cells = [c!, d!, a!, b!]
      },
      [{ kind: 'fieldMoved' }],
    ],
    ['a wider column', (form) => (frameOf(form).columns[0] = 40), [{ kind: 'layoutChanged' }]],
    [
      'a note below',
      (form) => form['x-paper'].blocks.push({ kind: 'prose', text: '请存档' }),
      [{ kind: 'wordsAdded', words: '请存档' }, { kind: 'layoutChanged' }],
    ],
    ['the paper', (form) => (form['x-paper'].page = { size: 'A3' }), [{ kind: 'pageChanged' }]],
    ['a slot less', (form) => form['x-signatures']!.pop(), [{ kind: 'slotRemoved', label: '审核' }]],
    [
      'a slot renamed',
      (form) => (form['x-signatures']![0]!.label = '制表人'),
      [{ kind: 'slotRenamed', before: '制表', after: '制表人' }],
    ],
    [
      'who may sign',
      (form) => delete form['x-signatures']![1]!.posts,
      [{ kind: 'slotChanged', label: '审核' }],
    ],
    [
      'the order of signing',
      (form) => (form['x-signatures'] = form['x-signatures']!.toReversed()),
      [{ kind: 'slotsReordered' }],
    ],
    ['the form’s title', (form) => (form.title = '投诉登记'), [{ kind: 'factChanged', fact: 'title' }]],
    ['English', (form) => (form['x-form'].words!.en!['备注'] = 'Notes'), [{ kind: 'translationsChanged' }]],
  ])('%s', (_, change, expected) => {
    expect(changesOf(change)).toMatchObject(expected)
    expect(changesOf(change)).toHaveLength(expected.length)
  })

  test('a field of a list', () => {
    const [list] = Object.entries(sales.form.properties).filter(([, schema]) => schema.items?.properties)
    const [listKey] = list!
    const changes = changesOf((form) => {
      const [key] = Object.keys(form.properties[listKey]!.items!.properties!)
      form.properties[listKey]!.items!.properties![key!]!.title = '新名'
    }, sales.form)
    expect(changes).toMatchObject([{ kind: 'titleChanged', after: '新名' }])
  })
})

test.each(library)(
  '$code compared with itself is the same; every change back and forth has words',
  ({ form }) => {
    expect(compareForms(form, structuredClone(form))).toEqual([])
    const bare: Form = { ...form, properties: {}, 'x-paper': { blocks: [] } }
    for (const change of [...compareForms(form, bare), ...compareForms(bare, form)]) {
      expect(wordChange(change, 'zh')).not.toMatch(/undefined|null/)
      expect(wordChange(change, 'en')).not.toMatch(/undefined|null/)
    }
    const count = (changes: FormChange[], kind: string) =>
      changes.filter((change) => change.kind === kind).length
    expect(count(compareForms(form, bare), 'fieldRemoved')).toBe(
      count(compareForms(bare, form), 'fieldAdded'),
    )
  },
)

describe('what stored records do not fit', () => {
  const harms = (change: Change): Harm[] => findHarms(changesOf(change))

  test.each<[string, Change, string, object, object]>([
    [
      'a removed option',
      (form) => form.properties.complaintType!.oneOf!.shift(),
      'optionRemoved',
      { complaintType: 'goods' },
      { complaintType: 'other' },
    ],
    [
      'a new duty',
      (form) => (form.required = [...(form.required ?? []), 'phone']),
      'newlyRequired',
      {},
      { phone: '138' },
    ],
    [
      'a shorter text',
      (form) => (form.properties.cause!.maxLength = 3),
      'limitTightened',
      { cause: '很长很长' },
      { cause: '短' },
    ],
    [
      'a limit that is not itself allowed',
      (form) => {
        form.properties.acceptanceNo = {
          type: 'number',
          'x-field': 'number',
          title: '受理编号',
          exclusiveMinimum: 5,
        }
      },
      'limitTightened',
      { acceptanceNo: 5 },
      { acceptanceNo: 6 },
    ],
    [
      'a pattern',
      (form) => (form.properties.acceptanceNo!.pattern = '^TS'),
      'patternChanged',
      { acceptanceNo: '1' },
      { acceptanceNo: 'TS1' },
    ],
    [
      'a narrower type',
      (form) => (form.properties.cause = { type: 'number', 'x-field': 'number', title: '投诉缘由' }),
      'typeNarrowed',
      { cause: '坏了' },
      {},
    ],
  ])('%s', (_, change, kind, touched, free) => {
    const found = harms(change).filter((harm) => harm.kind === kind)
    expect(found).toHaveLength(1)
    expect(touches(found[0]!, touched as never)).toBe(true)
    expect(touches(found[0]!, free as never)).toBe(false)
    for (const locale of ['zh', 'en'] as const)
      expect(wordHarm(found[0]!, locale)).toContain(found[0]!.field.title)
  })

  test('looser limits, wider types and new options harm nothing', () => {
    expect(
      harms((form) => {
        form.properties.cause!.maxLength = 5000
        form.properties.phone = { type: 'string', 'x-field': 'text', title: '电话' }
        form.properties.complaintType!.oneOf!.push({ const: 'x', title: '另外' })
        delete form.required
      }),
    ).toEqual([])
  })

  test('a new field that must be filled in is a new duty', () => {
    const [harm] = harms((form) => {
      form.properties.refund = { type: 'number', 'x-field': 'money', title: '退款' }
      form.required = [...(form.required ?? []), 'refund']
    })
    expect(harm).toMatchObject({ kind: 'newlyRequired', pointer: '/refund' })
    expect(touches(harm!, complaint.sample)).toBe(true)
  })

  test('in any entry of a list', () => {
    const harm: Harm = {
      kind: 'fieldRemoved',
      field: { pointer: '/items/*/a', title: 'A' },
      pointer: '/items/*/a',
    }
    expect(touches(harm, { items: [{}, { a: 1 }] })).toBe(true)
    expect(touches(harm, { items: [{}, { b: 1 }] })).toBe(false)
  })
})
