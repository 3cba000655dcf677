import { compileForm, type Form, type JsonObject, type ZonedMoment } from '@paperwright/runtime'
import { recordWords } from '../finding/search-text.ts'
import { append, type Storing } from '../records/append.ts'
import type { RecordAct } from '../records/record-act.ts'
import type { RecordRow } from '../records/record-row.ts'

/** Something that happened to a record later, without another word of it changed. */
export type Voided = Required<Pick<RecordAct, 'at' | 'reason'>>

/** A record that someone handed in. */
export interface DemoRecord extends Pick<RecordAct, 'form' | 'record' | 'by' | 'at'> {
  voided?: Voided | undefined
}

/** A record that its form takes, with its words for finding it. */
export interface SoundRecord extends DemoRecord {
  words: string
}

/** What storing needs that no database is asked for. Throws where a form does not take what was made up for it. */
export function requireSound(told: readonly DemoRecord[], zone: string): SoundRecord[] {
  return told.map((one) => {
    const { document } = one.form
    const record = requireSoundRecord(document, one.record, { at: one.at, zone })
    return { ...one, record, words: recordWords(document, record) }
  })
}

/** Stores records in their order, some hundreds at a time; then what happened to them later. */
export async function storeRecords(storing: Storing, sound: readonly SoundRecord[]): Promise<void> {
  const rows = await appendAll(
    storing,
    sound.map(({ voided: _, ...act }) => ({ ...act, kind: 'submitted' })),
  )
  await appendAll(
    storing,
    sound.flatMap(({ form, by, record, voided }, index): RecordAct[] =>
      voided ? [{ kind: 'voided', form, by, record, on: rows[index]!, ...voided }] : [],
    ),
  )
}

async function appendAll(storing: Storing, acts: readonly RecordAct[]): Promise<RecordRow[]> {
  return (await append(storing, acts)).map(({ row, refusal }) => {
    if (row) return row
    throw new Error(`A made-up record was refused: ${refusal.code}.`)
  })
}

function requireSoundRecord(form: Form, input: JsonObject, now: ZonedMoment): JsonObject {
  const { record, problems } = compileForm(form).check(input, now)
  const [problem] = problems
  if (problem)
    throw new Error(
      `A made-up record of ${form['x-form'].id} has ${problem.code} at ${problem.path || 'its root'}.`,
    )
  return record
}
