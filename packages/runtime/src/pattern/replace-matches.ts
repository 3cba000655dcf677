import type { Budget } from '../budget/budget.ts'
import type { Pattern } from './pattern.ts'
import { widthAt } from './run-plan.ts'

/**
 * A text with every match replaced. `$0` and `$&` are the match, `$1` and `$<name>` its groups, `$$` a dollar; what
 * comes of it may grow beyond `most` characters no further: undefined then.
 */
export function replaceMatches(
  text: string,
  {
    pattern,
    replacement,
    most,
    budget,
  }: { pattern: Pattern; replacement: string; most: number; budget: Budget },
): string | undefined {
  const parts = partsOf(replacement, pattern)
  let replaced = ''
  let done = 0
  for (let from = 0; from <= text.length;) {
    const found = pattern.find(text, from, budget)
    if (!found) break
    const [start, end] = [found[0]!, found[1]!]
    replaced += text.slice(done, start)
    for (const part of parts) {
      replaced += typeof part === 'string' ? part : text.slice(found[part * 2]!, found[part * 2 + 1]!)
      if (replaced.length > most) return undefined
    }
    budget.spend(parts.length)
    done = end
    from = end > start ? end : end + widthAt(text, end)
  }
  return replaced + text.slice(done)
}

const REFERENCE = /\$(?:(\$)|(&)|<([^>]*)>|(\d\d?))/g

/** Texts, and numbers of groups. */
function partsOf(replacement: string, pattern: Pattern): (string | number)[] {
  const parts: (string | number)[] = []
  let done = 0
  for (const found of replacement.matchAll(REFERENCE)) {
    const [whole, dollar, match, name, digits] = found
    parts.push(replacement.slice(done, found.index))
    if (dollar) parts.push('$')
    else if (match) parts.push(0)
    else if (name !== undefined) parts.push(...partOfName(name, whole, pattern))
    else parts.push(...partsOfDigits(digits!, whole, pattern))
    done = found.index + whole.length
  }
  return [...parts, replacement.slice(done)]
}

function partOfName(name: string, whole: string, { names }: Pattern): (string | number)[] {
  const index = names.get(name)
  if (index !== undefined) return [index]
  return names.size > 0 ? [] : [whole]
}

/** `$12` is the twelfth group where there are so many, else the first with a 2 behind it. */
function partsOfDigits(digits: string, whole: string, { groups }: Pattern): (string | number)[] {
  if (!digits.startsWith('0') && Number(digits) <= groups) return [Number(digits)]
  const first = Number(digits[0])
  return first <= groups ? [first, digits.slice(1)] : [whole]
}
