import { ownTimeZone } from '@paperwright/runtime'
import type { Database } from '../db/database.ts'
import { NotFound } from '../errors.ts'
import { DocumentStore } from '../library/document-store.ts'
import { assumedOffice, type KnownOffice, type Office } from './office.ts'
import { OFFICE, officeKind } from './office-kind.ts'

/** Milliseconds after which it is asked whether another server has saved the office. */
const FRESH = 1000

/** The office as it is saved, and before that in the zone of this machine. */
export class OfficeStore implements Office {
  private readonly documents
  private kept: { office: Promise<KnownOffice>; until: number } | undefined

  constructor(db: Database) {
    this.documents = new DocumentStore(db, officeKind)
  }

  read(): Promise<KnownOffice> {
    const now = performance.now()
    if (this.kept && now < this.kept.until) return this.kept.office
    const office = this.find()
    this.kept = { office, until: now + FRESH }
    // What could not be read is asked for again.
    office.catch(() => this.forget())
    return office
  }

  async zone(): Promise<string> {
    return (await this.read()).document.timeZone
  }

  forget(): void {
    this.kept = undefined
  }

  private async find(): Promise<KnownOffice> {
    try {
      return await this.documents.requireNewest(OFFICE)
    } catch (error) {
      if (!(error instanceof NotFound)) throw error
      return assumedOffice(ownTimeZone())
    }
  }
}
