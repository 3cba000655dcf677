/** A source by its name, which is its own within a part of a query alone. */
export interface SourcePlace {
  query: string
  part: number
  as: string
}
