import { memo } from 'react'
import { useScreenScope } from '../screen-scope.ts'
import { FrameView } from './FrameView.tsx'
import { SheetBlocks } from './SheetBlocks.tsx'

/** The form as its sheet: what stands on the paper, in its order, with inputs for the answers.
 * Drawn once: what changes on it follows the record by itself. */
export const SheetView = memo(function SheetView() {
  const { form } = useScreenScope()
  const { page } = form['x-paper']
  return (
    <div className="pw-sheet" data-orientation={page?.orientation ?? 'portrait'}>
      <SheetBlocks Frame={FrameView} />
    </div>
  )
})
