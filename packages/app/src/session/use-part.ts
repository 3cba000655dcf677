import { isAdminOf, type AdminPart } from '@paperwright/runtime/kit'
import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../api/session.ts'

/** Whether whoever is signed in does this part of an admin's work. */
export function usePart(part: AdminPart): boolean {
  const actor = useQuery(sessionQuery).data?.actor
  return actor !== null && actor !== undefined && isAdminOf(actor, part)
}
