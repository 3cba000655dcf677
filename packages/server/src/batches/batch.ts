import type { Locale } from '@paperwright/runtime'
import { sql } from 'drizzle-orm'
import { printBatches } from '../db/work-tables.ts'
import type { FormStore } from '../forms/form-store.ts'
import type { BatchFormat } from '../print/print-batch.ts'

export type BatchState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

/** What is printed, as it was asked for: stored records in this order, or numbered blank sheets. */
export type BatchRequest = {
  formId: string
  output: BatchFormat
  locale: Locale
} & ({ kind: 'records'; ids: string[] } | { kind: 'blank'; first: string; last: string })

/** Why a batch was given up; worded late, in its reader's language. */
export interface BatchProblem {
  /**
   * `sheet`: one cannot be printed; `record`: one is gone or out of reach by now; `right`: its owner may no longer print;
   * `owner`: the owner's account is closed; `broken`: the program failed.
   */
  code: 'sheet' | 'record' | 'right' | 'owner' | 'broken'
  /** Which record: its number, or its id where even the number may not be known. */
  sheet?: string
}

/** A batch as the API gives it; moments in ISO 8601. */
export interface Batch {
  id: string
  formId: string
  title: string
  titleEn?: string
  kind: BatchRequest['kind']
  output: BatchFormat
  state: BatchState
  /** Sheets printed so far. */
  done: number
  total: number
  /** Bytes of the finished file. */
  size: number | null
  /** The numbers of blank sheets. */
  first?: string
  last?: string
  problem: BatchProblem | null
  createdAt: string
  finishedAt: string | null
}

/** The columns that a batch is told by: its request may name thousands of records, which stay where they are. */
export const batchColumns = {
  id: printBatches.id,
  owner: printBatches.owner,
  job: printBatches.job,
  state: printBatches.state,
  done: printBatches.done,
  total: printBatches.total,
  size: printBatches.size,
  file: printBatches.file,
  error: printBatches.error,
  createdAt: printBatches.createdAt,
  finishedAt: printBatches.finishedAt,
  request: sql<
    Omit<BatchRequest, 'ids'> & { first?: string; last?: string }
  >`${printBatches.request} - 'ids'`,
}

type BatchRow = { [Column in keyof typeof batchColumns]: unknown } & {
  id: string
  state: BatchState
  done: number
  total: number
  size: number | null
  error: string | null
  createdAt: Date
  finishedAt: Date | null
  request: Omit<BatchRequest, 'ids'> & { first?: string; last?: string }
}

export async function toBatch(forms: FormStore, row: BatchRow): Promise<Batch> {
  const { formId, kind, output, first, last } = row.request
  const { document } = await forms.requireNewest(formId)
  const titleEn = document['x-form'].words?.en?.[document.title]
  return {
    id: row.id,
    formId,
    title: document.title,
    ...(titleEn !== undefined && { titleEn }),
    kind,
    output,
    state: row.state,
    done: row.done,
    total: row.total,
    size: row.size,
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    problem: row.error === null ? null : (JSON.parse(row.error) as BatchProblem),
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }
}
