import { expect, test } from 'vitest'
import type { FormAccess } from './form-access.ts'
import { ownRightsOf, rightsOf } from './rights-of.ts'
import {
  allRights,
  completeRights,
  grants,
  type Rights,
  hasRight,
  noRights,
  reaches,
  rightNames,
  widest,
  withRecord,
} from './rights.ts'

// As rules were kept before issuing, voiding and changing one's own were rights of their own.
const clerk = { fill: true, see: 'own', edit: false, print: true, export: false } as Rights
const boss = { fill: false, see: 'department', edit: true, print: false, export: true } as Rights
const access: FormAccess = {
  posts: { clerk, boss, '*': { ...noRights, print: true } },
  fields: { '/pay': { clerk: 'hide', boss: 'read' }, '/name': { '*': 'hide' } },
}
/** The rights of someone whose posts reach no further than the rules. */
const held = (rights: Rights) => ({ ...rights, ruled: rights.see, departments: [] })
const of = (...posts: string[]) => ownRightsOf(access, { isAdmin: false, posts })

test('the rights of several posts add up; posts that are not named are others', () => {
  expect(of('clerk', 'boss').rights).toEqual(held({ ...allRights, see: 'department' }))
  expect(of('clerk', 'cook').rights).toEqual(held({ ...noRights, ...clerk, issue: true }))
  expect(of('cook').rights).toEqual(held({ ...noRights, print: true }))
  expect(of('boss').rights).toEqual(held({ ...noRights, ...boss, own: true, void: true }))
  expect(rightsOf({ posts: {}, fields: {} }, { isAdmin: false, posts: ['clerk'] })).toEqual(held(noRights))
  expect(rightsOf(access, { isAdmin: true, posts: [] })).toEqual(held(allRights))
})

test('a post that the rules do not name sees as far as its own reach; one that they name, as far as they say', () => {
  const reaches = { cook: ['kitchen'], chief: 'all' as const, clerk: 'all' as const }
  const seen = (...posts: string[]) => {
    const { see, ruled, departments, edit } = rightsOf(access, { isAdmin: false, posts, reaches })
    return { see, ruled, departments, edit }
  }
  expect(seen('clerk')).toEqual({ see: 'own', ruled: 'own', departments: [], edit: false })
  expect(seen('cook')).toEqual({ see: 'departments', ruled: 'none', departments: ['kitchen'], edit: false })
  expect(seen('boss', 'cook')).toMatchObject({ see: 'departments', ruled: 'department', edit: true })
  expect(seen('clerk', 'chief', 'cook')).toMatchObject({ see: 'all', ruled: 'own', departments: [] })
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
  expect(rights).toEqual(held({ ...allRights, export: false }))
  // Whoever might print might issue, before that was a right of its own.
  const { issue: __, ...printing } = { ...noRights, print: true }
  expect(completeRights(printing)).toEqual({ ...noRights, print: true, issue: true })
  expect(completeRights({ ...printing, print: false }).issue).toBe(false)
  // And whoever might correct might void, and change their own.
  const { own: _own, void: _void, ...correcting } = { ...noRights, edit: true }
  expect(completeRights(correcting)).toEqual({ ...noRights, edit: true, own: true, void: true })
  expect(rightNames.filter((right) => hasRight(noRights, right))).toEqual([])
  expect([widest([]), widest(['own', 'all', 'none'])]).toEqual(['none', 'all'])
  expect(reaches[0]).toBe('none')
})

test('what one handed in is changed where that is allowed, whatever holds for all records', () => {
  const own = { ...noRights, own: true }
  expect(withRecord(own, { isOwn: true })).toEqual({ ...own, edit: true, void: true })
  expect(withRecord(own, { isOwn: false })).toEqual(own)
  const keeper = { ...noRights, void: true }
  expect(withRecord(keeper, { isOwn: true })).toEqual(keeper)
})
