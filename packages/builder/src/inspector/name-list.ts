import { walkFields, type Form } from '@paperwright/runtime'
import type { ExpressionName } from '../widgets/ExpressionInput.tsx'
import { nearName } from './near-name.ts'

/** What an expression of a field may name: fields beside it, those of the record, those of lists' entries; functions. */
export function nameList(
  form: Form,
  reader: string,
  { functions, withOwn = false }: { functions: readonly string[]; withOwn?: boolean },
): ExpressionName[] {
  const fields = walkFields(form).flatMap(({ pointer, schema, key }) => {
    if ((pointer === reader && !withOwn) || key === '*') return []
    return [{ name: nearName(pointer, reader), title: schema.title ?? key }]
  })
  return [...fields, ...functions.map((name) => ({ name, title: '' }))]
}
