import type { Form } from '../../form/form.ts'
import type { Parameters } from './report.ts'

/** What a reader is asked for, as a form: its fields are checked, entered and compiled like any form's. */
export function parametersForm({ properties, required }: Parameters): Form {
  return {
    type: 'object',
    title: 'parameters',
    properties,
    ...(required && { required }),
    'x-form': { id: 'parameters' },
    'x-paper': { blocks: [] },
  }
}
