import { appendAudit } from '../audit/append-audit.ts'
import type { Actor } from '../auth/actor.ts'
import type { SheetPrinter } from '../print/sheet-printer.ts'
import type { Services } from '../services.ts'
import { printEntries, type Print } from './print.ts'

/** What paper is printed with. */
export interface Printing extends Pick<Services, 'db' | 'clock'> {
  printer: Pick<SheetPrinter, 'print'>
  /** Who asks for it; null is the program itself. */
  actor: Actor | null
}

export interface PrintedFile {
  bytes: Uint8Array
  name: string
}

/** Puts something on paper, and tells the audit log of it. */
export async function makePrint(
  { db, clock, printer, actor }: Printing,
  { of, job, name }: Print,
): Promise<PrintedFile> {
  const bytes = await printer.print(job, actor?.id)
  await appendAudit(db, ...printEntries([of], { actor, at: clock() }))
  return { bytes, name }
}
