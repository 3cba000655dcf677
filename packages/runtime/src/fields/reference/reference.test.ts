import { expect, test } from 'vitest'
import { paperContext } from '../paper-context.fixture.ts'
import { reference } from './reference.ts'

const context = paperContext(reference.newSchema)

test('keeps any words as typed, whether they are on file or not', () => {
  expect(reference.parse(' 宏达机械 ', context)).toBe('宏达机械')
  expect(reference.parse('刚认识的客户', context)).toBe('刚认识的客户')
})

test('prints as text does', () => {
  expect(reference.paper('宏达机械', context)).toEqual([{ kind: 'text', text: '宏达机械' }])
  expect(reference.paper(undefined, { ...context, inWords: true })).toEqual([{ kind: 'blank', width: 6 }])
})

test('is told by its capability, and names no form until one is chosen', () => {
  expect(reference.looksUp).toBe(true)
  expect(reference.newSchema['x-reference']).toBeUndefined()
})
