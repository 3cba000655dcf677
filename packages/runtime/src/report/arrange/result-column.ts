import type { JsonObject } from '../../form/json-schema.ts'
import type { ResolvedField, ResolvedReference } from '../resolve/resolved-query.ts'
import type { ResultColumn } from '../result/result.ts'

/** How the values of a field are worded, wherever its result is kept. */
export function resultColumn({
  key,
  title,
  kind,
  unit,
  decimals,
  schema,
  from,
}: ResolvedField): ResultColumn {
  return {
    key,
    title,
    kind,
    ...(unit !== undefined && { unit }),
    ...(decimals !== undefined && { decimals }),
    ...(schema && { schema: schema as JsonObject }),
    ...(kind === 'text' && from.some((one) => one && isName(one)) && { isNamed: true }),
  }
}

/** Who handed it in is a name too, which nobody says in another language. */
function isName(reference: ResolvedReference): boolean {
  if ('own' in reference) return reference.own === 'department' || reference.own === 'form'
  return reference.kind === 'option'
}
