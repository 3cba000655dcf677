import { splitPointer } from '@paperwright/runtime/kit'

/** The SQL/JSON path of a field's pointer: `/items/*` + `/amount` gives `$."items"[*]."amount"`. */
export function jsonPath(pointer: string, root: '$' | '@' = '$'): string {
  const steps = splitPointer(pointer).map((key) => (key === '*' ? '[*]' : `.${JSON.stringify(key)}`))
  return `${root}${steps.join('')}`
}
