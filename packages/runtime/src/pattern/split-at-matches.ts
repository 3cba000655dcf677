import type { Budget } from '../budget/budget.ts'
import type { Pattern } from './pattern.ts'
import { widthAt } from './run-plan.ts'

/** The parts of a text between matches, with what groups of the matches held. */
export function splitAtMatches(text: string, pattern: Pattern, budget: Budget): string[] {
  if (text === '') return pattern.find(text, 0, budget) ? [] : [text]
  const parts: string[] = []
  let done = 0
  for (let from = 0; from < text.length;) {
    const found = pattern.find(text, from, budget)
    const [start, end] = [found?.[0] ?? text.length, found?.[1] ?? text.length]
    if (!found || start >= text.length) break
    if (end === done) {
      from = start + widthAt(text, start)
      continue
    }
    parts.push(text.slice(done, start))
    for (let group = 1; group <= pattern.groups; group++) {
      parts.push(text.slice(found[group * 2]!, found[group * 2 + 1]!))
    }
    done = end
    from = end > start ? end : end + widthAt(text, end)
  }
  return [...parts, text.slice(done)]
}
