import { readOptions } from '../../fields/options.ts'
import type { Json, JsonObject } from '../../form/json-schema.ts'
import { joinPointer } from '../../form/pointer.ts'
import { templatePointer } from '../../form/template-pointer.ts'
import { listBoxed } from '../../paper/metrics/has-glyph.ts'
import type { Problem } from '../../record/problem.ts'
import type { ScreenScope } from '../screen-scope.ts'

/** What answers are printed in. */
const FACE = 'serif'
/** Nearly all answers have these alone, which every font has: a long list is looked through at each pause. */
const USUAL = /^[\n -~、。《》“”‘’—…一-龥！-～]*$/

/** A warning for each answer with characters that no font of the sheet has: they print as boxes. */
export function listUnprintable({ fields }: Pick<ScreenScope, 'fields'>, record: JsonObject): Problem[] {
  const found: Problem[] = []
  const keys: string[] = []
  const look = (value: Json | undefined) => {
    if (typeof value === 'string') {
      const boxed = USUAL.test(value) ? [] : listBoxed(value, FACE)
      const path = boxed.length > 0 && joinPointer(keys)
      const schema = path && fields.get(templatePointer(path))?.schema
      // Of an option its words are printed.
      if (!path || !schema || readOptions(schema).length > 0) return
      found.push({ path, code: 'unprintable', params: { characters: boxed.join('') }, soft: true })
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        keys.push(key)
        look(inner)
        keys.pop()
      }
    }
  }
  look(record)
  return found
}
