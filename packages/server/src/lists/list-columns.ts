import type { Form, Locale, ZonedMoment } from '@paperwright/runtime'
import {
  conditionsOf,
  listFields,
  momentWords,
  type ListField,
  type Named,
  type RecordFilter,
} from '@paperwright/runtime/kit'
import { BadRequest } from '../errors.ts'
import { listValues } from '../finding/list-values.ts'
import type { Acting } from '../services.ts'

export interface ListColumns {
  /** Every field that the reader may know of. */
  known: readonly ListField[]
  number: ListField
  /** The columns beside the number. */
  columns: readonly ListField[]
}

interface Asked {
  form: Form
  hidden: readonly string[]
  /** Pointers and names of what every record has; left out: what is usual. */
  chosen?: readonly string[]
  filters: readonly RecordFilter[]
  locale: Locale
  zone: ZonedMoment['zone']
}

/** The columns of a form's list, as they stand on paper. Refused (400): columns that there are none of. */
export async function listColumns(
  acting: Acting,
  { form, hidden, chosen, filters, locale, zone }: Asked,
): Promise<ListColumns> {
  const asked = new Set([...(chosen ?? []), ...filters.flatMap(conditionsOf).map(({ field }) => field)])
  const named = async (field: NamedField): Promise<Named[]> =>
    asked.has(field) ? readNames(acting, { formId: form['x-form'].id, field, locale }) : []
  const known = listFields(form, {
    locale,
    moment: (at) => momentWords({ at, zone }),
    hidden,
    people: await named('createdBy'),
    departments: await named('department'),
    asked: await named('waitsFor'),
  })
  const columns = chosen
    ? chosen.filter((key) => key !== 'number').map((key) => requireColumn(key, known))
    : known.filter(({ isUsual }) => isUsual)
  return { known, number: known.find(({ field }) => field === 'number')!, columns }
}

function requireColumn(key: string, known: readonly ListField[]): ListField {
  const column = known.find(({ field, isColumn }) => field === key && isColumn)
  if (!column) throw new BadRequest(`There is no column ${key}.`, { column: key })
  return column
}

type NamedField = 'createdBy' | 'department' | 'waitsFor'

/** More people and departments than any office has. */
const ALL = 1_000_000

/** The people, departments or posts of a form's records, as far as their reader sees these. */
async function readNames(
  acting: Acting,
  { formId, field, locale }: { formId: string; field: NamedField; locale: Locale },
): Promise<Named[]> {
  const values = await listValues(acting, { formId, field, limit: ALL })
  return values.map(({ value, title }) => ({ id: value, name: title?.[locale] ?? value }))
}
