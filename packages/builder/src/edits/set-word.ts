import { setValue, type Form, type JsonObject } from '@paperwright/runtime'
import { checkConsistency } from '@paperwright/runtime/kit'
import { refusedWord } from '../translations/refused-word.ts'
import type { PlacedWord } from '../translations/words-in.ts'
import { EditRefused } from './edit-refused.ts'

/** The word at a place of the form by another. Refused where the form would not be sound with it. */
export function setWord(form: Form, word: PlacedWord): Form {
  const refused = refusedWord(form, word)
  if (refused !== undefined) throw new EditRefused(refused, { option: word.text })
  const changed = setValue(form as unknown as JsonObject, word.at, word.text) as unknown as Form
  const before = new Set(checkConsistency(form).map((problem) => JSON.stringify(problem)))
  const fresh = checkConsistency(changed).find((problem) => !before.has(JSON.stringify(problem)))
  if (fresh) throw new EditRefused('unsound', {}, fresh)
  return changed
}
