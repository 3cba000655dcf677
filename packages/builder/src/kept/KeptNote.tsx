import type { Locale } from '@paperwright/runtime'
import { keptWords } from './kept-words.ts'
import type { KeptSetting } from './kept-context.ts'

/** Under a setting whose text was not taken over: why, and the way back to what is set. */
export function KeptNote({
  id,
  kept,
  locale,
  onLetGo,
}: {
  id: string
  kept: KeptSetting
  locale: Locale
  onLetGo?(): void
}) {
  if (kept.reason === undefined) return null
  const say = keptWords[locale]
  return (
    <p id={id} className="pwb-hint pwb-wrong pwb-kept" role="status">
      {say.notTaken(kept.reason)}{' '}
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
