import { requireRight } from '../../access/require-right.ts'
import { BadRequest } from '../../errors.ts'
import { officeTime } from '../../office/office.ts'
import type { FormVersion } from '../../forms/form-store.ts'
import type { Acting } from '../../services.ts'
import { formColumns } from '../form-columns.ts'
import { dryRunImport, type ReadTable } from './dry-run-import.ts'
import { importableColumns } from './importable-columns.ts'
import { importLimits, type ImportTable } from './import-table.ts'
import { suggestMapping } from './suggest-mapping.ts'

/** What a table can fill, and which of its columns look like which field. */
export interface ImportStart {
  /** The fields, in the form's order; `list` is the title of the list whose entries have it. */
  fields: { pointer: string; head: string; list: string | null; required: boolean }[]
  mapping: (string | null)[]
  limits: typeof importLimits
}

/** Someone's import of a form, begun: the fields that they may write, matched with the heads of their table. */
export async function startImport(
  acting: Acting,
  { formId, heads, locale = 'zh' }: { formId: string; heads: readonly string[]; locale?: 'zh' | 'en' },
): Promise<ImportStart> {
  if (heads.length > importLimits.columns)
    throw new BadRequest(`A table to import has at most ${importLimits.columns} columns.`)
  const form = await acting.forms.requireNewest(formId)
  const { document } = form
  const kept = await keptFields(acting, form)
  const { lists, required } = formColumns(document, { locale })
  const titles = new Map(lists.map(({ pointer, title }) => [pointer, title]))
  return {
    fields: importableColumns(document, { locale, kept }).map(({ pointer, head, list }) => ({
      pointer,
      head,
      list: titles.get(list) ?? null,
      required: required.has(pointer),
    })),
    mapping: suggestMapping(document, heads, { kept }),
    limits: importLimits,
  }
}

/** What would be stored of a table, and all that is wrong with it. Stores nothing. */
export async function checkImport(
  acting: Acting,
  { formId, locale = 'zh', ...table }: ImportTable & { formId: string; locale?: 'zh' | 'en' },
): Promise<ReadTable> {
  const form = await acting.forms.requireNewest(formId)
  return dryRunImport(form.document, table, {
    now: await officeTime(acting),
    locale,
    kept: await keptFields(acting, form),
  })
}

async function keptFields(acting: Acting, { id, version }: FormVersion): Promise<string[]> {
  const { limits } = await requireRight(acting, id, 'fill')
  const { hidden, readOnly } = limits.at(version)
  return [...hidden, ...readOnly]
}
