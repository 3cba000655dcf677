import LineBreaker from 'linebreak'

const known = new Map<string, string[]>()
const KEPT = 5000

/** Splits text where a line may end: where UAX #14 allows it, but not within codes. Kept, because sheets repeat their words. */
export function splitWords(text: string): string[] {
  const found = known.get(text)
  if (found) return found
  const words = joinCodes(splitByRules(text))
  if (known.size >= KEPT) known.clear()
  known.set(text, words)
  return words
}

function splitByRules(text: string): string[] {
  const parts: string[] = []
  const breaker = new LineBreaker(text)
  let start = 0
  for (let stop = breaker.nextBreak(); stop; stop = breaker.nextBreak()) {
    parts.push(text.slice(start, stop.position))
    start = stop.position
  }
  return parts
}

/** UAX #14 ends lines after hyphens and slashes: right for words and addresses of pages, wrong for `KF-A12`, `km/h`, `GB/T`. */
function joinCodes(parts: string[]): string[] {
  if (!parts.some((part) => /[!-~–]$/.test(part))) return parts
  const words: string[] = []
  let run: string[] = []
  parts.forEach((part, index) => {
    run.push(part)
    if (/[!-~–]$/.test(part) && /^[!-~]/.test(parts[index + 1] ?? '')) return
    words.push(...(run.length > 1 && isCode(run.join('').trimEnd()) ? [run.join('')] : run))
    run = []
  })
  return words
}

const LONGEST_CODE = 40

/** A number of a thing, a unit, an e-mail address: it has digits, an @, or a part of one or two letters. */
function isCode(text: string): boolean {
  if (text.length > LONGEST_CODE || /:\/\/|^www\./i.test(text)) return false
  return /[\d@]/.test(text) || text.split(/[-/–]/).some((part) => /^[A-Za-z]{1,2}$/.test(part))
}

/** Where a word that is wider than its line is broken rather than elsewhere: after its signs. */
export function splitWord(word: string): string[] {
  return word.split(/(?<=[-/.,_@:;=&?#+–])(?=[^\s\d])|(?<=[-/_@=&?#–])(?=\d)/)
}
