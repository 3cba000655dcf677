import { spell, type ExpressionName, type SpelledName } from '@paperwright/runtime/kit'

/** Something to put into an expression where the caret is. */
export interface ExpressionOffer {
  /** What stands there then. */
  insert: string
  /** Where it begins: what was typed of it is written over. */
  from: number
  /** What tells it from others: where it lies. */
  note: string
  kind: 'name' | 'function' | 'option'
}

interface OfferSources {
  names: readonly ExpressionName[]
  /** Beginnings of calls and words of the language: `sum(`, `if `. */
  functions: readonly string[]
  /** The key that the expression's own field has, which it cannot read. */
  own?: string | undefined
}

export const MOST_OFFERS = 8

const NAME = String.raw`(?:\{[^{}\n]*\}|[\p{L}_$][\p{L}\p{N}_$]*)`
const STEPS = String.raw`((?:${NAME}(?:\[[^\]]*\])?\s*\.\s*)*)`
/** The names on the way, and what is typed of the last. */
const WORD = new RegExp(String.raw`${STEPS}(\{[^{}\n]*|[\p{L}_$][\p{L}\p{N}_$]*)?$`, 'u')
/** A value that is being compared, and what is typed of it. */
const VALUE = new RegExp(
  String.raw`${STEPS}(${NAME})\s*(?:!?=|<>|≠|\bin\b\s*[(\[]?)\s*(["“]?)([^"“”()]*)$`,
  'u',
)
/** How far a name may reach back from the caret. */
const REACH = 300

/** What may stand where the caret is; `asked` offers names before anything of one is typed. */
export function offersAt(before: string, asked: boolean, sources: OfferSources): ExpressionOffer[] {
  const near = before.slice(-REACH)
  const compared = VALUE.exec(near)
  if (compared) {
    const offers = optionOffers(compared, before, sources)
    if (offers.length > 0) return offers
  }
  // Nothing is named inside a text.
  if ((before.match(/["“”]/g)?.length ?? 0) % 2 === 1) return []
  const [, steps = '', word = ''] = WORD.exec(near) ?? []
  if (word === '' && steps === '' && !asked) return []
  const typed = word.replace(/^\{/, '')
  if (steps !== '') {
    const inside = follow(sources.names, steps)?.inside ?? []
    return ranked(named(inside, '', ''), typed, before)
  }
  const names = named(
    sources.names.filter(({ key }) => key !== sources.own),
    '',
    '',
  )
  const functions = sources.functions.map((name): Candidate => ({
    insert: name,
    words: [name],
    note: '',
    kind: 'function',
  }))
  return ranked(word.startsWith('{') ? names : [...names, ...functions], typed, before)
}

interface Candidate extends Omit<ExpressionOffer, 'from'> {
  /** What it is found by. */
  words: readonly string[]
}

/** Names and, behind each, what lies in it. */
function named(names: readonly ExpressionName[], way: string, note: string): Candidate[] {
  return spell(names).flatMap(({ key, said, title, word, inside }) => [
    { insert: way + said, words: [word, key], note, kind: 'name' as const },
    ...(inside ? named(inside, `${way}${said}.`, note === '' ? title : `${note} · ${title}`) : []),
  ])
}

function ranked(candidates: readonly Candidate[], typed: string, before: string): ExpressionOffer[] {
  const lower = typed.toLowerCase()
  const rank = ({ words }: Candidate) => {
    const all = words.map((word) => word.toLowerCase())
    if (all.some((word) => word.startsWith(lower))) return 0
    return all.some((word) => word.includes(lower)) ? 1 : 2
  }
  const fitting = candidates.filter((one) => rank(one) < 2)
  return [0, 1]
    .flatMap((wanted) => fitting.filter((one) => rank(one) === wanted))
    .slice(0, MOST_OFFERS)
    .map(({ words, ...offer }) => ({ ...offer, from: before.length - reachBack(words[0]!, typed, before) }))
}

/** How much of a name of several words is typed already; a brace before it is written over too. */
function reachBack(word: string, typed: string, before: string): number {
  const lower = before.toLowerCase()
  let length = Math.max(typed.length, Math.min(word.length, before.length))
  while (length > typed.length && !lower.endsWith(word.slice(0, length).toLowerCase())) length--
  return before.charAt(before.length - length - 1) === '{' ? length + 1 : length
}

function optionOffers(
  [, steps = '', name = '', quote = '', typed = '']: RegExpExecArray,
  before: string,
  { names }: OfferSources,
): ExpressionOffer[] {
  const options = follow(names, `${steps}${name}.`)?.options ?? []
  // What is no text may be a name that it is compared with.
  if (quote === '' && typed !== '' && !options.some(({ title }) => title.includes(typed))) return []
  return options
    .filter(({ title }) => title.includes(typed) && (quote === '' ? true : title !== typed || typed === ''))
    .slice(0, MOST_OFFERS)
    .map(({ title }) => ({
      insert: `"${title.replaceAll('"', '\\"')}"`,
      from: before.length - typed.length - quote.length,
      note: '',
      kind: 'option',
    }))
}

/** What a path of names leads to; its filters are passed over. */
function follow(names: readonly ExpressionName[], steps: string): SpelledName | undefined {
  let level: readonly ExpressionName[] = names
  let found: SpelledName | undefined
  for (const [, step] of steps.matchAll(new RegExp(String.raw`(${NAME})(?:\[[^\]]*\])?\s*\.\s*`, 'gu'))) {
    found = spell(level).find(({ said, key }) => said === step || key === step)
    level = found?.inside ?? []
  }
  return found
}
