import type { Form } from '../form/form.ts'
import { placeFrame } from '../form/frame-grid.ts'
import type { FrameSize } from './form-change.ts'

/** The frames of a sheet, by their blocks; the rows of a list are counted as written. */
export function frameSizes(form: Form): { block: number; size: FrameSize }[] {
  return form['x-paper'].blocks.flatMap((block, index) =>
    block.kind === 'frame'
      ? [{ block: index, size: { rows: placeFrame(block).rows.length, columns: block.columns.length } }]
      : [],
  )
}
