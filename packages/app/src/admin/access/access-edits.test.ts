import { allRights, noRights, type FormAccess } from '@paperwright/runtime/kit'
import { expect, test } from 'vitest'
import {
  addField,
  addPost,
  fieldRightAt,
  listRows,
  removeField,
  removePost,
  rightsAt,
  setFieldRight,
  setRights,
} from './access-edits.ts'

const all = { ...allRights, see: 'all' } as const
const access: FormAccess = {
  posts: { clerk: all, '*': { ...all, see: 'own' } },
  fields: { '/pay': { '*': 'hide' } },
}

test('rows follow the office, posts that are gone come after them, the others last', () => {
  const named = { ...access, posts: { '*': all, gone: all, clerk: all, boss: all } }
  expect(listRows(named, [{ id: 'boss' }, { id: 'idle' }, { id: 'clerk' }])).toEqual([
    'boss',
    'clerk',
    'gone',
    '*',
  ])
})

test('a post that is named begins with what the others may do, with each field too', () => {
  const next = addPost(access, 'boss')
  expect(next.posts.boss).toEqual({ ...all, see: 'own' })
  expect(next.fields['/pay']).toEqual({ '*': 'hide', boss: 'hide' })
  expect(removePost(next, 'boss')).toEqual(access)
})

test('whoever sees nothing corrects, prints and exports nothing', () => {
  const blind = setRights(access, 'clerk', { see: 'none' })
  expect(rightsAt(blind, 'clerk')).toEqual({ ...noRights, fill: true })
})

test('a field that is named is written by everyone until it is said otherwise', () => {
  const named = addField(access, '/name')
  expect(named.fields['/name']).toEqual({ clerk: 'write', '*': 'write' })
  const next = setFieldRight(named, { field: '/name', post: 'clerk', right: 'read' })
  expect(fieldRightAt(next.fields['/name']!, 'clerk')).toBe('read')
  expect(fieldRightAt(next.fields['/name']!, 'boss')).toBe('write')
  expect(removeField(next, '/name')).toEqual(access)
})
