import type { Json } from '../form/json-schema.ts'

export type MergeSide = 'base' | 'mine' | 'theirs'

/** A value as it was and as two people left it; undefined where it is not there. */
export type Sides<Value = Json | undefined> = Record<MergeSide, Value>

/** A place that both changed, each otherwise. */
export interface MergeConflict {
  /** Stays the same whatever is chosen. */
  id: string
  sides: Sides
}

export interface Merge<Document> {
  merged: Document
  conflicts: readonly MergeConflict[]
}

export interface MergeOptions {
  /** Whose holds in which conflict; `theirs` where nothing is said. */
  choices?: ReadonlyMap<string, MergeSide>
  /**
   * What is one and taken from one side: `fine`, single settings, cells and words; `whole`, each field, query and
   * signature slot, and the sheet, for changes that do not fit together in their parts.
   */
  grain?: Grain
}

export type Grain = 'fine' | 'whole'
