import type { CSSProperties } from 'react'
import { requireFieldType } from '../../fields/registry.ts'
import { requireField, type ScreenScope } from '../screen-scope.ts'
import { figureEm, isFigure } from '../input/figure-em.ts'
import { isAcross, type FramePlan } from './frame-plan.ts'

/** Says of a cell which part of the frame's width it has, and how many em its figures need. */
export type FigureRoom = (column: number, colSpan: number) => CSSProperties

/** Figures in cells of one width are written in one size, the largest in which a usual value of each of them fits. */
export function figureRoom(scope: ScreenScope, plan: FramePlan, widths: readonly number[]): FigureRoom {
  const total = widths.reduce((sum, width) => sum + width, 0)
  const partOf = (column: number, colSpan: number) =>
    widths.slice(column, column + colSpan).reduce((sum, width) => sum + width, 0) / total
  const needs = new Map<string, number>()
  for (const at of plan.grid.cells) {
    let { column } = at
    for (const cell of isAcross(at.cell) ? at.cell.cells : [at.cell]) {
      const colSpan = cell.colSpan ?? 1
      if ('field' in cell) {
        const key = partOf(column, colSpan).toFixed(4)
        needs.set(key, Math.max(needs.get(key) ?? 0, usualEm(scope, cell.field)))
      }
      column += colSpan
    }
  }
  return (column, colSpan) => {
    const part = partOf(column, colSpan).toFixed(4)
    const need = needs.get(part)
    return need ? ({ '--pw-part': part, '--pw-need': need } as CSSProperties) : {}
  }
}

function usualEm(scope: ScreenScope, pointer: string): number {
  const { schema } = requireField(scope, pointer)
  const field = { schema, locale: scope.locale, word: scope.word }
  const type = requireFieldType(schema)
  return isFigure(schema) ? figureEm(type.format(type.sample(field), field), field) : 0
}
