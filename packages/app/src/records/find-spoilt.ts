/** What Excel makes something else of, opening a CSV: `0012` is 12, `3-5` a day, long digits are cut or shown as 1.2E+14. */
const SPOILT = /^(?:0\d+|'?\d{12,}|\d+(?:\.\d+)?[eE][+-]?\d+|\d{1,2}[-/]\d{1,2})$/
/** A cell of RFC 4180, within quotes or bare. */
const CELL = /"((?:[^"]|"")*)"|[^",\r\n]+/g

/** How many cells of a CSV Excel would spoil, and what the first of them says. */
export function findSpoilt(csv: string): { count: number; first: string } {
  let count = 0
  let first = ''
  for (const [bare, quoted] of csv.matchAll(CELL)) {
    const cell = quoted ?? bare
    if (!SPOILT.test(cell)) continue
    count++
    first ||= cell.replace(/^'/, '')
  }
  return { count, first }
}
