import type { Form } from '@paperwright/runtime'

/** What the visual builder will be mounted with: a form to change, and where the changed form goes. */
export interface FormBuilderProps {
  form: Form
  onChange(form: Form): void
}
