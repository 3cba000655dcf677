import type { JsonSchema } from './json-schema.ts'
import type { Sheet } from './sheet.ts'

/** A form: one JSON Schema document of an object, with the sheet it is filled and printed on. */
export interface Form extends JsonSchema {
  type: 'object'
  title: string
  properties: Record<string, JsonSchema>
  'x-form': FormIdentity
  'x-paper': Sheet
  'x-signatures'?: SignatureSlot[]
  /** How its slots are signed. What it leaves out is as in the whole office. */
  'x-signing'?: FormSigning
  /** What stands once among the records of the form. */
  'x-unique'?: UniqueRule[]
}

/** A value, or several together, that no two records of a form share; blank ones are shared by none. */
export interface UniqueRule {
  /** Pointers of fields outside lists. */
  fields: string[]
  /** It is said, and the record may be stored all the same. */
  soft?: boolean
}

export interface FormIdentity {
  /** Unique within the library, lower case with hyphens: `complaint-register-1`. */
  id: string
  /** The sheet's number in the office's own order: `6-03`. */
  code?: string
  /** What it is filed under: a category of the office by its id, `complaints`, or words of its own. */
  domain?: string
  /** Prefix of the numbers that submissions get: `TS` gives `TS-2026-000123`. */
  series?: string
  tags?: string[]
  /** The form's own words in other languages, from the printed word: `{ en: { 客户姓名: 'Customer' } }`. */
  words?: Record<string, Record<string, string>>
  /**
   * The printed words that changed after they were translated, with the words that their translation was made for:
   * `{ en: { 客户名称: '客户姓名' } }`. Gone once the translation is written anew or found to be right still.
   */
  staleWords?: Record<string, Record<string, string>>
}

/**
 * Where a form is signed: nowhere that is kept (`none`), on the screen, by hand on the printed sheet, or as each signer likes
 * (`both`). By hand nobody is asked for anything; who signed is entered afterwards.
 */
export type SigningMode = 'none' | 'screen' | 'hand' | 'both'

/** When those who sign a record are asked: once it is handed in, or once its author presses for it. */
export type SigningBegin = 'submitting' | 'asking'

export interface FormSigning {
  mode?: SigningMode
  begin?: SigningBegin
  /** The printed sheet ends with a page of what was done about its signatures. */
  record?: boolean
}

/** What the office says for all forms, beside what a form may say otherwise. */
export interface OfficeSigning extends FormSigning {
  /** Signers may use a signature that they keep. */
  kept?: boolean
  /** What is asked of signers before each signature on the screen. */
  confirm?: 'none' | 'password'
}

/** How a slot is signed: drawn on the screen, drawn on a phone for the screen of a desk, with one's kept signature, as a typed name, or by hand on the printed sheet. */
export type SigningWay = 'drawn' | 'phone' | 'kept' | 'typed' | 'paper'

/** How many of those who are asked sign a slot: one, all at once, all in turn, or a share of them, above 0 to 1. */
export type WhoSigns = 'any' | 'all' | 'inTurn' | { share: number }

/** A place to sign. The order of the slots is the order of signing, unless they say otherwise. */
export interface SignatureSlot {
  key: string
  /** The printed word: `审核`. */
  label: string
  /** The posts that may sign here, by id. Empty or left out: anyone. */
  posts?: string[]
  /** Prints a place for the date beside the name, behind a printed label of its own where one is given. */
  date?: boolean | string
  /** Prints a place for the seal. */
  seal?: boolean
  /** Leaves room for a written opinion above the name. */
  opinion?: boolean
  /** The keys of the slots that are signed first; none: it is signed at once. Left out: the slot before it. */
  after?: string[]
  /** Left out: any one of those who are asked. */
  who?: WhoSigns
  /** A FEEL condition over the record; where it does not hold, the slot is left out. */
  when?: string
  /**
   * Who is asked: the person that a field names, by its pointer, or `author`, whoever handed the record in, or `headOfAuthor`,
   * whoever leads their department.
   */
  person?: string
  /** Handing the record in signs here, where its author does so. */
  bySubmitting?: boolean
  /** Who is asked is chosen when its turn comes. */
  chosen?: boolean
  /** Signed by someone who is not of the house, on a device that is handed to them. */
  outsider?: boolean
  /** It may be passed over. */
  optional?: boolean
  /** Working days, after the one on which it is asked, by which it is to be signed. */
  days?: number
  /** The ways in which it may be signed. Left out: all that the office allows. */
  ways?: SigningWay[]
}
