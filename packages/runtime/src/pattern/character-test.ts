import type { CharacterTest } from './pattern-node.ts'

const ASCII = 128
/** Beyond ASCII so many characters are remembered: those of one alphabet, or the usual ideographs. */
const MOST_KEPT = 4096

/**
 * The test of one character, as its part of a pattern says it (`[a-z]`, `\d`, `\p{L}`, `.`). What such a part means is
 * left to the language's own expressions: over a single character they cannot go back.
 */
export function characterTest(part: string, flags: string): CharacterTest {
  const single = new RegExp(`^${part}$`, flags.replace('m', ''))
  // 0 is not looked at yet.
  const ascii = new Uint8Array(ASCII)
  const others = new Map<number, boolean>()
  return (point) => {
    if (point < ASCII) {
      if (ascii[point] === 0) ascii[point] = single.test(String.fromCodePoint(point)) ? 1 : 2
      return ascii[point] === 1
    }
    let known = others.get(point)
    if (known === undefined) {
      known = single.test(String.fromCodePoint(point))
      if (others.size < MOST_KEPT) others.set(point, known)
    }
    return known
  }
}
