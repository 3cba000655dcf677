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

/** Reads XML from beginning to end. Throws `ExcelRefused` where it is not well-formed. */
export function readXml(xml: string, { open, text, close }: XmlHandler) {
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const entries = Object.entries(attributes).map(([key, value]) => [withoutPrefix(key), value] as const)
    open(withoutPrefix(name), Object.fromEntries(entries))
  })
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  parser.on('closetag', ({ name }) => close?.(withoutPrefix(name)))
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
