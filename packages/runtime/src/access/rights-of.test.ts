import { expect, test } from 'vitest'
import type { FormAccess } from './form-access.ts'
import { ownRightsOf, rightsOf } from './rights-of.ts'
import { allRights, grants, hasRight, noRights, reaches, rightNames, widest } from './rights.ts'

const clerk = { fill: true, see: 'own', edit: false, print: true, export: false } as const
const boss = { fill: false, see: 'department', edit: true, print: false, export: true } as const
const access: FormAccess = {
  posts: { clerk, boss, '*': { ...noRights, print: true } },
  fields: { '/pay': { clerk: 'hide', boss: 'read' }, '/name': { '*': 'hide' } },
}
const of = (...posts: string[]) => ownRightsOf(access, { isAdmin: false, posts })

test('the rights of several posts add up; posts that are not named are others', () => {
  expect(of('clerk', 'boss').rights).toEqual({
    fill: true,
    see: 'department',
    edit: true,
    print: true,
    export: true,
  })
  expect(of('clerk', 'cook').rights).toEqual(clerk)
  expect(of('cook').rights).toEqual({ ...noRights, print: true })
  expect(rightsOf({ posts: {}, fields: {} }, { isAdmin: false, posts: ['clerk'] })).toEqual(noRights)
  expect(rightsOf(access, { isAdmin: true, posts: [] })).toEqual(allRights)
})

test('of a field, the most that any post may; admins are not limited', () => {
  expect(of('clerk').limits).toEqual({ hidden: ['/pay', '/name'], readOnly: [] })
  expect(of('clerk', 'boss').limits).toEqual({ hidden: ['/name'], readOnly: ['/pay'] })
  expect(ownRightsOf(access, { isAdmin: true, posts: ['clerk'] }).limits).toEqual({
    hidden: [],
    readOnly: [],
  })
})

test('every right is told once, and rules from before a right was known do not give it', () => {
  expect([...rightNames].sort()).toEqual([...Object.keys(grants), 'see'].sort())
  const { export: _, ...older } = { ...allRights }
  const rights = rightsOf(
    { posts: { '*': older as typeof allRights }, fields: {} },
    { isAdmin: false, posts: [] },
  )
  expect(rights).toEqual({ ...allRights, export: false })
  expect(rightNames.filter((right) => hasRight(noRights, right))).toEqual([])
  expect([widest([]), widest(['own', 'all', 'none'])]).toEqual(['none', 'all'])
  expect(reaches[0]).toBe('none')
})
