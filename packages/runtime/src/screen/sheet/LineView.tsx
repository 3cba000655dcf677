import type { LineBlock } from '../../form/sheet.ts'
import { Words } from './Words.tsx'

/** Words at the left, the middle and the right of one line. */
export function LineView({ block }: { block: LineBlock }) {
  return (
    <div className="pw-line">
      {(['left', 'center', 'right'] as const).map((side) => (
        <span key={side} className={`pw-line__${side}`}>
          {block[side] !== undefined && <Words text={block[side]} />}
        </span>
      ))}
    </div>
  )
}
