import { expect, test } from 'vitest'
import type { FormAccess } from './form-access.ts'
import { mergePosts } from './merge-posts.ts'
import { fieldLimitsOf, rightsOf } from './rights-of.ts'
import { isWithin, noRights, type Rights } from './rights.ts'

const fills: Rights = { ...noRights, fill: true, see: 'own' }
const edits: Rights = { ...noRights, edit: true, print: true, see: 'department' }
const ALL: readonly (readonly [name: string, access: FormAccess])[] = [
  [
    'both are named',
    { posts: { a: fills, b: edits, '*': noRights }, fields: { '/x': { a: 'hide', b: 'read' } } },
  ],
  ['the one that goes', { posts: { a: fills, '*': edits }, fields: { '/x': { a: 'read', '*': 'hide' } } }],
  ['the one that stays', { posts: { b: fills, '*': edits }, fields: { '/x': { b: 'hide' } } }],
  ['neither', { posts: { '*': edits }, fields: { '/x': { '*': 'hide' } } }],
]

test.each(ALL)('nobody loses by it where rights name %s', (_, access) => {
  const merged = mergePosts(access, { from: 'a', into: 'b' })
  expect(JSON.stringify(merged)).not.toContain('"a"')
  const after = { isAdmin: false, posts: ['b'] }
  for (const post of ['a', 'b']) {
    const before = { isAdmin: false, posts: [post] }
    const [was, is] = [rightsOf(access, before), rightsOf(merged, after)]
    expect(isWithin(was.see, is.see)).toBe(true)
    for (const grant of ['fill', 'edit', 'print', 'export'] as const)
      expect(!was[grant] || is[grant]).toBe(true)
    const limits = [fieldLimitsOf(access, before), fieldLimitsOf(merged, after)] as const
    expect(limits[0].hidden).toEqual(expect.arrayContaining(limits[1].hidden))
  }
})

test('others keep what they have', () => {
  const access = ALL[0]![1]
  const merged = mergePosts(access, { from: 'a', into: 'b' })
  const other = { isAdmin: false, posts: ['c'] }
  expect(rightsOf(merged, other)).toEqual(rightsOf(access, other))
  expect(merged.fields).toEqual({ '/x': { b: 'read' } })
})
