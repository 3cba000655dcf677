/**
 * The private key of checkpoints stays at home: whoever has a backup could sign another log with it. Its public part goes.
 * What of a data folder is backed up, and stands in an archive under the same names. A restore moves them to their
 * places in this order: with the database the folder is whole.
 */
export const BACKUP_PARTS = ['secret', 'checkpoint-keys.json', 'blobs', 'pglite'] as const

export type BackupPart = (typeof BACKUP_PARTS)[number]
