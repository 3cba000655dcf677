import { and, eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { paperNumbers } from '../../db/work-tables.ts'
import { BadRequest, Conflict } from '../../errors.ts'

/** Refuses a number that no sheet of the form bears (400), and one that is used or void (409). */
export async function requireOpenNumber(
  db: Pick<Database, 'select'>,
  { formId, number }: { formId: string; number: string },
): Promise<void> {
  const [found] = await db
    .select()
    .from(paperNumbers)
    .where(and(eq(paperNumbers.formId, formId), eq(paperNumbers.number, number)))
  if (!found)
    throw new BadRequest(
      `No sheet of this form was given out with the number ${number}. Look at the sheet again.`,
      {
        code: 'number-unknown',
      },
    )
  if (found.submissionId !== null)
    throw new Conflict(`The sheet ${number} was entered already.`, { code: 'number-used' })
  if (found.voidedAt !== null)
    throw new Conflict(`The sheet ${number} is void: ${found.voidReason}`, { code: 'number-void' })
}
