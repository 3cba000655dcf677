import { isFault, parseFormula } from '@paperwright/runtime/kit'

/** A key that formulas can read and that nothing has yet: the wish, or it with a number. */
export function newKey(wish: string, taken: readonly string[]): string {
  const letters = wish.replaceAll(/[^A-Za-z0-9]/g, '')
  const start = /^[A-Za-z]/.test(letters) ? letters : `f${letters}`
  for (let count = 1; ; count++) {
    const key = count === 1 ? start : `${start}${count}`
    if (!taken.includes(key) && isName(key)) return key
  }
}

const RESERVED = ['parameters', 'values', 'value']

/** Words of FEEL are none. */
function isName(key: string): boolean {
  if (RESERVED.includes(key)) return false
  const parsed = parseFormula(key)
  return !isFault(parsed) && parsed.reads.length === 1 && parsed.reads[0]!.join('.') === key
}
