import type { Form, JsonObject, Locale } from '@paperwright/runtime'

/** A sheet to print: blank without a record. */
export interface PrintJob {
  form: Form
  record?: JsonObject
  locale: Locale
}
