import { walkFields, type Form } from '@paperwright/runtime'
import { typeOfValue } from '@paperwright/runtime/kit'
import type { HelpField } from '../formula-help/help-field.ts'
import { nearName } from './near-name.ts'

/** The fields that an expression at `reader` may pick; its own where it may read itself. */
export function helpFields(form: Form, reader: string, { withOwn = false } = {}): HelpField[] {
  const fields = walkFields(form)
  const holders = new Set(fields.map(({ parent }) => parent.replace(/\/\*$/, '')))
  const titles = new Map(fields.map(({ pointer, schema, key }) => [pointer, schema.title ?? key]))
  const list = reader.slice(0, reader.lastIndexOf('/*') + 2)
  return fields.flatMap(({ pointer, parent, schema, key }) => {
    if ((pointer === reader && !withOwn) || key === '*' || holders.has(pointer)) return []
    const holder = titles.get(parent.replace(/\/\*$/, ''))
    const own = schema.title ?? key
    const isMany = pointer.includes('/*') && !(reader.includes('/*') && pointer.startsWith(`${list}/`))
    const title = holder === undefined ? own : `${holder} · ${own}`
    return [{ name: nearName(pointer, reader), title, schema, type: typeOfValue(schema), isMany }]
  })
}
