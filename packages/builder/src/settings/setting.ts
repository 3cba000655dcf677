import {
  getFieldType,
  listFieldTypes,
  type FieldType,
  type Json,
  type JsonSchema,
} from '@paperwright/runtime'
import type { ReactNode } from 'react'
import type { HelpField } from '../formula-help/help-field.ts'
import type { FormulaPlace, Gives, ReadyFormula } from '../formula-help/ready-formulas.ts'
import type { ExpressionSources } from '../widgets/ExpressionInput.tsx'
import type { Hole } from './holes.ts'

/** What can be set up: a schema says what it may hold, and with that how it is entered. */
export interface Setting {
  title: string
  schema: SettingSchema
  /** Cannot be emptied. */
  required?: boolean
  /** What stands between the words of a list. */
  joint?: '、' | '/'
  /** What was typed, as it is meant. */
  tidy?: (text: string) => string
  /** What holds while it is empty. */
  usual?: string
  hint?: string
  /** What there is to choose from where the document says it, in place of the schema. */
  choices?: readonly SettingChoice[]
  /** Beside the choices, another value may be typed: what the choice is called that leads there, and the input. */
  another?: { choice: string; title: string }
  /** Makes it an expression. */
  expression?: ExpressionSources
  /** The functions that the expression may call, where it may not call all. */
  functions?: readonly string[]
  /** Usual expressions to be written here. Left out: none. */
  usualOnes?: UsualOnes
  /** Under an expression: what it gives. */
  tried?: ReactNode
  /** Makes it words that data is put into. */
  holes?: Holes
  /** What may be meant by the words typed so far, to be picked; refused where nobody can tell. */
  suggest?: (typed: string) => Promise<readonly string[]>
}

/** What usual expressions are written with. */
export interface UsualOnes {
  place: FormulaPlace
  fields: readonly HelpField[]
  /** What the expression may give. */
  gives: readonly Gives[]
  /** Takes one over as it was written. Left out: it is set as if it was typed. */
  onWrite?(expression: string, ready: ReadyFormula): unknown
}

/** A schema of one value. */
export type SettingSchema = Omit<JsonSchema, 'type' | 'items'> & {
  type?: JsonSchema['type'] | readonly string[]
  items?: JsonSchema
}

export interface SettingChoice {
  /** Undefined takes the setting away. */
  value: Json | undefined
  title: string
}

export interface Holes {
  all: readonly Hole[]
  /** The menu that puts one in, of an input that is called so. */
  menu: string
  menuOf(label: string): string
}

/** By key, or by the pointer from what is set up on: `/page/size`. */
export type Settings = Readonly<Record<string, Setting>>

/** Whether words may run over several lines, as in a field of such a type. */
export function takesLines({ schema }: Setting): boolean {
  return getFieldType(schema['x-field'] ?? '')?.takesLines === true
}

/** The type that reads any number, as it is read in fields. */
export function numberType(): FieldType {
  return listFieldTypes()
    .filter(({ isNumeric }) => isNumeric)
    .reduce((best, type) => (fitOf(type) > fitOf(best) ? type : best))
}

function fitOf({ fits }: FieldType): number {
  return fits({ type: 'number' })
}
