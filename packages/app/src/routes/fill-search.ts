/** What a new record begins as: a draft that is gone on with, a copy of a record, or the number of the blank sheet that it is entered from. */
export interface FillSearch {
  draft?: string
  copy?: string
  paper?: string
}

export function readFillSearch({ draft, copy, paper }: Record<string, unknown>): FillSearch {
  return {
    ...(typeof draft === 'string' && draft !== '' && { draft }),
    ...(typeof copy === 'string' && copy !== '' && { copy }),
    ...(typeof paper === 'string' && paper !== '' && { paper }),
  }
}
