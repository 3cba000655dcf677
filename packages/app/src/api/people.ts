import type { Locale } from '@paperwright/runtime'
import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'

/** Someone who has an account, as admins see them. */
export type Person = PeopleAnswer['people'][number]

/** Those whom one may see, and which departments and posts one may give; null: all. */
export type PeopleAnswer = Awaited<ReturnType<typeof listPeople>>

/** What an admin says of a person. */
export type PersonEntry = Pick<
  Person,
  'name' | 'username' | 'phone' | 'isAdmin' | 'adminOf' | 'department' | 'departments' | 'posts'
> & {
  email: string | null
}

const listPeople = () => readAnswer(api.people.$get())

export const peopleQuery = queryOptions({ queryKey: ['people'], queryFn: listPeople })

/** The list as an Excel table. */
export const peopleFileUrl = (locale: Locale) => `/api/people/export?locale=${locale}`

/** Takes several people in, or says what is wrong; `dryRun` takes nobody in. */
export const createPeople = (
  people: readonly (NewEntry & { password: string })[],
  { dryRun }: { dryRun: boolean },
) => readAnswer(api.people.import.$post({ json: { people: [...people], dryRun } }))

/** What a table says of a person to be. */
export type NewEntry = Omit<PersonEntry, 'isAdmin' | 'adminOf' | 'phone'>

export interface PeopleChange {
  department?: string | null
  addPosts?: string[]
  removePosts?: string[]
  isDisabled?: boolean
}

/** Changes several people as one act. */
export const changePeople = (people: string[], change: PeopleChange) =>
  readAnswer(api.people.$patch({ json: { people, change } }))

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
