import { queryOptions } from '@tanstack/react-query'
import { getAccess, getPlaces } from '../../api/access.ts'

/** Always asked anew: rights that are about to be changed must not be old. */
export const accessQuery = (id: string) =>
  queryOptions({
    queryKey: ['access', id],
    queryFn: () => getAccess(id),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })

export const placesQuery = queryOptions({ queryKey: ['places'], queryFn: getPlaces, staleTime: 60_000 })
