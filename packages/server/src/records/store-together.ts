import { gather } from '../db/gather.ts'
import { codesOf } from '../db/storage-fault.ts'
import { Beaten } from './beaten.ts'
import type { ReadyAct } from './ready-act.ts'

/** A statement that stores acts, given as a JSON array; the numbers of the records whose acts were stored, by what `nameOf` calls each. */
interface Storing {
  execute(acts: string): Promise<ReadonlyMap<string, string>>
  nameOf(act: ReadyAct): string
  /** Acts that wait for each other in the database. */
  kindOf(act: ReadyAct): string
}

/**
 * Stores acts that come at the same time as one statement, since each would wait for the end of the audit log until the one
 * before is committed. Whichever is refused is refused alone. Acts of a series that someone holds, as an import does, keep
 * no others waiting.
 */
export function storeTogether(storing: Storing): (act: ReadyAct) => Promise<string> {
  const line = gather((acts: readonly ReadyAct[]) => storeAll(storing, acts), { kindOf: storing.kindOf })
  return async (act) => {
    const stored = await line(act)
    if (stored instanceof Error) throw stored
    return stored
  }
}

/** The number of each act's record, or why it was not stored. */
async function storeAll(storing: Storing, acts: readonly ReadyAct[]): Promise<(string | Error)[]> {
  try {
    const numbers = await storing.execute(`[${acts.map(({ text }) => text).join(',')}]`)
    return acts.map((act) => numbers.get(storing.nameOf(act)) ?? new Beaten(act))
  } catch (error) {
    if (!isOfOneAct(error)) throw error
    if (acts.length === 1) return [error as Error]
    const each: (string | Error)[] = []
    for (const act of acts) each.push(...(await storeAll(storing, [act]).catch((fault: Error) => [fault])))
    return each
  }
}

/**
 * What the database refuses for an act's own sake, having stored nothing: its values (22, 54), what must be there once (23),
 * what a trigger forbids (P0); or for that of whoever came upon the same in another order (40).
 */
function isOfOneAct(error: unknown): boolean {
  return codesOf(error).some((code) => /^(?:22|23|40|54|P0)...$/.test(code))
}
