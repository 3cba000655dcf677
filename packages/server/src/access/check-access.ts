import { type Form, walkFields } from '@paperwright/runtime'
import { type FormAccess, OTHERS } from '@paperwright/runtime/kit'
import { BadRequest } from '../errors.ts'

/** Refuses rules that name posts that there are none of, or fields that the form has not. */
export function checkAccess(
  access: FormAccess,
  { posts, form }: { posts: ReadonlySet<string>; form: Form | undefined },
): void {
  const named = [Object.keys(access.posts), ...Object.values(access.fields).map(Object.keys)].flat()
  const missing = named.find((post) => post !== OTHERS && !posts.has(post))
  if (missing !== undefined) throw new BadRequest(`There is no post ${missing}.`)
  const fields = new Set(form ? walkFields(form).map(({ pointer }) => pointer) : [])
  const unknown = Object.keys(access.fields).find((field) => !fields.has(field))
  if (unknown !== undefined)
    throw new BadRequest(
      form ? `The form has no field ${unknown}.` : 'Fields are named in the rules of one form alone.',
    )
}
