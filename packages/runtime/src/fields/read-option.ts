import { toHalfWidth } from './half-width.ts'
import type { Option } from './options.ts'

/** The option that a person names by its printed word, its translation or its value; undefined where none is meant. */
export function readOption(
  text: string,
  options: readonly Option[],
  word: (printed: string) => string,
): Option | undefined {
  const wanted = plain(text)
  const named = (option: Option) => [option.title, word(option.title), String(option.value)].map(plain)
  return options.find((option) => named(option).includes(wanted))
}

function plain(text: string): string {
  return toHalfWidth(text).replaceAll(/\s+/g, '').toLowerCase()
}
