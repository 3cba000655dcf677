import type { Rights } from './rights.ts'

/** What someone may do with one field, the least first: not even know what it says, only read it, or change it. */
export const fieldRights = ['hide', 'read', 'write'] as const
export type FieldRight = (typeof fieldRights)[number]

/** Everyone whose posts are not named. */
export const OTHERS = '*'

/**
 * Who may do what with a form's records. A person has the rights of all their posts that are named, put together;
 * a person none of whose posts is named has those under `*`. Admins may do everything.
 */
export interface FormAccess {
  /** By the id of a post. */
  posts: Record<string, Rights>
  /** By the field's pointer (`*` for entries; a group or list stands for all it holds), then by post. Fields that are not named are written by whoever fills or edits. */
  fields: Record<string, Record<string, FieldRight>>
}
