import type { Form } from '@paperwright/runtime'
import { resolveQuery, type ResolvedField } from '@paperwright/runtime/kit'
import { formFields } from '../../../packages/runtime/src/report/resolve/form-fields.ts'
import { ownFields, type Source } from '../../../packages/runtime/src/report/definition/query.ts'

/** A field that a source has. */
export interface PoolField {
  /** The reference without the source's name. */
  path: string
  field: ResolvedField
}

/** A form, and what of it is walked, with all that can be referred to there. */
export interface PoolSource extends Omit<Source, 'as'> {
  fields: PoolField[]
}

const SOURCES: readonly Omit<Source, 'as'>[] = [
  { form: '*' },
  { form: 'customer' },
  ...[undefined, '/items', '/ways', '/cities', '/units'].map((each) => ({
    form: 'sales',
    ...(each && { each }),
  })),
  ...[undefined, '/lines', '/facts/tools', '/marks', '/table'].map((each) => ({
    form: 'visit',
    ...(each && { each }),
  })),
]

export function poolSources(form: (id: string) => Form | undefined): PoolSource[] {
  return SOURCES.map((source) => {
    const pointers = source.form === '*' ? [] : [...formFields(form(source.form)!).keys()]
    const walked = pointers.flatMap((pointer) => [pointer, starred(pointer)])
    const paths = [...new Set([...walked, ...ownFields.map((own) => `.${own}`)])]
    return {
      ...source,
      fields: paths.flatMap((path): PoolField[] => {
        const from = [{ as: 's', ...source }]
        const { resolved } = resolveQuery({ from, fields: { f: { from: `s${path}` } } }, form)
        return resolved ? [{ path, field: resolved.fields.get('f')! }] : []
      }),
    }
  })
}

/** A field of a group, as the same of every field of it. */
function starred(pointer: string): string {
  return pointer.replace(/^(\/[^/]+)\/[^/]+/, '$1/*')
}
