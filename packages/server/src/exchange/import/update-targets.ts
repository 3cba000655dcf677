import { followFields, type Directory } from '@paperwright/runtime/kit'
import { findHistory, type KnownHistory } from '../../field-history/find-history.ts'
import type { FormLimits } from '../../access/form-limits.ts'
import type { FormVersion } from '../../forms/form-store.ts'
import type { Acting } from '../../services.ts'
import type { UpdateTarget } from './dry-run-import.ts'
import { importableColumns } from './importable-columns.ts'
import { RECORD_KEY, type ImportTable } from './import-table.ts'
import { mappedColumns } from './read-rows.ts'

/** Where a field of the newest version stands in an earlier one; undefined where that has none. */
export type InVersion = (pointer: string, version: number) => string | undefined

/** Follows fields of a form's newest version back; only forms of several versions are asked for them. */
export async function fieldsThrough(
  acting: Pick<Acting, 'db' | 'forms'>,
  { id, version: newest }: FormVersion,
): Promise<InVersion> {
  if (newest === 1) return (pointer) => pointer
  const history = await findHistory(acting, id)
  const known = new Map<string, readonly (string | undefined)[]>()
  return (pointer, version) => {
    if (version === newest) return pointer
    const places = known.get(pointer) ?? placesOf(history, pointer, newest)
    known.set(pointer, places)
    return places[version - 1]
  }
}

function placesOf(history: KnownHistory, field: string, version: number): (string | undefined)[] {
  return followFields(history, [{ field, version }]).certain.map((fields) =>
    fields.has(field) ? field : fields.values().next().value,
  )
}

/** How a table corrects records of a version: the columns by its own fields, and those that it has none for. */
export async function updateTarget(
  { forms }: Pick<Acting, 'forms'>,
  {
    formId,
    version,
    mapping,
    limits,
    inVersion,
    directory,
  }: {
    formId: string
    version: number
    mapping: ImportTable['mapping']
    limits: FormLimits
    inVersion: InVersion
    directory: Directory
  },
): Promise<UpdateTarget> {
  const form = await forms.requireVersion(formId, version)
  const { hidden, readOnly } = limits.at(version)
  const kept = [...hidden, ...readOnly]
  const fits = new Set(importableColumns(form.document, { locale: 'zh', kept }).map(({ pointer }) => pointer))
  const own = mapping.map((pointer) => {
    if (pointer === null || pointer === RECORD_KEY) return null
    const there = inVersion(pointer, version)
    return there !== undefined && fits.has(there) ? there : null
  })
  const lost = mapping.flatMap((pointer, at) =>
    pointer !== null && pointer !== RECORD_KEY && own[at] === null ? [at] : [],
  )
  return { form, columns: mappedColumns(form.document, own, { kept, directory }), lost, kept, hidden }
}
