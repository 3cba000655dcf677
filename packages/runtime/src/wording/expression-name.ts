import { builtins } from '../feel/builtins/builtins.ts'
import { isTree, parseTree } from '../feel/parse-tree.ts'
import { childrenOf } from '../feel/part.ts'

/** What an expression may name. */
export interface ExpressionName {
  /** What expressions are stored with. */
  key: string
  /** What it is called where it is seen. */
  title: string
  /** What lies in it: the fields of a group, the columns of a list. */
  inside?: readonly ExpressionName[]
  /** The values that it may have, stored by their keys. */
  options?: readonly { key: string; title: string }[]
  /** Words: what `&` joins as it is. */
  isText?: boolean
}

/** How a name is spelled, which no other name beside it is. */
export interface Spelling {
  /** As it stands in an expression: its title, in braces where that alone would be no name. */
  said: string
  /** Its title, or that with a number. */
  word: string
}

export type SpelledName = ExpressionName & Spelling

/** Names beside each other, told apart: the first of one title has it, others a number behind it. */
export function spell<Name extends ExpressionName>(names: readonly Name[]): (Name & Spelling)[] {
  const titles = names.map(({ key, title }) => tidy(title) || tidy(key))
  const taken = new Set(titles)
  return names.map((name, index) => {
    const title = titles[index]!
    const word = titles.indexOf(title) === index ? title : numbered(title, taken)
    return { ...name, word, said: isPlain(word) ? word : `{${word}}` }
  })
}

function numbered(title: string, taken: Set<string>): string {
  for (let number = 2; ; number++) {
    const word = /\d$/.test(title) ? `${title} ${number}` : `${title}${number}`
    if (taken.has(word)) continue
    taken.add(word)
    return word
  }
}

/** Without what would end the braces around it, or make them something else. */
function tidy(title: string): string {
  return title
    .replaceAll(/[{}｛｝【】「」"\s]+/g, ' ')
    .replaceAll(':', '：')
    .trim()
}

const WORD = /^[\p{L}_][\p{L}\p{N}_]*$/u

/** Names that expressions bring in themselves. */
const OWN = new Set(['item', 'partial', 'AND', 'OR', 'IF'])

/** Titles are asked again and again; how each is read is known once. */
const plain = new Map<string, boolean>()
const MOST_KEPT = 5000

/** Whether a word is read as one name, and as no function. */
function isPlain(word: string): boolean {
  const known = plain.get(word)
  if (known !== undefined) return known
  if (plain.size >= MOST_KEPT) plain.clear()
  const made = readsAsName(word)
  plain.set(word, made)
  return made
}

function readsAsName(word: string): boolean {
  if (!WORD.test(word) || OWN.has(word) || builtins.has(word)) return false
  const tree = parseTree(word)
  const only = isTree(tree) ? childrenOf(tree)[0] : undefined
  return only?.name === 'VariableName' && childrenOf(only).length === 1
}

/** What is the same to whoever types: blanks, capitals and the width of signs are left out. */
export function fold(word: string): string {
  return word.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '')
}
