import type { Json } from '../../form/json-schema.ts'
import type { ZonedMoment } from '../../moment/zoned-moment.ts'
import { evaluateFormula, reportEvaluation } from '../formula/evaluate-formula.ts'
import type { ConditionalMark } from '../definition/report.ts'
import type { CellMatter } from './table-matter.ts'

/** Gives the cell of a measure or field the looks of the marks that its value meets. */
export type Marker = (cell: CellMatter, value: Json, row: Readonly<Record<string, Json>>) => CellMatter

/** Undefined where no mark asks for this measure or field; `rows` of them are to be marked. */
export function markerOf(
  key: string,
  {
    rows,
    now,
    marks = [],
  }: { rows: number; now: ZonedMoment; marks: readonly ConditionalMark[] | undefined },
): Marker | undefined {
  const own = marks.filter(({ of }) => of === key)
  const evaluation = reportEvaluation(now, rows * own.length)
  if (own.length === 0) return undefined
  return (cell, value, row) =>
    own.reduce((marked, { when, look }) => {
      const isMet = value !== null && evaluateFormula(when, evaluation, () => ({ ...row, value })) === true
      return isMet ? withLook(marked, look) : marked
    }, cell)
}

function withLook(cell: CellMatter, look: ConditionalMark['look']): CellMatter {
  if (look === 'bold') return { ...cell, look: { ...cell.look, bold: true } }
  return look === 'shaded' ? { ...cell, shaded: true } : { ...cell, flagged: true }
}
