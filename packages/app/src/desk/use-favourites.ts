import type { Home } from '@paperwright/server'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { dropFavourite, homeQuery, keepFavourite } from '../api/home.ts'

export interface Favourites {
  /** Undefined before it is known. */
  ids: readonly string[] | undefined
  /** The last change did not come through. */
  failed: boolean
  /** Keeps a form, at a place or behind all others. */
  keep(form: string, at?: number): void
  drop(form: string): void
}

/** One's favourites, changed at once and told to the server. */
export function useFavourites(): Favourites {
  const queries = useQueryClient()
  const { data } = useQuery(homeQuery)
  const { queryKey } = homeQuery
  const change = useMutation({
    mutationFn: ({ form, at }: { form: string; at?: number | 'gone' }) =>
      at === 'gone' ? dropFavourite(form) : keepFavourite(form, at),
    onMutate({ form, at }) {
      const was = queries.getQueryData(queryKey)
      queries.setQueryData(queryKey, (home: Home | undefined) => home && changed(home, form, at))
      return { was }
    },
    onSuccess: (home) => queries.setQueryData(queryKey, home),
    onError: (_, __, before) => queries.setQueryData(queryKey, before?.was),
  })
  return {
    ids: data?.favourites,
    failed: change.isError,
    keep: (form, at) => change.mutate({ form, ...(at !== undefined && { at }) }),
    drop: (form) => change.mutate({ form, at: 'gone' }),
  }
}

function changed(home: Home, form: string, at: number | 'gone' | undefined): Home {
  const others = home.favourites.filter((one) => one !== form)
  return { ...home, favourites: at === 'gone' ? others : others.toSpliced(at ?? others.length, 0, form) }
}
