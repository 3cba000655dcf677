import { getValue, type Json } from '@paperwright/runtime'
import { isObject, resolveQuery, splitPointer } from '@paperwright/runtime/kit'
import { nameByTitles, type NameOfPart, type Report } from '@paperwright/runtime/report'
import type { FindForm } from '../edits/edit-report.ts'
import type { ReportBuilderWords } from '../words/words.zh.ts'
import { titleOfQuery } from './title-of-query.ts'

/** What the parts of a report are called where it is built: by their titles, or those of what they read. */
export function nameOfParts(
  report: Report,
  { form, words }: { form: FindForm; words: ReportBuilderWords },
): NameOfPart {
  const titles = nameByTitles(report)
  return (path) => {
    const [first, key = '', area, field = '', ...rest] = splitPointer(path)
    if (first === 'queries' && area === undefined) return titleOfQuery(report, key, { form, words })
    const own = titles(path)
    if (own !== undefined) return own
    const query = report.queries[key]
    if (first !== 'queries' || !query) return undefined
    const { resolved } = resolveQuery(query, form, report.parameters)
    if (area === 'fields' && rest.length === 0) return resolved?.fields.get(field)?.title
    const part = getValue(report as unknown as Json, path)
    const grouped = isObject(part) && typeof part.field === 'string' ? part.field : undefined
    const isGroup = area === 'cross' && (field === 'rows' || field === 'columns')
    return isGroup && grouped !== undefined ? resolved?.fields.get(grouped)?.title : undefined
  }
}
