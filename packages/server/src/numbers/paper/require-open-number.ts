import { hasRight } from '@paperwright/runtime/kit'
import { and, eq, sql } from 'drizzle-orm'
import { findRights } from '../../access/find-rights.ts'
import { requireRight } from '../../access/require-right.ts'
import { paperNumbers } from '../../db/work-tables.ts'
import { BadRequest, Conflict, Forbidden } from '../../errors.ts'
import type { Acting } from '../../services.ts'
import { selectPaperNumbers, toPaperNumber, type PaperNumber } from './paper-numbers.ts'

interface OfForm {
  formId: string
  number: string
}

/** A number of the form that was given out, however its letters are typed; refused (400) where there is none, with the form that it is of. */
export async function findPaperNumber(acting: Acting, { formId, number }: OfForm): Promise<PaperNumber> {
  const { db, forms, actor } = acting
  await forms.requireNewest(formId)
  await requireRight(acting, formId, 'fill')
  const isIt = sql`upper(${paperNumbers.number}) = upper(${number}::text)`
  const [found] = await selectPaperNumbers(db, actor).where(and(eq(paperNumbers.formId, formId), isIt))
  return found ? toPaperNumber(found, actor) : refuseUnknown(acting, number)
}

async function refuseUnknown(acting: Acting, number: string): Promise<never> {
  const [other] = await acting.db
    .select({ formId: paperNumbers.formId })
    .from(paperNumbers)
    .where(sql`upper(${paperNumbers.number}) = upper(${number}::text)`)
  // Which other form it is is told to whoever may fill that one in.
  if (other && hasRight((await findRights(acting, other.formId)).rights, 'fill')) {
    const { document } = await acting.forms.requireNewest(other.formId)
    throw new BadRequest(`The sheet ${number} is one of ${document.title}.`, {
      code: 'number-of-form',
      form: { id: other.formId, title: document.title },
    })
  }
  throw new BadRequest(
    `No sheet of this form was given out with the number ${number}. Look at the sheet again.`,
    { code: 'number-unknown' },
  )
}

/** Refuses a number that no sheet of the form bears (400), one of another department (403), and one that is used or void (409). */
export async function requireOpenNumber(acting: Acting, { formId, number }: OfForm): Promise<void> {
  const found = await findPaperNumber(acting, { formId, number })
  if (!found.mayUse)
    throw new Forbidden(
      `The sheet ${number} was given to ${found.holder ?? 'someone'} of another department, who enters it, or an admin does.`,
      { code: 'number-elsewhere' },
    )
  if (found.state === 'used')
    throw new Conflict(`The sheet ${number} was entered already.`, { code: 'number-used' })
  if (found.state === 'void')
    throw new Conflict(`The sheet ${number} is void: ${found.voidReason}`, { code: 'number-void' })
}
