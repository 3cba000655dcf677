import type { ComponentType, ReactNode } from 'react'
import type { Json } from '../../form/json-schema.ts'
import type { FieldContext } from '../../fields/field-type.ts'
import type { TypedHow } from './use-field-input.ts'

/** Where an input stands: in a ruled cell, in a cell of a list, in running words, or below its label on a narrow screen. */
export type InputPlace = 'cell' | 'list' | 'words' | 'stack'

/** What a field type's input is given. Text is what a person types; a value is what the record holds. */
export interface FieldInputProps {
  id: string
  /** The field, `*` for entries. */
  pointer: string
  /** The field in the entry in question. */
  bound: string
  field: FieldContext
  place: InputPlace
  /** How options stand; `chosen` asks for the smallest form of a choice. */
  options: 'inline' | 'stacked' | 'chosen'
  value: Json | undefined
  /** The value as its type writes it, or text that it could not read. */
  text: string
  /** True while the input holds what is being typed, which `text` must not write over. */
  isTyping(): boolean
  readOnly: boolean
  required: boolean
  /** The inputs' name, where it has to say it itself. */
  naming: Naming
  describedBy: string | undefined
  invalid: boolean
  /** Takes what stands in a text input, at each key. */
  type(text: string, how?: TypedHow): void
  /** The person goes on: reads what was typed. */
  leave(): void
  /** Takes a value that was picked, at once. */
  pick(value: Json | undefined): void
  /** The input of the property that an option's blank names. */
  renderBlank(key: string): ReactNode
}

/** ARIA attributes that name an input; empty where a `<label>` does. */
export interface Naming {
  'aria-label'?: string
  'aria-labelledby'?: string
}

/** `isGroup` says that it is several boxes, which a `<label>` cannot name. */
export type FieldInput = ComponentType<FieldInputProps> & { isGroup?: boolean }
