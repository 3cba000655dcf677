import type { Form } from '@paperwright/runtime'

const COLUMNS = [26, 60, 26, 60]
const ROWS = 6

/** An empty table under a title. */
export function blankForm(id: string, title: string): Form {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    title,
    properties: {},
    'x-form': { id },
    'x-paper': {
      blocks: [
        { kind: 'title' },
        {
          kind: 'frame',
          columns: COLUMNS,
          rows: Array.from({ length: ROWS }, () => ({ cells: COLUMNS.map(() => ({})) })),
        },
      ],
    },
  }
}

/** A form of its own that starts as another is; code and number series stay with the other. */
export function copyForm(form: Form, id: string, title: string): Form {
  const { code: _, series: __, ...rest } = form['x-form']
  const copy = structuredClone(form)
  return { ...copy, title, 'x-form': { ...structuredClone(rest), id } }
}
