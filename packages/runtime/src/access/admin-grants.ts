/** The parts of an admin's work that can be given to someone who is none. */
export const adminParts = ['people', 'forms', 'log'] as const
export type AdminPart = (typeof adminParts)[number]

/** What of an admin's work someone does: the people of some departments (their ids), the forms and reports, the audit log. */
export interface AdminGrants {
  people: string[]
  forms: boolean
  log: boolean
}

/** Whose part of an admin's work is asked for. */
export interface PartHolder {
  isAdmin: boolean
  /** Null: no part. */
  adminOf: AdminGrants | null
}

/** Whether someone does this part of an admin's work, be it for some departments; admins do it all. */
export function isAdminOf({ isAdmin, adminOf }: PartHolder, part: AdminPart): boolean {
  if (isAdmin) return true
  return part === 'people' ? (adminOf?.people.length ?? 0) > 0 : (adminOf?.[part] ?? false)
}
