import { builtins } from '../builtins/builtins.ts'
import { nearName } from './near-name.ts'
import { otherSpellings } from './other-spellings.ts'

/** What is said of a function that is not there: how it is written here, else the name that is spelt like it. */
export function misnamed(
  name: string,
  known: Iterable<string> = builtins.keys(),
): { name: string; near: string | null; meant: string | null } {
  const plain = name.toLowerCase()
  if (Object.hasOwn(otherSpellings, plain)) return { name, near: null, meant: otherSpellings[plain]! }
  return { name, near: nearName(name, known), meant: null }
}
