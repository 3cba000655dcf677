import type { Json } from '@paperwright/runtime'
import type { Option } from '@paperwright/runtime/kit'
import { newOption } from './new-option.ts'

/** One row of a table of options that depend on another field: an option of that field, and what fits it. */
export interface OptionRow {
  of: Json
  titles: readonly string[]
}

/** The words of a row: one to a line, or between commas. */
export function readTitles(text: string): string[] {
  const words = text.split(/[\n\t,，、;；]+/).map((word) => word.trim())
  return [...new Set(words.filter((word) => word !== ''))]
}

/**
 * Options as a row says: those that it names fit, new ones among them, others do no longer. One that then fits nothing
 * goes; one that fits anything stays so while no row names it.
 */
export function withOptionRow(options: readonly Option[], { of, titles }: OptionRow): Option[] {
  const kept = options.flatMap((option): Option[] => {
    const { for: before, ...free } = option
    const others = (before ?? []).filter((value) => value !== of)
    if (titles.includes(option.title)) return [{ ...free, for: [...others, of] }]
    if (!before || !before.includes(of)) return [option]
    return others.length > 0 ? [{ ...free, for: others }] : []
  })
  const known = new Set(kept.map(({ title }) => title))
  const added = titles
    .filter((title) => !known.has(title))
    .map((title) => ({ ...newOption(title, options), for: [of] }))
  // Behind what fits there already, so that the order of the table is that of the list.
  const last = kept.findLastIndex((option) => option.for?.includes(of))
  return last < 0 ? [...kept, ...added] : kept.toSpliced(last + 1, 0, ...added)
}

/** Lines of two columns, as they come from a spreadsheet: what is blank in the first column is what stood above. */
export function readOptionTable(text: string): { of: string; titles: string[] }[] | undefined {
  const rows = new Map<string, string[]>()
  let of = ''
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const cut = /^([^\t：:]*)[\t：:](.*)$/.exec(line)
    if (!cut) return undefined
    of = cut[1]!.trim() || of
    if (of === '') return undefined
    rows.set(of, [...(rows.get(of) ?? []), ...readTitles(cut[2]!)])
  }
  return rows.size > 0
    ? [...rows].map(([name, titles]) => ({ of: name, titles: [...new Set(titles)] }))
    : undefined
}
