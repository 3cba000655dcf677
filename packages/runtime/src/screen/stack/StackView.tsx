import { memo } from 'react'
import { SheetBlocks } from '../sheet/SheetBlocks.tsx'
import { StackFrame } from './StackFrame.tsx'

/** The same sheet for a narrow screen: its parts one under the other, each answer below its label. */
export const StackView = memo(function StackView() {
  return (
    <div className="pw-stack">
      <SheetBlocks Frame={StackFrame} />
    </div>
  )
})
