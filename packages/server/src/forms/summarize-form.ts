import { walkFields, type Form } from '@paperwright/runtime'
import { requireFieldType } from '@paperwright/runtime/kit'

/** A form as the library lists it. */
export interface FormSummary {
  id: string
  code?: string
  domain?: string
  title: string
  titleEn?: string
  tags: string[]
  version: number
  /** The number of fields that take a value. */
  fields: number
  /** The labels of the signature slots, in signing order. */
  signatures: string[]
  /** The same in English, as far as the form says them. */
  signaturesEn: string[]
}

export function summarizeForm(form: Form, version: number): FormSummary {
  const { id, code, domain, tags = [], words } = form['x-form']
  const titleEn = words?.en?.[form.title]
  return {
    id,
    ...(code !== undefined && { code }),
    ...(domain !== undefined && { domain }),
    title: form.title,
    ...(titleEn !== undefined && { titleEn }),
    tags,
    version,
    fields: walkFields(form).filter(({ schema }) => requireFieldType(schema).takesValue !== false).length,
    signatures: (form['x-signatures'] ?? []).map(({ label }) => label),
    signaturesEn: (form['x-signatures'] ?? []).map(({ label }) => words?.en?.[label] ?? label),
  }
}
