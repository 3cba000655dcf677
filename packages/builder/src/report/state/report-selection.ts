import { splitPointer } from '@paperwright/runtime/kit'
import type { Report } from '@paperwright/runtime/report'
import type { Area, ItemPlace } from '../edits/place.ts'

/** What the settings beside the result are of. */
export type ReportSelection =
  | { kind: 'table' | 'report' | 'adding' }
  | { kind: 'item'; place: ItemPlace }
  | { kind: 'field'; field: string }
  | { kind: 'source'; part: number; as: string }
  | { kind: 'block'; at: number }
  /** A field or list of the form that is filled in. */
  | { kind: 'filled'; pointer: string }

/** What is selected still, when the report has changed around it. */
export function keepReportSelection(
  report: Report,
  query: string,
  selection: ReportSelection,
): ReportSelection {
  const now = report.queries[query]
  const isThere =
    selection.kind === 'item'
      ? itemCount(report, selection.place) > selection.place.at
      : selection.kind === 'field'
        ? now?.fields[selection.field] !== undefined
        : selection.kind === 'block'
          ? report.sheet?.blocks[selection.at] !== undefined
          : true
  return isThere ? selection : { kind: 'table' }
}

export function itemCount(report: Report, { query, area }: Omit<ItemPlace, 'at'>): number {
  const { where = [], list, cross } = report.queries[query] ?? {}
  if (area === 'where') return where.length
  if (area === 'list') return list?.fields.length ?? 0
  if (area === 'measures') return Object.keys(cross?.measures ?? {}).length
  return cross?.[area]?.length ?? 0
}

/** Where in the builder a problem of the report is mended. */
export function placeOfProblem(report: Report, path: string): { query?: string; selection: ReportSelection } {
  const [first, query, ...rest] = splitPointer(path)
  if (first === 'sheet') return { selection: { kind: 'block', at: Number(rest[0] ?? 0) } }
  if (first === 'fills' && rest[0] !== undefined) return { selection: { kind: 'filled', pointer: rest[0] } }
  const signed = report.sheet?.blocks.findIndex(({ kind }) => kind === 'signatures') ?? -1
  if (first === 'signatures' && signed >= 0) return { selection: { kind: 'block', at: signed } }
  if (first !== 'queries' || query === undefined) return { selection: { kind: 'report' } }
  if (rest[0] === 'fields' && rest[1] !== undefined)
    return { query, selection: { kind: 'field', field: rest[1] } }
  const [area, key] = rest[0] === 'cross' ? rest.slice(1) : rest[0] === 'list' ? ['list', rest[2]] : rest
  if (key === undefined || !isArea(area)) return { query, selection: { kind: 'table' } }
  const at = area === 'measures' ? measureIndex(report, query, key) : Number(key)
  return { query, selection: { kind: 'item', place: { query, area, at } } }
}

function isArea(word: string | undefined): word is Area {
  return word !== undefined && ['rows', 'columns', 'measures', 'where', 'list'].includes(word)
}

function measureIndex(report: Report, query: string, key: string): number {
  return Object.keys(report.queries[query]?.cross?.measures ?? {}).indexOf(key)
}
