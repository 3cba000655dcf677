import type { Option } from './options.ts'
import { readOption } from './read-option.ts'

const SEPARATORS = /([、，,;；\s]+)/

/**
 * The options that a person names one after the other, with commas, semicolons, spaces or line breaks between them; an
 * option's own words may hold these. Undefined where something else stands among them.
 */
export function readNamedOptions(
  text: string,
  options: readonly Option[],
  word: (printed: string) => string,
): Option[] | undefined {
  const parts = splitParts(text)
  const longest = Math.max(0, ...options.flatMap(({ title }) => [title, word(title)].map(countParts)))
  const named: Option[] = []
  for (let at = 0; at < parts.length;) {
    const name = readLongestName(parts.slice(at, at + longest), options, word)
    if (!name) return undefined
    named.push(name.option)
    at += name.length + 1
  }
  return named
}

/** The longest run of parts from the first that names an option: 维修、更换 may be one. */
function readLongestName(
  parts: readonly string[],
  options: readonly Option[],
  word: (printed: string) => string,
): { option: Option; length: number } | undefined {
  for (let length = parts.length; length > 0; length -= 2) {
    const option = readOption(parts.slice(0, length).join(''), options, word)
    if (option) return { option, length }
  }
  return undefined
}

/** Words at the even places, what separates them at the odd ones; no words at either end are empty. */
function splitParts(text: string): string[] {
  const parts = text.split(SEPARATORS)
  return parts.slice(parts[0] === '' ? 2 : 0, parts.at(-1) === '' ? -2 : undefined)
}

function countParts(title: string): number {
  return splitParts(title).length
}
