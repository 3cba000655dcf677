import type { Block } from '../../form/sheet.ts'
import { useScreenScope } from '../screen-scope.ts'

/** Where the printed sheet goes on over the page. */
export function PartBreak({ index, blocks }: { index: number; blocks: readonly Block[] }) {
  const { words } = useScreenScope()
  const breaks = (list: readonly Block[]) => list.filter(({ kind }) => kind === 'page-break').length
  return (
    <div className="pw-part" role="separator">
      <span>{words.part(breaks(blocks.slice(0, index + 1)) + 1, breaks(blocks) + 1)}</span>
    </div>
  )
}
