import type { Form } from './form.ts'

/** The printed word of the slot that a step is of; of someone who was added, that of the slot they were added at. */
export function slotLabel(form: Form, step: string): string {
  const key = step.replace(/(?:\+\d+)+$/, '')
  return form['x-signatures']?.find((slot) => slot.key === key)?.label ?? key
}
