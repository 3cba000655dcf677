import { SaxesParser } from 'saxes'
import { ExcelRefused } from './excel-refused.ts'

/** Attributes by name, prefixes of namespaces left out. */
export type Attributes = Readonly<Record<string, string | undefined>>

export interface XmlHandler {
  /** Names come without the prefix of their namespace, which each program chooses for itself. */
  open(name: string, attributes: Attributes): void
  text?(text: string): void
  close?(name: string): void
}

/** What may still be read of a workbook's XML; all of its parts spend from one. */
export interface XmlBudget {
  elements: number
  /** Elements there may be in all, for the words. */
  readonly most: number
}

/** Nothing in a workbook stands nearly so deep. */
const MOST_DEEP = 100
/** Excel keeps 32,767 characters in a cell, each of which may be written in seven. */
const LONGEST_TEXT = 7 * 32_767

/** Reads XML from beginning to end. Throws `ExcelRefused` where it is not well-formed, or more than the budget has. */
export function readXml(xml: string, budget: XmlBudget, { open, text, close }: XmlHandler) {
  const parser = new SaxesParser()
  let depth = 0
  let letters = 0
  parser.on('opentag', ({ name, attributes }) => {
    if (--budget.elements < 0) throw new ExcelRefused('tooMuch', { elements: budget.most })
    if (++depth > MOST_DEEP) throw new ExcelRefused('damaged')
    letters = 0
    const entries = Object.entries(attributes).map(([key, value]) => [withoutPrefix(key), value] as const)
    open(withoutPrefix(name), Object.fromEntries(entries))
  })
  if (text) {
    const read = (part: string) => {
      letters += part.length
      if (letters > LONGEST_TEXT) throw new ExcelRefused('damaged')
      text(part)
    }
    parser.on('text', read)
    parser.on('cdata', read)
  }
  parser.on('closetag', ({ name }) => {
    depth--
    close?.(withoutPrefix(name))
  })
  parser.on('error', () => {
    throw new ExcelRefused('damaged')
  })
  parser.write(xml).close()
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** An attribute that says yes or no, in each of the ways that XML Schema allows. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}
