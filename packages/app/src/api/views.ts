import type { SavedView, View } from '@paperwright/server'
import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'

/** The views of a form that one keeps or that are shared, by name. */
export const viewsQuery = (formId: string) =>
  queryOptions({
    queryKey: ['forms', formId, 'views'],
    queryFn: async () =>
      (await readAnswer<{ views: SavedView[] }>(api.forms[':id'].views.$get({ param: { id: formId } })))
        .views,
  })

export interface ViewEntry {
  name: string
  /** For all who see the form's records. */
  shared: boolean
  view: View
}

/** Keeps a view; refused (409) where one keeps a hundred of the form. */
export const saveView = (formId: string, entry: ViewEntry) =>
  readAnswer<SavedView>(api.forms[':id'].views.$post({ param: { id: formId }, json: entry }))

export const changeView = (id: string, change: Partial<ViewEntry>) =>
  readAnswer<SavedView>(api.views[':id'].$patch({ param: { id }, json: change }))

export const deleteView = (id: string) => readAnswer<undefined>(api.views[':id'].$delete({ param: { id } }))
