import { useState } from 'react'
import { useOwnWords } from '../session/use-words.ts'
import { LIFE_WORDS } from './life-words.ts'
import type { ValueChange } from './list-changes.ts'
import './changes.css'

const SHOWN = 5

/** Values before and after, the first few of them until more are asked for. */
export function ChangeList({ changes }: { changes: readonly ValueChange[] }) {
  const words = useOwnWords(LIFE_WORDS)
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole || changes.length <= SHOWN + 1 ? changes : changes.slice(0, SHOWN)
  return (
    <>
      <dl className="changes">
        {shown.map(({ pointer, place, before, after, isComputed }) => (
          <div key={pointer}>
            <dt>
              {place}
              {isComputed && <small>{words.computed}</small>}
            </dt>
            <dd className={isLong(before) || isLong(after) ? 'changes-long' : undefined}>
              <span>
                <small className="changes-side">{words.before}</small>
                <del>{before}</del>
              </span>
              <span className="changes-to" aria-hidden="true">
                →
              </span>
              <span>
                <small className="changes-side">{words.after}</small>
                <ins>{after}</ins>
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {shown.length < changes.length && (
        <button type="button" className="text-button changes-more" onClick={() => setWhole(true)}>
          {words.moreChanges(changes.length - shown.length)}
        </button>
      )}
    </>
  )
}

/** Too long to be read beside an arrow. */
function isLong(text: string): boolean {
  return text.length > 18 || text.includes('\n')
}
