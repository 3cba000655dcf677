import { fieldRights, OTHERS, type FieldPosts, type FieldRight, type FormAccess } from './form-access.ts'
import { rightsOf } from './rights-of.ts'
import { byGrant, widest, type Rights } from './rights.ts'

/** Rights in which one post stands for itself and another: whoever held either may do all that they might before. */
export function mergePosts(access: FormAccess, { from, into }: { from: string; into: string }): FormAccess {
  const isNamed = (byPost: Readonly<Record<string, unknown>>) =>
    Object.hasOwn(byPost, from) || Object.hasOwn(byPost, into)
  const posts = { ...access.posts }
  if (isNamed(posts)) posts[into] = both(rightsFor(access, from), rightsFor(access, into))
  delete posts[from]
  const mergeIn = (byPost: FieldPosts): FieldPosts => {
    const merged = { ...byPost }
    if (isNamed(byPost)) merged[into] = stronger(fieldRightFor(byPost, from), fieldRightFor(byPost, into))
    delete merged[from]
    return merged
  }
  const fields = Object.entries(access.fields).map(([field, byPost]) => [field, mergeIn(byPost)])
  return {
    ...access,
    posts,
    fields: Object.fromEntries(fields) as FormAccess['fields'],
    ...(access.former && { former: access.former.map((rule) => ({ ...rule, posts: mergeIn(rule.posts) })) }),
  }
}

function rightsFor(access: FormAccess, post: string): Rights {
  const { ruled, see: _, departments: __, ...grants } = rightsOf(access, { isAdmin: false, posts: [post] })
  return { ...grants, see: ruled }
}

function both(one: Rights, other: Rights): Rights {
  return { ...byGrant((grant) => one[grant] || other[grant]), see: widest([one.see, other.see]) }
}

/** Where nothing is said of a post, a field is written by it. */
function fieldRightFor(byPost: FieldPosts, post: string): FieldRight {
  return byPost[post] ?? byPost[OTHERS] ?? 'write'
}

function stronger(...rights: FieldRight[]): FieldRight {
  return fieldRights.findLast((right) => rights.includes(right))!
}
