import { NotFound } from '../errors.ts'
import type { AnyKind } from './kind.ts'

/** Of a kind with one document nothing is kept under another id. */
export function requireId({ what, only }: AnyKind, id: string): void {
  if (only !== undefined && id !== only)
    throw new NotFound(`There is no ${what} ${id}: there is one, ${only}.`)
}
