import { walkFields } from '@paperwright/runtime'
import { EVERY_FORM } from '@paperwright/runtime/kit'
import type { Query, Report } from '@paperwright/runtime/report'
import type { FindForm } from '../edits/edit-report.ts'
import type { ReportBuilderWords } from '../words/words.zh.ts'

/** What a query is called: by its own title, the list that it fills in, or the form that it reads. */
export function titleOfQuery(
  report: Report,
  key: string,
  { form, words }: { form: FindForm; words: ReportBuilderWords },
): string {
  const query = report.queries[key]
  if (!query) return key
  if (query.title !== undefined) return query.title
  const filled = titleOfFilled(report, key, form)
  if (filled !== undefined) return filled
  const first = query.from[0]?.form ?? ''
  const title = first === EVERY_FORM ? words.sources.everyForm : (form(first)?.title ?? key)
  const isOnly = Object.values(report.queries).filter(({ from }) => from[0]?.form === first).length === 1
  return isOnly ? title : `${title} · ${titleOfRows(query) ?? key}`
}

/** What its rows are, as far as the query says so itself. */
function titleOfRows({ fields, list, cross }: Query): string | undefined {
  const group = cross?.rows?.[0] ?? cross?.columns?.[0]
  const field = list ? list.fields[0] : group?.field
  return group?.title ?? (field === undefined ? undefined : fields[field]?.title)
}

function titleOfFilled({ fills }: Report, key: string, form: FindForm): string | undefined {
  const filled = Object.entries(fills?.lists ?? {}).filter(([, { query }]) => query === key)
  const [only] = filled
  const document = fills && form(fills.form)
  if (!only || filled.length > 1 || !document) return undefined
  return walkFields(document).find(({ pointer }) => pointer === only[0])?.schema.title
}
