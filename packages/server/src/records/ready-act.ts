import {
  applyAct,
  dayText,
  isEnded,
  VERBS,
  wallClock,
  type ActRefusal,
  type DepartmentMove,
} from '@paperwright/runtime/kit'
import { auditValues, type AuditEvent } from '../audit/audit-entry.ts'
import { recordWords, searchText } from '../finding/search-text.ts'
import { newId } from '../new-id.ts'
import { seriesOfForm } from '../numbers/series-of.ts'
import { actEntry } from './act-entry.ts'
import type { UniqueRules } from '../unique/unique-rules.ts'
import type { GivenAct } from './given-act.ts'
import { keptOf } from './chain-after.ts'
import type { RecordAct } from './record-act.ts'
import type { RecordRow } from './record-row.ts'

/** An act that its record takes, with all that storing it needs and no database is asked for. */
export interface ReadyAct {
  act: RecordAct
  given: GivenAct
  /** The same as JSON; alone, with its entry in the audit log. */
  text: string
  entry: AuditEvent
}

/** Guards an act by the state that it was made on. The year of a number is the office's, in its time `zone`. Among many, the words of records are stored after them. */
export function readyAct(
  act: RecordAct,
  {
    id: newRecord,
    zone,
    isMany,
    rules,
  }: { id: string; zone: string; isMany: boolean; rules: UniqueRules | undefined },
): { ready: ReadyAct; refusal?: undefined } | { ready?: undefined; refusal: ActRefusal } {
  const { kind, by, at, form, record, on, reason, files = [], from = {}, signing } = act
  const { standing, refusal } = applyAct(on, {
    kind,
    on: on?.revision ?? 0,
    record,
    formVersion: form.version,
    reason: reason ?? null,
  })
  if (refusal) return { refusal }
  const id = on?.id ?? newRecord
  const given: GivenAct = {
    id,
    event_id: newId(at),
    form_id: form.id,
    form_version: standing.formVersion,
    kind,
    before: on?.revision ?? 0,
    revision: standing.revision,
    state: standing.state,
    record: standing.record,
    search: wordsOf(act, isMany),
    reason,
    actor: by.id,
    department: departmentAfter(act) ?? undefined,
    moved: moveOf(act),
    ...keptOf(signing, kind),
    at: at.toISOString(),
    day: dayText({ at, zone }),
    files: files.length > 0 ? files : undefined,
    keys: rules && (isEnded(standing.state) ? [] : rules.keysOf(form, standing.record)),
    ...(!on && { series: seriesOfForm(form.document), year: wallClock({ at, zone }).year }),
    paper: from.number,
    draft: from.draft,
    key: from.key?.key,
    hash: from.key?.hash,
  }
  const entry = actEntry(act, { id, standing, moved: given.moved, signing: given.signing })
  const text = JSON.stringify(isMany ? given : { ...given, entry: auditValues(entry).auditEntry })
  return { ready: { act, given, text, entry } }
}

/** The department that the record belongs to after the act; without any, null. */
function departmentAfter({ kind, on, by, department = by.department }: RecordAct): string | null {
  return on && kind !== 'moved' ? on.department : department
}

/** From which department an act brings the record to which, where it does. */
function moveOf(act: RecordAct): DepartmentMove | undefined {
  return act.kind === 'moved' ? { from: act.on?.department ?? null, to: departmentAfter(act) } : undefined
}

/** The words for finding the record; undefined where they stay as they are, or come later, empty where those of before must not stay meanwhile. */
function wordsOf({ kind, form, record, on, words }: RecordAct, isMany: boolean): string | undefined {
  if (on && !VERBS[kind].changesValues) return undefined
  if (on) return isMany ? '' : searchText(form.document, record, on.number)
  return words ?? (isMany ? undefined : recordWords(form.document, record))
}

/** The record as it stands once the act is stored. */
export function rowAfter({ act, given }: ReadyAct, number: string): RecordRow {
  const { id, form_id: formId, form_version: formVersion, revision, state, record } = given
  const { by, at, on } = act
  const department = departmentAfter(act)
  const first = { search: '', createdBy: by.id, createdAt: at }
  return {
    ...(on ?? first),
    id,
    number,
    formId,
    formVersion,
    revision,
    state,
    record,
    department,
    updatedAt: at,
  }
}
