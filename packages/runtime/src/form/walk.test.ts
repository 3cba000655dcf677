import { expect, test } from 'vitest'
import { walkFields } from './walk.ts'

test('lists every property with its pointer, entries of lists as *', () => {
  const nodes = walkFields({
    type: 'object',
    required: ['name'],
    properties: {
      name: { type: 'string' },
      items: { type: 'array', items: { $ref: '#/$defs/item' } },
    },
    $defs: { item: { type: 'object', properties: { amount: { type: 'number' } } } },
  })
  expect(nodes.map((node) => [node.pointer, node.required])).toEqual([
    ['/name', true],
    ['/items', false],
    ['/items/*/amount', false],
  ])
})

test('follows references that run in a circle only once', () => {
  const nodes = walkFields({
    type: 'object',
    properties: { part: { $ref: '#/$defs/part' } },
    $defs: { part: { type: 'object', properties: { part: { $ref: '#/$defs/part' } } } },
  })
  expect(nodes.map((node) => node.pointer)).toEqual(['/part'])
})

test('the files that a field keeps are its value, no fields of the form', () => {
  const file = { type: 'object', properties: { id: { type: 'string' } } }
  const nodes = walkFields({
    type: 'object',
    properties: {
      photos: { type: 'array', 'x-field': 'picture', items: file },
      parts: {
        type: 'array',
        'x-field': 'list',
        items: { type: 'object', properties: { papers: { 'x-field': 'attachment', items: file } } },
      },
    },
  })
  expect(nodes.map(({ pointer }) => pointer)).toEqual(['/photos', '/parts', '/parts/*/papers'])
})
