import type { FormCounts, Home, SavedView, ShownTile, Tile } from '@paperwright/server'
import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'

/** How many records of each form one sees, how many came today, what is due; counting them takes the server a while. */
export const formCountsQuery = queryOptions({
  queryKey: ['form-counts'],
  queryFn: () => readAnswer<FormCounts>(api['form-counts'].$get()),
  staleTime: 60_000,
})

/** What one keeps on one's first page. */
export const homeQuery = queryOptions({
  queryKey: ['home'],
  queryFn: () => readAnswer<Home>(api.home.$get()),
})

/** Puts a form among one's favourites, or to another place of them, from 0; refused (409) where there are too many. */
export const keepFavourite = (id: string, at?: number) =>
  readAnswer<Home>(api.home.favourites[':id'].$put({ param: { id }, json: at === undefined ? {} : { at } }))

export const dropFavourite = (id: string) =>
  readAnswer<Home>(api.home.favourites[':id'].$delete({ param: { id } }))

/** Puts a tile on one's first page; refused (409) where there are too many. */
export const pinTile = (tile: Tile) => readAnswer<Home>(api.home.tiles.$post({ json: tile }))

/** The tiles as they stand from now on; refused (409) where another window changed them. */
export const arrangeTiles = (tiles: readonly ShownTile[]) =>
  readAnswer<Home>(api.home.tiles.$put({ json: { tiles: [...tiles] } }))

/** One's own views of every form, and those that are shared. */
export const allViewsQuery = (limit: number) =>
  queryOptions({
    queryKey: ['views', limit],
    queryFn: async () =>
      (await readAnswer<{ views: SavedView[] }>(api.views.$get({ query: { limit: String(limit) } }))).views,
  })
