import { queryOptions } from '@tanstack/react-query'
import type { Locale } from '@paperwright/runtime'
import type { Batch } from '@paperwright/server'
import { api } from './client.ts'
import type { FindQuery } from './finding.ts'
import { readAnswer } from './read-answer.ts'

export type BatchOutput = Batch['output']

/** Stored records by their ids, or all that are found. */
export type BatchSelection = { ids: readonly string[] } | { find: FindQuery }

/** Sheets of a batch at most. */
export const MOST_SHEETS = 2000

interface BatchChoice {
  /** Made up here: sent again it starts no second batch. */
  id: string
  output: BatchOutput
  locale: Locale
}

/** Has stored records printed in the background. */
export function printRecords(formId: string, selection: BatchSelection, choice: BatchChoice): Promise<Batch> {
  if ('ids' in selection)
    return readAnswer(
      api.batches.$post({ json: { selection: { formId, ids: [...selection.ids] }, ...choice } }),
    )
  const { search, filters = [], sort = [] } = selection.find
  const find = { ...(search && { search }), filters: [...filters], sort: [...sort] }
  return readAnswer(api.batches.$post({ json: { selection: { formId, find }, ...choice } }))
}

/** Has so many blank sheets printed, each with the next number. */
export const printBlank = (formId: string, blank: number, choice: BatchChoice) =>
  readAnswer(api.batches.$post({ json: { selection: { formId, blank }, ...choice } }))

/** Milliseconds between looks at batches that wait or run. */
const LOOK = 1000

export const isUnderWay = ({ state }: Batch) => state === 'waiting' || state === 'running'

export const batchesQuery = queryOptions({
  queryKey: ['batches'],
  queryFn: async () => (await readAnswer(api.batches.$get())).batches,
  staleTime: 0,
  refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? LOOK : false),
})

export const cancelBatch = (id: string) =>
  readAnswer(api.batches[':id'].cancel.$post({ param: { id } }, JSON_BODY))

export const repeatBatch = (id: string) =>
  readAnswer(api.batches[':id'].again.$post({ param: { id } }, JSON_BODY))

/** The server takes changes as JSON alone. */
const JSON_BODY = { init: { body: '{}' }, headers: { 'Content-Type': 'application/json' } }

/** Where a finished batch is fetched. */
export const batchFileUrl = (id: string) => `/api/batches/${encodeURIComponent(id)}/file`
