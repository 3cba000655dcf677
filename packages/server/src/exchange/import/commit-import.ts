import type { Form, JsonObject } from '@paperwright/runtime'
import { Invalid } from '../../errors.ts'
import { dryRunImport, type ImportOptions } from './dry-run-import.ts'
import type { ImportTable } from './import-table.ts'

/**
 * Stores all records of a table or none. `submitAll` stores them in one transaction, in their order. Refused where
 * anything is wrong with any of them, with the first problems and the count of all.
 */
export async function commitImport<Stored>(
  form: Form,
  table: ImportTable,
  { submitAll, ...options }: ImportOptions & { submitAll(records: JsonObject[]): Promise<Stored> },
): Promise<Stored> {
  const { records, problems, problemCount } = await dryRunImport(form, table, options)
  if (problemCount > 0)
    throw new Invalid(
      `The table has ${problemCount} problems that must be mended before it can be imported.`,
      problems,
    )
  return submitAll(records)
}
