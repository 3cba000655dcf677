import { useQueryClient } from '@tanstack/react-query'
import { ApiError } from '../../api/api-error.ts'
import { usePress } from '../../shell/use-press.ts'
import { placesQuery } from '../access/access-queries.ts'
import type { PostsWords } from './posts-words.ts'

/** A press that changes posts or departments: all that is told of them is asked for anew. */
export function usePlacesChange(change: () => Promise<unknown>, onDone: () => void) {
  const queries = useQueryClient()
  return usePress({
    mutationFn: change,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: placesQuery.queryKey })
      onDone()
    },
  })
}

/** Why it did not come about. */
export function wordPlaceRefusal(error: unknown, words: PostsWords): string {
  const code = error instanceof ApiError ? error.code : undefined
  return (code === undefined ? undefined : words.refusals[code]) ?? words.failed
}
