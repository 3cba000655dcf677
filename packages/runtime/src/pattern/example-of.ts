import { Budget } from '../budget/budget.ts'
import { compilePattern, isPatternFault } from './pattern.ts'
import type { CharacterTest, PatternNode } from './pattern-node.ts'
import { readPattern } from './read-pattern.ts'

/** A longer one helps nobody. */
const LONGEST = 40
const STEPS = 100_000
/** In which order characters are tried; of each row the next one in turn, so that an example reads `AB1234`. */
const TRIED = ['1234567890', 'ABCDEFGHJKLMNPQRSTUVWXYZIO', 'abcdefghjkmnpqrstuvwxyzilo', '中文示例'].map(
  (row) => [...row],
)
/** The rest of ASCII, and the usual ideographs. */
const OTHERS = [
  [0x20, 0x7e],
  [0x4e00, 0x9fff],
] as const

/** A text of the form that a pattern wants (`^[A-Z]{2}-\\d{4}$`: `AB-1234`); undefined where none is found at once. */
export function exampleOf(source: string): string | undefined {
  if (!found.has(source)) {
    if (found.size >= MOST_KEPT) found.clear()
    found.set(source, findExample(source))
  }
  return found.get(source)
}

/** A column of a file has one fault in each row. */
const found = new Map<string, string | undefined>()
const MOST_KEPT = 100

function findExample(source: string): string | undefined {
  const read = readPattern(source, 'u')
  const pattern = compilePattern(source)
  if (typeof read === 'string' || isPatternFault(pattern)) return undefined
  const text = write(read.node, { turns: TRIED.map(() => 0) })
  if (text === undefined || text === '' || text !== text.trim()) return undefined
  try {
    return pattern.find(text, 0, new Budget(STEPS)) ? text : undefined
  } catch {
    return undefined
  }
}

interface Writing {
  /** How many characters of each row were taken. */
  turns: number[]
}

/** The shortest text of a part; undefined where it is too long or nothing usual fits. */
function write(node: PatternNode, writing: Writing): string | undefined {
  switch (node.kind) {
    case 'character':
      return next(node.matches, writing)
    case 'sequence':
      return joined(node.parts, writing)
    case 'choice':
      return write(node.options[0]!, writing)
    case 'repeat':
      return node.least > LONGEST
        ? undefined
        : joined(
            Array.from({ length: Math.max(node.least, Math.min(1, node.most)) }, () => node.of),
            writing,
          )
    case 'group':
      return write(node.of, writing)
    default:
      return ''
  }
}

function joined(nodes: readonly PatternNode[], writing: Writing): string | undefined {
  let text = ''
  for (const node of nodes) {
    const part = write(node, writing)
    if (part === undefined || text.length + part.length > LONGEST) return undefined
    text += part
  }
  return text
}

function next(matches: CharacterTest, { turns }: Writing): string | undefined {
  const fits = (character: string) => matches(character.codePointAt(0)!)
  for (const [row, characters] of TRIED.entries()) {
    const fitting = characters.filter(fits)
    if (fitting.length > 0) return fitting[turns[row]!++ % fitting.length]
  }
  for (const [first, last] of OTHERS)
    for (let point = first; point <= last; point++) if (matches(point)) return String.fromCodePoint(point)
  return undefined
}
