import type { FieldLimits, FieldRight, FormAccess, Reach, Rights } from '@paperwright/server'
import { OTHERS, rightsAt } from './access-edits.ts'

const WIDER: readonly Reach[] = ['none', 'own', 'department', 'all']
const STRONGER: readonly FieldRight[] = ['hide', 'read', 'write']

/** What someone who holds these posts may do by rules that are not stored yet, as the server will have it. */
export function effectOf(
  access: FormAccess,
  posts: readonly string[],
): { rights: Rights; limits: FieldLimits } {
  const named = namedOf(access.posts, posts)
  const has = (right: 'fill' | 'edit' | 'print' | 'export') =>
    named.some((post) => rightsAt(access, post)[right])
  const limits: FieldLimits = { hidden: [], readOnly: [] }
  for (const [field, byPost] of Object.entries(access.fields)) {
    const said = namedOf(byPost, posts).map((post) => byPost[post]!)
    if (said.length === 0) continue
    const right = STRONGER.findLast((one) => said.includes(one))
    if (right === 'hide') limits.hidden.push(field)
    if (right === 'read') limits.readOnly.push(field)
  }
  return {
    rights: {
      fill: has('fill'),
      see: WIDER.findLast((reach) => named.some((post) => rightsAt(access, post).see === reach)) ?? 'none',
      edit: has('edit'),
      print: has('print'),
      export: has('export'),
    },
    limits,
  }
}

/** The posts among these of which something is said; where there are none, the others, if they are named. */
function namedOf(byPost: Readonly<Record<string, unknown>>, posts: readonly string[]): string[] {
  const named = posts.filter((post) => Object.hasOwn(byPost, post))
  if (named.length > 0) return named
  return Object.hasOwn(byPost, OTHERS) ? [OTHERS] : []
}
