import type { Json, Locale } from '@paperwright/runtime'
import { helpWords } from './help-words.ts'
import type { Trial } from './try-out.ts'

/** Under an expression: what it gave when it was tried, or why it gave nothing. */
export function TrialNote({
  trial,
  over,
  word,
  locale,
}: {
  trial: Trial | undefined
  /** What it was tried with. */
  over: string
  word(value: Json): string
  locale: Locale
}) {
  if (!trial) return null
  const say = helpWords[locale]
  return (
    <p className="pwb-hint" role="status">
      {trial.value !== undefined ? say.tried(over, word(trial.value)) : reason(trial)}
    </p>
  )

  function reason({ blank, isTooLong }: { blank: readonly string[]; isTooLong?: true }): string {
    if (isTooLong) return say.tooLong(over)
    const names = blank.map((title) => `“${title}”`)
    return names.length > 0 ? say.blankIn(over, names.join(locale === 'zh' ? '、' : ', ')) : say.blank(over)
  }
}
