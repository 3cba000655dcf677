import { queryOptions } from '@tanstack/react-query'
import { countTasks } from './signing.ts'

/** How much waits for one. Asked anew when one comes back to the page, and once a minute while it is in sight. */
export const taskCountQuery = queryOptions({
  queryKey: ['signing', 'count'],
  queryFn: countTasks,
  refetchInterval: 60_000,
  refetchOnWindowFocus: true,
})
