import { useMemo } from 'react'
import type { FrameBlock } from '../../form/sheet.ts'
import { planFrame } from '../sheet/frame-plan.ts'
import { StackItems } from './StackItems.tsx'
import { stackItems } from './stack-items.ts'

const NO_ENTRIES: ReadonlyMap<string, number> = new Map()

export function StackFrame({ frame, id }: { frame: FrameBlock; id: string }) {
  const items = useMemo(() => stackItems(planFrame(frame, id)), [frame, id])
  return (
    <div className="pw-section">
      <StackItems items={items} indexes={NO_ENTRIES} />
    </div>
  )
}
