/** What is looked for in words. */
export interface Sought {
  text: string
  matchesCase: boolean
}

/** Fields in words, and doubled braces: nothing is found in them, nothing may break them. */
const BRACES = /(\{\{|\}\}|\{[^{}]*\})/

/** The pieces of words, those that are found marked; together they are the words. */
export function findInWords(words: string, sought: Sought): { text: string; isFound: boolean }[] {
  return words.split(BRACES).flatMap((piece, index) => {
    if (index % 2 === 1) return [{ text: piece, isFound: false }]
    return piece
      .split(new RegExp(`(${escaped(sought.text)})`, sought.matchesCase ? 'u' : 'iu'))
      .map((text, at) => ({ text, isFound: at % 2 === 1 }))
      .filter(({ text }) => text !== '')
  })
}

/** Words with what is found replaced, all of it. */
export function replaceInWords(words: string, { by, ...sought }: Sought & { by: string }): string {
  return findInWords(words, sought)
    .map(({ text, isFound }) => (isFound ? by : text))
    .join('')
}

/** Whether two texts hold the same fields in the same order, and braces besides. */
export function hasSameBraces(one: string, other: string): boolean {
  return bracesOf(one).join('\n') === bracesOf(other).join('\n')
}

/** The first field in a translation that its word does not hold; a blank that it leaves out. */
export function strangeBraces(word: string, said: string): string | undefined {
  const own = bracesOf(word)
  return (
    bracesOf(said).find((one) => !own.includes(one)) ??
    (own.includes('{}') && !said.includes('{}') ? '{}' : undefined)
  )
}

function bracesOf(words: string): string[] {
  return words.split(BRACES).filter((_, index) => index % 2 === 1)
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/g, String.raw`\$&`)
}
