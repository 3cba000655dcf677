import { queryOptions } from '@tanstack/react-query'
import { findSample, formsApi } from '../api/forms.ts'
import { libraryQueries } from '../library/library-queries.ts'

export const formQueries = libraryQueries('forms', formsApi)

export const { list: formsQuery, one: formQuery, version: formVersionQuery } = formQueries

export const sampleQuery = (id: string) =>
  queryOptions({ queryKey: ['forms', id, 'sample'], queryFn: () => findSample(id), staleTime: Infinity })
