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
            <dd>
              <span className="visually-hidden">{words.before} </span>
              <del>{before}</del>
              <span aria-hidden="true" className="changes-to">
                →
              </span>
              <span className="visually-hidden">{words.after} </span>
              <ins>{after}</ins>
            </dd>
          </div>
        ))}
      </dl>
      {shown.length < changes.length && (
        <button type="button" className="changes-more" onClick={() => setWhole(true)}>
          {words.moreChanges(changes.length - shown.length)}
        </button>
      )}
    </>
  )
}
