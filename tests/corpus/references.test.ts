import { describe, expect, test } from 'vitest'
import { compileForm } from '@paperwright/runtime'
import { checkReferences, matchFromRecord, referencesOf } from '@paperwright/runtime/kit'
import { getValue, setValue, siblingPointer } from '../../packages/runtime/src/form/pointer.ts'
import { library } from './library.ts'
import { NOON } from '../../packages/runtime/src/moment/noon.fixture.ts'

const byId = new Map(library.map((one) => [one.form['x-form'].id, one]))

const references = library.flatMap(({ form, code, sample }) =>
  referencesOf(form).map((reference) => ({ code, form, sample, reference })),
)

test('customers are looked up throughout the library', () => {
  const forms = new Set(references.map(({ code }) => code))
  expect(forms.size).toBeGreaterThan(40)
})

describe.each(references)('$code $reference.pointer', ({ form, sample, reference }) => {
  const other = byId.get(reference.reference.form)

  test('looks up a form of the library, and fields that it has', () => {
    expect(other && checkReferences(form, other.form)).toEqual([])
  })

  test('is filled in from a record of that form, and all of it is valid', () => {
    const match = matchFromRecord({ reference, form, otherForm: other!.form, otherRecord: other!.sample })!
    expect(match.value).toBe(getValue(other!.sample, reference.reference.field))
    expect(Object.keys(match.fills)).toEqual(Object.keys(reference.reference.fills ?? {}))
    const bound = reference.pointer.replaceAll('*', '0')
    const filled = Object.entries(match.fills).reduce(
      (changed, [key, value]) => setValue(changed, siblingPointer(bound, key), value),
      setValue(sample, bound, match.value),
    )
    expect(compileForm(form).check(filled, NOON).problems).toEqual([])
  })
})
