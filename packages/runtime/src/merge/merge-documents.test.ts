import { describe, expect, test } from 'vitest'
import { mergeDocuments } from './merge-documents.ts'

interface Case {
  title: string
  base: object
  mine: object
  theirs: object
  merged: object
  conflicts?: string[]
}

const field = (title: string, more: object = {}) => ({ type: 'string', title, 'x-field': 'text', ...more })
const row = (...cells: object[]) => ({ cells })
const sheet = (rows: object[], columns = [1, 1]) => ({
  'x-paper': { blocks: [{ kind: 'title' }, { kind: 'frame', columns, rows }] },
})

const cases: Case[] = [
  {
    title: 'settings of one field, each from who changed it',
    base: { properties: { a: field('A') } },
    mine: { properties: { a: field('A', { maxLength: 5 }) } },
    theirs: { properties: { a: field('B') } },
    merged: { properties: { a: field('B', { maxLength: 5 }) } },
  },
  {
    title: 'what both added, in the order of the newer',
    base: { properties: { a: field('A') }, required: ['a'] },
    mine: { properties: { a: field('A'), m: field('M') }, required: ['a', 'm'] },
    theirs: { properties: { a: field('A'), t: field('T') }, required: ['t'] },
    merged: { properties: { a: field('A'), m: field('M'), t: field('T') }, required: ['m', 't'] },
  },
  {
    title: 'one title, written twice',
    base: { title: 'A' },
    mine: { title: 'B' },
    theirs: { title: 'C' },
    merged: { title: 'C' },
    conflicts: ['/title'],
  },
  {
    title: 'a field that one took away and the other changed',
    base: { properties: { a: field('A'), b: field('B') } },
    mine: { properties: { a: field('A') } },
    theirs: { properties: { a: field('A'), b: field('C') } },
    merged: { properties: { a: field('A'), b: field('C') } },
    conflicts: ['/properties/b'],
  },
  {
    title: 'another type, beside settings of the old one: its parts hang together',
    base: { properties: { a: field('A') } },
    mine: { properties: { a: { type: 'number', title: 'A', 'x-field': 'number' } } },
    theirs: { properties: { a: field('B', { maxLength: 5 }) } },
    merged: { properties: { a: field('B', { maxLength: 5 }) } },
    conflicts: ['/properties/a/'],
  },
  {
    title: 'two cells of a row, a row put in, a row taken out',
    base: sheet([row({ text: 'A' }, {}), row({ text: 'B' }, {}), row({ text: 'C' }, {})]),
    mine: sheet([
      row({ text: 'A' }, { field: '/m' }),
      row({ text: 'N' }, {}),
      row({ text: 'B' }, {}),
      row({ text: 'C' }, {}),
    ]),
    theirs: sheet([row({ text: 'A2' }, {}), row({ text: 'B' }, {})]),
    merged: sheet([row({ text: 'A2' }, { field: '/m' }), row({ text: 'N' }, {}), row({ text: 'B' }, {})]),
  },
  {
    title: 'one cell, filled twice, keeps the look that one of them gave it',
    base: sheet([row({ text: 'A' }, {})]),
    mine: sheet([row({ text: 'A' }, { field: '/m', align: 'right' })]),
    theirs: sheet([row({ text: 'A' }, { field: '/t' })]),
    merged: sheet([row({ text: 'A' }, { field: '/t', align: 'right' })]),
    conflicts: ['/x-paper/blocks/1/rows/0/cells/1/'],
  },
  {
    title: 'options and slots by what they are, whatever their places',
    base: {
      'x-signatures': [
        { key: 'a', label: 'A' },
        { key: 'b', label: 'B' },
      ],
    },
    mine: {
      'x-signatures': [
        { key: 'b', label: 'B' },
        { key: 'a', label: 'A' },
      ],
    },
    theirs: {
      'x-signatures': [
        { key: 'a', label: 'A', seal: true },
        { key: 'b', label: 'B' },
        { key: 'c', label: 'C' },
      ],
    },
    merged: {
      'x-signatures': [
        { key: 'b', label: 'B' },
        { key: 'c', label: 'C' },
        { key: 'a', label: 'A', seal: true },
      ],
    },
  },
  {
    title: 'translations that both began',
    base: { 'x-form': { id: 'f' } },
    mine: { 'x-form': { id: 'f', words: { en: { 甲: 'M' } } } },
    theirs: { 'x-form': { id: 'f', words: { en: { 乙: 'T' } } } },
    merged: { 'x-form': { id: 'f', words: { en: { 甲: 'M', 乙: 'T' } } } },
  },
  {
    title: 'queries of a report, measure by measure',
    base: {
      queries: {
        q: { cross: { measures: [{ key: 'n', of: 'count' }] }, where: [{ field: '/a', op: 'is', value: 1 }] },
      },
    },
    mine: {
      queries: {
        q: {
          cross: {
            measures: [
              { key: 'n', of: 'count' },
              { key: 's', of: 'sum' },
            ],
          },
          where: [{ field: '/a', op: 'is', value: 1 }],
        },
      },
    },
    theirs: {
      queries: {
        q: { cross: { measures: [{ key: 'n', of: 'count' }] }, where: [{ field: '/a', op: 'is', value: 2 }] },
        r: { from: 'x' },
      },
    },
    merged: {
      queries: {
        q: {
          cross: {
            measures: [
              { key: 'n', of: 'count' },
              { key: 's', of: 'sum' },
            ],
          },
          where: [{ field: '/a', op: 'is', value: 2 }],
        },
        r: { from: 'x' },
      },
    },
  },
]

