import type { Category } from '@paperwright/server'
import { withNamed, type Filed } from '../../categories/with-named.ts'
import type { CategoryRow } from './CategoryRows.tsx'

/** The office's categories, and those that documents name beside, with how many documents each has. */
export function listRows(listed: readonly Category[], documents: readonly Filed[]): CategoryRow[] {
  return withNamed(listed, documents).map((one) => ({
    ...one,
    count: documents.filter(({ domain }) => domain === one.id).length,
    key: one.id,
  }))
}

export function moveRow(rows: readonly CategoryRow[], from: number, by: number): CategoryRow[] {
  const moved = rows.filter((_, index) => index !== from)
  moved.splice(from + by, 0, rows[from]!)
  return moved
}

/** As they are stored: a new one goes by its first name for ever, one without a name was never meant. */
export function categoriesOf(rows: readonly CategoryRow[]): Category[] {
  return rows
    .map(({ id, zh, en }) => ({ id, zh: zh.trim(), en: en?.trim() }))
    .filter(({ zh }) => zh !== '')
    .map(({ id, zh, en }) => ({ id: id || zh, zh, ...(en && { en }) }))
}

/** A name that two of them have: documents could not tell them apart. */
export function nameTwice(listed: readonly Category[]): string | undefined {
  const twice = listed.find(({ zh, id }, index) =>
    listed.some((other, at) => at < index && (other.zh === zh || other.id === id)),
  )
  return twice?.zh
}
