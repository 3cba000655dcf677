import { readFieldStep, type FieldStep } from '../compare/field-step.ts'
import type { FieldPairing } from '../compare/pair-fields.ts'
import type { Form } from '../form/form.ts'
import { tiedFields } from '../form/tied-fields.ts'
import { walkFields } from '../form/walk.ts'

/** The fields of a form through all its versions, as far as it takes to follow one. */
export interface FormHistory {
  /** From version 1. */
  versions: readonly VersionFields[]
  /** The first leads from version 1 to version 2. */
  steps: readonly FieldStep[]
}

interface VersionFields {
  pointers: readonly string[]
  /** The fields that are one thing to a reader with another, by that one. */
  tied: ReadonlyMap<string, readonly string[]>
}

/** `pairingOf` a version says what was said of the step to it. */
export function readFormHistory(
  forms: readonly Form[],
  pairingOf: (version: number) => FieldPairing | undefined,
): FormHistory {
  return {
    versions: forms.map(readVersion),
    steps: forms.slice(1).map((after, index) => readFieldStep(forms[index]!, after, pairingOf(index + 2))),
  }
}

function readVersion(form: Form): VersionFields {
  return { pointers: walkFields(form).map(({ pointer }) => pointer), tied: tiedFields(form) }
}
