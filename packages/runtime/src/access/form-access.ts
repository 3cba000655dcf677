import type { FieldPlace } from './follow-fields.ts'
import type { Rights } from './rights.ts'

/** What someone may do with one field, the least first: not even know what it says, only read it, or change it. */
export const fieldRights = ['hide', 'read', 'write'] as const
export type FieldRight = (typeof fieldRights)[number]

/** Everyone whose posts are not named. */
export const OTHERS = '*'

/** What posts may do with a field, by their ids. */
export type FieldPosts = Record<string, FieldRight>

/** A rule on a field, which is named by its pointer in a version of the form and holds wherever the field lives. */
export interface FieldRule extends FieldPlace {
  posts: FieldPosts
}

/**
 * Who may do what with a form's records. A person has the rights of all their posts that are named, put together;
 * a person none of whose posts is named has those under `*`. Admins may do everything.
 */
export interface FormAccess {
  /** By the id of a post. */
  posts: Record<string, Rights>
  /** By the field's pointer (`*` for entries; a group or list stands for all it holds), then by post. Fields that are not named are written by whoever fills or edits. */
  fields: Record<string, FieldPosts>
  /** The version of the form in which `fields` are named. Left out: the first. */
  version?: number
  /** Rules on fields that are named in other versions, because they are in this one no more. */
  former?: FieldRule[]
}

/** All rules on fields. */
export function fieldRulesOf({ fields, version = 1, former = [] }: FormAccess): FieldRule[] {
  return [...Object.entries(fields).map(([field, posts]) => ({ field, version, posts })), ...former]
}
