import type { Json } from '../../form/json-schema.ts'
import { isFault, parseFormula } from '../../rules/expression.ts'
import type { ConditionalMark } from '../report.ts'
import type { CellMatter } from './table-matter.ts'

/** Gives the cell of a measure or field the looks of the marks that its value meets. */
export type Marker = (cell: CellMatter, value: Json, row: Readonly<Record<string, Json>>) => CellMatter

/** Undefined where no mark asks for this measure or field. */
export function markerOf(key: string, marks: readonly ConditionalMark[] = []): Marker | undefined {
  const own = marks.flatMap(({ of, when, look }) => {
    const condition = parseFormula(when)
    return of !== key || isFault(condition) ? [] : [{ condition, look }]
  })
  if (own.length === 0) return undefined
  return (cell, value, row) =>
    own.reduce((marked, { condition, look }) => {
      const isMet = value !== null && condition.evaluate({ ...row, value }) === true
      return isMet ? withLook(marked, look) : marked
    }, cell)
}

function withLook(cell: CellMatter, look: ConditionalMark['look']): CellMatter {
  if (look === 'bold') return { ...cell, look: { ...cell.look, bold: true } }
  return look === 'shaded' ? { ...cell, shaded: true } : { ...cell, flagged: true }
}
