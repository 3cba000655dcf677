import type { Form, JsonObject, Locale } from '@paperwright/runtime'
import type { Clash } from '../record/merge-records.ts'
import { listChanges, type ChangeWords, type ValueChange } from '../submissions/list-changes.ts'

/** What only one of two people changed, and what follows from nothing else. */
export function listOneSided(
  form: Form,
  { opened, mine, theirs }: Record<'opened' | 'mine' | 'theirs', JsonObject>,
  clashes: readonly Clash[],
  locale: Locale,
  words: ChangeWords,
): { mine: ValueChange[]; theirs: ValueChange[] } {
  const clashing = ({ pointer }: ValueChange) =>
    clashes.some((clash) => pointer === clash.pointer || pointer.startsWith(`${clash.pointer}/`))
  const entered = (after: JsonObject) =>
    listChanges(form, [opened, after], locale, words).filter(
      (change) => !change.isComputed && !clashing(change),
    )
  const ours = entered(mine)
  const others = entered(theirs)
  const isAmong = (changes: readonly ValueChange[]) => (change: ValueChange) =>
    changes.some(({ pointer }) => pointer === change.pointer)
  return {
    mine: ours.filter((change) => !isAmong(others)(change)),
    theirs: others,
  }
}
