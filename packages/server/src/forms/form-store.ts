import type { Form } from '@paperwright/runtime'
import type { Database } from '../db/database.ts'
import { DocumentStore, type DocumentVersion } from '../library/document-store.ts'
import { formKind } from './form-kind.ts'

/** A form at one of its versions. */
export type FormVersion = DocumentVersion<Form>

/** The forms of the library. */
export class FormStore extends DocumentStore<Form> {
  constructor(db: Database) {
    super(db, formKind)
  }
}
