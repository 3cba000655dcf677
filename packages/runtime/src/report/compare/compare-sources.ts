import type { Query, Source } from '../definition/query.ts'
import { EVERY_FORM } from '../definition/query.ts'
import type { FindForm } from '../resolve/resolve-source.ts'
import { compareParts } from './compare-parts.ts'
import type { NamedPart, ReportChange } from './report-change.ts'

interface SourcesPair {
  before: Query
  after: Query
  form: FindForm
  name(title: string): NamedPart
}

/** The forms whose records are read and looked up. What references call them is nobody's matter but theirs. */
export function compareSources({ before, after, form, name }: SourcesPair): ReportChange[] {
  return compareParts({
    before: sourcesOf(before),
    after: sourcesOf(after),
    name: (_, source) => name(form(source.form)?.title ?? (source.form === EVERY_FORM ? '*' : source.form)),
    told: ['as', 'form'],
    ordered: true,
  })
}

/** By their forms, a form's second use apart from its first. */
function sourcesOf({ from }: Query): Map<string, Source> {
  const found = new Map<string, Source>()
  for (const { joins = [], ...source } of from) {
    for (const one of [source, ...joins]) {
      let use = 1
      while (found.has(`${one.form} ${use}`)) use++
      found.set(`${one.form} ${use}`, one)
    }
  }
  return found
}
