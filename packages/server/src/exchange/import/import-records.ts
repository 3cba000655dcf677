import { createHash } from 'node:crypto'
import { requireRight } from '../../access/require-right.ts'
import { readDirectory } from '../../directory/read-directory.ts'
import { BadRequest, Conflict } from '../../errors.ts'
import { newId } from '../../new-id.ts'
import { officeTime } from '../../office/office.ts'
import { findAlikeRows } from './alike-rows.ts'
import { append } from '../../records/append.ts'
import { findStored } from '../../records/find-stored.ts'
import type { RecordAct, StoredAct } from '../../records/record-act.ts'
import type { Acting } from '../../services.ts'
import { requireDepartment } from '../../submissions/require-department.ts'
import { commitImport, tableRefused } from './commit-import.ts'
import { faultAt, type ImportProblem, type ReadRow } from './dry-run-import.ts'
import { findMatches } from './find-matches.ts'
import type { ImportTable, ImportUpdate } from './import-table.ts'
import { findImport, importId, keepImport, toStored, type StoredImport } from './kept-import.ts'

/** A row that was checked, with the record that it found and its revision. */
export type SeenRow = [row: number, id: string, revision: number]

export interface RecordsImport extends ImportTable {
  formId: string
  /** The department that new records belong to, as of a record that is handed in. */
  department?: string | null | undefined
  /** What the file was called. */
  file?: string | undefined
  /** Corrects records that are there; `seen` are those that the check found, which must stand as they did. */
  update?: (ImportUpdate & { reason: string; seen?: readonly SeenRow[] | undefined }) | undefined
  /** A request sent twice under one key is stored once. */
  idempotencyKey?: string
}

/** Stores the records of a table on the form's newest version, and corrects those that its rows find, all or nothing. */
export async function importRecords(acting: Acting, wanted: RecordsImport): Promise<StoredImport> {
  const { actor: by } = acting
  const { formId, idempotencyKey: key, department: said, update, file, ...table } = wanted
  const now = await officeTime(acting)
  const form = await acting.forms.requireNewest(formId)
  const own = await requireRight(acting, formId, 'fill', ...(update ? (['see', 'edit'] as const) : []))
  const { hidden, readOnly } = own.limits.at(form.version)
  const department = await requireDepartment(acting, said)
  const id = key === undefined ? newId(now.at) : importId(by.id, key)
  // The first record stands for all of them.
  const from = key !== undefined && { from: { key: { key, hash: hashOf(wanted) } } }
  if (await findStored(acting, { by, formId, ...from })) return answerAgain(acting, id)
  const directory = await readDirectory(acting.db, form.document)
  const matches = update && (await findMatches(acting, { form, table, update, directory, ...own }))
  const alikeRows = async (rows: readonly ReadRow[]) =>
    (await findAlikeRows(acting, { form, rows, own, mapping: table.mapping, locale: 'zh' })).problems
  return commitImport(form.document, table, {
    now,
    directory,
    kept: [...hidden, ...readOnly],
    matches,
    alsoWrong: async (rows) => [
      ...outdatedRows(rows, { seen: update?.seen, column: matches?.column ?? null }),
      ...(await alikeRows(rows)),
    ],
    async storeAll(rows) {
      if (rows.length === 0) throw new BadRequest('The table has no rows to import.')
      const stored = rows.filter(({ on, changes }) => !on || changes.length > 0)
      const acts = stored.map(({ record, on, target }, index): RecordAct => ({
        ...(on
          ? { kind: 'corrected', form: target!.form, on, reason: update!.reason }
          : { kind: 'submitted', form, department }),
        by,
        at: now.at,
        record,
        import: id,
        ...(index === 0 && from),
      }))
      return store(acting, {
        id,
        formId,
        file: file ?? null,
        rows: stored,
        acts,
        column: matches?.column ?? null,
        alikeRows,
      })
    },
  })
}

interface Storing {
  id: string
  formId: string
  file: string | null
  rows: readonly ReadRow[]
  acts: readonly RecordAct[]
  column: number | null
  /** The rows that are alike with what was stored beside them. */
  alikeRows(rows: readonly ReadRow[]): Promise<ImportProblem[]>
}

async function store(
  acting: Acting,
  { id, formId, file, rows, acts, column, alikeRows }: Storing,
): Promise<StoredImport> {
  const [act] = acts
  if (!act) return { id: null, count: 0, changed: 0, first: null, last: null }
  const { by, at, department } = act
  const outcomeOf = (stored: readonly StoredAct[]) => {
    const made = stored.filter((_, index) => !acts[index]!.on)
    const [first = null, last = null] = [made[0]?.number, made.at(-1)?.number]
    return { count: made.length, changed: stored.length - made.length, first, last }
  }
  let outcome: StoredImport | undefined
  const done = await append(acting, acts, {
    async keep(transaction, stored) {
      const { count: made, ...rest } = outcomeOf(stored)
      outcome = { id, count: made, ...rest }
      const records = stored.map(({ id: record, revision }) => ({ id: record, revision }))
      await keepImport(transaction, { id, formId, owner: by.id, at, file, made, ...rest, records })
    },
    tell(stored) {
      const { first, last, ...counts } = outcomeOf(stored)
      const range = first !== null && { first, last, department: department ?? null }
      const details = { import: id, ...counts, ...(file !== null && { source: file }), ...range }
      return [{ action: 'records.imported', actor: by, at, formId, details }]
    },
  })
  if (done.every(({ row }) => row) && outcome) return outcome
  // The same request was answered beside this one.
  if (done[0]?.refusal?.code === 'stored') return answerAgain(acting, id)
  const beaten = done.flatMap(({ refusal }, index): ImportProblem[] =>
    refusal?.code === 'outdated' || refusal?.code === 'state'
      ? [faultAt('outdated', rows[index]!.row, column, 'zh')]
      : [],
  )
  if (done[0]?.refusal?.code === 'alike') beaten.push(...(await alikeRows(rows)))
  if (beaten.length > 0) throw tableRefused(beaten)
  throw new Error(`The import was refused: ${done.map(({ refusal }) => refusal?.code).join(' ')}.`)
}

async function answerAgain(acting: Acting, id: string): Promise<StoredImport> {
  const row = await findImport(acting, id)
  if (!row) throw new Conflict('This Idempotency-Key was used for another request.')
  return toStored(row)
}

/** Rows that find another record than when they were checked, or the same at another revision. */
function outdatedRows(
  rows: readonly ReadRow[],
  { seen, column }: { seen: readonly SeenRow[] | undefined; column: number | null },
): ImportProblem[] {
  if (!seen) return []
  const known = new Map(seen.map(([row, id, revision]) => [row, `${id} ${revision}`]))
  return rows
    .filter(({ row, on, changes }) =>
      on ? changes.length > 0 && known.get(row) !== `${on.id} ${on.revision}` : known.has(row),
    )
    .map(({ row }) => faultAt('outdated', row, column, 'zh'))
}

function hashOf({ formId, mapping, rows, department, update }: RecordsImport): string {
  const rest = [department, update].filter((one) => one !== undefined)
  return createHash('sha256')
    .update(JSON.stringify([formId, mapping, rows, ...rest]))
    .digest('hex')
}
