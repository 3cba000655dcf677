import { formKind } from './forms/form-kind.ts'
import type { AnyKind } from './library/kind.ts'
import { officeKind } from './office/office-kind.ts'
import { reportKind } from './reports/report-kind.ts'

/** Every kind of document, those first that others read. */
export const kinds: readonly AnyKind[] = [formKind, reportKind, officeKind]
