import type { Locale } from '@paperwright/runtime'
import { paneWords } from './pane-words.ts'

/** Under a translation that was made for other words: what these were, and a button that says it fits still. */
export function StaleNote({ was, locale, onConfirm }: { was: string; locale: Locale; onConfirm(): void }) {
  const say = paneWords[locale]
  return (
    <p className="pwb-stale">
      {say.was(was)}{' '}
      <button type="button" onClick={onConfirm}>
        {say.confirm}
      </button>
    </p>
  )
}
