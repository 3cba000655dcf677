import type { BatchFormat, BatchOptions } from '../print/print-batch.ts'
import type { SheetPrinter } from '../print/sheet-printer.ts'
import type { Print, PrintSubject } from './print.ts'

/**
 * Puts many things on paper, as one file that comes piece by piece. `subjects` are those that were taken up so far: when
 * the last piece has come, all of them, for the audit log (`printEntries`).
 */
export function makePrints(
  { printer }: { printer: Pick<SheetPrinter, 'printBatch'> },
  { prints, as }: { prints: AsyncIterable<Print>; as: BatchFormat },
  options: BatchOptions = {},
): { pieces: AsyncIterable<Uint8Array>; subjects: readonly PrintSubject[] } {
  const subjects: PrintSubject[] = []
  const sheets = async function* () {
    for await (const { of, job, name } of prints) {
      subjects.push(of)
      yield { job, name }
    }
  }
  return { pieces: printer.printBatch({ sheets: sheets(), as }, options), subjects }
}
