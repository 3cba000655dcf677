import { queryOptions } from '@tanstack/react-query'
import { getPlaces, listHolders } from './access.ts'

/** The posts and departments of the office. */
export const placesQuery = queryOptions({ queryKey: ['places'], queryFn: getPlaces, staleTime: 60_000 })

/** Who holds the posts; asked for anew with these. */
export const holdersQuery = queryOptions({ queryKey: ['places', 'holders'], queryFn: listHolders })

/** Those that may still be given: what is retired is told where it stands, and offered nowhere. */
export const inUse = <Place extends { isRetired: boolean }>(places: readonly Place[]): Place[] =>
  places.filter(({ isRetired }) => !isRetired)
