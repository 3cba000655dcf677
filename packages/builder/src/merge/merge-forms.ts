import type { Form } from '@paperwright/runtime'
import { mergeDocuments, type Merge, type MergeOptions, type Sides } from '@paperwright/runtime/kit'
import { alignNames } from './align-names.ts'
import { settleMerged } from './settle-merged.ts'

/** Merges what two people made of one form: fields are followed over other keys, and all that is there has its place. */
export function mergeForms(sides: Sides<Form>, options?: MergeOptions): Merge<Form> {
  const { merged, conflicts } = mergeDocuments(alignNames(sides), options)
  return { merged: settleMerged(merged), conflicts }
}
