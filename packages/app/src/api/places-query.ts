import { queryOptions } from '@tanstack/react-query'
import { getPlaces } from './access.ts'

/** The posts and departments of the office. */
export const placesQuery = queryOptions({ queryKey: ['places'], queryFn: getPlaces, staleTime: 60_000 })
