import { readXml, type XmlBudget } from './read-xml.ts'

/** The workbook's common words, in order; runs of rich text are joined, reading aids (`rPh`) left out. */
export function readSharedStrings(xml: string | undefined, budget: XmlBudget): string[] {
  const strings: string[] = []
  if (!xml) return strings
  let inText = false
  let inReading = false
  readXml(xml, budget, {
    open(name) {
      if (name === 'si') strings.push('')
      if (name === 'rPh') inReading = true
      if (name === 't') inText = !inReading
    },
    text(text) {
      if (inText) strings[strings.length - 1] += text
    },
    close(name) {
      if (name === 't') inText = false
      if (name === 'rPh') inReading = false
    },
  })
  return strings.map(unescapeText)
}

/** Letters that XML cannot hold are written `_x000D_`. */
export function unescapeText(text: string): string {
  return text
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/\r\n?/g, '\n')
}
