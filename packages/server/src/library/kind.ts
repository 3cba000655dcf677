import type { Json } from '@paperwright/runtime'
import type { FieldPairing } from '@paperwright/runtime/kit'
import type { AuditAction, AuditEvent } from '../audit/audit-entry.ts'
import type { Database } from '../db/database.ts'
import type { LibraryTables, Standing } from '../db/library-tables.ts'
import type { Acting } from '../services.ts'
import type { Kept } from './kept-in.ts'

/** What is wrong with a document, in words. */
export interface Fault {
  path: string
  code: string
  message: string
  params?: Record<string, Json>
}

/** A document as its library lists it. */
export interface Summary {
  id: string
  code?: string
  domain?: string
  title: string
  titleEn?: string
  version: number
}

/** So many things of a kind that a document has to do with, those that have names by them. */
export interface Hanging {
  what: string
  count: number
  names: string[]
}

/** A version that follows another. */
export interface PublishedStep<Document> {
  id: string
  version: number
  before: Document
  after: Document
  /** Which field is which of the version before, as whoever publishes says. */
  pairs: FieldPairing
  at: Date
}

/** Where a document says what it alone is called by, as pointers, and the words for such a name that is another's. */
export interface OwnNames {
  /** The number that the office knows it by; one of its kind has it. */
  code: string
  /** What the numbers of its records, or of what is issued of it, begin with; one of all kinds has it. */
  series: string
  word(problem: Omit<Fault, 'message'>): Fault
}

/** A shipped document without faults, or the words of those that it has. */
export interface Shipped<Document> {
  document?: Document | undefined
  faults: readonly string[]
}

/**
 * A kind of document that the office keeps in versions: forms, reports and whatever else is listed in `kinds.ts`. All that
 * the library does with documents, it does by this.
 */
export interface Kind<Document, Listed extends Summary = Summary, Rights = unknown> {
  /** What one is called. */
  what: string
  kept: Kept
  /** The one document that there is of the kind, by its id; left out, there are as many as one likes. */
  only?: string
  idOf(document: Document): string
  ownNames?: OwnNames
  /** How one may stand in the library beside `listed`; left out, all are listed. */
  standings?: readonly Exclude<Standing, 'listed'>[]
  /** How the audit log tells of one. */
  told: {
    published: AuditAction
    declined: AuditAction
    placed: AuditAction
    deleted: AuditAction
    subjectOf(id: string): Pick<AuditEvent, 'formId' | 'details'>
  }

  /** More than one may hold, be it a draft: whoever opens it would wait without end. */
  limits(document: object): readonly Fault[]
  /** All that is wrong with one. */
  check(acting: Pick<Acting, 'forms' | 'checks' | 'actor'>, document: unknown): Promise<readonly Fault[]>
  /** The document, without faults; refused otherwise. */
  requireSound(acting: Pick<Acting, 'forms' | 'checks' | 'actor'>, document: unknown): Promise<Document>

  /** The published documents that one points to, and where they are kept; left out, it points to none. */
  pointsTo?(document: Document): {
    items: LibraryTables['items']
    ids: readonly string[]
    /** Whether it is nothing without them. */
    areNeeded: boolean
  }
  /** What is kept elsewhere under the id of one; left out, nothing is. */
  hanging?: {
    /** What keeps one from being deleted. */
    find(db: Pick<Database, 'select'>, id: string): Promise<Hanging[]>
    /** What goes with one. */
    findGoing(db: Pick<Database, 'select'>, id: string): Promise<Hanging[]>
    letGo(tx: Database, id: string): Promise<void>
  }

  /** What is kept of the step from one version to the next, with the same stroke as that. */
  keepStep?(tx: Pick<Database, 'insert'>, step: PublishedStep<Document>): Promise<void>

  summarize(document: Document, version: number): Listed
  /** What a search looks through beside id, code and titles. */
  wordsOf?(listed: Listed): readonly (string | undefined)[]
  /** What whoever asks may do with each; undefined with those that are kept from them. */
  readRights(
    acting: Pick<Acting, 'db' | 'forms' | 'actor'>,
  ): Promise<{ of(document: Document): Rights | undefined }>

  /** The files that the product ships it in, by how their names end; left out, it ships none. */
  ships?: {
    ending: string
    prepareCheck(db: Database): (text: string) => Shipped<Document> | Promise<Shipped<Document>>
  }
}

/** Of whatever documents. */
export type AnyKind = Kind<unknown>

/** How the log tells of kinds that have no actions of their own. */
export function toldAs(kind: string): AnyKind['told'] {
  return {
    published: 'document.published',
    declined: 'document.declined',
    placed: 'document.placed',
    deleted: 'document.deleted',
    subjectOf: (document) => ({ details: { kind, document } }),
  }
}

/** Rights in what no one but admins has to do with. */
export const adminsAlone: Pick<AnyKind, 'readRights'>['readRights'] = ({ actor }) =>
  Promise.resolve({ of: () => (actor.isAdmin ? {} : undefined) })
