/** What a new record begins as: a draft that is gone on with, or the number of the blank sheet that it is entered from. */
export interface FillSearch {
  draft?: string
  paper?: string
}

export function readFillSearch({ draft, paper }: Record<string, unknown>): FillSearch {
  return {
    ...(typeof draft === 'string' && draft !== '' && { draft }),
    ...(typeof paper === 'string' && paper !== '' && { paper }),
  }
}
