import type { Locale } from '@paperwright/runtime'
import { keptWords } from './kept-words.ts'
import type { KeptSetting } from './kept-context.ts'
import type { Mend } from './kept-text.ts'

/** Under a setting whose text was not taken over: why, what was probably meant, and the way back to what is set. */
export function KeptNote({
  id,
  kept,
  locale,
  onLetGo,
  onMend,
}: {
  id: string
  kept: KeptSetting
  locale: Locale
  onLetGo?(): void
  /** Takes the way out, where there may be one. */
  onMend?(mend: Mend): void
}) {
  if (kept.reason === undefined) return null
  const say = keptWords[locale]
  const { mend } = kept
  return (
    <p id={id} className="pwb-hint pwb-wrong pwb-kept" role="status">
      {say.notTaken(kept.reason)}{' '}
      {mend && onMend && (
        <>
          <button
            type="button"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onMend(mend)}
          >
            {say.use(mend.words)}
          </button>{' '}
        </>
      )}
      <button
        type="button"
        // The input would tell what is in it once more.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => {
          kept.letGo()
          onLetGo?.()
        }}
      >
        {say.asItWas}
      </button>
    </p>
  )
}
