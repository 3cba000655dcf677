/** Where fields of a query are put: groups down and across, measures, conditions, the columns of a list. */
export type Area = 'rows' | 'columns' | 'measures' | 'where' | 'list'

/** A chip: what stands in an area, counted from 0. */
export interface ItemPlace {
  query: string
  area: Area
  at: number
}

/** A source by its name, which is its own within a part of a query alone. */
export interface SourcePlace {
  query: string
  part: number
  as: string
}
