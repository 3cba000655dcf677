import { walkFields, type Form } from '@paperwright/runtime'
import { requireFieldType } from '@paperwright/runtime/kit'
import { nearName } from './near-name.ts'

/** What amounts are counted in, in yuan. */
const POWERS: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8 }

/** The amounts that a field can say in words, each with the formula that gives it in yuan. */
export function amountChoices(form: Form, reader: string): { formula: string; title: string }[] {
  return walkFields(form).flatMap(({ pointer, schema, key }) => {
    const isInReach = reader.startsWith(pointer.slice(0, pointer.lastIndexOf('/*') + 2))
    const isNumber = schema['x-field'] !== undefined && requireFieldType(schema).isNumeric === true
    if (!isNumber || !isInReach || pointer === reader) return []
    const power = POWERS[(schema['x-unit'] ?? '').replace(/元$/, '')]
    const name = nearName(pointer, reader)
    return [{ formula: power ? `${name} * ${power}` : name, title: schema.title ?? key }]
  })
}