const idsOf = (conflicts: readonly { id: string }[]) => conflicts.map(({ id }) => id)

describe('a merge', () => {
  test.each(cases)('$title', ({ base, mine, theirs, merged, conflicts = [] }) => {
    const found = mergeDocuments({ base, mine, theirs })
    expect({ merged: found.merged, conflicts: idsOf(found.conflicts) }).toEqual({ merged, conflicts })
    // Whoever is called whose, the places are the same.
    expect(idsOf(mergeDocuments({ base, mine: theirs, theirs: mine }).conflicts)).toEqual(conflicts)
    expect(mergeDocuments({ base, mine, theirs: base })).toEqual({ merged: mine, conflicts: [] })
    expect(mergeDocuments({ base, mine: base, theirs })).toEqual({ merged: theirs, conflicts: [] })
  })

  test('takes what is chosen, one by one', () => {
    const sides = {
      base: { title: 'A', code: '1' },
      mine: { title: 'B', code: '2' },
      theirs: { title: 'C', code: '3' },
    }
    const choices = new Map([['/title', 'mine' as const]])
    expect(mergeDocuments(sides, { choices }).merged).toEqual({ title: 'B', code: '3' })
    expect(mergeDocuments(sides, { choices: new Map([['/title', 'base' as const]]) }).merged.title).toBe('A')
  })

  test('asks of whole fields and sheets where their parts do not fit, and of a field that only one took away', () => {
    const sides = {
      base: { properties: { a: field('A'), b: field('B') }, ...sheet([row({ text: 'A' }, {})]) },
      mine: {
        properties: { a: field('A', { maxLength: 3 }), b: field('B') },
        ...sheet([row({ text: 'M' }, {})]),
      },
      theirs: { properties: { a: field('T') }, ...sheet([row({ text: 'A' }, { text: 'T' })]) },
    }
    const { conflicts } = mergeDocuments(sides, { grain: 'whole' })
    expect(idsOf(conflicts)).toEqual(['/properties/a', '/properties/b', '/x-paper'])
    const choices = new Map(idsOf(conflicts).map((id) => [id, 'mine' as const]))
    expect(mergeDocuments(sides, { grain: 'whole', choices }).merged).toEqual(sides.mine)
  })
})
