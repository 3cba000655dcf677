import type { Form } from '@paperwright/runtime'
import type { Database } from '../db/database.ts'
import { DocumentStore, type DocumentVersion } from '../library/document-store.ts'
import type { Seed } from '../library/get-seed.ts'
import { formKind } from './form-kind.ts'

/** A form at one of its versions. */
export type FormVersion = DocumentVersion<Form>

/** A form as the product ships it. */
export type FormSeed = Seed<Form>

/** The forms of the library. */
export class FormStore extends DocumentStore<Form> {
  constructor(db: Database) {
    super(db, formKind)
  }
}
