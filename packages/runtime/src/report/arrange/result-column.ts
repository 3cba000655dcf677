import type { JsonObject } from '../../form/json-schema.ts'
import type { ResolvedField } from '../resolve/resolved-query.ts'
import type { ResultColumn } from '../result/result.ts'

/** How the values of a field are worded, wherever its result is kept. */
export function resultColumn({ key, title, kind, unit, decimals, schema }: ResolvedField): ResultColumn {
  return {
    key,
    title,
    kind,
    ...(unit !== undefined && { unit }),
    ...(decimals !== undefined && { decimals }),
    ...(schema && { schema: schema as JsonObject }),
  }
}
