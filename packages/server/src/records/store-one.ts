import { auditValues } from '../audit/audit-entry.ts'
import type { Services } from '../services.ts'
import { Beaten } from './beaten.ts'
import { placeAct } from './given-act.ts'
import type { ReadyAct } from './ready-act.ts'

/** Stores one act; gives the number of its record. */
export async function storeOne(
  { statements }: Pick<Services, 'statements'>,
  ready: ReadyAct,
): Promise<string> {
  const values = { ...placeAct(ready.given), ...auditValues(ready.entry) }
  const { on } = ready.act
  const [stored] = on ? await statements.change.execute(values) : await statements.make.execute(values)
  if (!stored) throw new Beaten(ready)
  return 'number' in stored ? stored.number : on!.number
}
