import { isAdminOf, type AdminPart } from '@paperwright/runtime/kit'
import type { SessionState } from '../api/session.ts'

/** The pages of administration, in their order; `part`: of an admin's work, left out where only full admins open it. */
export const ADMIN_PAGES = [
  { name: 'people', to: '/admin/people', part: 'people' },
  { name: 'posts', to: '/admin/posts' },
  { name: 'access', to: '/admin/access' },
  { name: 'audit', to: '/admin/audit', part: 'log' },
  { name: 'office', to: '/admin/office' },
  { name: 'channels', to: '/admin/channels' },
  { name: 'backup', to: '/admin/backup' },
] as const satisfies readonly { name: string; to: string; part?: AdminPart }[]

/** The pages of administration that someone may open. */
export function ownAdminPages({ actor, backup }: SessionState) {
  if (!actor) return []
  return ADMIN_PAGES.filter(
    (page) =>
      ('part' in page ? isAdminOf(actor, page.part) : actor.isAdmin) &&
      (page.name !== 'backup' || backup !== null),
  )
}
