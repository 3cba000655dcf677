import { toHalfWidth } from './half-width.ts'
import type { Option } from './options.ts'

/**
 * The option that a person names by its printed word, its translation or its value, in this order: a value must not
 * hide an option that is printed so. Undefined where none is meant.
 */
export function readOption(
  text: string,
  options: readonly Option[],
  word: (printed: string) => string,
): Option | undefined {
  const wanted = plain(text)
  return (
    options.find(({ title }) => plain(title) === wanted) ??
    options.find(({ title }) => plain(word(title)) === wanted) ??
    options.find(({ value }) => plain(String(value)) === wanted)
  )
}

function plain(text: string): string {
  return toHalfWidth(text).replaceAll(/\s+/g, '').toLowerCase()
}
