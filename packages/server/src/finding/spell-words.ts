/**
 * Words as the index for finding them holds them: full-width signs as their ASCII twins (NFKC), lower case, blanks as
 * one, each character beyond ASCII as a word of its own in capitals (` LPEC `). An index of trigrams knows no others
 * where the database's locale is C, and in none would two Chinese characters make a trigram. Capitals stand for nothing
 * else here, so a text contains another if and only if it does so spelled; blanks beside such characters do not count.
 */
export function spellWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(BEYOND_ASCII, (character) => ` ${spell(character.codePointAt(0)!)} `)
    .replaceAll(/ +/g, ' ')
}

/** The words that someone looks for, each spelled, none twice; whatever blanks stand between them. */
export function spellQuery(query: string): string[] {
  const words = query.normalize('NFKC').split(/\s+/)
  return [...new Set(words.map(spellWords).filter((word) => word !== ''))]
}

/** A query's words, each in the ways that it may be written: a telephone number also without its signs. */
export function spellWays(query: string): string[][] {
  return spellQuery(query).map((word) => [word, ...joinedFigures(word)])
}

/** The digits of each run of figures that signs or blanks divide, as a telephone number is: `0755-8321 6600` gives `075583216600`. */
export function joinedFigures(text: string): string[] {
  return [...text.normalize('NFKC').matchAll(DIVIDED)].flatMap(([run]) => {
    const digits = run.replaceAll(/\D/g, '')
    return digits.length === run.length || digits.length < FEWEST_DIGITS ? [] : [digits]
  })
}

const DIVIDED = /\d(?:[\d ()-]{0,40}\d)?/g
/** Shorter ones are amounts and days. */
const FEWEST_DIGITS = 7

const BEYOND_ASCII = /[^\0-\x7F]/gu
const LETTERS = 26
/** Enough for all characters of living scripts. */
const SHORTEST = 4

/** A code point in capitals, its lowest digit first: neighbours in the table of characters begin with other letters. */
function spell(codePoint: number): string {
  let letters = ''
  for (let left = codePoint; letters.length < SHORTEST || left > 0; left = Math.floor(left / LETTERS)) {
    letters += String.fromCodePoint(65 + (left % LETTERS))
  }
  return letters
}
