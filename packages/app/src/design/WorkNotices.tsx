import type { AtWork, Meeting } from '@paperwright/server'
import { Button } from '../controls/Button.tsx'
import { useClock } from '../session/use-clock.ts'
import { useOwnWords } from '../session/use-words.ts'
import { wordMoment } from '../shell/word-moment.ts'
import { DESIGN_WORDS } from './design-words.ts'

/** Who else has the document on the drawing board, since when. */
export function OthersNotice({ others }: { others: readonly AtWork[] }) {
  const design = useOwnWords(DESIGN_WORDS)
  const clock = useClock()
  return (
    <div role="status">
      {others.length > 0 && (
        <div className="design-note">
          <p>
            {design.others(others.map(({ name, since }) => design.other(name, wordMoment(since, clock))))}
          </p>
        </div>
      )}
    </div>
  )
}

/** The draft stands on a version that is no longer the newest: it is brought onto that one before it is published. */
export function BehindNotice({
  base,
  newest,
  failed,
  onMerge,
}: {
  base: number | null
  newest: NonNullable<Meeting['newest']>
  failed: string | undefined
  onMerge(): void
}) {
  const design = useOwnWords(DESIGN_WORDS)
  const clock = useClock()
  return (
    <div className="design-note" data-tone="bad" role="alert">
      <p>
        {design.behind({ ...newest, base, at: wordMoment(newest.at, clock) })}
        {failed !== undefined && <span className="fault"> {failed}</span>}
      </p>
      <Button look="primary" onClick={onMerge}>
        {design.compareAndMerge}
      </Button>
    </div>
  )
}
