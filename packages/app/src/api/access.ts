import type { FormAccess } from '@paperwright/runtime/kit'
import type { FoundRules } from '@paperwright/server'
import { ApiError } from './api-error.ts'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'

/** Who may do what with a form's records; `*` for all forms that have no rules of their own. */
export const getAccess = (id: string) => readAnswer(api.access[':id'].$get({ param: { id } }))

/** The rules in force now, or null where someone changed them meanwhile. */
export async function saveAccess(
  id: string,
  change: { access: FormAccess; revision: number },
): Promise<FoundRules | null> {
  try {
    return await readAnswer(api.access[':id'].$put({ param: { id }, json: change }))
  } catch (error) {
    if (error instanceof ApiError && error.status === 409) return null
    throw error
  }
}

/** The forms that have rules of their own, with the revisions of those. */
export const listOwnRules = async () => (await readAnswer(api.access.$get())).rules

export type OwnRules = Awaited<ReturnType<typeof listOwnRules>>

/** Gives several forms the same rights of posts, or null where someone changed those of one meanwhile. */
export async function applyAccess(change: {
  posts: FormAccess['posts']
  revisions: Record<string, number>
}): Promise<OwnRules | null> {
  try {
    return (await readAnswer(api.access.$put({ json: change }))).rules
  } catch (error) {
    if (error instanceof ApiError && error.status === 409) return null
    throw error
  }
}

/** The reports that read a form, with the fields that they read. */
export const reportsOfForm = async (id: string) =>
  (await readAnswer(api.forms[':id'].reports.$get({ param: { id } }))).reports

export type FormReport = Awaited<ReturnType<typeof reportsOfForm>>[number]

/** What a person may do with each form, and why. */
export const rightsOfPerson = async (id: string) =>
  (await readAnswer(api.people[':id'].rights.$get({ param: { id } }))).forms

export type PersonRights = Awaited<ReturnType<typeof rightsOfPerson>>[number]

/** Forgets a form's own rules; answers those that are in force instead. */
export const dropAccess = (id: string) => readAnswer(api.access[':id'].$delete({ param: { id } }))

/** The posts and departments of the office. */
export const getPlaces = () => readAnswer(api.posts.$get())

export type Places = Awaited<ReturnType<typeof getPlaces>>

export type Post = Places['posts'][number]
export type Department = Places['departments'][number]

/** What is said of a post or a department; what is left out stays. */
export type PlaceEntry = Pick<Department, 'id' | 'zh' | 'en'> & { isRetired?: boolean }

/** Names a post, new or known. */
export const savePost = ({
  id,
  reach,
  ...names
}: PlaceEntry & Pick<Post, 'department'> & Partial<Pick<Post, 'reach'>>) =>
  readAnswer(api.posts[':id'].$put({ param: { id }, json: { ...names, ...(reach && { reach }) } }))

/** Names a department, new or known. */
export const saveDepartment = ({ id, ...names }: PlaceEntry & Partial<Pick<Department, 'head'>>) =>
  readAnswer(api.departments[':id'].$put({ param: { id }, json: names }))

/** Who holds which post, and who held it, the latest first. */
export const listHolders = async () => (await readAnswer(api.posts.holders.$get())).holders

export type Holder = Awaited<ReturnType<typeof listHolders>>[number]

export const dropPost = (id: string) => readAnswer(api.posts[':id'].$delete({ param: { id } }))

export const dropDepartment = (id: string) => readAnswer(api.departments[':id'].$delete({ param: { id } }))

/** Whatever names a post: people, rights, signature slots of forms and reports, in use or under work. */
export const namedPost = async (id: string) =>
  (await readAnswer(api.posts[':id'].named.$get({ param: { id } }))).named

/** What names the one names the other from then on; the first is gone. */
export const mergePost = (id: string, into: string) =>
  readAnswer(api.posts[':id'].merge.$post({ param: { id }, json: { into } }))
