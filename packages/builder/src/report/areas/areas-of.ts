import type { Area } from '../edits/place.ts'

/** The areas of a pivot, where office people know them: filters and columns above, rows and values below. */
export function areasOf(shape: { list?: unknown }): readonly Area[] {
  return shape.list ? ['where', 'list'] : ['where', 'columns', 'rows', 'measures']
}
