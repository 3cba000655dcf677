import { walkFields, type Form } from '@paperwright/runtime'
import type { ExpressionName } from '../widgets/ExpressionInput.tsx'

/** What an expression of a field may name: fields beside it, those of the record, those of lists' entries; functions. */
export function nameList(
  form: Form,
  reader: string,
  { functions, withOwn = false }: { functions: readonly string[]; withOwn?: boolean },
): ExpressionName[] {
  const list = reader.includes('/*') ? reader.slice(0, reader.lastIndexOf('/*') + 2) : undefined
  const fields = walkFields(form).flatMap(({ pointer, schema, key }) => {
    if ((pointer === reader && !withOwn) || key === '*') return []
    const near =
      list !== undefined && pointer.startsWith(`${list}/`) ? pointer.slice(list.length + 1) : pointer.slice(1)
    return [{ name: near.replaceAll('/*', '').replaceAll('/', '.'), title: schema.title ?? key }]
  })
  return [...fields, ...functions.map((name) => ({ name, title: '' }))]
}
