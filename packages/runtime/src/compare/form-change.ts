import type { Json } from '../form/json-schema.ts'

/** What a field is called and where it stands, for sentences and for going there. */
export interface NamedField {
  pointer: string
  title: string
}

/** Where a field stands on the sheet: the block, and in a frame the row and column as written; all counted from 0. */
export interface SheetPlace {
  block: number
  row?: number
  column?: number
}

/** One difference between two versions of a form, in the terms of who uses it. `field` is as in the newer version. */
export type FormChange =
  | { kind: 'fieldAdded' | 'fieldRemoved'; field: NamedField }
  | { kind: 'fieldRenamed'; field: NamedField; from: string }
  | { kind: 'titleChanged'; field: NamedField; before: string; after: string }
  /** `keepsValues`: what the older type holds, the newer takes as it is. */
  | { kind: 'typeChanged'; field: NamedField; before: string; after: string; keepsValues: boolean }
  | { kind: 'madeRequired' | 'madeOptional'; field: NamedField }
  | { kind: 'optionAdded' | 'optionRemoved'; field: NamedField; value: Json; title: string }
  | { kind: 'optionRenamed'; field: NamedField; value: Json; before: string; after: string }
  /** The blank behind the option's words. */
  | { kind: 'optionBlankChanged'; field: NamedField; value: Json; title: string }
  | { kind: 'optionsReordered'; field: NamedField }
  /** A limit, unit, default, help, formula or condition; null where it is not set. */
  | { kind: 'settingChanged'; field: NamedField; setting: string; before: Json; after: Json }
  | { kind: 'fieldMoved'; field: NamedField; before: SheetPlace; after: SheetPlace }
  | { kind: 'slotAdded' | 'slotRemoved'; slot: string; label: string }
  | { kind: 'slotRenamed'; slot: string; before: string; after: string }
  /** Who may sign, and what room the slot leaves. */
  | { kind: 'slotChanged'; slot: string; label: string }
  | { kind: 'slotsReordered' }
  /** Title, code, domain, number series or tags. */
  | { kind: 'factChanged'; fact: string; before: string; after: string }
  | { kind: 'pageChanged' }
  | { kind: 'wordsAdded' | 'wordsRemoved'; words: string }
  /** Widths, heights, spans, alignment, blocks: what none of the others says. */
  | { kind: 'layoutChanged' }
  | { kind: 'translationsChanged' }
