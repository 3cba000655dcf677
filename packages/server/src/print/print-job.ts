import type { SheetInput } from '@paperwright/runtime'

/** A sheet to print, as it is laid out: blank without a record. */
export type PrintJob = SheetInput
