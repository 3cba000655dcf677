import type { Tile } from '@paperwright/server'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '../api/api-error.ts'
import { homeQuery, pinTile } from '../api/home.ts'
import { DASHBOARD_WORDS } from './dashboard-words.ts'
import { useOwnWords } from '../session/use-words.ts'

/** Puts tiles on one's first page; `told` says how that went. */
export function usePin(): {
  pin(tile: Tile): void
  busy: boolean
  told: string | undefined
  failed: boolean
} {
  const words = useOwnWords(DASHBOARD_WORDS)
  const queries = useQueryClient()
  const pinning = useMutation({
    mutationFn: pinTile,
    onSuccess: (home) => queries.setQueryData(homeQuery.queryKey, home),
  })
  const { error } = pinning
  const refused = error instanceof ApiError && error.status === 409 ? words.pinFull : words.pinFailed
  return {
    pin: (tile) => {
      if (!pinning.isPending) pinning.mutate(tile)
    },
    busy: pinning.isPending,
    failed: error !== null,
    told: error ? refused : pinning.isSuccess ? words.pinned : undefined,
  }
}
