import { getValue, type Json } from '@paperwright/runtime'
import { isObject, resolveQuery, splitPointer } from '@paperwright/runtime/kit'
import type { NameOfPart, Report } from '@paperwright/runtime/report'
import type { FindForm } from '../edits/edit-report.ts'
import type { ReportBuilderWords } from '../words/words.zh.ts'
import { titleOfQuery } from './title-of-query.ts'

/** What the parts of a report are called where it is built: by their titles, or those of what they read. */
export function nameOfParts(
  report: Report,
  { form, words }: { form: FindForm; words: ReportBuilderWords },
): NameOfPart {
  return (path) => {
    const [first, key = '', area, field = '', ...rest] = splitPointer(path)
    if (first === 'queries' && area === undefined) return titleOfQuery(report, key, { form, words })
    const part = getValue(report as unknown as Json, path)
    if (isObject(part) && typeof part.title === 'string') return part.title
    if (first === 'presets' || first === 'parameters') return report.parameters?.properties[area ?? '']?.title
    const query = report.queries[key]
    if (first !== 'queries' || !query) return undefined
    const { resolved } = resolveQuery(query, form, report.parameters)
    if (area === 'fields' && rest.length === 0) return resolved?.fields.get(field)?.title
    const grouped = isObject(part) && typeof part.field === 'string' ? part.field : undefined
    const isGroup = area === 'cross' && (field === 'rows' || field === 'columns')
    return isGroup && grouped !== undefined ? resolved?.fields.get(grouped)?.title : undefined
  }
}
