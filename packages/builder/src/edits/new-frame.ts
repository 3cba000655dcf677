import type { FrameBlock } from '@paperwright/runtime'

/** An empty table of so many rows; widths are relative. */
export function newFrame({ rows, widths }: { rows: number; widths: readonly number[] }): FrameBlock {
  return {
    kind: 'frame',
    columns: [...widths],
    rows: Array.from({ length: rows }, () => ({ cells: widths.map(() => ({})) })),
  }
}
