/** Whose records of a form someone sees. */
export type Reach = 'none' | 'own' | 'department' | 'all'

/** What someone may do with a form's records. */
export interface Rights {
  /** Hand in new records. */
  fill: boolean
  see: Reach
  /** Correct and void what they see. */
  edit: boolean
  /** Print what they see. */
  print: boolean
  /** Take records away as a file. */
  export: boolean
}

/** What someone may do with one field: change it, only read it, or not even know what it says. */
export type FieldRight = 'write' | 'read' | 'hide'

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

export const NO_RIGHTS: Rights = { fill: false, see: 'none', edit: false, print: false, export: false }
export const ALL_RIGHTS: Rights = { fill: true, see: 'all', edit: true, print: true, export: true }

/** Where the office has said nothing: everyone fills and prints every form, and sees what their department wrote. */
export const FIRST_ACCESS: FormAccess = {
  posts: { [OTHERS]: { fill: true, see: 'department', edit: true, print: true, export: false } },
  fields: {},
}
