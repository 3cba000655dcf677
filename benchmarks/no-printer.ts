import type { DocumentChecks } from '../packages/server/src/checks/document-checks.ts'
import type { SheetPrinter } from '../packages/server/src/print/sheet-printer.ts'

/** Of a server that nobody asks for paper. */
export const noPrinter: SheetPrinter = {
  print: () => Promise.reject(new Error('nothing is printed here')),
  printBatch: () => {
    throw new Error('nothing is printed here')
  },
  close: () => Promise.resolve(),
}

/** Of a server that nobody asks to check documents. */
export const noChecks: DocumentChecks = {
  ask: () => Promise.reject(new Error('nothing is checked here')),
  close: () => Promise.resolve(),
}
