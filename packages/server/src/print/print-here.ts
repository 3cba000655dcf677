import type { createPrinter } from '@paperwright/runtime/pdf'
import { composeJob } from './compose-job.ts'
import type { SheetPrinter } from './sheet-printer.ts'

/** A printer in this thread, for commands that print once. */
export function printHere(options?: Parameters<typeof createPrinter>[0]): Pick<SheetPrinter, 'print'> {
  return {
    async print(job) {
      const { createPrinter } = await import('@paperwright/runtime/pdf')
      return createPrinter(options).print(await composeJob(job))
    },
  }
}
