import type { Form } from '../../form/form.ts'
import { changedPointers } from '../../record/changed-pointers.ts'
import type { Act, RecordHistory } from '../../record/history/act.ts'
import { hideFields } from '../../record/hide-fields.ts'
import type { SheetAct, SheetLife } from './sheet-life.ts'

/**
 * What a stored record's sheet tells of it, from its history. Days are those of the time zone that this
 * runs in. Values at `hidden` fields' pointers are not marked; the correction itself stands at the foot all the same,
 * so that everyone counts alike.
 */
export function readLife(
  form: Form,
  { number, history }: { number: string; history: RecordHistory },
  hidden: readonly string[] = [],
): SheetLife {
  const records = history.map(({ record }) => hideFields(form, record, hidden))
  const corrections = history.flatMap((act, index) =>
    act.kind === 'corrected' && index > 0
      ? [
          {
            ...sheetAct(act),
            revision: act.revision,
            pointers: changedPointers(form, records[index - 1]!, records[index]!),
          },
        ]
      : [],
  )
  const voided = history.find(({ kind }) => kind === 'voided')
  return { number, corrections, ...(voided && { voided: sheetAct(voided) }) }
}

function sheetAct({ at, by, reason }: Act): SheetAct {
  return { at: calendarDay(new Date(at)), by: by ?? '', reason: reason ?? '' }
}

function calendarDay(date: Date): string {
  const digits = (count: number, length: number) => String(count).padStart(length, '0')
  return `${digits(date.getFullYear(), 4)}-${digits(date.getMonth() + 1, 2)}-${digits(date.getDate(), 2)}`
}
