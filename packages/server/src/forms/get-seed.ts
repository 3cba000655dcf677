import { eq, sql } from 'drizzle-orm'
import type { Form } from '@paperwright/runtime'
import { formSeeds } from '../db/schema.ts'
import { NotFound } from '../errors.ts'
import type { Services } from '../services.ts'
import { isOffered } from './is-offered.ts'
import { hashOf } from './publish-form.ts'

/** A form as the product ships it. */
export interface FormSeed {
  id: string
  document: Form
  /** SHA-256 of the document. */
  hash: string
  /** True where the newest published version says something else. */
  differs: boolean
  /** True where it came after the office's own version and nobody has published or declined it yet. */
  isNewer: boolean
}

/** What the product ships for a form, beside what is published. */
export async function requireSeed({ db, forms }: Services, id: string): Promise<FormSeed> {
  const [row] = await db
    .select({
      document: formSeeds.document,
      hash: formSeeds.hash,
      isNewer: sql<boolean>`${isOffered(db)}`,
    })
    .from(formSeeds)
    .where(eq(formSeeds.formId, id))
  if (!row) throw new NotFound(`The form ${id} is not one that the product ships.`)
  const { document: published } = await forms.requireNewest(id)
  return {
    id,
    document: JSON.parse(row.document) as Form,
    hash: row.hash,
    differs: hashOf(published) !== row.hash,
    isNewer: row.isNewer,
  }
}
