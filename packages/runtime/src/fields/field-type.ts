import type { Directory, DirectoryKind } from '../directory/named.ts'
import type { Json, JsonSchema } from '../form/json-schema.ts'
import type { Content } from '../paper/content.ts'

export type Locale = 'zh' | 'en'

/** What a field type is told about the place that it works in. */
export interface FieldContext {
  schema: JsonSchema
  locale: Locale
  /** Translates a printed word into the locale (the form's own words); gives it back where none is known. */
  word(printed: string): string
  /**
   * The day it is for whoever is typing and sees at once what became of the text: then what leaves the year out is read too
   * (`3-5`, 明天). Missing where nobody looks (imports, the API, pasted blocks): nothing is guessed there.
   */
  today?: string
  /** Who and what names can be read as; missing where nobody is known, as on paper. */
  directory?: Directory
}

/** What a field type is told when it stands on paper. */
export interface PaperContext extends FieldContext {
  /** How options stand; `chosen` prints the chosen ones' words without boxes. */
  options: 'inline' | 'stacked' | 'chosen'
  /** True in running words and lines, where an empty value needs a drawn blank; false in a ruled cell. */
  inWords: boolean
  /** The content of the property that an option's blank names, a sibling of this field. */
  blankContent(key: string): Content
}

export interface FieldTypeWords {
  /** The type's name: "金额". */
  name: string
  /** A short hint shown in an empty input, where one helps. */
  hint?: string
  /**
   * Says of something that it is no value of this type, and how one is written: 看不懂这个日期，请写成 2026-03-05 这样. Left out
   * where the options that there are say it.
   */
  misfit?: string
  /** What the type's own settings are called, by keyword: `{ maximum: '最多几颗星' }`. The product's have names already. */
  settings?: Readonly<Record<string, string>>
  /** What the problems that `check` finds say and how to mend them, by code. The product's have words already. */
  problems?: Readonly<Record<string, string>>
}

/**
 * A field type, without React: what its schema may say, how its value is read, written and printed.
 * A value is what the record holds (JSON); text is what a person types or reads.
 */
export interface FieldType {
  name: string
  /** The schema that a new field of this type starts from. */
  newSchema: JsonSchema
  /** JSON Schema that a property with this `x-field` must satisfy, beside the common keywords. */
  settings: JsonSchema
  /** How well a foreign schema without `x-field` fits: 0 not at all, higher wins. */
  fits(schema: JsonSchema): number
  /** Typed or pasted text to a value; undefined for empty text, `unreadable` where it says nothing of this type. */
  parse(text: string, context: FieldContext): Json | undefined | typeof unreadable
  /** Why `parse` could not read a text (`noSuchDay`, `digits`), where more can be said than that; a key of `misreadings`. */
  misread?(text: string, context: FieldContext): Misreading | undefined
  /** A text without what `format` puts between the digits (`12,345.60`), for one in which digits are put in and taken out. */
  ungroup?(text: string): string
  /** A value as a person reads it, without the unit. */
  format(value: Json, context: FieldContext): string
  /** What stands on paper; undefined is the blank sheet. */
  paper(value: Json | undefined, context: PaperContext): Content
  /** What JSON Schema cannot say of a value (the 30th of February): a problem code, or undefined. */
  check?(value: Json, context: FieldContext): string | undefined
  /** A value as it is compared with those of other records; left out: its words, blanks at their ends aside. */
  normal?(value: Json): string
  /** A plausible value, for previews and tests. */
  sample(context: FieldContext): Json
  words: Record<Locale, FieldTypeWords>

  /** False for types that hold other fields (list, matrix, group). Default: true. */
  takesValue?: boolean
  /** The value is an array of entries that the sheet repeats. */
  isRepeating?: boolean
  /** The fields that it holds stand in rows and columns, as those of a list do. */
  isTable?: boolean
  /** The value may run over several lines; its row takes more of a stretched page. */
  takesLines?: boolean
  /** The value is a number: right-aligned in lists, summed in totals. */
  isNumeric?: boolean
  /** The number is a mark on a scale whose ends are part of the type: many are averaged, never added up. */
  isScale?: boolean
  /** A single number stands in reports as `format` writes it (`★★★★☆`), as everywhere else; what many come to is a figure. */
  wordsNumbers?: boolean
  /** The value is a number that another field holds, in words; whoever may not read what its formula reads may not read it. */
  restatesNumber?: boolean
  /** Shows the number of the record, which is none of its values: nothing is entered, stored, listed or exported here. */
  showsNumber?: boolean
  /** The value is a moment of the calendar or the clock, as text that sorts by time: `2026-03-05T09:30`. */
  isMoment?: boolean
  /** The span of the calendar that a moment lies in, the finest that it tells; a time of the clock lies in none. */
  span?: 'day' | 'month'
  /** Digits after the decimal point that a value is rounded to; undefined where any number of them may stand. */
  decimals?(schema: JsonSchema): number | undefined
  /** The schema lists options. */
  hasOptions?: boolean
  /** Values are looked up among the stored records that `x-reference` names. */
  looksUp?: boolean
  /** The value is one of the house, `{ id, name }` (`Named`), picked from those whom the directory knows. */
  picksFrom?: DirectoryKind
  /** The value is a list of files (`StoredFile`) whose bytes are stored apart; it is added to, never typed. */
  keepsFiles?: boolean
  /** Kept files stand on paper as pictures. */
  printsPictures?: boolean
  /** Width in em that a blank for this type takes in running words. Default: 6. */
  blankWidth?: number
  /** Stands for a type that the program was not given. */
  isUnknown?: boolean
}

/**
 * What keeps a text from being read: a day that the calendar has not, more digits than a number holds, digits that a
 * spreadsheet has lost already; of an identity card its length or signs, its birthday, its check digit; of a name that
 * nobody is called so, or that several are.
 */
export type Misreading =
  | 'noSuchDay'
  | 'digits'
  | 'lostDigits'
  | 'idCardShape'
  | 'idCardDay'
  | 'idCardDigit'
  | 'noSuchPerson'
  | 'noSuchDepartment'
  | 'namesakes'

/** The same in every copy of this module: a type may bring one of its own. */
export const unreadable: unique symbol = Symbol.for('paperwright.unreadable')
