import type { Report } from '@paperwright/runtime/report'

/** Keys below which a document says something to its reader. */
const SAYING = new Set(['title', 'description', 'label', 'unit', 'x-unit', 'text', 'left', 'center', 'right'])
const NAMING = new Set(['subtotal', 'others', 'index'])

/** Every word that a report says itself, in the order of the document. */
export function wordsOfReport({ words: _, ...report }: Report): string[] {
  return [...new Set(wordsBelow(report, ''))].filter((word) => word !== '')
}

function wordsBelow(node: unknown, key: string): string[] {
  if (typeof node === 'string') return SAYING.has(key) || NAMING.has(key) ? [node] : []
  if (Array.isArray(node))
    return node.flatMap((one) =>
      (key === 'corner' || key === 'notes') && typeof one === 'string' ? [one] : wordsBelow(one, ''),
    )
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([name, value]) =>
    // Totals are titled under the names of the axes.
    key === 'totals' && typeof value === 'string' ? [value] : wordsBelow(value, name),
  )
}
