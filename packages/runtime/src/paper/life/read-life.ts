import type { Form } from '../../form/form.ts'
import type { JsonObject } from '../../form/json-schema.ts'
import { changedPointers } from '../../record/changed-pointers.ts'
import { hideFields } from '../../record/hide-fields.ts'
import type { SheetAct, SheetLife } from './sheet-life.ts'

/** Something that happened to a stored record. */
export interface RecordEvent {
  kind: 'submitted' | 'corrected' | 'voided'
  /** From 1, one more with each event. */
  revision: number
  /** The record as it was after the event. */
  record: JsonObject
  /** A name; null where nobody is known. */
  by: string | null
  reason: string | null
  /** A moment, as a date or in ISO 8601. */
  at: Date | string
}

/**
 * What a stored record's sheet tells of it, from all its events, oldest first. Days are those of the time zone that this
 * runs in. Values at `hidden` fields' pointers are not marked; the correction itself stands at the foot all the same,
 * so that everyone counts alike.
 */
export function readLife(
  form: Form,
  { number, events }: { number: string; events: readonly RecordEvent[] },
  hidden: readonly string[] = [],
): SheetLife {
  const records = events.map(({ record }) => hideFields(form, record, hidden))
  const corrections = events.flatMap((event, index) =>
    event.kind === 'corrected' && index > 0
      ? [
          {
            ...actOf(event),
            revision: event.revision,
            pointers: changedPointers(form, records[index - 1]!, records[index]!),
          },
        ]
      : [],
  )
  const voided = events.find(({ kind }) => kind === 'voided')
  return { number, corrections, ...(voided && { voided: actOf(voided) }) }
}

function actOf({ at, by, reason }: RecordEvent): SheetAct {
  return { at: calendarDay(new Date(at)), by: by ?? '', reason: reason ?? '' }
}

function calendarDay(date: Date): string {
  const digits = (count: number, length: number) => String(count).padStart(length, '0')
  return `${digits(date.getFullYear(), 4)}-${digits(date.getMonth() + 1, 2)}-${digits(date.getDate(), 2)}`
}
