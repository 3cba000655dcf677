import { expect, test } from 'vitest'
import type { Form } from '../form/form.ts'
import type { FieldReference } from '../form/json-schema.ts'
import { setValue } from '../form/pointer.ts'
import { checkReferences } from './check-references.ts'
import { customers, visits } from './customer-forms.fixture.ts'
import { referencesOf } from './references-of.ts'

const place = '/properties/rows/items/properties/customer/x-reference'

function withReference(reference: FieldReference): Form {
  return setValue(visits as never, place, reference as never) as unknown as Form
}

test('lists the fields that look something up', () => {
  expect(referencesOf(visits).map(({ pointer, reference }) => [pointer, reference.form])).toEqual([
    ['/rows/*/customer', 'customers'],
  ])
  expect(referencesOf(customers)).toEqual([])
})

test('finds what the other form does not have, and what could never be filled in', () => {
  const form = withReference({
    form: 'customers',
    field: '/title',
    fills: { address: '/office', phone: '/telephone', capital: '/capital', size: '/staff' },
    hint: ['/code', '/number'],
  })
  expect(checkReferences(form, customers).map(({ path, code }) => `${path} ${code}`)).toEqual([
    `${place}/field referenceUnknown`,
    `${place}/fills/address referenceHolds`,
    `${place}/fills/phone referenceUnknown`,
    `${place}/fills/capital fillNeverFits`,
    `${place}/hint/1 referenceUnknown`,
  ])
})

test('says nothing of references to other forms', () => {
  expect(checkReferences(withReference({ form: 'others', field: '/title' }), customers)).toEqual([])
})

test('options have to have one in common', () => {
  const reference = (fill: string): FieldReference => ({
    form: 'customers',
    field: '/name',
    fills: { kind: fill },
  })
  expect(checkReferences(withReference(reference('/kind')), customers)).toEqual([])
  const other = setValue(customers as never, '/properties/kind/oneOf', [
    { const: 'x', title: '其他' },
  ] as never)
  expect(checkReferences(withReference(reference('/kind')), other as unknown as Form)).toHaveLength(1)
})
