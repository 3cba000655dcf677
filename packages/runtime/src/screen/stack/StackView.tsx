import { Fragment, memo } from 'react'
import type { Block } from '../../form/sheet.ts'
import { useScreenScope } from '../screen-scope.ts'
import { LineView } from '../sheet/LineView.tsx'
import { PartBreak } from '../sheet/PartBreak.tsx'
import { ProseView } from '../sheet/ProseView.tsx'
import { SignatureLine } from '../sheet/SignatureLine.tsx'
import { TitleView } from '../sheet/TitleView.tsx'
import { StackFrame } from './StackFrame.tsx'

/** The same sheet for a narrow screen: its parts one under the other, each answer below its label. */
export const StackView = memo(function StackView() {
  const { form } = useScreenScope()
  const { blocks } = form['x-paper']
  return (
    <div className="pw-stack">
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
      return <StackFrame frame={block} id={`f${index}`} />
    case 'signatures':
      return <SignatureLine block={block} />
    case 'page-break':
      return <PartBreak index={index} blocks={blocks} />
  }
}
