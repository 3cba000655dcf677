import type { StoredFile } from '@paperwright/runtime'

/** How a file is looked at: as the server lets browsers show it (`files/routes.ts`). */
export function kindOfFile({ type }: Pick<StoredFile, 'type'>): 'picture' | 'pdf' | 'other' {
  if (/^image\/(?:jpeg|png|gif|webp)$/.test(type)) return 'picture'
  return type === 'application/pdf' ? 'pdf' : 'other'
}
