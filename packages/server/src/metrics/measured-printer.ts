import type { SheetPrinter } from '../print/sheet-printer.ts'
import type { Metrics } from './metrics.ts'

/** A printer whose work is counted. */
export function measuredPrinter(printer: SheetPrinter, metrics: Metrics): SheetPrinter {
  return {
    async print(job, who) {
      const started = performance.now()
      metrics.printStarted('sheet')
      try {
        const bytes = await printer.print(job, who)
        metrics.sheetsPrinted(1)
        return bytes
      } finally {
        metrics.printEnded('sheet', secondsSince(started))
      }
    },
    async *printBatch(batch, options = {}) {
      const started = performance.now()
      metrics.printStarted('batch')
      let printed = 0
      try {
        yield* printer.printBatch(batch, {
          ...options,
          onProgress(done) {
            metrics.sheetsPrinted(done - printed)
            printed = done
            return options.onProgress?.(done)
          },
        })
      } finally {
        metrics.printEnded('batch', secondsSince(started))
      }
    },
    close: () => printer.close(),
  }
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000
}
