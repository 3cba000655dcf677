import { checkDue } from './check-due.ts'
import { checkFields } from './check-fields.ts'
import { checkFormRules } from './check-form-rules.ts'
import { checkKeywords } from './check-keywords.ts'
import { checkLayout } from './check-layout.ts'
import { checkOptionsBy } from './check-options-by.ts'
import { checkPatterns } from './check-patterns.ts'
import { checkPlacements } from './check-placements.ts'
import { checkSchemaShape } from './check-schema-shape.ts'
import { checkSigning } from './check-signing.ts'
import { checkStructure } from './check-structure.ts'
import { checkUnique } from './check-unique.ts'
import { checkFormLimits } from '../limits/check-form-limits.ts'
import type { Form } from './form.ts'
import type { FormProblem } from './form-problem.ts'

/**
 * Everything that is wrong with a form document: first what it has too much of (`FORM_LIMITS`), then its structure (the
 * meta-schema), and where that holds, its fields, formulas, layout and signature slots. An empty list means that the form can be filled, printed and stored.
 */
export function checkForm(document: unknown): FormProblem[] {
  const limits = checkFormLimits(document)
  if (limits.length > 0) return limits
  const structure = checkStructure(document)
  if (structure.length > 0) return structure
  const malformed = checkSchemaShape(document)
  if (malformed.length > 0) return malformed
  const form = document as Form
  const fields = checkFields(form)
  if (fields.some(({ code }) => code === 'noFieldType')) return fields
  const keywords = fields.length > 0 ? [] : checkKeywords(form)
  return [...fields, ...keywords, ...checkSheet(form)]
}

/**
 * What `checkForm` finds in a document whose structure is sound, but for keywords that JSON Schema itself refuses. It
 * compiles no validator, so it is quick, and runs where a page may not compile scripts.
 */
export function checkConsistency(form: Form): FormProblem[] {
  const limits = checkFormLimits(form)
  if (limits.length > 0) return limits
  const fields = checkFields(form)
  return fields.some(({ code }) => code === 'noFieldType') ? fields : [...fields, ...checkSheet(form)]
}

function checkSheet(form: Form): FormProblem[] {
  return [
    ...checkPatterns(form),
    ...checkDue(form),
    ...checkOptionsBy(form),
    ...checkUnique(form),
    ...checkFormRules(form),
    ...checkLayout(form),
    ...checkPlacements(form),
    ...checkSigning(form),
  ]
}
