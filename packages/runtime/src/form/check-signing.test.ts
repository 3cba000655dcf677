import { expect, test } from 'vitest'
import { checkForm } from './check-form.ts'
import type { SignatureSlot } from './form.ts'

function problemsOf(slots: readonly SignatureSlot[]) {
  const form = {
    type: 'object',
    title: '申请单',
    properties: {
      amount: { type: 'number', title: '金额', 'x-field': 'number' },
      handler: { type: 'object', title: '经办人', 'x-field': 'person' },
    },
    'x-form': { id: 'request', code: 'R-1' },
    'x-paper': {
      page: { size: 'A4' },
      blocks: [
        {
          kind: 'frame',
          columns: [1, 1],
          rows: [{ cells: [{ field: '/amount' }, { field: '/handler' }] }],
        },
        { kind: 'signatures' },
      ],
    },
    'x-signatures': slots,
  }
  return checkForm(form).map(({ path, code }) => `${path} ${code}`)
}

const slot = (key: string, more: Partial<SignatureSlot> = {}): SignatureSlot => ({ key, label: key, ...more })

test.each<[what: string, slots: SignatureSlot[], found: string[]]>([
  ['the order that is written', [slot('a'), slot('b'), slot('c')], []],
  ['an order of their own', [slot('a', { after: ['b'] }), slot('b', { after: [] })], []],
  [
    'a condition, a person, the author',
    [
      slot('a', { when: 'amount > 5000' }),
      slot('b', { person: '/handler' }),
      slot('c', { person: 'author', bySubmitting: true }),
    ],
    [],
  ],
  ['a slot before that there is not', [slot('a', { after: ['z'] })], ['/x-signatures/0/after/0 noSuchSlot']],
  [
    'each waiting for the other',
    [slot('a', { after: ['b'] }), slot('b')],
    ['/x-signatures/0/after slotCircle'],
  ],
  ['a slot that waits for itself', [slot('a', { after: ['a'] })], ['/x-signatures/0/after slotCircle']],
  [
    'a condition that cannot be read',
    [slot('a', { when: 'amount >' })],
    ['/x-signatures/0/when formulaFault'],
  ],
  [
    'a condition over what is not there',
    [slot('a', { when: 'total > 5' })],
    ['/x-signatures/0/when formulaUnknown'],
  ],
  [
    'a condition that gives a number',
    [slot('a', { when: 'amount + 1' })],
    ['/x-signatures/0/when formulaKinds'],
  ],
  ['a person of no person field', [slot('a', { person: '/amount' })], ['/x-signatures/0/person slotPerson']],
  ['a person of no field', [slot('a', { person: '/nobody' })], ['/x-signatures/0/person noSuchField']],
  ['two ways of asking', [slot('a', { posts: ['x'], chosen: true })], ['/x-signatures/0 slotAsksTwice']],
  [
    'submitting that signs for another',
    [slot('a', { bySubmitting: true })],
    ['/x-signatures/0 slotBySubmitting'],
  ],
])('slots with %s', (_, slots, found) => {
  expect(problemsOf(slots)).toEqual(found)
})
