import type { Harm } from '@paperwright/runtime/kit'
import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { RecordCondition } from './count-matching.ts'
import { jsonPath } from './json-path.ts'

/**
 * What `touches` asks of a record, as a condition for the database; undefined where it has no words for it: its regular
 * expressions are others, and it writes no NUL and no half of a surrogate pair.
 */
export function harmCondition(harm: Harm): RecordCondition | undefined {
  if (UNWRITABLE.test(harm.pointer)) return undefined
  switch (harm.kind) {
    case 'fieldRemoved':
    case 'fieldRenamed':
    case 'typeNarrowed':
      return (record) => hasPath(record, given(jsonPath(harm.pointer)))
    case 'newlyRequired':
      return lacks(harm.pointer)
    case 'optionRemoved':
      return holds(harm.pointer, harm.value)
    case 'limitTightened':
      return harm.limit.startsWith('exclusive') ? undefined : breaks(harm)
    case 'patternChanged':
      return undefined
  }
}

const UNWRITABLE = /[\0\p{Surrogate}]/u

function hasPath(record: SQLWrapper, path: string, variables: Record<string, unknown> = {}): SQL {
  return sql`jsonb_path_exists(${record}, ${path}::jsonpath, ${JSON.stringify(variables)}::jsonb)`
}

/** Asked for its type, a list is one value; a filter alone would look into its entries. */
function given(path: string): string {
  return `${path}.type() ? (@ != "null")`
}

/** True where an entry of the innermost list, or the record where there is none, has no value for the field. */
function lacks(pointer: string): RecordCondition {
  const at = pointer.lastIndexOf('/*') + 2
  const [holder, field] = at < 2 ? ['', pointer] : [pointer.slice(0, at), pointer.slice(at)]
  return (record) => hasPath(record, `${jsonPath(holder)} ? (!exists(${given(jsonPath(field, '@'))}))`)
}

/** True for the choice of the value, and for choices among which it is. */
function holds(pointer: string, value: Extract<Harm, { kind: 'optionRemoved' }>['value']) {
  if (value === null || typeof value === 'object') return undefined
  if (typeof value === 'string' && UNWRITABLE.test(value)) return undefined
  return (record: SQLWrapper) => hasPath(record, `${jsonPath(pointer)} ? (@ == $value)`, { value })
}

/** Numbers are measured by what they are, texts by their characters, lists by their entries. */
function breaks({ pointer, limit, value }: Extract<Harm, { kind: 'limitTightened' }>): RecordCondition {
  const compare = limit.startsWith('min') ? sql`<` : sql`>`
  return (record) => sql`exists (
    select from jsonb_path_query(${record}, ${jsonPath(pointer)}::jsonpath) as value
    where case jsonb_typeof(value)
      when 'number' then value::numeric
      when 'string' then char_length(value #>> '{}')
      when 'array' then jsonb_array_length(value)
    end ${compare} ${String(value)}::numeric)`
}
