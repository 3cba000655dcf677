import type { LineMark } from './page.ts'

const OUTER = 1
const INNER = 0.5

/**
 * The rules of a table: a line wherever two places of different cells meet, a heavier one around the whole.
 * `owners[row][column]` names the cell of a place, -1 where there is none; `columns` and `rows` are the edges in points.
 */
export function ruleFrame(
  owners: readonly number[][],
  columns: readonly number[],
  rows: readonly number[],
): LineMark[] {
  const width = columns.length - 1
  const height = rows.length - 1
  const owner = (row: number, column: number) => owners[row]?.[column] ?? -1
  const lines: LineMark[] = []
  for (let edge = 0; edge <= height; edge++) {
    const y = rows[edge]!
    const runs = runsWhere(width, (column) => owner(edge - 1, column) !== owner(edge, column))
    for (const [from, to] of runs) {
      lines.push({
        kind: 'line',
        x1: columns[from]!,
        y1: y,
        x2: columns[to]!,
        y2: y,
        width: weight(edge, height),
      })
    }
  }
  for (let edge = 0; edge <= width; edge++) {
    const x = columns[edge]!
    const runs = runsWhere(height, (row) => owner(row, edge - 1) !== owner(row, edge))
    for (const [from, to] of runs) {
      lines.push({ kind: 'line', x1: x, y1: rows[from]!, x2: x, y2: rows[to]!, width: weight(edge, width) })
    }
  }
  return lines
}

function weight(edge: number, last: number): number {
  return edge === 0 || edge === last ? OUTER : INNER
}

/** The runs of neighbouring indexes below `count` for which `holds`, as `[from, to)`. */
function runsWhere(count: number, holds: (index: number) => boolean): [number, number][] {
  const runs: [number, number][] = []
  for (let index = 0; index < count; index++) {
    if (!holds(index)) continue
    const last = runs.at(-1)
    if (last && last[1] === index) last[1] = index + 1
    else runs.push([index, index + 1])
  }
  return runs
}
