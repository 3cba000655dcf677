import type { JsonSchema } from '../form/json-schema.ts'
import { walkFields } from '../form/walk.ts'
import { countedStates } from './history/record-state.ts'
import type { RecordFilter } from '../finding/filter.ts'

/** The dates of a form that say when its records are due, by their pointers. */
export interface DueFields {
  by: string
  /** When a record was done; blank, it is not. Left out: the form does not say, so that a record is due on its day alone. */
  done?: string
}

/** Undefined where no date of the form says that its records are due. */
export function dueFieldsOf(form: JsonSchema): DueFields | undefined {
  const marked = (mark: 'x-due' | 'x-done') =>
    walkFields(form).find(({ schema }) => schema[mark] === true)?.pointer
  const by = marked('x-due')
  const done = marked('x-done')
  return by === undefined ? undefined : { by, ...(done !== undefined && { done }) }
}

/** What finds the records that are due on a day (`2026-03-05`): its own, and those of days before that are not done. */
export function dueFilters({ by, done }: DueFields, today: string): RecordFilter[] {
  const counted: RecordFilter = { field: 'state', op: 'anyOf', value: [...countedStates] }
  if (done === undefined) return [{ field: by, op: 'eq', value: today }, counted]
  return [
    {
      any: [
        { field: by, op: 'before', value: today },
        { field: by, op: 'eq', value: today },
      ],
    },
    { field: done, op: 'empty' },
    counted,
  ]
}

/** Of these, those that should have been done before that day; none where the form does not say what is done. */
export function overdueFilters(fields: DueFields, today: string): RecordFilter[] | undefined {
  if (fields.done === undefined) return undefined
  return [{ field: fields.by, op: 'before', value: today }, ...dueFilters(fields, today).slice(1)]
}
