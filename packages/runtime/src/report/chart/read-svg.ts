/** An element of an SVG document that is drawn. */
export interface SvgElement {
  tag: string
  attributes: Record<string, string>
  text: string
}

const TAG = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>([^<]*)/g
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g
const NOT_DRAWN = new Set(['defs', 'style'])
const HOLDERS = new Set(['svg', 'g'])

/** The drawn elements of what the chart library writes, in order. Its groups only clip, and nothing reaches beyond. */
export function readSvg(svg: string): SvgElement[] {
  const elements: SvgElement[] = []
  let skipped = 0
  for (const [, closing, tag = '', attributes = '', closed, text = ''] of svg.matchAll(TAG)) {
    if (NOT_DRAWN.has(tag)) skipped += closing ? -1 : closed ? 0 : 1
    else if (!closing && skipped === 0 && !HOLDERS.has(tag))
      elements.push({ tag, attributes: readAttributes(attributes), text: unescape(text) })
  }
  return elements
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name, value]) => [name!, unescape(value!)]))
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
