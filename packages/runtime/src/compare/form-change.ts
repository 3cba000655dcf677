import type { SignatureSlot } from '../form/form.ts'
import type { PageSetup } from '../form/sheet.ts'
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

/** The rows and columns of a frame, the rows of a list as written. */
export interface FrameSize {
  rows: number
  columns: number
}

/** One difference in who signs a sheet. */
export type SlotChange =
  | { kind: 'slotAdded' | 'slotRemoved'; slot: string; label: string }
  | { kind: 'slotRenamed'; slot: string; before: string; after: string }
  /** Who may sign, and what room the slot leaves. */
  /** `labels`: the printed words of all slots, by key. */
  | {
      kind: 'slotChanged'
      slot: string
      label: string
      before: SignatureSlot
      after: SignatureSlot
      labels: Record<string, string>
    }
  /** The keys of the slots that stayed. */
  | { kind: 'slotsReordered'; before: string[]; after: string[] }

/** `words` are the printed words with another translation. */
export interface TranslationChange {
  kind: 'translationsChanged'
  words: string[]
}

/** One difference that any printed document may have: a form, a report. */
export type PrintChange =
  | SlotChange
  | { kind: 'pageChanged'; before: PageSetup; after: PageSetup }
  | { kind: 'wordsAdded' | 'wordsRemoved'; words: string }
  | TranslationChange

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
  /** What the option is chosen with, of the field that it depends on. */
  | { kind: 'optionMoved'; field: NamedField; value: Json; title: string }
  | { kind: 'optionsReordered'; field: NamedField }
  /** A limit, unit, default, help, formula or condition; null where it is not set. */
  | { kind: 'settingChanged'; field: NamedField; setting: string; before: Json; after: Json }
  | { kind: 'fieldMoved'; field: NamedField; before: SheetPlace; after: SheetPlace }
  | PrintChange
  /** Title, description, code, domain, number series or tags. */
  | { kind: 'factChanged'; fact: string; before: string; after: string }
  | { kind: 'frameResized'; block: number; before: FrameSize; after: FrameSize }
  /**
   * Widths, heights, spans, alignment, what stands where: what none of the others says. `blocks` are those of the newer
   * version that it is in; none where blocks were added, removed or put in another order.
   */
  | { kind: 'layoutChanged'; blocks: number[] }
  /** Keywords of the document as a whole that none of the others says, such as conditions between fields. */
  | { kind: 'documentChanged'; keywords: string[] }
