import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'

/** Someone who has an account, as admins see them. */
export type Person = Awaited<ReturnType<typeof unlockPerson>>

/** What an admin says of a person. */
export type PersonEntry = Pick<
  Person,
  'name' | 'username' | 'isAdmin' | 'department' | 'departments' | 'posts'
> & {
  email: string | null
}

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: async () => (await readAnswer(api.people.$get())).people,
})

export const createPerson = (person: PersonEntry & { password: string }) =>
  readAnswer(api.people.$post({ json: person }))

export const changePerson = (id: string, change: Partial<PersonEntry> & { isDisabled?: boolean }) =>
  readAnswer(api.people[':id'].$patch({ param: { id }, json: change }))

export const resetPassword = (id: string, json: { password: string; dropSecondFactor: boolean }) =>
  readAnswer(api.people[':id'].password.$post({ param: { id }, json }))

/** The route takes no body, but says by its type that it is JSON. */
export const unlockPerson = (id: string) =>
  readAnswer(
    api.people[':id'].unlock.$post({ param: { id } }, { headers: { 'Content-Type': 'application/json' } }),
  )
