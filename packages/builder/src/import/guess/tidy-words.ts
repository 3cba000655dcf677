/** Words of a cell without what only served their setting: 电　话 is 电话, lines of one letter each are one word. */
export function tidyWords(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.replaceAll(/[\s\u3000]+/g, ' ').trim())
    .filter(Boolean)
  const joined = lines.reduce(
    (words, line) => words + (words && isLatin(words.at(-1)!) && isLatin(line[0]!) ? ' ' : '') + line,
    '',
  )
  return isWideSet(joined) ? joined.replaceAll(' ', '') : joined
}

/** True for words whose letters are set apart over the width: `备 注`, `客 户 名 称：`. */
export function isWideSet(text: string): boolean {
  return /^\p{Script=Han}(?:[\s\u3000]+\p{Script=Han})+[\s\u3000]*[：:]?$/u.test(text.trim())
}

/** True for letters one under the other, a line for each. */
export function isStackedByLines(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim())
  return lines.length > 1 && lines.every((line) => [...line.trim()].length === 1)
}

/** A label without its colon: what its field is called. */
export function labelOf(text: string): string {
  const words = tidyWords(text)
  return words.replace(/[\s：:]+$/, '').replace(/^[*＊]\s*/, '') || words
}

/** Words for a template: braces are doubled. */
export function escapeBraces(words: string): string {
  return words.replaceAll('{', '{{').replaceAll('}', '}}')
}

function isLatin(letter: string): boolean {
  return /[\p{Script=Latin}\d]/u.test(letter)
}
