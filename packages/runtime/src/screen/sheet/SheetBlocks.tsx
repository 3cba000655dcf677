import type { ComponentType } from 'react'
import type { FrameBlock } from '../../form/sheet.ts'
import { useScreenScope } from '../screen-scope.ts'
import { LineView } from './LineView.tsx'
import { PartBreak } from './PartBreak.tsx'
import { ProseView } from './ProseView.tsx'
import { SignatureLine } from './SignatureLine.tsx'
import { TitleView } from './TitleView.tsx'

/** What stands on the paper, in its order. Frames alone are another thing on a narrow screen. */
export function SheetBlocks({ Frame }: { Frame: ComponentType<{ frame: FrameBlock; id: string }> }) {
  const { blocks } = useScreenScope().form['x-paper']
  return blocks.map((block, index) => {
    switch (block.kind) {
      case 'title':
        return <TitleView key={index} block={block} />
      case 'line':
        return <LineView key={index} block={block} />
      case 'prose':
        return <ProseView key={index} block={block} />
      case 'frame':
        return <Frame key={index} frame={block} id={`f${index}`} />
      case 'signatures':
        return <SignatureLine key={index} block={block} />
      case 'page-break':
        return <PartBreak key={index} index={index} blocks={blocks} />
    }
  })
}
