import { foreignKey, boolean, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/**
 * How a document stands in the library. `hidden`: used as before, listed for those alone who design. `archived`, of forms:
 * its records are found, corrected and printed, but none is begun.
 */
export const standings = ['listed', 'hidden', 'archived'] as const

export type Standing = (typeof standings)[number]

/** A document of the library; what it says stands in its versions. */
const item = {
  /** Where its first version came from: `seed` (shipped), `import`, or `own` (made in the builder). */
  origin: text('origin', { enum: ['seed', 'import', 'own'] }).notNull(),
  /** True while the newest version is the office's own: shipped changes do not replace it. */
  customised: boolean('customised').notNull().default(false),
  standing: text('standing', { enum: standings }).notNull().default('listed'),
  createdAt: moment('created_at').notNull(),
}

/** A published version. Never changes, and goes with its document alone: triggers refuse the rest. */
const version = {
  version: integer('version').notNull(),
  /** The document as text: jsonb would lose the order of its keys, which is the order of its fields. */
  document: text('document').notNull(),
  /** SHA-256 of the document. */
  hash: text('hash').notNull(),
  note: text('note'),
  publishedAt: moment('published_at').notNull(),
}

/** A document as the release that started last ships it. */
const seed = {
  /** Text for the same reason as a version's. */
  document: text('document').notNull(),
  /** SHA-256 of the document. */
  hash: text('hash').notNull(),
  /** The hash of the shipped document that the office does not want in place of its own. */
  declined: text('declined'),
}

/** A document under work, at most one for each id. It may have faults, and none may have been published yet. */
const draft = {
  /** Text for the same reason as a version's. */
  document: text('document').notNull(),
  /** The version that the work started from; null where there was none. */
  base: integer('base'),
  /** From 1; each save is made on the one before. */
  revision: integer('revision').notNull(),
  updatedAt: moment('updated_at').notNull(),
  /** The ids of who began it and who saved it last; null of drafts from before that was kept. */
  begunBy: text('begun_by'),
  begunAt: moment('begun_at'),
  updatedBy: text('updated_by'),
}

/** The tables of a kind of document that the office keeps in versions. In all of them `id` is the document's. */
export type LibraryTables = ReturnType<typeof libraryTables>

/** Tables of a kind's own, for what others point to. */
export function libraryTables<What extends 'form' | 'report'>(what: What) {
  const items = pgTable(`${what}s`, { id: text('id').primaryKey(), ...item })
  const pointer = () => text(`${what}_id`)
  const versions = pgTable(
    `${what}_versions`,
    {
      id: pointer()
        .notNull()
        .references(() => items.id, { onDelete: 'cascade' }),
      ...version,
    },
    (table) => [primaryKey({ columns: [table.id, table.version] })],
  )
  const seeds = pgTable(`${what}_seeds`, {
    id: pointer()
      .primaryKey()
      .references(() => items.id),
    ...seed,
  })
  const drafts = pgTable(`${what}_drafts`, { id: pointer().primaryKey(), ...draft })
  return { items, versions, seeds, drafts }
}

const key = { kind: text('kind').notNull(), id: text('document_id').notNull() }

/** Documents of all other kinds. */
export const documents = pgTable('documents', { ...key, ...item }, (table) => [
  primaryKey({ columns: [table.kind, table.id] }),
])

export const documentVersions = pgTable('document_versions', { ...key, ...version }, (table) => [
  primaryKey({ columns: [table.kind, table.id, table.version] }),
  foreignKey({
    name: 'document_versions_document',
    columns: [table.kind, table.id],
    foreignColumns: [documents.kind, documents.id],
  }).onDelete('cascade'),
])

export const documentSeeds = pgTable('document_seeds', { ...key, ...seed }, (table) => [
  primaryKey({ columns: [table.kind, table.id] }),
  foreignKey({
    name: 'document_seeds_document',
    columns: [table.kind, table.id],
    foreignColumns: [documents.kind, documents.id],
  }),
])

export const documentDrafts = pgTable('document_drafts', { ...key, ...draft }, (table) => [
  primaryKey({ columns: [table.kind, table.id] }),
])

/** Published documents that were deleted: another under the id goes on behind its last version, so that none is ever another. */
export const deletedDocuments = pgTable(
  'deleted_documents',
  { ...key, version: integer('version').notNull() },
  (table) => [primaryKey({ columns: [table.kind, table.id] })],
)

/** Who has a document on the drawing board, on whichever server; whoever is not seen for a while has gone. */
export const documentPresence = pgTable(
  'document_presence',
  {
    ...key,
    userId: text('user_id').notNull(),
    since: moment('since').notNull(),
    seenAt: moment('seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.id, table.userId] })],
)
