import type { DirectoryEntry, DirectoryKind } from '../directory/named.ts'
import type { JsonObject } from '../form/json-schema.ts'
import type { Problem } from '../record/problem.ts'
import type { StoredFile } from '../files/stored-file.ts'
import type { LookUpMatch } from '../lookup/look-up-match.ts'

/** A file that its field does not take, now or later; the message says why, for the person. */
export class UploadRefused extends Error {
  override name = 'UploadRefused'
}

/** What a form on the screen asks of the place that it stands in. A field whose service is missing does without. */
export interface ScreenServices {
  /** The day it is where the forms are kept, `2026-03-05`: short dates are told from it. Default: this machine's. */
  today?(): string
  /** Stored records of another form that fit what was typed into a reference field, the best first. */
  lookUp?(request: LookUpRequest): Promise<LookUpMatch[]>
  /** Whom, or which department, a field may be picked from; those who are called what was typed first. */
  findNamed?(request: DirectoryRequest): Promise<DirectoryEntry[]>
  /** Keeps a file. Rejects with a message for the person: an `UploadRefused` where trying again would change nothing. */
  upload?(file: File, request: UploadRequest): Promise<StoredFile>
  /** What of a record stands in another one already, and should stand once (`x-unique`). */
  findAlike?(record: JsonObject, signal: AbortSignal): Promise<Problem[]>
  /** Where a stored record is seen. */
  recordUrl?(id: string): string
  /** Where a stored file is read from; `small` asks for a thumbnail of a picture. */
  fileUrl?(file: StoredFile, size: 'whole' | 'small'): string
}

export interface LookUpRequest {
  /** The reference field, with `*` for entries. */
  field: string
  typed: string
  signal: AbortSignal
}

export interface DirectoryRequest {
  of: DirectoryKind
  /** Part of a name; empty where nothing was typed. */
  typed: string
  signal: AbortSignal
}

export interface UploadRequest {
  /** The field that takes the file, with `*` for entries. */
  field: string
  signal: AbortSignal
  /** Told how much has gone out, from 0 to 1. */
  onProgress(share: number): void
}
