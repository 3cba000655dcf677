import type { FormCounts } from '@paperwright/server'
import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'

/** How many records of each form one sees, how many came today, what is due; counting them takes the server a while. */
export const formCountsQuery = queryOptions({
  queryKey: ['form-counts'],
  queryFn: () => readAnswer<FormCounts>(api['form-counts'].$get()),
  staleTime: 60_000,
})
