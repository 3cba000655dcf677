import { fieldRulesOf, OTHERS, type FormAccess, type FormHistory } from '@paperwright/runtime/kit'
import { BadRequest } from '../errors.ts'

/** Refuses rules that name posts that there are none of, or fields that the form has not in the version that they speak of. */
export function checkAccess(
  access: FormAccess,
  { posts, history }: { posts: ReadonlySet<string>; history: FormHistory | undefined },
): void {
  const rules = fieldRulesOf(access)
  const named = [Object.keys(access.posts), ...rules.map((rule) => Object.keys(rule.posts))].flat()
  const missing = named.find((post) => post !== OTHERS && !posts.has(post))
  if (missing !== undefined) throw new BadRequest(`There is no post ${missing}.`)
  if (!history && rules.length > 0) throw new BadRequest('Fields are named in the rules of one form alone.')
  const unknown = rules.find(
    ({ field, version }) => !history!.versions[version - 1]?.pointers.includes(field),
  )
  if (!unknown) return
  const isNewest = unknown.version === history!.versions.length
  throw new BadRequest(
    `The form has no field ${unknown.field}${isNewest ? '' : ` in version ${unknown.version}`}.`,
  )
}
