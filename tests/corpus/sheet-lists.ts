import type { Form } from '../../packages/runtime/src/form/form.ts'
import type { JsonObject } from '../../packages/runtime/src/form/json-schema.ts'
import { listPlacements } from '../../packages/runtime/src/form/placements.ts'
import { walkFields } from '../../packages/runtime/src/form/walk.ts'

/** The lists of objects at the form's root that its sheet repeats. */
export function listsOf(form: Form): string[] {
  const placed = new Set(
    listPlacements(form).flatMap(({ role, target }) => (role === 'list' ? [target] : [])),
  )
  return [...placed].filter((list) => !list.includes('*'))
}

/** The sample with so many entries in one of its lists, its own over and over. */
export function withEntries(sample: JsonObject, list: string, count: number): JsonObject {
  const key = list.slice(1)
  const entries = sample[key]
  if (!Array.isArray(entries)) throw new Error(`The sample has no list ${list}.`)
  return { ...sample, [key]: Array.from({ length: count }, (_, index) => entries[index % entries.length]!) }
}

/** The titles in the head rows that stand directly above a list's rows. */
export function headsOf(form: Form, list: string): string[] {
  const schemas = new Map(walkFields(form).map(({ pointer, schema }) => [pointer, schema]))
  return form['x-paper'].blocks.flatMap((block) => {
    if (block.kind !== 'frame') return []
    const at = block.rows.findIndex((entry) => 'list' in entry && [entry.list].flat().includes(list))
    if (at < 0) return []
    let first = at
    while (first > 0) {
      const above = block.rows[first - 1]!
      if ('list' in above || !above.head) break
      first--
    }
    return block.rows.slice(first, at).flatMap((row) =>
      'list' in row
        ? []
        : row.cells.flatMap((cell) => {
            if ('title' in cell) return [schemas.get(cell.title)?.title ?? '']
            return 'text' in cell ? [cell.text] : 'diagonal' in cell ? cell.diagonal : []
          }),
    )
  })
}
