import type { Form } from '@paperwright/runtime'
import { EVERY_FORM } from '@paperwright/runtime/kit'
import type { Query, Source } from '@paperwright/runtime/report'
import { listSourceFields } from './list-source-fields.ts'
import type { OwnSourceField, SourceField } from './source-field.ts'

export interface SourceFields {
  source: Source
  /** Which part of the query it belongs to. */
  part: number
  title: string
  fields: (OwnSourceField & SourceField)[]
}

const everyForm: Form = {
  type: 'object',
  title: '所有表单',
  properties: {},
  'x-form': { id: 'every-form' },
  'x-paper': { blocks: [] },
}

/** Every source of a query with its fields; those of other parts that are titled alike stand for one another. */
export function listQueryFields(query: Query, form: (id: string) => Form | undefined): SourceFields[] {
  const sources = query.from.flatMap((part, index) =>
    [part, ...(part.joins ?? [])].flatMap((source) => {
      const known = source.form === EVERY_FORM ? everyForm : form(source.form)
      if (!known) return []
      return [{ source, part: index, title: known.title, own: listSourceFields(source, known) }]
    }),
  )
  return sources.map(({ source, part, title, own }) => ({
    source,
    part,
    title,
    fields: own.map((field) => ({
      ...field,
      from: query.from.map((_, index) =>
        index === part
          ? field.reference
          : (sources
              .filter((one) => one.part === index)
              .flatMap((one) => one.own)
              .find((other) => other.title === field.title && other.kind === field.kind)?.reference ?? null),
      ),
    })),
  }))
}
