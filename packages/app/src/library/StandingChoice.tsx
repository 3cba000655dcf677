import type { Standing } from '@paperwright/server'
import { useId } from 'react'
import { useOwnWords } from '../session/use-words.ts'
import { usePress } from '../shell/use-press.ts'
import { LIBRARY_WORDS } from './library-words.ts'

interface StandingChoiceProps {
  standing: Standing
  /** Beside `listed`. */
  standings: readonly Exclude<Standing, 'listed'>[]
  place(standing: Standing): Promise<unknown>
}

/** Whether a document is listed, hidden or archived; said at once, and undone as easily. */
export function StandingChoice({ standing, standings, place }: StandingChoiceProps) {
  const words = useOwnWords(LIBRARY_WORDS)
  const id = useId()
  const placing = usePress({ mutationFn: place })
  return (
    <section aria-labelledby={id} className="versions-part">
      <h2 id={id}>{words.standing}</h2>
      <div role="radiogroup" aria-labelledby={id} className="standings">
        {(['listed', ...standings] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={id}
              checked={(placing.isPending ? placing.variables : standing) === one}
              disabled={placing.isPending}
              onChange={() => placing.mutate(one)}
            />
            <span>
              {words.standings[one].name}
              <small>{words.standings[one].hint}</small>
            </span>
          </label>
        ))}
      </div>
      {placing.error && (
        <p className="fault" role="alert">
          {words.notPlaced}
        </p>
      )}
    </section>
  )
}
