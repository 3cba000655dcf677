import type { FieldContext } from '../../fields/field-type.ts'
import { requireFieldType } from '../../fields/registry.ts'
import type { JsonSchema } from '../../form/json-schema.ts'
import { unitBeside } from '../../form/unit-beside.ts'

/** Numbers, and days and times: they stand on one line as long as that can be read. */
export function isFigure(schema: JsonSchema): boolean {
  const { isNumeric = false, wordsNumbers = false, isMoment = false } = requireFieldType(schema)
  return (isNumeric && !wordsNumbers) || isMoment
}

/** How wide a figure is with its unit, in em of the figure: rather too much than too little in any of the fonts. */
export function figureEm(text: string, { schema, word }: FieldContext): number {
  const unit = unitBeside(schema)
  return emOf(text) + (unit === undefined ? 0 : 0.87 * emOf(word(unit)) + 0.2)
}

function emOf(text: string): number {
  let em = 0
  for (const letter of text) em += letter > '\u2e7f' ? 1 : /[.,:\s-]/.test(letter) ? 0.32 : 0.58
  return em
}
