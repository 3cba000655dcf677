import { queryOptions } from '@tanstack/react-query'
import { getAccess, listOwnRules, reportsOfForm, rightsOfPerson } from '../../api/access.ts'

/** Always asked anew: rights that are about to be changed must not be old. */
export const accessQuery = (id: string) =>
  queryOptions({
    queryKey: ['access', id],
    queryFn: () => getAccess(id),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })

export { placesQuery } from '../../api/places-query.ts'

export const ownRulesQuery = queryOptions({ queryKey: ['own-rules'], queryFn: listOwnRules, staleTime: 0 })

export const formReportsQuery = (id: string) =>
  queryOptions({ queryKey: ['reports', 'of-form', id], queryFn: () => reportsOfForm(id) })

/** Always asked anew, as rights are. */
export const personRightsQuery = (id: string) =>
  queryOptions({
    queryKey: ['person-rights', id],
    queryFn: () => rightsOfPerson(id),
    staleTime: 0,
    gcTime: 0,
  })
