import {
  byGrant,
  grants,
  hasRight,
  noRights,
  OTHERS,
  type FieldRight,
  type FieldRule,
  type FormAccess,
  type PostReach,
  type Rights,
} from '@paperwright/runtime/kit'

/** The named posts in the order of the office's list, the others last. */
export function listRows(access: FormAccess, posts: readonly { id: string }[]): string[] {
  const named = Object.keys(access.posts)
  const known = posts.map(({ id }) => id).filter((id) => named.includes(id))
  const gone = named.filter((id) => id !== OTHERS && !known.includes(id))
  return [...known, ...gone, OTHERS]
}

/** What is said for a post, or nothing for the others where nothing is said. */
export function rightsAt(access: FormAccess, post: string): Rights {
  return access.posts[post] ?? noRights
}

/** Whoever sees nothing may do nothing with what one sees. */
export function setRights(access: FormAccess, post: string, change: Partial<Rights>): FormAccess {
  const next = { ...rightsAt(access, post), ...change }
  const given = byGrant((grant) => next[grant] && (hasRight(next, 'see') || !grants[grant].ofSeen))
  return { ...access, posts: { ...access.posts, [post]: { ...next, ...given } } }
}

/** Names a post; it begins with what it might do before: what the others may, and seeing everything where it did by itself. */
export function addPost(access: FormAccess, post: string, reach: PostReach | null = null): FormAccess {
  const fields = Object.entries(access.fields).map(([field, byPost]) => [
    field,
    { ...byPost, [post]: fieldRightAt(byPost, post) },
  ])
  return {
    ...access,
    posts: {
      ...access.posts,
      [post]: { ...rightsAt(access, OTHERS), ...(reach === 'all' && { see: reach }) },
    },
    fields: Object.fromEntries(fields),
  }
}

/** A post that is no longer named is one of the others. */
export function removePost(access: FormAccess, post: string): FormAccess {
  const without = <Said>(byPost: Record<string, Said>) =>
    Object.fromEntries(Object.entries(byPost).filter(([id]) => id !== post))
  return {
    ...access,
    posts: without(access.posts),
    fields: Object.fromEntries(
      Object.entries(access.fields).map(([field, byPost]) => [field, without(byPost)]),
    ),
    ...(access.former && {
      former: access.former.map((rule) => ({ ...rule, posts: without(rule.posts) })),
    }),
  }
}

/** What holds for someone with this post alone. */
export function fieldRightAt(byPost: Readonly<Record<string, FieldRight>>, post: string): FieldRight {
  return byPost[post] ?? byPost[OTHERS] ?? 'write'
}

/** Names a field; everyone still writes it. What is said is said for every row, so that it holds as it is read. */
export function addField(access: FormAccess, field: string): FormAccess {
  const byPost = Object.fromEntries(
    [...Object.keys(access.posts), OTHERS].map((post) => [post, 'write' as const]),
  )
  return { ...access, fields: { ...access.fields, [field]: byPost } }
}

export function setFieldRight(
  access: FormAccess,
  { field, post, right }: { field: string; post: string; right: FieldRight },
): FormAccess {
  return { ...access, fields: { ...access.fields, [field]: { ...access.fields[field], [post]: right } } }
}

/** What is left is said, if it is nothing: what is not said of former fields stays in force. */
export function removeFormer(access: FormAccess, gone: FieldRule): FormAccess {
  return { ...access, former: (access.former ?? []).filter((rule) => rule !== gone) }
}

export function removeField(access: FormAccess, field: string): FormAccess {
  const { [field]: _, ...fields } = access.fields
  return { ...access, fields }
}

/** The rights of another form's posts in place of these; what is said of fields stays. */
export function takePosts(access: FormAccess, { posts }: Pick<FormAccess, 'posts'>): FormAccess {
  return { ...access, posts }
}
