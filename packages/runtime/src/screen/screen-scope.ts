import { createContext, useContext } from 'react'
import type { Form } from '../form/form.ts'
import type { FieldNode } from '../form/walk.ts'
import type { Locale } from '../fields/field-type.ts'
import type { Uploads } from './files/uploads.ts'
import type { FrameReader } from './grid/field-at.ts'
import type { Notices } from './notice/notices.ts'
import type { Findings } from './record/findings.ts'
import type { BlindRules } from '../rules/find-blind-rules.ts'
import type { RecordStore } from './record/record-store.ts'
import type { ScreenAccess } from './restrictions/access.ts'
import type { ScreenServices } from './services.ts'
import type { ScreenWords } from './screen-words.ts'

/** What every part of a form on the screen can reach. It stays the same object while the form is open. */
export interface ScreenScope {
  form: Form
  locale: Locale
  /** Every field by its pointer, with `*` for entries. */
  fields: ReadonlyMap<string, FieldNode>
  store: RecordStore
  findings: Findings
  /** What is said of what was just done. */
  notices: Notices
  /** The text input that was typed in last. */
  typing: { now?: TypingSession }
  readOnly: boolean
  /** The record's number, where it has one. */
  number: string | undefined
  /** What the person may do with each field, where the form as a whole may be filled in. */
  access: ScreenAccess
  /** The rules that nobody can run who does not know what is hidden. */
  blindRules(): Promise<BlindRules>
  services: ScreenServices
  /** The day it is where the forms are kept: `2026-03-05`. */
  today(): string
  /** Files on their way: opened with the first input that keeps any. */
  uploads: { open?: Uploads }
  words: ScreenWords
  /** A printed word in the reader's language. */
  word(printed: string): string
  /** The id of a field's input, from its bound pointer. */
  inputId(pointer: string): string
  /** How each frame on the screen is read, by its table. */
  frames: WeakMap<HTMLTableElement, FrameReader>
  /** Brings an entry of a long list to the screen, so that it can be focused. */
  reveal: Map<string, (index: number) => void>
}

export interface TypingSession {
  /** Reads what was typed so far. */
  finish(): void
  /** The input shows what the record holds, not what was typed. */
  end(): void
  /** Puts back what the field held before it was typed in; false where nothing was typed. */
  cancel(): boolean
}

export const ScreenScopeContext = createContext<ScreenScope | null>(null)

export function useScreenScope(): ScreenScope {
  const scope = useContext(ScreenScopeContext)
  if (!scope) throw new Error('A part of the form stands outside FormScreen.')
  return scope
}

/** The field that a pointer names, bound or not. */
export function requireField(scope: ScreenScope, pointer: string): FieldNode {
  const field = scope.fields.get(pointer)
  if (!field) throw new Error(`The form has no field ${pointer}.`)
  return field
}
