import type { Form } from '@paperwright/runtime'
import { Invalid } from '../../errors.ts'
import { dryRunImport, type ImportOptions, type ImportProblem, type ReadRow } from './dry-run-import.ts'
import type { ImportTable } from './import-table.ts'

/**
 * Stores all records of a table or none. `storeAll` stores them in one transaction, in their order. Refused where
 * anything is wrong with any of them, with the first problems and the count of all; `alsoWrong` tells what else there is.
 */
export async function commitImport<Stored>(
  form: Form,
  table: ImportTable,
  {
    storeAll,
    alsoWrong = () => Promise.resolve([]),
    ...options
  }: ImportOptions & {
    storeAll(rows: ReadRow[]): Promise<Stored>
    alsoWrong?(rows: readonly ReadRow[]): Promise<ImportProblem[]>
  },
): Promise<Stored> {
  const { rows, problems, problemCount } = await dryRunImport(form, table, options)
  const others = await alsoWrong(rows)
  if (problemCount + others.length > 0)
    throw tableRefused([...problems, ...others], problemCount + others.length)
  return storeAll(rows)
}

export function tableRefused(problems: readonly ImportProblem[], count = problems.length): Invalid {
  return new Invalid(`The table has ${count} problems that must be mended before it can be imported.`, [
    ...problems,
  ])
}
