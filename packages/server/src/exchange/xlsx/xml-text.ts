/** What a cell of a spreadsheet holds at most. */
const MOST_CHARACTERS = 32_767

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Words for XML: no characters that it does not know, and none read as an escape of spreadsheets (`_x000D_`). */
export function xmlText(text: string): string {
  return text
    .slice(0, MOST_CHARACTERS)
    .replaceAll(UNKNOWN, '')
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(/[&<>"]/g, (sign) => SIGNS[sign]!)
}

const UNKNOWN =
  /[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
