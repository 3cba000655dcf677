import type { Form } from '../../form/form.ts'
import { dayText } from '../../moment/moment-text.ts'
import { changedPointers } from '../../record/changed-pointers.ts'
import type { Act, RecordHistory } from '../../record/history/act.ts'
import { signingEntries } from '../../record/history/signing-entries.ts'
import { standingSignatures } from '../../record/history/standing-signatures.ts'
import { hideFields } from '../../record/hide-fields.ts'
import type { SheetAct, SheetLife } from './sheet-life.ts'

/**
 * What a stored record's sheet tells of it, from its history. Days are those of the office's zone. Values at `hidden` fields' pointers are not marked; the correction itself stands at the foot all the same,
 * so that everyone counts alike. `listsSigning`: the sheet ends with a page of what was done about its signatures.
 */
export function readLife(
  form: Form,
  {
    number,
    history,
    zone,
    listsSigning = false,
  }: { number: string; history: RecordHistory; zone: string; listsSigning?: boolean },
  hidden: readonly string[] = [],
): SheetLife {
  const records = history.map(({ record }) => hideFields(form, record, hidden))
  const corrections = history.flatMap((act, index) =>
    act.kind === 'corrected' && index > 0
      ? [
          {
            ...sheetAct(act, zone),
            revision: act.revision,
            pointers: changedPointers(form, records[index - 1]!, records[index]!),
          },
        ]
      : [],
  )
  const voided = history.find(({ kind }) => kind === 'voided')
  const entries = listsSigning ? signingEntries(history, zone) : []
  const refused = refusalIn(history)
  const signatures = standingSignatures(history, zone)
  return {
    number,
    corrections,
    ...(signatures.length > 0 && { signatures }),
    ...(entries.length > 0 && { entries }),
    ...(voided && { voided: sheetAct(voided, zone) }),
    ...(refused && { refused: { ...sheetAct(refused, zone), reason: refused.signing?.said ?? '' } }),
  }
}

/** The act that refused the record's chain, until it is sent anew or taken back. */
function refusalIn(history: RecordHistory): Act | undefined {
  const last = history.findLast(
    ({ kind, signing }) => kind === 'sent' || kind === 'retrieved' || signing?.ends === 'refused',
  )
  return last?.signing?.ends === 'refused' ? last : undefined
}

function sheetAct({ at, by, reason }: Act, zone: string): SheetAct {
  return { at: dayText({ at, zone }), by: by ?? '', reason: reason ?? '' }
}
