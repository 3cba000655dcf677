import { queryOptions } from '@tanstack/react-query'
import type { PaperNumber } from '@paperwright/server'
import { api } from './client.ts'
import { readAnswer } from './read-answer.ts'

export interface PaperNumberSearch {
  /** Left out: whatever became of them. */
  state?: PaperNumber['state'] | undefined
  /** Those alone that were given to oneself. */
  mine: boolean
  /** A part of the number. */
  search: string
  /** From 1. */
  page: number
  size: number
}

/** Numbers of a form that were given out on blank sheets. */
export const paperNumbersQuery = (formId: string, wanted: PaperNumberSearch) =>
  queryOptions({
    queryKey: ['forms', formId, 'paper-numbers', wanted],
    queryFn: () => {
      const { state, mine, search, page, size } = wanted
      return readAnswer(
        api.forms[':id']['paper-numbers'].$get({
          param: { id: formId },
          query: {
            page: String(page),
            size: String(size),
            ...(state && { state }),
            ...(mine && { mine: '1' as const }),
            ...(search !== '' && { search }),
          },
        }),
      )
    },
    staleTime: 0,
  })

/** A number as it stands on a sheet, however its letters are typed. */
export const findPaperNumber = (formId: string, number: string): Promise<PaperNumber> =>
  readAnswer(api.forms[':id']['paper-numbers'][':number'].$get({ param: { id: formId, number } }))

/** Says that a sheet is spoiled or lost. */
export const voidPaperNumber = (formId: string, number: string, reason: string) =>
  readAnswer(
    api.forms[':id']['paper-numbers'][':number'].void.$post({
      param: { id: formId, number },
      json: { reason },
    }),
  )
