import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'

/** Someone who has an account, as admins see them. */
export interface Person {
  id: string
  name: string
  email: string
  username: string | null
  isAdmin: boolean
  department: string | null
  posts: string[]
  disabledAt: string | null
  lockedUntil: string | null
  hasSecondFactor: boolean
  createdAt: string
}

/** What an admin says of a person. */
export interface PersonEntry {
  name: string
  username: string | null
  email: string | null
  isAdmin: boolean
  department: string | null
  posts: string[]
}

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: async () => (await readAnswer<{ people: Person[] }>(api.people.$get())).people,
})

export const createPerson = (person: PersonEntry & { password: string }) =>
  readAnswer<Person>(api.people.$post({ json: person }))

export const changePerson = (id: string, change: Partial<PersonEntry> & { isDisabled?: boolean }) =>
  readAnswer<Person>(api.people[':id'].$patch({ param: { id }, json: change }))

export const resetPassword = (id: string, json: { password: string; dropSecondFactor: boolean }) =>
  readAnswer<Person>(api.people[':id'].password.$post({ param: { id }, json }))

/** The route takes no body, but says by its type that it is JSON. */
export const unlockPerson = (id: string) =>
  readAnswer<Person>(
    api.people[':id'].unlock.$post({ param: { id } }, { headers: { 'Content-Type': 'application/json' } }),
  )
