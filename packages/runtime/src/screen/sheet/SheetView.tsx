import { Fragment, memo } from 'react'
import type { Block } from '../../form/sheet.ts'
import { useScreenScope } from '../screen-scope.ts'
import { FrameView } from './FrameView.tsx'
import { LineView } from './LineView.tsx'
import { PartBreak } from './PartBreak.tsx'
import { SignatureLine } from './SignatureLine.tsx'
import { TitleView } from './TitleView.tsx'
import { ProseView } from './ProseView.tsx'

/** The form as its sheet: what stands on the paper, in its order, with inputs for the answers.
 * Drawn once: what changes on it follows the record by itself. */
export const SheetView = memo(function SheetView() {
  const { form } = useScreenScope()
  const { page, blocks } = form['x-paper']
  return (
    <div className="pw-sheet" data-orientation={page?.orientation ?? 'portrait'}>
      {blocks.map((block, index) => (
        <Fragment key={index}>{drawBlock(block, index, blocks)}</Fragment>
      ))}
    </div>
  )
})

function drawBlock(block: Block, index: number, blocks: readonly Block[]) {
  switch (block.kind) {
    case 'title':
      return <TitleView block={block} />
    case 'line':
      return <LineView block={block} />
    case 'prose':
      return <ProseView block={block} />
    case 'frame':
      return <FrameView frame={block} id={`f${index}`} />
    case 'signatures':
      return <SignatureLine block={block} />
    case 'page-break':
      return <PartBreak index={index} blocks={blocks} />
  }
}
